from __future__ import annotations

import yaml

from bot.console import words
from bot.exchange import Status
from bot.settings import ROOT


def test_every_status_has_french_words() -> None:
    assert set(words.STATUSES) == {status.value for status in Status}


def test_every_decision_of_the_gate_has_french_words() -> None:
    assert set(words.DECISIONS) == {"answer", "clarify", "refer"}


def test_french_words_are_kept_only_for_intents_that_exist() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
    assert set(words.OTHER_INTENTS) <= set(domain["intents"])


def test_what_is_counted_agrees() -> None:
    assert [words.count(n, "message") for n in (0, 1, 2)] == [
        "0\u00a0message",
        "1\u00a0message",
        "2\u00a0messages",
    ]


def test_a_name_without_french_words_is_shown_as_it_is() -> None:
    assert (words.status("new"), words.decision("new")) == ("new", "new")
    assert (words.status(None), words.decision(None)) == ("sans réponse", "aucune")
