from __future__ import annotations

import pytest
import yaml

from bot.console import dates, words
from bot.exchange import Status
from bot.settings import ROOT


def test_every_status_has_french_words() -> None:
    assert set(words.STATUSES) == {status.value for status in Status}


def test_every_decision_of_the_gate_has_french_words() -> None:
    assert set(words.DECISIONS) == {"answer", "clarify", "refer"}


def test_french_words_are_kept_only_for_intents_that_exist() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
    assert set(words.OTHER_INTENTS) <= set(domain["intents"])


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2026-08-01", "1er août 2026"), ("2026-12-31", "31 décembre 2026"), ("2026-02", "février 2026"),
        ("2026", "2026"), ("bientôt", "bientôt"), ("2026-13-01", "2026-13-01"), ("", ""),
    ],
)  # fmt: skip
def test_a_given_date_is_read_in_french(value: str, shown: str) -> None:
    assert dates.given_date(value) == shown


def test_what_is_counted_agrees() -> None:
    assert [words.count(n, "message") for n in (0, 1, 2)] == [
        "0\u00a0message",
        "1\u00a0message",
        "2\u00a0messages",
    ]


def test_a_name_without_french_words_is_shown_as_it_is() -> None:
    assert (words.status("new"), words.decision("new")) == ("new", "new")
    assert (words.status(None), words.decision(None)) == ("sans réponse", "aucune")
