from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from bot.console import words
from bot.exchange import Reply, SourceRef, Status, Trace
from bot.journal import Journal, conversations
from bot.journal.feedback import REASONS, Opinion, keep_feedback
from bot.journal.tables import Message, TraceRow
from bot.knowledge import Knowledge

from .builders import add_exchange, create_conversation, create_full_reply, create_reply, create_trace
from .client import TestClient
from .pages import read, typeset_line


def words_of(reader: TestClient, id: str) -> str:
    answer = reader.get(f"/conversations/{id}")
    assert answer.status_code == 200
    return read(answer).words


def test_both_sides_are_shown_as_they_were(reader: TestClient, journal: Journal) -> None:
    words = words_of(reader, create_conversation(journal, "Je suis [nom]", create_full_reply(), create_trace()))
    assert "Personne 21 novembre 2026 à 11 h 05 Je suis [nom]" in words
    assert "Assistant 21 novembre 2026 à 11 h 05 · réponse donnée" in words
    for part in (
        "À faire aujourd’hui",
        "Gardez la confirmation de dépôt.",
        "Parler à une personne",
        "0 806 001 620",
    ):
        assert part in words
    assert "2 messages" in words
    assert "Site : Démonstration." in words


def test_the_main_line_of_the_trace_tells_intent_confidence_decision_and_verdict(
    reader: TestClient, journal: Journal, knowledge: Knowledge
) -> None:
    words = words_of(reader, create_conversation(journal, trace=create_trace()))
    title = knowledge.situations["api_not_received"].title
    verdict = knowledge.answers["api_due"].title
    assert typeset_line(f"Intention : {title} (87 %) · Décision : répondre · Verdict : {verdict}") in words


def test_an_intent_that_opens_no_situation_keeps_its_name_beside_its_french_word(
    reader: TestClient, journal: Journal
) -> None:
    trace = create_trace(intent="nlu_fallback", decision="refer", verdict=None, ranking=())
    words = words_of(reader, create_conversation(journal, trace=trace))
    assert "message pas compris" in words
    assert "nlu_fallback" in words
    assert "Décision : renvoyer vers un contact" in words
    assert "pas de verdict dans ce message" in words
    unknown = words_of(reader, create_conversation(journal, trace=create_trace(intent="brand_new")))
    assert "Intention : brand_new (87 %)" in unknown


def test_the_ranking_is_shown_in_order(reader: TestClient, journal: Journal, knowledge: Knowledge) -> None:
    words = words_of(reader, create_conversation(journal, trace=create_trace()))
    title = knowledge.situations["api_not_received"].title
    assert typeset_line(f"{title} api_not_received 87 % bonjour greet 3 %") in words


def test_facts_have_their_french_names_and_values(reader: TestClient, journal: Journal) -> None:
    shown = {
        ("procedure", "renewal"): "type de demande Un renouvellement",
        ("filed_on", "2026-08-01"): "date du dépôt 1er août 2026",
        ("title_expires_on", "2026-09"): "fin du titre de séjour septembre 2026",
        ("file_complete", "yes"): "dossier complet oui",
        ("department", "69"): "département Rhône (69)",
        ("channel", "unknown"): "lieu du dépôt ne sait pas",
        ("forgotten_fact", "x"): "forgotten_fact x",
    }
    words = words_of(reader, create_conversation(journal, trace=create_trace(facts=dict(shown.keys()))))
    assert [line for line in shown.values() if line not in words] == []


def test_a_fact_just_learnt_is_told_from_those_known_before(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal, trace=create_trace(facts={"procedure": "renewal"}))
    with journal.session() as session:
        facts = {"procedure": "renewal", "file_complete": "no"}
        add_exchange(session, id, "Il manque une pièce", trace=create_trace(facts=facts))
    words = words_of(reader, id)
    assert "Un renouvellement maintenant" in words
    assert "dossier complet non maintenant type de demande Un renouvellement avant" in words


def test_the_rules_that_held_and_the_facts_that_miss_are_named(reader: TestClient, journal: Journal) -> None:
    trace = create_trace(verdict=None, reasons=("api_conditions",), missing=("procedure", "filed_on"))
    words = words_of(reader, create_conversation(journal, trace=trace))
    assert "Règles remplies api_conditions" in words
    assert "Faits qui manquent type de demande, date du dépôt" in words


def test_mentions_are_shown_with_their_text(reader: TestClient, journal: Journal, knowledge: Knowledge) -> None:
    words = words_of(reader, create_conversation(journal, trace=create_trace(mentions=("overseas_rules",))))
    assert typeset_line(f"overseas_rules : {knowledge.mentions['overseas_rules'].text}") in words


def test_a_source_has_its_link_its_day_and_its_reason(
    reader: TestClient, journal: Journal, knowledge: Knowledge
) -> None:
    id = create_conversation(journal, reply=create_full_reply(), trace=create_trace())
    words = words_of(reader, id)
    rule = next(r for r in knowledge.situations["api_not_received"].rules if r.id == "api_due")
    assert "Article R. 431-15-1 r431-15-1 vérifiée le 21 novembre 2026" in words
    assert typeset_line(rule.citations[0].because) in words
    assert "https://www.legifrance.gouv.fr/" in read(reader.get(f"/conversations/{id}")).links


