"""The questions: each has buttons where the choices are known, and "je ne sais pas" always."""

from __future__ import annotations

import json

import pytest

from bot.answers import ask
from bot.answers.ask import DONT_KNOW
from bot.answers.why import why_asked
from bot.exchange import Choice, Reply, Status
from bot.knowledge import Knowledge
from bot.rules import UNKNOWN


def questions(knowledge: Knowledge) -> list[tuple[str, Reply]]:
    return [(fact.id, ask(fact)) for fact in knowledge.facts.values() if fact.question]


def told(choice: Choice) -> dict[str, str]:
    """What a button sends back, read as Rasa reads it."""
    assert choice.payload.startswith("/inform{")
    return dict(json.loads(choice.payload.removeprefix("/inform")))


def test_every_question_is_asked_and_names_its_fact(knowledge: Knowledge) -> None:
    for id, reply in questions(knowledge):
        assert (reply.status, reply.question, reply.answer) == (Status.ASKED, id, None)
        assert knowledge.facts[id].question in reply.text.splitlines()


def test_i_do_not_know_is_always_the_last_choice(knowledge: Knowledge) -> None:
    for id, reply in questions(knowledge):
        assert reply.choices[-1].label == DONT_KNOW
        assert told(reply.choices[-1]) == {"fact": id, "value": UNKNOWN}


def test_yes_and_no_are_buttons(knowledge: Knowledge) -> None:
    reply = ask(knowledge.facts["file_complete"])
    assert [choice.label for choice in reply.choices] == ["Oui", "Non", DONT_KNOW]
    assert [told(choice)["value"] for choice in reply.choices] == ["yes", "no", UNKNOWN]


def test_every_option_of_a_choice_is_a_button(knowledge: Knowledge) -> None:
    for id, reply in questions(knowledge):
        fact = knowledge.facts[id]
        if fact.kind == "choix":
            assert [(c.label, told(c)["value"]) for c in reply.choices[:-1]] == [
                (o.label, o.value) for o in fact.options
            ]


@pytest.mark.parametrize("id", ["filed_on", "department"])
def test_a_date_or_a_place_is_written_and_has_no_other_button(knowledge: Knowledge, id: str) -> None:
    assert [choice.label for choice in ask(knowledge.facts[id]).choices] == [DONT_KNOW]


def test_no_two_buttons_of_a_question_say_or_send_the_same(knowledge: Knowledge) -> None:
    for _, reply in questions(knowledge):
        assert len({choice.label for choice in reply.choices}) == len(reply.choices)
        assert len({choice.payload for choice in reply.choices}) == len(reply.choices)


def test_a_payload_fits_what_the_gateway_accepts(knowledge: Knowledge) -> None:
    for _, reply in questions(knowledge):
        assert all(len(choice.payload) <= 200 for choice in reply.choices)


def test_the_text_is_what_is_said_before_then_the_question_then_its_help(knowledge: Knowledge) -> None:
    fact = knowledge.facts["filed_on"]
    assert ask(fact, "Je n'ai pas compris.").text == f"Je n'ai pas compris.\n{fact.question}\n{fact.help}"
    assert ask(fact).text == f"{fact.question}\n{fact.help}"
    assert ask(knowledge.facts["pending"]).text == knowledge.facts["pending"].question


def test_why_a_question_is_asked_is_told_with_the_texts_that_say_so(knowledge: Knowledge) -> None:
    for fact in (fact for fact in knowledge.facts.values() if fact.question):
        reply = why_asked(fact, knowledge)
        assert reply.text.startswith(fact.why_asked or "?")
        assert [source.id for source in reply.sources] == list(fact.why_sources) != []
