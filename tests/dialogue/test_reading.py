"""A message is read in the light of the question that was asked."""

from __future__ import annotations

import pytest

from bot.dialogue.heard import Entity
from bot.dialogue.reading import bare, learn
from bot.dialogue.state import State
from bot.knowledge import Knowledge
from bot.rules import UNKNOWN
from tests.dialogue.heard import button, cue, day, heard, place, title


def asked(fact: str, situation: str = "api_not_received") -> State:
    return State(situation=situation, question=fact)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("oui", "yes"), ("Ouais", "yes"), ("oui oui", "yes"), ("OUI !!", "yes"), ("ui", "yes"), ("bien sûr", "yes"),
        ("c'est ça", "yes"), ("non", "no"), ("Nan", "no"), ("pas encore", "no"), ("jamais", "no"), ("toujours pas", "no"),
        ("je ne sais pas", UNKNOWN), ("jsp", UNKNOWN), ("je ne sais plus", UNKNOWN), ("aucune idée", UNKNOWN), ("j'sais pas trop", UNKNOWN),
    ],
)  # fmt: skip
def test_a_short_answer_answers_the_yes_or_no_question(knowledge: Knowledge, text: str, value: str) -> None:
    assert learn(heard(text), asked("file_complete"), knowledge) == {"file_complete": value}


@pytest.mark.parametrize("text", ["ok j'appelle un avocat", "si je déménage encore", "voilà mon problème il est là"])
def test_a_word_that_only_opens_a_sentence_is_no_yes(knowledge: Knowledge, text: str) -> None:
    assert learn(heard(text), asked("pending", "address_change"), knowledge) == {}
    assert learn(heard(text.split()[0]), asked("pending", "address_change"), knowledge) == {"pending": "yes"}


def test_a_yes_that_goes_on_to_tell_something_else_does_not_answer(knowledge: Knowledge) -> None:
    message = heard("oui j'ai déjà étudiant en instruction depuis août", "second_motif", title("etudiant"))
    assert learn(message, asked("asylum_seeker", "second_motif"), knowledge) == {"title_type": "student"}


def test_a_yes_that_says_since_when_answers(knowledge: Knowledge) -> None:
    message = heard("oui en cours depuis mai", "affirm", day("2026-05-01", "filed"))
    told = learn(message, asked("pending", "address_change"), knowledge)
    assert told["pending"] == "yes"


def test_a_yes_followed_by_a_comma_answers_and_tells_more(knowledge: Knowledge) -> None:
    message = heard("oui, carte salarié depuis trois ans", "nlu_fallback", title("salarie"))
    assert learn(message, asked("pending", "address_change"), knowledge) == {
        "pending": "yes",
        "title_type": "employee",
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("un renouvellement", "renewal"),
        ("c'est ma première demande", "first"),
        ("Première", "first"),
        ("renouv", "renewal"),
    ],
)
def test_the_words_of_a_choice_choose_it(knowledge: Knowledge, text: str, value: str) -> None:
    assert learn(heard(text), asked("procedure"), knowledge) == {"procedure": value}


def test_a_date_is_of_what_its_words_say_before_what_was_asked(knowledge: Knowledge) -> None:
    message = heard("déposé le 20 juin", "application_status", day("2026-06-20", "filed"))
    assert learn(message, asked("title_expires_on"), knowledge) == {"filed_on": "2026-06-20"}


def test_a_bare_date_answers_the_date_that_was_asked(knowledge: Knowledge) -> None:
    assert learn(heard("le 3", "nlu_fallback", day("2026-11-03")), asked("filed_on"), knowledge) == {
        "filed_on": "2026-11-03"
    }


def test_a_bare_date_in_a_situation_is_the_date_that_the_situation_is_about(knowledge: Knowledge) -> None:
    message = heard("mon api, c'était le 2 novembre", "api_expired", day("2026-11-02"))
    assert learn(message, State(), knowledge) == {"api_expires_on": "2026-11-02"}


def test_a_corrected_date_replaces_the_last_one(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"filed_on": "2026-06-20"}, question="file_complete")
    message = heard(
        "euh non le 20 juillet pas juin",
        "correct",
        day("2026-07-20", "correction"),
        day("2026-06-01", "denied"),
    )
    assert learn(message, state, knowledge) == {"filed_on": "2026-07-20"}


