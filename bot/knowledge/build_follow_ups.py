"""From YAML mappings to the questions that follow an answer."""

from __future__ import annotations

from bot.knowledge.build import lines, review
from bot.knowledge.files import Entry
from bot.knowledge.follow_ups import FollowUp, FollowUpText


def follow_up(id: str, entry: Entry) -> FollowUp:
    texts = tuple(_text(part) for part in entry.entries("textes"))
    return FollowUp(id, entry.text("titre"), entry.words("reconnu"), texts, entry.flag("cede"), review(entry))


def _text(entry: Entry) -> FollowUpText:
    return FollowUpText(
        entry.words("apres"),
        lines(entry, "lignes"),
        entry.words("sources"),
        entry.words("contacts"),
        entry.words("voir_aussi"),
    )
