"""Several people in one conversation: each keeps the facts of their own."""

from __future__ import annotations

from bot.dialogue import conclusion, moves, talk
from bot.dialogue.state import State
from bot.dialogue.telling import speaks_of_another
from bot.knowledge import Knowledge
from tests.dialogue.heard import DUE, cue, day, heard, reply_of

ANSWERED = State("api_not_received", dict(DUE), verdict="api_due", answered="api_not_received")


def test_who_is_helped_is_learnt_late_without_forgetting_what_was_told(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"procedure": "renewal"}, question="filed_on")
    step = moves.answer_question(
        heard("c'est pour mon père", "nlu_fallback", cue("on_behalf_of", "father")), state, knowledge
    )
    assert step is not None
    assert step.state.facts == {"procedure": "renewal", "on_behalf_of": "father"}


def test_another_person_after_the_answer_begins_with_nothing_known(knowledge: Knowledge) -> None:
    message = heard("et pour ma femme ?", "nlu_fallback", cue("on_behalf_of", "spouse"))
    step = talk.small_talk(message, ANSWERED, knowledge)
    assert (step.state.facts, step.state.others, step.done) == ({"on_behalf_of": "spouse"}, {"self": DUE}, False)
    asked = conclusion.ask_next(message, step.state, knowledge)
    assert asked.reply is not None
    assert "votre conjoint·e" in asked.reply.text


def test_coming_back_to_the_first_person_finds_their_facts_again(knowledge: Knowledge) -> None:
    wife = talk.small_talk(heard("et ma femme", "nlu_fallback", cue("on_behalf_of", "spouse")), ANSWERED, knowledge)
    back = talk.small_talk(
        heard("et mon dossier à moi ?", "nlu_fallback", cue("on_behalf_of", "self")), wife.state, knowledge
    )
    assert reply_of(conclusion.conclude(heard("…"), back.state, knowledge)) == "api_due"
    assert back.state.others == {"spouse": {"on_behalf_of": "spouse"}}


def test_one_more_client_begins_with_nothing_known(knowledge: Knowledge) -> None:
    state = State("api_not_received", {**DUE, "on_behalf_of": "client"}, verdict="api_due", answered="api_not_received")
    message = heard("une autre dame que j'accompagne, première demande", "nlu_fallback", cue("procedure", "first"))
    step = talk.small_talk(message, state, knowledge)
    assert step.state.facts == {"on_behalf_of": "client", "procedure": "first"}
    for text in ("j'ai une autre question, c'est un renouvellement", "il a envoyé une autre pièce"):
        assert talk.small_talk(heard(text), state, knowledge).state.facts["filed_on"] == DUE["filed_on"]


def test_one_more_client_may_come_before_any_answer(knowledge: Knowledge) -> None:
    state = State(facts={**DUE, "on_behalf_of": "client"})
    message = heard("une autre personne, finie le 15", "api_not_received", day("2026-10-15", "expires_title"))
    step = moves.open_case(message, state, knowledge)
    assert step.state.facts == {"on_behalf_of": "client", "title_expires_on": "2026-10-15"}
    assert step.state.doubt is None


def test_the_answer_says_of_whom_it_speaks(knowledge: Knowledge) -> None:
    state = State("api_not_received", {**DUE, "on_behalf_of": "father"})
    reply = conclusion.conclude(heard("…"), state, knowledge).reply
    assert reply is not None
    assert reply.text.startswith("Je parle ici de votre père")
    assert reply.blocks[0].items[0].startswith("Je parle ici de votre père")


def test_writing_for_oneself_is_no_change_of_person() -> None:
    assert not speaks_of_another({"on_behalf_of": "self"}, ANSWERED)
    assert not speaks_of_another({"on_behalf_of": "father"}, State(facts={"on_behalf_of": "father"}))
    assert speaks_of_another({"on_behalf_of": "self"}, State(facts={"on_behalf_of": "father"}))


def test_another_person_with_another_trouble_is_another_subject(knowledge: Knowledge) -> None:
    state = State("api_expired", {"on_behalf_of": "client"}, {"procedure": 1}, "procedure")
    own = heard(
        "et moi, quand renouveler ?", "renewal_not_filed", cue("on_behalf_of", "self"), cue("procedure", "renewal")
    )
    assert moves.answer_question(own, state, knowledge) is None
    changed = moves.change_subject(own, state, knowledge).state
    assert (changed.situation, changed.facts["on_behalf_of"]) == ("renewal_not_filed", "self")
