"""A conversation on paper: what was said, when, by which texts and rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.dates import day, moment
from bot.paper.page import Page, Paragraph
from bot.seal.stamp import Stamp

TITLE = "Conversation avec l'assistant ANEF"
INTRODUCTION = (
    "Un programme a répondu, pas une personne. Les données personnelles ont été masquées avant d'être enregistrées. "
    "Les heures sont celles de Paris."
)
NOT_A_DOCUMENT = (
    "Cette copie montre ce qui a été écrit. Elle ne remplace aucun document de la préfecture et ne donne aucun droit."
)
SIGNED = (
    "La dernière ligne du fichier est une signature électronique (Ed25519, clé {key}). Elle montre que le fichier n'a "
    "pas été modifié depuis. Le service qui l'a donné peut le vérifier : python -m bot verify FICHIER."
)
FOOT = "Assistant ANEF. Information générale : ce n'est ni une décision, ni le conseil d'un avocat."


@dataclass(frozen=True)
class Source:
    """What the copy comes from: the messages in the shape of the contract, the site's name, the signing key's name."""

    messages: Sequence[dict[str, Any]]
    site: str
    key: str


def transcript(source: Source, stamp: Stamp) -> Page:
    """The page of a conversation, as it is at the time of the stamp."""
    paragraphs = (*_head(source), *_messages(source), *_sources(source), *_end(source, stamp))
    return Page(TITLE, paragraphs, FOOT)


def _head(source: Source) -> Iterator[Paragraph]:
    begun = moment(datetime.fromisoformat(source.messages[0]["at"])) if source.messages else ""
    yield Paragraph("text", f"Conversation commencée le {begun}." if begun else "Rien n'a été écrit.")
    yield Paragraph("text", f"Site : {source.site}")
    yield Paragraph("note", INTRODUCTION)


def _messages(source: Source) -> Iterator[Paragraph]:
    for message in source.messages:
        author = "Vous" if message["from"] == "person" else "Assistant"
        yield Paragraph("heading", f"{author}, le {moment(datetime.fromisoformat(message['at']))}")
        for line in str(message["text"]).splitlines():
            if line.startswith("- "):
                yield Paragraph("item", line[2:])
            elif line.strip():
                yield Paragraph("text", line)


def _sources(source: Source) -> Iterator[Paragraph]:
    """Each cited text once, in the order of its first citation."""
    cited = {s["id"]: s for message in reversed(source.messages) for s in reversed(message.get("sources", ()))}
    if cited:
        yield Paragraph("heading", "Les textes cités")
    for text in reversed(cited.values()):
        checked = day(date.fromisoformat(text["checked_on"]))
        link = f" {text['url']}" if text["url"] else ""
        yield Paragraph("item", f"{text['label']}, vérifié le {checked}.{link}")


def _end(source: Source, stamp: Stamp) -> Iterator[Paragraph]:
    yield Paragraph("heading", "Cette copie")
    yield Paragraph("item", f"Copie faite le {moment(stamp.made_at)}")
    yield Paragraph("item", f"Version des règles : {stamp.rules}")
    yield Paragraph("item", f"Modèle de compréhension : {stamp.model}")
    yield Paragraph("note", SIGNED.format(key=source.key))
    yield Paragraph("note", NOT_A_DOCUMENT)