def test_of_two_places_one_may_be_denied_or_left(knowledge: Knowledge) -> None:
    denied = heard("c'est le 77 pas le 75", "correct", place("77"), place("75", "denied"))
    moved = heard("de Palaiseau à Lyon", "address_change", place("91", "former"), place("69"))
    assert learn(denied, State("api_not_received"), knowledge) == {"department": "77"}
    assert learn(moved, State(), knowledge) == {"department": "69", "former_department": "91"}


def test_an_ambiguous_place_tells_nothing(knowledge: Knowledge) -> None:
    ambiguous = Entity("departement", ["93", "974"], None, 0, 11)
    assert learn(heard("saint-denis", "nlu_fallback", ambiguous), State("api_not_received"), knowledge) == {}


def test_cues_tell_facts_that_were_not_asked(knowledge: Knowledge) -> None:
    message = heard(
        "c'est mon renouvellement sur l'anef",
        "api_not_received",
        cue("procedure", "renewal"),
        cue("channel", "anef"),
    )
    assert learn(message, State(), knowledge) == {"procedure": "renewal", "channel": "anef"}


def test_a_button_tells_its_fact_and_nothing_that_is_not_offered(knowledge: Knowledge) -> None:
    assert learn(button("channel", "anef"), State(), knowledge) == {"channel": "anef"}
    assert learn(button("channel", "moon"), State(), knowledge) == {}
    assert learn(button("nothing", "yes"), State(), knowledge) == {}


def test_a_message_of_facts_alone_is_known_as_such() -> None:
    facts = heard(
        "carte de résident, préfecture du Rhône",
        "renewal_not_filed",
        title("carte_resident", 0, 17),
        Entity("departement", "69", None, 33, 38),
    )
    question = heard(
        "quand faut-il renouveler ma carte de résident ?",
        "renewal_not_filed",
        title("carte_resident", 29, 46),
    )
    assert bare(facts)
    assert not bare(question)
    assert not bare(heard("bonjour"))


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("channel", "sur internet", "anef"), ("channel", "au guichet", "prefecture"),
        ("third_party", "mon patron", "employer"), ("third_party", "le proprio", "landlord"),
        ("refusal", "un courrier", "explicit"), ("error_kind", "mon prénom", "identity"),
    ],
)  # fmt: skip
def test_another_word_for_an_option_chooses_it_in_a_few_words(
    knowledge: Knowledge, fact: str, text: str, value: str
) -> None:
    assert learn(heard(text, "substitution_solution"), asked(fact), knowledge, elsewhere=True) == {fact: value}


def test_another_word_for_an_option_chooses_nothing_in_a_long_sentence_or_beside_another(knowledge: Knowledge) -> None:
    long = heard("je voudrais savoir si internet marche chez vous")
    assert learn(long, asked("channel"), knowledge) == {}
    assert learn(heard("internet ou guichet"), asked("channel"), knowledge) == {}


def test_a_yes_that_only_says_the_question_again_answers_it(knowledge: Knowledge) -> None:
    anef = Entity("cue", "anef", "channel", 8, 14)
    message = heard("oui sur l'anef je crois", "affirm", anef)
    assert learn(message, asked("second_on_anef", "second_motif"), knowledge)["second_on_anef"] == "yes"


def test_a_yes_about_another_yes_or_no_does_not_answer(knowledge: Knowledge) -> None:
    message = heard("oui complet", "affirm", Entity("cue", "yes", "file_complete", 4, 11))
    assert learn(message, asked("contacted_ccc", "substitution_solution"), knowledge) == {"file_complete": "yes"}


def test_a_question_about_a_word_tells_nothing(knowledge: Knowledge) -> None:
    message = heard("c'est quoi un dossier complet ?", "nlu_fallback", cue("file_complete", "yes"))
    assert learn(message, asked("file_complete"), knowledge) == {}


def test_a_day_alone_is_of_no_fact_that_the_situation_does_not_use(knowledge: Knowledge) -> None:
    message = heard("c'était le 13 novembre", "nlu_fallback", day("2026-11-13"))
    assert learn(message, asked("refusal", "file_closed_or_refused"), knowledge) == {}
    assert learn(message, asked("file_complete"), knowledge) == {"filed_on": "2026-11-13"}


def test_a_day_said_after_its_month_is_of_that_month(knowledge: Knowledge) -> None:
    text = "déposé en juin, le 18"
    month, number = (
        day("2026-06", "filed"),
        Entity("date", {"value": "2026-11-18", "precision": "day"}, "filed", 16, 21),
    )
    assert learn(heard(text, "api_not_received", month, number), State(), knowledge) == {"filed_on": "2026-06-18"}
