"""`export`: what people wrote is taken out masked, once, and opens nothing."""

from __future__ import annotations

import json
import stat
import uuid
import warnings
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from bot import clock
from bot.exchange import Status, Trace
from bot.journal import Journal, conversations, sites
from bot.journal.corrections import Meaning, keep_correction
from bot.journal.feedback import Opinion, keep_feedback
from bot.journal.tables import Conversation, Correction
from tests.journal.builders import create_conversation, create_exchange, create_reply, create_trace, open_journal

from .command_line import CommandLine, Done

NIGHT = datetime(2025, 11, 20, 23, 30, tzinfo=timezone.utc)  # half past midnight of the 21st in Paris


@pytest.fixture
def journal(terminal: CommandLine, tmp_path: Path) -> Iterator[Journal]:
    opened = open_journal(tmp_path / "journal.db")
    yield opened
    opened.close()


def say(journal: Journal, text: str, meaning: Meaning | None = None, at: datetime | None = None) -> str:
    """A conversation of one exchange, its message corrected when a meaning is given."""
    id = create_exchange(journal, text=text)
    with journal.session() as session:
        if at:
            session.get(Conversation, id).created_at = at
        if meaning:
            said = conversations.messages_after(session, id)[0]
            keep_correction(session, id, str(said.id), meaning, "amina")
            session.get(Correction, said.id).at = at or clock.now()
    return id


def exported(terminal: CommandLine, *arguments: str) -> list[dict[str, Any]]:
    done = terminal.run("export", *arguments)
    assert done.code == 0, done.err
    return done.rows


def test_corrected_messages_come_with_what_they_were_and_what_was_understood(
    terminal: CommandLine, journal: Journal
) -> None:
    say(journal, "Bonjour")
    say(journal, "J'ai déménagé", Meaning("address_change", "Depuis juin"), NIGHT)
    assert exported(terminal, "nlu") == [
        {
            "text": "J'ai déménagé", "intent": "address_change", "understood": "api_not_received",
            "note": "Depuis juin", "on": "2025-11-20",
        }
    ]  # fmt: skip


def test_a_message_whose_meaning_nobody_knows_teaches_nothing(terminal: CommandLine, journal: Journal) -> None:
    say(journal, "Alors", Meaning(None, "On ne sait pas"))
    done = terminal.run("export", "nlu")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("0 message corrigé.")


def test_the_same_message_comes_once_and_the_latest_correction_counts(terminal: CommandLine, journal: Journal) -> None:
    for hours, intent, text in ((3, "greet", "Mon RÉCÉPISSÉ !"), (1, "api_expired", "mon recepisse !")):
        say(journal, text, Meaning(intent), clock.now() - timedelta(hours=hours))
    say(journal, "Mon récépissé !", Meaning("api_not_received"), clock.now() - timedelta(hours=2))
    assert [row["intent"] for row in exported(terminal, "nlu")] == ["api_expired"]


def test_since_counts_the_days_of_paris(terminal: CommandLine, journal: Journal) -> None:
    say(journal, "Une", Meaning("greet"), NIGHT)
    assert len(exported(terminal, "nlu", "--since", "2025-11-21")) == 1
    assert exported(terminal, "nlu", "--since", "2025-11-22") == []


ODD = (
    "- un\n  deux: [x](api_due)",
    "[nom]{a}",
    "# 'quote' \"double\" | > & * !",
    "\ttab\u2028ligne",
    "été 🙂 %s",
    "oui",
)