def test_a_question_shows_the_sources_of_its_rules(reader: TestClient, journal: Journal, knowledge: Knowledge) -> None:
    reply = create_reply(status=Status.ASKED, text="Quel jour ?")
    words = words_of(reader, create_conversation(journal, reply=reply, trace=create_trace(reasons=("api_due",))))
    assert typeset_line(knowledge.sources["ce-502860"].title) in words


def test_the_version_of_the_rules_is_shown_and_an_old_one_is_told(
    reader: TestClient, journal: Journal, knowledge: Knowledge
) -> None:
    old = words_of(reader, create_conversation(journal, trace=create_trace(rules_version="0123456789ab")))
    assert "Version des règles : 0123456789ab . Les règles ont changé depuis ce message" in old
    now = words_of(reader, create_conversation(journal, trace=create_trace(rules_version=knowledge.version)))
    assert knowledge.version in now
    assert "Les règles ont changé" not in now


def test_a_failure_of_the_assistant_is_told(reader: TestClient, journal: Journal) -> None:
    reply = create_reply(status=Status.UNAVAILABLE, text="Je ne peux pas lire votre message.")
    words = words_of(reader, create_conversation(journal, reply=reply, trace=Trace(error="time-out after 8 s")))
    assert "Panne : l’assistant n’a pas pu lire le message." in words
    assert "time-out after 8 s" in words
    assert "service indisponible" in words


def test_a_button_that_was_pressed_is_told(reader: TestClient, journal: Journal) -> None:
    words = words_of(reader, create_conversation(journal, "Un renouvellement", choice="/inform"))
    assert "par un bouton Un renouvellement" in words


def test_a_welcome_without_trace_is_shown(reader: TestClient, journal: Journal) -> None:
    with journal.session() as session:
        id = conversations.open_conversation(session, "demo", "fr").id
        conversations.add_reply(session, id, None, create_reply(text="Bonjour."), None)
    words = words_of(reader, id)
    assert "Bonjour." in words
    assert "Intention" not in words


@pytest.mark.parametrize("body", [None, {}, {"status": "new_status", "text": "x"}, []])
def test_a_reply_of_an_unknown_shape_shows_its_text(reader: TestClient, journal: Journal, body: Any) -> None:
    id = create_conversation(journal, reply=create_reply(text="Le texte seul."))
    with journal.session() as session:
        session.query(Message).filter_by(author="assistant").one().body = body
    assert "Le texte seul." in words_of(reader, id)


def test_a_trace_of_an_older_version_is_shown(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal, trace=create_trace())
    with journal.session() as session:
        session.query(TraceRow).one().data = {
            "intent": "gone",
            "situation": "gone",
            "reasons": ["gone"],
            "new_key": 1,
        }
    assert "gone" in words_of(reader, id)


def test_markup_in_a_message_is_only_text(reader: TestClient, journal: Journal) -> None:
    reply = create_reply(text="<i>non</i>", sources=(SourceRef("x", "Piège", "javascript:alert(1)", "2026-11-21"),))
    id = create_conversation(journal, "<script>alert(1)</script>", reply, create_trace())
    answer = reader.get(f"/conversations/{id}")
    assert "<script" not in answer.text
    assert "<i>" not in answer.text
    assert not any(link.startswith("javascript") for link in read(answer).links)


@pytest.mark.parametrize("id", ["inconnue", "a%00b", "%2e%2e%2fx", "x" * 50, "é"])
def test_an_unknown_conversation_is_not_found_in_french(reader: TestClient, id: str) -> None:
    answer = reader.get(f"/conversations/{id}")
    assert answer.status_code == 404
    assert "Page introuvable" in read(answer).words


def test_the_hour_is_that_of_paris_in_summer_too(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal, at=datetime(2026, 7, 31, 22, 30, tzinfo=timezone.utc))
    assert "Conversation du 1er août 2026 à 0 h 30" in words_of(reader, id)


def test_a_reply_keeps_what_it_is_after_the_journal(journal: Journal) -> None:
    kept = create_full_reply().to_json()
    assert Reply.from_json(kept).to_json() == kept


def test_what_the_person_said_of_a_reply_is_shown_under_it(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal)
    assert "aidé la personne" not in words_of(reader, id)
    with journal.session() as session:
        reply = conversations.messages_after(session, id)[1]
        opinion = Opinion(False, ("too_complicated", "wrong"), "<b>Je ne comprends pas</b>")
        keep_feedback(session, id, str(reply.id), opinion)
    assert "N’a pas aidé la personne : trop compliqué, faux" in words_of(reader, id)
    assert "&lt;b&gt;Je ne comprends pas" in reader.get(f"/conversations/{id}").text


def test_every_reason_has_its_french_words() -> None:
    assert list(words.REASONS) == list(REASONS)
