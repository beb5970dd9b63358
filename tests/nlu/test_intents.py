"""The intent model: one message at a time gives what many at once give."""

from __future__ import annotations

import pickle

import pytest

from bot.nlu.intents import IntentModel

MESSAGES = {
    "late": [
        "je n'ai rien reçu",
        "toujours rien reçu",
        "pas reçu mon papier",
        "rien reçu depuis août",
        "papier pas reçu",
    ],
    "hello": ["bonjour", "bonjour madame", "salut", "bonsoir à vous", "salut à vous madame"],
    "bug": ["page blanche", "le site bug", "erreur sur le site", "page d'erreur", "le site affiche une page blanche"],
}


@pytest.fixture(scope="module")
def model() -> IntentModel:
    texts = [text for group in MESSAGES.values() for text in group]
    intents = [name for name, group in MESSAGES.items() for _ in group]
    return IntentModel(C=0.5, sharpness=3.3).fit(texts, intents)


@pytest.mark.parametrize(
    "text", ["rien reçu !!", "BONJOUR", "page blanche sur le site", "", "xyzzy", "مرحبا", "é" * 2000]
)
def test_one_message_is_ranked_as_among_many(model: IntentModel, text: str) -> None:
    [among_many] = model.rank_all([text])
    alone = model.rank(text)
    assert [entry["name"] for entry in alone] == [entry["name"] for entry in among_many]
    assert [entry["confidence"] for entry in alone] == pytest.approx([e["confidence"] for e in among_many], abs=1e-5)


def test_a_stored_model_ranks_as_before(model: IntentModel) -> None:
    assert pickle.loads(pickle.dumps(model)).rank("rien reçu") == model.rank("rien reçu")


def test_the_probabilities_of_all_intents_add_up_to_one(model: IntentModel) -> None:
    assert sum(entry["confidence"] for entry in model.rank("bonjour")) == pytest.approx(1)
    assert model.rank("bonjour madame")[0]["name"] == "hello"