def read_by_rasa(text: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries of Rasa's time
        from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader

        return RasaYAMLReader().reads(text)


def test_rasa_reads_each_message_on_a_line_of_its_intent_and_takes_nothing_for_an_entity(
    terminal: CommandLine, journal: Journal
) -> None:
    for number, text in enumerate(ODD):
        say(journal, text, Meaning("address_change" if number % 2 else "greet"))
    training = read_by_rasa(terminal.run("export", "nlu", "--yaml").out)
    assert sorted((example.get("intent"), example.get("text")) for example in training.intent_examples) == [
        ("address_change", "[nom] {a}"), ("address_change", "oui"), ("address_change", "tab ligne"),
        ("greet", "# 'quote' \"double\" | > & * !"), ("greet", "- un deux: [x] (api_due)"), ("greet", "été 🙂 %s"),
    ]  # fmt: skip
    assert training.entity_examples == []


def test_an_empty_export_is_valid_training(terminal: CommandLine, journal: Journal) -> None:
    assert read_by_rasa(terminal.run("export", "nlu", "--yaml").out).is_empty()


def test_each_line_of_the_file_is_a_message_for_every_reader(
    terminal: CommandLine, journal: Journal, tmp_path: Path
) -> None:
    for text in ODD:
        say(journal, text, Meaning("greet"))
    out = tmp_path / "corrected.jsonl"
    assert terminal.run("export", "nlu", "--out", str(out)).code == 0
    assert [json.loads(line)["text"] for line in out.read_text("utf-8").splitlines()] == list(ODD)


def test_a_conversation_is_a_line_with_all_that_was_said(terminal: CommandLine, journal: Journal) -> None:
    trace = create_trace(decision="clarify", situation="api_not_received")
    id = create_exchange(journal, None, "Mon attestation", create_reply(status=Status.CLARIFY), trace)
    with journal.session() as session:
        message, reply = conversations.messages_after(session, id)
        keep_correction(session, id, str(message.id), Meaning("api_expired"), "amina")
        keep_feedback(session, id, str(reply.id), Opinion(False, ("wrong",), "Non"))
    with journal.session() as session:
        conversations.add_message(session, id, str(uuid.uuid4()), "Oui", "/affirm")
    [row] = exported(terminal, "conversations")
    said, answered, pressed = row.pop("messages")
    assert row == {"number": 1, "site": "Démonstration", "lang": "fr"}
    assert {name: said[name] for name in ("from", "text", "button", "correction")} == {
        "from": "person", "text": "Mon attestation", "button": False,
        "correction": {"intent": "api_expired", "note": None},
    }  # fmt: skip
    del answered["at"]
    assert answered == {
        "from": "assistant", "text": "L'attestation vous est due.", "status": "clarify", "intent": "api_not_received",
        "decision": "clarify", "situation": "api_not_received", "verdict": "api_due",
        "feedback": {"helpful": False, "reasons": ["wrong"], "comment": "Non"},
    }  # fmt: skip
    assert (pressed["text"], pressed["button"], pressed["correction"]) == ("Oui", True, None)


def test_nothing_in_the_line_opens_the_conversation(terminal: CommandLine, journal: Journal) -> None:
    opened = create_conversation(journal)
    create_exchange(journal, opened.id)
    out = terminal.run("export", "conversations").out
    with journal.session() as session:
        row = session.get(Conversation, opened.id)
        secrets = [opened.id, opened.token, row.token_hash, *(m.client_id for m in row.messages if m.client_id)]
    assert out
    assert [secret for secret in secrets if secret in out] == []


def test_what_was_kept_before_the_masking_knew_it_is_masked_now(terminal: CommandLine, journal: Journal) -> None:
    say(journal, "Appelez le 06 39 98 12 34", Meaning("human_contact"))
    for kind in ("nlu", "conversations"):
        out = terminal.run("export", kind).out
        assert "Appelez le [" in out
        assert "39 98" not in out


def test_conversations_are_chosen_by_site_and_by_days_both_included(terminal: CommandLine, journal: Journal) -> None:
    with journal.session() as session:
        sites.add_site(session, "Une association", "asso")
    say(journal, "nuit", at=NIGHT)
    say(journal, "veille", at=NIGHT - timedelta(days=1))
    create_exchange(journal, text="ailleurs", site="asso")
    create_conversation(journal)

    def texts(*arguments: str) -> list[str]:
        return [row["messages"][0]["text"] for row in exported(terminal, "conversations", *arguments)]

    assert texts("--until", "2025-11-21") == ["veille", "nuit"]
    assert texts("--since", "2025-11-21", "--until", "2025-11-21") == ["nuit"]
    assert texts("--until", "2025-11-20") == ["veille"]
    assert texts("--site", "asso") == ["ailleurs"]
    assert [row["number"] for row in exported(terminal, "conversations")] == [1, 2, 3]


def test_more_conversations_than_are_read_at_once_all_come_in_order(terminal: CommandLine, journal: Journal) -> None:
    for number in range(205):
        say(journal, f"n {number}", at=NIGHT + timedelta(seconds=number))
    rows = exported(terminal, "conversations")
    assert [row["messages"][0]["text"] for row in rows] == [f"n {number}" for number in range(205)]


def test_a_file_is_made_for_its_owner_alone_and_never_written_over(
    terminal: CommandLine, journal: Journal, tmp_path: Path
) -> None:
    say(journal, "Une")
    out = tmp_path / "export.jsonl"
    done = terminal.run("export", "conversations", "--out", str(out))
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("1 conversation.")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert json.loads(out.read_text("utf-8"))["number"] == 1
    again = terminal.run("export", "conversations", "--out", str(out))
    assert again.code == 1
    assert "existe déjà" in again.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nlu", "--since", "hier"), "--since n'est pas un jour : 'hier'"),
        (("conversations", "--since", "2026-02-30"), "--since n'est pas un jour"),
        (("conversations", "--until", "21/11/2026"), "--until n'est pas un jour"),
        (("conversations", "--until", "9999-12-31"), "--until est trop loin"),
        (("conversations", "--since", "2026-11-22", "--until", "2026-11-21"), "--until (2026-11-21) vient avant --since"),
        (("conversations", "--site", "zzz"), "aucun site n'a la clé « zzz »"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_told_in_words_and_leaves_no_file(
    terminal: CommandLine, journal: Journal, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "export.jsonl"
    done: Done = terminal.run("export", *arguments, "--out", str(out))
    assert (done.code, done.out) == (1, "")
    assert said in done.err
    assert not out.exists()


def test_a_folder_that_is_not_there_is_told_in_words(terminal: CommandLine, journal: Journal, tmp_path: Path) -> None:
    done = terminal.run("export", "nlu", "--out", str(tmp_path / "none" / "x"))
    assert done.code == 1
    assert "ne peut pas être écrit" in done.err


def test_a_reply_without_trace_has_nothing_understood(terminal: CommandLine, journal: Journal) -> None:
    create_exchange(journal, trace=Trace(error="time-out"))
    [row] = exported(terminal, "conversations")
    assert (row["messages"][1]["intent"], row["messages"][1]["verdict"]) == (None, None)
