"""From YAML mappings to the letters and to what they share."""

from __future__ import annotations

from types import MappingProxyType

from bot.knowledge.build import line, lines, reasons, review
from bot.knowledge.files import Entry
from bot.knowledge.letters import Letter, Recipient, Stationery


def letter(id: str, entry: Entry) -> Letter:
    return Letter(
        id,
        entry.text("titre"),
        entry.text("objet"),
        entry.text("a"),
        entry.words("essentiels"),
        entry.optional("refus"),
        lines(entry, "refus_si"),
        lines(entry, "faits"),
        reasons(entry, "droit"),
        lines(entry, "demande"),
        lines(entry, "pieces"),
        review(entry),
    )


def stationery(entry: Entry) -> Stationery:
    recipients = entry.entry("destinataires")
    blanks = entry.entry("blancs")
    return Stationery(
        MappingProxyType({str(name): blanks.text(name) for name in blanks.data}),
        MappingProxyType({str(id): _recipient(str(id), recipients.entry(id)) for id in recipients.data}),
        lines(entry, "expediteur"),
        line(entry.file, entry.text("jour"), entry.path("jour")),
        entry.text("objet"),
        lines(entry, "au_nom_de"),
        line(entry.file, entry.text("formule"), entry.path("formule")),
        line(entry.file, entry.text("signature"), entry.path("signature")),
        entry.text("pieces_jointes"),
        lines(entry, "pieces"),
    )


def _recipient(id: str, entry: Entry) -> Recipient:
    return Recipient(id, lines(entry, "adresse"), entry.text("appel"), lines(entry, "references"))
