"""The short replies, the menu, the choice between situations, and what is said when nothing understands."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from bot.answers import clarify, phrase, unavailable
from bot.answers.contacts import contact_refs
from bot.answers.phrases import SOMETHING_ELSE, menu, situation_choice, with_contacts
from bot.exchange import Status
from bot.knowledge import Knowledge
from bot.rules import Case, assess

TODAY = date(2026, 11, 21)


def test_the_menu_has_a_button_for_every_situation_with_a_rank_in_the_order_of_the_ranks(
    knowledge: Knowledge,
) -> None:
    ranked = sorted(
        ((s.rank, s) for s in knowledge.situations.values() if s.rank is not None), key=lambda pair: pair[0]
    )
    assert [choice.label for choice in menu(knowledge)] == [s.short for _, s in ranked]
    assert [choice.payload for choice in menu(knowledge)] == [f"/{s.intents[0]}" for _, s in ranked]
    assert ranked


def test_no_two_situations_have_the_same_rank(knowledge: Knowledge) -> None:
    ranks = [s.rank for s in knowledge.situations.values() if s.rank is not None]
    assert len(set(ranks)) == len(ranks)


def test_no_two_buttons_of_the_menu_say_or_send_the_same(knowledge: Knowledge) -> None:
    choices = menu(knowledge)
    assert len({choice.label for choice in choices}) == len({choice.payload for choice in choices}) == len(choices)


def test_every_phrase_can_be_said(knowledge: Knowledge) -> None:
    for id, said in knowledge.phrases.items():
        filled = {name: "date du dépôt" for _, name, _, _ in Formatter().parse(said.text) if name}
        reply = phrase(id, knowledge, **filled)
        assert reply.status is Status(said.status)
        assert reply.text
        assert "{" not in reply.text
        assert bool(reply.choices) == said.menu
        assert [contact.id for contact in reply.contacts] == list(said.contacts)


def test_what_fills_a_phrase_is_shown_as_it_is(knowledge: Knowledge) -> None:
    assert phrase("noted", knowledge, faits="{x} %s").text.startswith("J'ai noté « {x} %s ».")


def test_clarify_offers_the_situations_in_the_order_of_the_model_then_something_else(
    knowledge: Knowledge,
) -> None:
    reply = clarify(["second_motif", "api_expired"], knowledge)
    assert reply.status is Status.CLARIFY
    assert [choice.payload for choice in reply.choices] == [
        "/second_motif",
        "/api_expired",
        "/something_else",
    ]
    assert reply.choices[0].label == knowledge.situations["second_motif"].short
    assert reply.choices[-1] == SOMETHING_ELSE
    assert SOMETHING_ELSE.label == "Autre chose"


def test_clarify_offers_three_situations_at_the_most(knowledge: Knowledge) -> None:
    reply = clarify(list(knowledge.situations), knowledge)
    assert len(reply.choices) == 4
    assert reply.choices[-1] == SOMETHING_ELSE


def test_clarify_offers_a_situation_once_and_only_what_can_be_answered(knowledge: Knowledge) -> None:
    reply = clarify(["greet", "api_expired", "api_expired", "inconnu"], knowledge)
    assert [choice.payload for choice in reply.choices] == ["/api_expired", "/something_else"]


def test_something_urgent_alone_comes_with_the_menu_and_words_that_do_not_press(knowledge: Knowledge) -> None:
    reply = clarify(["distress"], knowledge)
    assert reply.status is Status.CLARIFY
    assert reply.choices == (situation_choice(knowledge.situations["distress"]), *menu(knowledge))
    assert "Parlez-vous de cela" not in reply.text


@pytest.mark.parametrize("intents", [[], ["greet"], ["inconnu", "nlu_fallback"]])
def test_nothing_to_choose_between_is_not_understood(knowledge: Knowledge, intents: list[str]) -> None:
    assert clarify(intents, knowledge) == phrase("not_understood", knowledge)


@pytest.mark.parametrize("payload", [None, "", "/", "/inconnu", '/inform{"fact": "pending", "value": "yes"}', "/greet"])
def test_without_understanding_one_gets_the_menu_and_people(knowledge: Knowledge, payload: str | None) -> None:
    reply = unavailable(payload, TODAY, knowledge)
    assert reply == phrase("unavailable", knowledge)
    assert reply.status is Status.UNAVAILABLE
    assert reply.choices == menu(knowledge)
    assert reply.contacts


def test_without_understanding_the_button_of_a_situation_gets_what_holds_in_general(
    knowledge: Knowledge,
) -> None:
    for situation in knowledge.situations.values():
        nothing_known = Case({}, TODAY, frozenset(situation.facts))
        for intent in situation.intents:
            reply = unavailable(f"/{intent}", TODAY, knowledge)
            assert reply.answer == assess(situation, nothing_known, knowledge).verdict
            assert reply.status is Status.UNAVAILABLE
            assert reply.choices == menu(knowledge)
            assert knowledge.answers[reply.answer].lead[0].text in reply.text


def test_people_added_to_a_phrase_are_told_once_on_a_screen(knowledge: Knowledge) -> None:
    noted = phrase("thank", knowledge)
    reply = with_contacts(noted, contact_refs([knowledge.contacts["ccc"]]))
    assert "0 806 001 620" in reply.text
    assert [item for block in reply.blocks for item in block.items] == [noted.text]
    assert with_contacts(noted, ()) == noted
