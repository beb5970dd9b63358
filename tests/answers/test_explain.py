"""How an answer is laid out: today first, then why, then what it does not give, then who can help."""

from __future__ import annotations

from bot.answers import explain
from bot.exchange import Reply, Status
from bot.knowledge import Knowledge
from bot.knowledge.conditions import Test as Condition
from bot.knowledge.situations import Mention
from bot.knowledge.texts import Answer

from .builders import create_answer, create_case, create_mention, create_verdict, line, reason, with_answer

PENDING = Condition("pending", "est", ("yes",))
WHOLE = """L'essentiel.

À faire aujourd'hui, dans cet ordre :
1. D'abord.
2. Puis.

À garder comme preuve :
- Une preuve.

Pourquoi :
- Parce que.

À savoir aussi :
- À savoir.

Ce que cela ne donne pas :
- Pas cela.

Qui peut aider :
- Ici : aide 01 02 03 04 05, https://ici.example, 1 rue d'Ici

Les textes : Texte regle ; Texte code ; Texte note."""


def say(knowledge: Knowledge, answer: Answer | None = None, mentions: tuple[Mention, ...] = (), **facts: str) -> Reply:
    around = with_answer(knowledge, answer, *mentions)
    return explain(create_verdict(mentions=tuple(m.id for m in mentions)), create_case(facts), around)


def kinds(reply: Reply) -> list[str]:
    return [block.kind for block in reply.blocks]


def test_the_text_alone_says_the_whole_answer_in_order(knowledge: Knowledge) -> None:
    assert say(knowledge, mentions=(create_mention(),)).text == WHOLE


def test_the_blocks_come_in_the_order_of_the_text_and_only_steps_are_numbered(knowledge: Knowledge) -> None:
    reply = say(knowledge, mentions=(create_mention(),))
    assert kinds(reply) == ["lead", "today", "proofs", "why", "notes", "limits"]
    assert [block.kind for block in reply.blocks if block.ordered] == ["today"]
    assert reply.blocks[1].items == ("D'abord.", "Puis.")


def test_an_answer_names_itself_its_letter_and_its_status(knowledge: Knowledge) -> None:
    reply = say(knowledge, create_answer(letters=(line("correction"), line("second_request"))))
    assert (reply.status, reply.answer, reply.letter) == (Status.ANSWERED, "essai", "second_request")
    assert (reply.question, reply.choices) == (None, ())


def test_a_part_with_nothing_to_say_is_left_out(knowledge: Knowledge) -> None:
    reply = say(knowledge, create_answer(proofs=(), why=(reason("Si.", condition=PENDING),)))
    assert kinds(reply) == ["lead", "today", "limits"]
    assert "Pourquoi" not in reply.text


def test_the_steps_that_are_left_are_numbered_without_a_gap(knowledge: Knowledge) -> None:
    steps = (line("Un."), line("Déposée le {fait.filed_on}."), line("Trois."))
    answer = create_answer(today=steps)
    assert "1. Un.\n2. Trois." in say(knowledge, answer).text
    assert "2. Déposée le 1er août 2026.\n3. Trois." in say(knowledge, answer, filed_on="2026-08-01").text


def test_each_source_is_cited_once_in_the_order_of_its_first_citation(knowledge: Knowledge) -> None:
    answer = create_answer(why=(reason("Un.", "code"), reason("Deux.", "regle"), reason("Trois.", "code")))
    reply = say(knowledge, answer, (create_mention("a"), create_mention("b")))
    assert [source.id for source in reply.sources] == ["regle", "code", "note"]
    assert reply.sources[0].label == "Texte regle"
    assert (reply.sources[0].url, reply.sources[0].checked_on) == ("https://example.org/regle", "2026-10-01")


def test_the_source_of_a_reason_that_is_not_said_is_not_cited(knowledge: Knowledge) -> None:
    answer = create_answer(why=(reason("Si.", "code", PENDING),))
    assert [source.id for source in say(knowledge, answer).sources] == ["regle"]
    assert [source.id for source in say(knowledge, answer, pending="yes").sources] == ["regle", "code"]


def test_a_mention_is_a_note_with_its_source(knowledge: Knowledge) -> None:
    reply = say(knowledge, mentions=(create_mention("a", text="Une."), create_mention("b", text="Deux.")))
    [notes] = [block for block in reply.blocks if block.kind == "notes"]
    assert notes.items == ("Une.", "Deux.")


def test_a_mention_is_left_out_of_the_answers_that_it_excepts_with_its_source(knowledge: Knowledge) -> None:
    reply = say(knowledge, mentions=(create_mention(except_verdicts=("essai",)),))
    assert "notes" not in kinds(reply)
    assert "note" not in [source.id for source in reply.sources]


def test_a_mention_excepted_elsewhere_is_said_here(knowledge: Knowledge) -> None:
    assert "notes" in kinds(say(knowledge, mentions=(create_mention(except_verdicts=("autre",)),)))


def test_contacts_say_only_what_is_known_of_them(knowledge: Knowledge) -> None:
    reply = say(knowledge, create_answer(contacts=("rien", "ici")))
    assert [contact.id for contact in reply.contacts] == ["rien", "ici"]
    assert "- Là : écoute\n- Ici : aide 01 02 03 04 05" in reply.text


def test_an_answer_without_contacts_has_no_such_part(knowledge: Knowledge) -> None:
    assert "Qui peut aider" not in say(knowledge, create_answer(contacts=())).text


def test_an_untitled_answer_is_said_in_one_breath_without_texts_or_notes(knowledge: Knowledge) -> None:
    reply = say(knowledge, create_answer(untitled=True), (create_mention(),))
    assert [(block.kind, block.title, block.ordered) for block in reply.blocks] == [("lead", "", False)]
    assert reply.blocks[0].items == ("L'essentiel.", "D'abord.", "Puis.", "Pas cela.")
    assert reply.sources == ()
    assert "Texte" not in reply.text
    assert "Qui peut aider :\n- Ici" in reply.text


def test_a_reply_survives_the_way_through_rasa(knowledge: Knowledge) -> None:
    reply = say(knowledge, create_answer(letters=(line("second_request"),)), (create_mention(),))
    assert Reply.from_json(reply.to_json()).to_json() == reply.to_json()
