"""The language of a message that is not French."""

from __future__ import annotations

import pytest

from bot.nlu.language import Spoken, language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("My card expired and I have no paper, what can I do?", "en"),
        ("Mi permiso está en trámite y no tengo respuesta de la prefectura", "es"),
        ("O meu cartão expirou e não tenho resposta", "pt"),
        ("Il mio permesso è scaduto e non ho una risposta", "it"),
        ("Benim oturma kartım için bir yanıt yok", "tr"),
        ("انتهت بطاقتي ولم أستلم أي وثيقة", "ar"),
        ("کارت من تمام شده و پاسخی نگرفته‌ام", "fa"),
        ("میرا کارڈ ختم ہو گیا ہے", "ur"),
        ("Моя карта закончилась, что делать?", "ru"),
        ("Моя картка закінчилась, що робити?", "uk"),
        ("我的居留证过期了怎么办", "zh"),
        ("আমার কার্ডের মেয়াদ শেষ", "bn"),
        ("Thẻ của tôi đã hết hạn", "vi"),
    ],
)
def test_a_language_is_known_by_its_letters_or_its_small_words(text: str, code: str) -> None:
    assert language(text) == Spoken(code, True)


@pytest.mark.parametrize(
    "text",
    [
        "mon titre de séjour expire demain",
        "API EXPIRÉE",
        "jai pa recu lapi",
        "",
        "123",
        "ok",
        "Nice",
        "no comprendo rien à ce site de la préfecture",
    ],
)
def test_french_however_written_is_no_other_language(text: str) -> None:
    found = language(text)
    assert found is None or not found.sure


@pytest.mark.parametrize(
    "text", ["l'attestation se termine lundi prochain", "carte perdue, se présenter avec passeport"]
)
def test_one_word_alone_tells_no_language_in_a_message_of_more(text: str) -> None:
    assert language(text) is None


@pytest.mark.parametrize(
    ("text", "code"), [("hola", "es"), ("hello please", "en"), ("tengo problema con prefectura", "es")]
)
def test_a_word_or_two_are_enough_in_a_few(text: str, code: str) -> None:
    found = language(text)
    assert found
    assert found.code == code
