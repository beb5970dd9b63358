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
