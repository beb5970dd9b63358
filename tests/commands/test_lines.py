"""`decide` and `mask`: JSON Lines in, JSON Lines out; a wrong line is told in words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .command_line import CommandLine, Done, as_lines, run_alone

DUE = {
    "procedure": "renewal", "channel": "anef", "file_complete": "yes", "title_expires_on": "2026-10-10",
    "filed_on": "2026-07-20",
}  # fmt: skip
CASE = {"situation": "api_not_received", "facts": DUE, "on": "2026-11-21"}


def test_a_case_is_decided_with_its_reasons_and_its_sources(terminal: CommandLine) -> None:
    [row] = terminal.run("decide", stdin=as_lines(CASE)).rows
    assert {name: row[name] for name in CASE} == CASE
    assert set(row) - set(CASE) == {"verdict", "reasons", "missing", "next_question", "mentions", "sources"}
    assert (row["verdict"], row["missing"], row["next_question"]) == ("api_due", [], None)
    assert row["mentions"] == ["silence_over_note"]
    assert row["sources"] == ["r431-15-1", "ce-502860"]
    assert {frozenset(reason) for reason in row["reasons"]} == {frozenset({"rule", "holds", "because"})}
    assert [reason["rule"] for reason in row["reasons"] if reason["holds"]] == ["api_due"]


def test_what_is_missing_is_told_with_the_next_question(terminal: CommandLine) -> None:
    [row] = terminal.run("decide", stdin=as_lines({"situation": "api_not_received", "facts": {}})).rows
    assert row["next_question"] == row["missing"][0] == "procedure"


def test_an_unknown_fact_is_not_asked_again_and_an_empty_one_was_never_told(terminal: CommandLine) -> None:
    rows = terminal.run(
        "decide",
        stdin=as_lines(
            {
                "situation": "address_change",
                "facts": {"pending": "unknown", "title_over_one_year": "unknown"},
            },
            {"situation": "address_change", "facts": {"pending": None}},
        ),
    ).rows
    assert (rows[0]["missing"], rows[0]["verdict"]) == ([], "address_general")
    assert rows[1]["next_question"] == "pending"


@pytest.mark.parametrize(("day", "verdict"), [("2026-10-10", "api_not_yet_due"), ("2026-10-11", "api_due")])
def test_a_case_is_decided_on_its_own_day(terminal: CommandLine, day: str, verdict: str) -> None:
    assert terminal.run("decide", stdin=as_lines({**CASE, "on": day})).rows[0]["verdict"] == verdict


def test_without_a_day_it_is_decided_today(terminal: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TODAY", "2026-10-10")
    case = {"situation": "api_not_received", "facts": DUE}
    assert terminal.run("decide", stdin=as_lines(case)).rows[0]["verdict"] == "api_not_yet_due"


def test_rows_come_out_in_order_and_blank_lines_are_passed_over(terminal: CommandLine) -> None:
    cases = [{"situation": name, "facts": {}, "n": n} for n, name in enumerate(("distress", "second_motif"))]
    done = terminal.run("decide", stdin="\n" + as_lines(cases[0]) + "  \n\n" + as_lines(cases[1]))
    assert [(row["n"], row["situation"]) for row in done.rows] == [(0, "distress"), (1, "second_motif")]
    assert (done.code, done.err) == (0, "")


def test_nothing_in_gives_nothing_out(terminal: CommandLine) -> None:
    for command in ("decide", "mask"):
        assert terminal.run(command) == Done(0, "", "")


@pytest.mark.parametrize("command", ["decide", "mask"])
@pytest.mark.parametrize("line", ["{", "pas du JSON", "[]", "42", "{}", '{"texte": "x"}', "null"])
def test_a_wrong_line_is_named_and_those_before_it_are_answered(terminal: CommandLine, command: str, line: str) -> None:
    right = as_lines({**CASE, "text": "bonjour"})
    done = terminal.run(command, stdin=right + "\n" + line + "\n" + right)
    assert done.code == 1
    assert len(done.rows) == 1
    assert done.err.startswith("Erreur : ligne 3 : ")
    assert done.err.count("\n") == 1


def test_an_unknown_situation_is_an_error_in_words_and_no_traceback() -> None:
    done = run_alone("decide", stdin=b'{"situation": "zzz", "facts": {}}\n')
    assert (done.code, done.out) == (1, "")
    assert done.err == "Erreur : ligne 1 : situation inconnue : zzz\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"situation": ["api_not_received"]}, {"situation": {}}, {"situation": None}, {"facts": []},
        {"facts": "x"},
        {"facts": None}, {"on": "demain"}, {"on": "2026-02-30"}, {"on": 20261121}, {"on": ["2026-11-21"]},
    ],
    ids=json.dumps,
)  # fmt: skip
def test_a_wrong_value_in_a_case_is_an_error_in_words(terminal: CommandLine, changes: dict[str, Any]) -> None:
    done = terminal.run("decide", stdin=as_lines({**CASE, **changes}))
    assert done.code == 1
    assert done.err.startswith("Erreur : ligne 1 : ")


@pytest.mark.parametrize(
    "facts",
    [
        {"title_expires_on": "hier"}, {"title_expires_on": "2026-02-30"}, {"pending": True}, {"channel": ["anef"]},
        {"procedure": "renouvellement"}, {"department": "999"}, {"zzz": "x"},
    ],
    ids=json.dumps,
)  # fmt: skip
def test_an_odd_fact_is_told_and_does_not_stop_the_others(terminal: CommandLine, facts: dict[str, Any]) -> None:
    done = terminal.run("decide", stdin=as_lines({**CASE, "facts": facts}, CASE))
    assert done.code == 0
    assert done.rows[1]["verdict"] == "api_due"
    assert done.err.startswith("Attention : ligne 1 : ")
    assert next(iter(facts)) in done.err


def test_what_a_fact_may_be_is_not_told(terminal: CommandLine) -> None:
    facts = {
        "title_expires_on": "2026",
        "filed_on": "2026-08",
        "department": "69",
        "pending": "unknown",
        "channel": None,
    }
    assert terminal.run("decide", stdin=as_lines({**CASE, "facts": facts})).err == ""


def test_a_text_is_masked_and_its_spans_point_into_it(terminal: CommandLine) -> None:
    text = "Je m'appelle Amina Diallo, tel 06 12 34 56 78, amina@example.org"
    [row] = terminal.run("mask", stdin=as_lines({"text": text})).rows
    assert set(row) == {"text", "masked", "spans"}
    assert row["text"] == text
    assert row["masked"] == "Je m'appelle [nom], tel [téléphone], [e-mail]"
    assert [(text[span["start"] : span["end"]], span["kind"]) for span in row["spans"]] == [
        ("Amina Diallo", "name"), ("06 12 34 56 78", "phone"), ("amina@example.org", "email"),
    ]  # fmt: skip


def test_a_text_with_nothing_personal_comes_back_as_it_is(terminal: CommandLine) -> None:
    [row] = terminal.run("mask", stdin=as_lines({"text": "bonjour, عربي 😀"})).rows
    assert row == {"text": "bonjour, عربي 😀", "masked": "bonjour, عربي 😀", "spans": []}


@pytest.mark.parametrize("text", [5, None, ["x"], {}])
def test_a_text_that_is_no_text_is_an_error_in_words(terminal: CommandLine, text: Any) -> None:
    done = terminal.run("mask", stdin=as_lines({"text": text}))
    assert done.code == 1
    assert done.err.startswith("Erreur : ligne 1 : ")


def test_a_line_that_is_not_utf8_is_named_and_those_before_it_are_answered() -> None:
    done = run_alone("mask", stdin=b'{"text": "un"}\n{"text": "\xe9"}\n{"text": "trois"}\n')
    assert (done.code, len(done.rows)) == (1, 1)
    assert done.err == "Erreur : ligne 2 : ce n'est pas du JSON en UTF-8\n"


def test_the_mark_that_some_editors_put_first_is_passed_over() -> None:
    assert run_alone("mask", stdin=b'\xef\xbb\xbf{"text": "un"}\n').rows[0]["masked"] == "un"


def test_lists_in_lists_without_end_are_an_error_in_words(terminal: CommandLine) -> None:
    assert terminal.run("mask", stdin="[" * 100_000).err == "Erreur : ligne 1 : ce n'est pas du JSON en UTF-8\n"


def test_a_broken_emoji_does_not_stop_the_command() -> None:
    """A program that cuts texts by bytes leaves half a character, which JSON can carry."""
    done = run_alone("mask", stdin=b'{"text": "cass\\u00e9 \\ud83d"}\n{"text": "bonjour"}\n')
    assert done.code == 0
    assert "Traceback" not in done.err
    assert done.rows[-1]["text"] == "bonjour"
