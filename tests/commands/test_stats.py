"""`stats`: the figures in French, or for another program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.journal import Journal, sites
from bot.journal.tables import Conversation
from bot.knowledge import Knowledge
from tests.journal.builders import create_exchange, create_trace, open_journal

from .command_line import CommandLine


@pytest.fixture
def journal(terminal: CommandLine, tmp_path: Path) -> Iterator[Journal]:
    """Six conversations about the same verdict, and one about another, on two sites."""
    opened = open_journal(tmp_path / "journal.db")
    with opened.session() as session:
        sites.add_site(session, "Une association", "asso")
    for _ in range(6):
        create_exchange(opened, trace=create_trace(situation="api_not_received"))
    create_exchange(opened, site="asso", trace=create_trace(situation="removal_order", verdict="removal_order"))
    yield opened
    opened.close()


def test_the_figures_are_told_in_french(terminal: CommandLine, journal: Journal, knowledge: Knowledge) -> None:
    done = terminal.run("stats")
    assert done.code == 0
    first, *lines = done.out.replace("\u00a0", " ").splitlines()
    assert first.startswith("Depuis le ")
    assert first.endswith("(30 jours)")
    assert lines == [
        "Conversations : 7",
        "Messages des personnes : 7",
        "Avis : aidé 0, pas aidé 0",
        "Demandes de rappel : 0 en attente, 0 traitée",
        "Réponses, par statut",
        "  réponse donnée : 7",
        "Conversations, par situation",
        f"  {knowledge.situations['api_not_received'].title} : 6",
        "  moins de 5 : 1 situation",
        "Conversations, par verdict",
        f"  {knowledge.answers['api_due'].title} : 6",
        "  moins de 5 : 1 verdict",
        "Sites",
        "  Une association : 1 conversation, 1 message",
        "  Démonstration : 6 conversations, 6 messages",
    ]


def test_another_program_gets_the_same_figures_with_ids(terminal: CommandLine, journal: Journal) -> None:
    told = json.loads(terminal.run("stats", "--json", "--days", "7").out)
    del told["since"]
    assert told == {
        "days": 7,
        "conversations": 7,
        "messages": 7,
        "replies": {"answered": 7},
        "situations": {"api_not_received": 6},
        "situations_under_5": 1,
        "verdicts": {"api_due": 6},
        "verdicts_under_5": 1,
        "feedback": {"helpful": 0, "unhelpful": 0},
        "callbacks": {"waiting": 0, "done": 0},
        "sites": {"asso": {"conversations": 1, "messages": 1}, "demo": {"conversations": 6, "messages": 6}},
    }


def test_no_figure_names_what_is_rare(terminal: CommandLine, journal: Journal, knowledge: Knowledge) -> None:
    for arguments in (("stats",), ("stats", "--json")):
        out = terminal.run(*arguments).out
        assert "removal_order" not in out
        assert knowledge.answers["removal_order"].title not in out


def test_an_empty_journal_is_told_without_an_empty_list(terminal: CommandLine) -> None:
    lines = terminal.run("stats").out.splitlines()
    assert "Conversations : 0" in lines
    assert [line for line in lines if line in ("Sites", "Réponses, par statut")] == []


def test_a_verdict_that_the_content_no_longer_knows_keeps_its_name(terminal: CommandLine, journal: Journal) -> None:
    for _ in range(5):
        create_exchange(journal, trace=create_trace(situation="old_one", verdict="old_verdict"))
    out = terminal.run("stats").out
    assert "  old_one : 5\n" in out
    assert "  old_verdict : 5\n" in out


@pytest.mark.parametrize("days", ["0", "-1", "x", "", "3651", "1.5", "99999", "²"])
def test_a_number_of_days_that_is_none_is_told_in_words(terminal: CommandLine, days: str) -> None:
    done = terminal.run("stats", f"--days={days}")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Erreur : --days : ")


def test_the_days_decide_what_is_counted(terminal: CommandLine, journal: Journal) -> None:
    with journal.session() as session:
        for row in session.query(Conversation):
            row.created_at -= timedelta(days=400)
    assert json.loads(terminal.run("stats", "--json").out)["conversations"] == 0
    assert json.loads(terminal.run("stats", "--json", "--days", "3650").out)["conversations"] == 7
