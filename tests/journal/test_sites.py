"""The sites that show the assistant, and their keys."""

from __future__ import annotations

import pytest

from bot.errors import AlreadyExists, JournalError, UnknownSite
from bot.exchange import ContactRef
from bot.journal import Journal, conversations, sites

from .builders import create_conversation


def keys(journal: Journal) -> list[str]:
    with journal.session() as session:
        return [site.key for site in sites.list_sites(session)]


def add(journal: Journal, name: str = "Une association", key: str | None = None) -> str:
    with journal.session() as session:
        return str(sites.add_site(session, name, key).key)


def test_the_demonstration_site_is_made_once(journal: Journal) -> None:
    with journal.session() as session:
        sites.ensure_demo(session)
    assert keys(journal) == ["demo"]


def test_a_site_gets_a_key_that_cannot_be_guessed(journal: Journal) -> None:
    first, second = add(journal), add(journal)
    assert first != second
    assert min(len(first), len(second)) >= 16


def test_a_site_may_choose_its_key_but_not_one_that_is_taken(journal: Journal) -> None:
    assert add(journal, key="asso-69") == "asso-69"
    with pytest.raises(AlreadyExists, match="asso-69"):
        add(journal, key="asso-69")


@pytest.mark.parametrize("key", ["a b", "x" * 65, "\x00"])
def test_a_key_that_no_page_could_name_is_refused(journal: Journal, key: str) -> None:
    with pytest.raises(JournalError, match="clé"):
        add(journal, key=key)
    assert add(journal, key="x" * 64) in keys(journal)


@pytest.mark.parametrize("name", ["", "x" * 201])
def test_a_name_that_is_empty_or_too_long_is_refused(journal: Journal, name: str) -> None:
    key = add(journal, "x" * 200)
    with pytest.raises(JournalError, match="200 caractères"):
        add(journal, name)
    with journal.session() as session, pytest.raises(JournalError, match="200 caractères"):
        sites.rename_site(session, key, name)


def test_sites_are_listed_oldest_first(journal: Journal) -> None:
    add(journal, key="b")
    add(journal, key="a")
    assert keys(journal) == ["demo", "b", "a"]


def test_a_site_changes_its_name_and_keeps_its_key(journal: Journal) -> None:
    add(journal, "Ancien nom", "asso")
    with journal.session() as session:
        sites.rename_site(session, "asso", "Nouveau nom")
    with journal.session() as session:
        assert [(site.key, site.name) for site in sites.list_sites(session)][1] == ("asso", "Nouveau nom")


def test_after_a_rotation_the_old_key_is_refused_and_the_conversations_follow(journal: Journal) -> None:
    add(journal, key="asso")
    opened = create_conversation(journal, site="asso")
    with journal.session() as session:
        fresh = sites.rotate_key(session, "asso")
    assert keys(journal) == ["demo", fresh]
    with journal.session() as session:
        assert conversations.find_conversation(session, opened.id, opened.token).site_key == fresh
    with pytest.raises(UnknownSite):
        create_conversation(journal, site="asso")
    create_conversation(journal, site=fresh)


def test_an_unknown_site_is_named_in_the_error(journal: Journal) -> None:
    with journal.session() as session:
        with pytest.raises(UnknownSite, match="inconnu"):
            sites.rename_site(session, "inconnu", "x")
        with pytest.raises(UnknownSite, match="inconnu"):
            sites.rotate_key(session, "inconnu")


def contact(journal: Journal, **fields: str) -> ContactRef | None:
    """The own contact of the demonstration site, once these fields are set."""
    with journal.session() as session:
        sites.set_contact(session, "demo", fields)
    with journal.session() as session:
        return sites.own_contact(sites.find_site(session, "demo"))


def test_a_site_has_no_contact_before_it_gives_a_way_to_reach_it(journal: Journal) -> None:
    assert contact(journal) is None
    assert contact(journal, name="L'équipe", what="Vous écoute.") is None


def test_a_contact_takes_the_name_of_the_site_and_a_sentence_unless_they_are_given(journal: Journal) -> None:
    assert contact(journal, phone="01 23 45 67 89") == ContactRef(
        "site", "Démonstration", "L'association qui vous propose cet assistant.", "01 23 45 67 89"
    )
    whole = {
        "name": "L'équipe", "what": "Vous écoute.", "phone": "+33 1 23 45 67 89", "url": "https://asso.example/aide",
        "address": "1 rue des Lilas",
    }  # fmt: skip
    assert contact(journal, **whole) == ContactRef("site", **whole)


def test_an_empty_value_takes_that_part_away(journal: Journal) -> None:
    contact(journal, phone="01 23 45 67 89", url="https://asso.example")
    found = contact(journal, phone="")
    assert found is not None
    assert (found.phone, found.url) == (None, "https://asso.example")
    assert contact(journal, url=" ") is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phone", "appelez-nous"), ("phone", "1"), ("phone", "0" * 40), ("url", "asso.example"),
        ("url", "javascript:alert(1)"), ("url", "https://un lien"), ("url", "https://x"), ("name", "x" * 201),
        ("what", "x" * 301), ("address", "x" * 301),
    ],
)  # fmt: skip
def test_a_part_of_the_contact_that_cannot_be_taken_is_named_and_nothing_changes(
    journal: Journal, field: str, value: str
) -> None:
    before = contact(journal, phone="01 23 45 67 89")
    with pytest.raises(JournalError, match="du contact"):
        contact(journal, **{field: value})
    assert contact(journal) == before


def test_line_breaks_do_not_break_the_lines_of_a_contact(journal: Journal) -> None:
    found = contact(journal, phone="01 23 45 67 89", address="1 rue\n des\x00 Lilas\r\n")
    assert found is not None
    assert found.address == "1 rue  des  Lilas"


def test_a_site_offers_callbacks_when_it_says_so(journal: Journal) -> None:
    def offered() -> bool:
        with journal.session() as session:
            return bool(sites.find_site(session, "demo").callback)

    assert not offered()
    with journal.session() as session:
        sites.offer_callbacks(session, "demo", True)
    assert offered()


@pytest.mark.parametrize("key", ["", "\x00", "a b", "x" * 65, "inconnu", "'"])
def test_a_key_that_no_site_has_finds_none(journal: Journal, key: str) -> None:
    with journal.session() as session:
        assert sites.find_site(session, key) is None
        assert sites.find_site(session, "demo") is not None
