"""The sites that show the assistant, and their keys."""

from __future__ import annotations

import pytest

from bot.errors import AlreadyExists, UnknownSite
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
