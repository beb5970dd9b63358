"""`site` and `staff`: what they change is in the database, and what cannot be done is told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.journal import Journal, staff

from .command_line import CommandLine

PASSWORD = "un mot de passe assez long"


def rows(terminal: CommandLine, command: str) -> list[list[str]]:
    done = terminal.run(command, "list")
    assert done.code == 0
    return [line.split("\t") for line in done.out.splitlines()]


def add_staff(terminal: CommandLine, login: str = "amina", password: str = PASSWORD) -> int:
    return terminal.run("staff", "add", login, "--password-stdin", stdin=f"{password}\n").code


def test_a_new_database_has_the_demonstration_site(terminal: CommandLine) -> None:
    [[key, name, day, *rest]] = rows(terminal, "site")
    assert (key, name, rest) == ("demo", "Démonstration", ["rappel : non", "contact : aucun"])
    assert len(day) == 10


def test_a_site_is_added_and_its_key_is_printed(terminal: CommandLine) -> None:
    done = terminal.run("site", "add", "Une association")
    assert done.code == 0
    assert [row[:2] for row in rows(terminal, "site")][1] == [done.out.strip(), "Une association"]


def test_a_site_may_have_a_key_of_its_choice_once(terminal: CommandLine) -> None:
    assert terminal.run("site", "add", "Une", "--key", "asso").out == "asso\n"
    done = terminal.run("site", "add", "Deux", "--key", "asso")
    assert (done.code, done.out) == (1, "")
    assert done.err == "Erreur : le site « asso » existe déjà\n"


def test_a_site_is_renamed(terminal: CommandLine) -> None:
    assert terminal.run("site", "set", "demo", "Essai").code == 0
    assert rows(terminal, "site")[0][:2] == ["demo", "Essai"]


def test_a_change_shows_what_is_kept_now(terminal: CommandLine) -> None:
    done = terminal.run("site", "set", "demo", "Essai", "--callback", "yes")
    assert done.out.split("\t")[1:2] + done.out.split("\t")[3:] == ["Essai", "rappel : oui", "contact : aucun\n"]
    add_staff(terminal)
    assert terminal.run("staff", "set", "amina", "--callback", "yes").out.endswith("rappel : oui\n")
    assert terminal.run("staff", "disable", "amina").out.split("\t")[:2] == ["amina", "fermé"]


def test_a_contact_that_nobody_could_reach_says_what_it_lacks(terminal: CommandLine) -> None:
    done = terminal.run("site", "set", "demo", "--contact-name", "La permanence")
    assert "pas encore montré, il faut un téléphone, un lien ou une adresse" in done.out


def test_a_name_stays_on_its_line_of_the_list(terminal: CommandLine) -> None:
    terminal.run("site", "add", " Une\r\n\tassociation\x1b[31m ", "--key", "asso")
    assert rows(terminal, "site")[1][:2] == ["asso", "Une association [31m"]


def test_the_name_of_the_staff_is_the_one_that_can_be_typed_to_log_in(terminal: CommandLine) -> None:
    """The console takes away the spaces around it: such a name never logged in."""
    assert add_staff(terminal, "  paul martin ") == 0
    assert rows(terminal, "staff")[0][0] == "paul martin"
    assert add_staff(terminal, "paul martin") == 1
    assert terminal.run("staff", "add", " ", "--password-stdin", stdin=f"{PASSWORD}\n").code == 1


def test_the_key_of_the_demonstration_stays(terminal: CommandLine) -> None:
    done = terminal.run("site", "rotate", "demo")
    assert (done.code, done.out) == (1, "")
    assert "démonstration" in done.err


def test_a_rotated_key_is_printed_and_replaces_the_old_one(terminal: CommandLine) -> None:
    terminal.run("site", "add", "Une", "--key", "asso")
    fresh = terminal.run("site", "rotate", "asso").out.strip()
    assert [row[0] for row in rows(terminal, "site")] == ["demo", fresh]


@pytest.mark.parametrize("arguments", [("rotate", "zzz"), ("set", "zzz", "x")])
def test_an_unknown_site_is_told_in_words(terminal: CommandLine, arguments: tuple[str, ...]) -> None:
    """ "Erreur : zzz" alone would not say what is wrong with it."""
    done = terminal.run("site", *arguments)
    assert done.code == 1
    assert done.err.startswith("Erreur : ")
    assert "zzz" in done.err
    assert "site" in done.err


def test_a_reviewer_is_added_and_can_log_in(terminal: CommandLine, tmp_path: Path) -> None:
    done = terminal.run("staff", "add", "amina", "--password-stdin", stdin=f"{PASSWORD}\n")
    assert done.code == 0
    assert PASSWORD not in done.out + done.err
    assert rows(terminal, "staff")[0][:2] == ["amina", "ouvert"]
    journal = Journal(f"sqlite:///{tmp_path / 'journal.db'}")
    with journal.session() as session:
        assert staff.log_in(session, "amina", PASSWORD)
    journal.close()


@pytest.mark.parametrize("password", ["", "trop court", "x" * 11])
def test_a_password_that_is_too_short_is_refused(terminal: CommandLine, password: str) -> None:
    done = terminal.run("staff", "add", "amina", "--password-stdin", stdin=f"{password}\n")
    assert (done.code, done.err) == (1, "Erreur : le mot de passe doit avoir au moins 12 caractères\n")
    assert rows(terminal, "staff") == []


def test_a_login_is_taken_once(terminal: CommandLine) -> None:
    assert [add_staff(terminal), add_staff(terminal)] == [0, 1]
    assert len(rows(terminal, "staff")) == 1


def test_a_reviewer_is_disabled(terminal: CommandLine) -> None:
    add_staff(terminal)
    add_staff(terminal, "zoé")
    assert terminal.run("staff", "disable", "amina").code == 0
    assert [row[:2] for row in rows(terminal, "staff")] == [["amina", "fermé"], ["zoé", "ouvert"]]


def test_a_forgotten_password_is_replaced_and_a_closed_account_opened_again(
    terminal: CommandLine, tmp_path: Path
) -> None:
    add_staff(terminal)
    terminal.run("staff", "disable", "amina")
    done = terminal.run("staff", "set", "amina", "--password-stdin", stdin="un autre mot de passe\n")
    assert (done.code, done.out.split("\t")[:2]) == (0, ["amina", "ouvert"])
    journal = Journal(f"sqlite:///{tmp_path / 'journal.db'}")
    with journal.session() as session:
        assert staff.log_in(session, "amina", PASSWORD) is None
        assert staff.log_in(session, "amina", "un autre mot de passe")
    journal.close()


@pytest.mark.parametrize("change", [[], ["--password-stdin"]])
def test_a_change_of_the_staff_that_changes_nothing_or_is_too_short_says_so(
    terminal: CommandLine, change: list[str]
) -> None:
    add_staff(terminal)
    done = terminal.run("staff", "set", "amina", *change, stdin="court\n")
    assert done.code == 1
    assert done.err.startswith("Erreur : ")


def test_disabling_nobody_is_told_in_words(terminal: CommandLine) -> None:
    done = terminal.run("staff", "disable", "personne")
    assert (done.code, done.err) == (1, "Erreur : « personne » n'existe pas\n")


def contact_of(terminal: CommandLine, key: str) -> list[str]:
    return next(row[3:] for row in rows(terminal, "site") if row[0] == key)


def test_a_site_is_added_with_its_own_contact(terminal: CommandLine) -> None:
    done = terminal.run(
        "site", "add", "Une", "--key", "asso", "--callback", "yes", "--contact-name", "La permanence",
        "--contact-what", "Reçoit le lundi.", "--contact-phone", "01 23 45 67 89", "--contact-address", "1 rue x",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "asso\n")
    assert contact_of(terminal, "asso") == ["rappel : oui", "contact : La permanence, 01 23 45 67 89, 1 rue x"]


def test_each_part_of_a_site_is_changed_alone(terminal: CommandLine) -> None:
    for change in (
        ["--contact-url", "https://asso.example"],
        ["--callback", "yes"],
        ["Essai"],
        ["--contact-phone", ""],
    ):
        assert terminal.run("site", "set", "demo", *change).code == 0
    assert rows(terminal, "site")[0][1] == "Essai"
    assert contact_of(terminal, "demo") == ["rappel : oui", "contact : Essai, https://asso.example"]
    terminal.run("site", "set", "demo", "--contact-url", "", "--callback", "no")
    assert contact_of(terminal, "demo") == ["rappel : non", "contact : aucun"]


def test_a_contact_that_cannot_be_taken_adds_no_site(terminal: CommandLine) -> None:
    done = terminal.run("site", "add", "Une", "--key", "asso", "--contact-url", "javascript:alert(1)")
    assert (done.code, done.out) == (1, "")
    assert "https://" in done.err
    assert [row[0] for row in rows(terminal, "site")] == ["demo"]


def test_the_right_to_call_back_is_given_with_the_account_or_later(terminal: CommandLine) -> None:
    terminal.run("staff", "add", "amina", "--callback", "--password-stdin", stdin=f"{PASSWORD}\n")
    add_staff(terminal, "zoé")
    assert [row[3] for row in rows(terminal, "staff")] == ["rappel : oui", "rappel : non"]
    terminal.run("staff", "set", "amina", "--callback", "no")
    terminal.run("staff", "set", "zoé", "--callback", "yes")
    assert [row[3] for row in rows(terminal, "staff")] == ["rappel : non", "rappel : oui"]
    assert terminal.run("staff", "set", "personne", "--callback", "yes").err == "Erreur : « personne » n'existe pas\n"
