"""From YAML mappings to sources and contacts."""

from __future__ import annotations

from dataclasses import replace

from bot.knowledge.files import Entry
from bot.knowledge.references import SHELF_LIFE_DAYS, Contact, Overseas, Source


def source(id: str, entry: Entry) -> Source:
    return Source(
        id,
        entry.text("titre"),
        entry.optional("url"),
        entry.text("vu"),
        entry.day("vu_le"),
        entry.text("confiance"),
    )


def contact(id: str, entry: Entry) -> Contact:
    return Contact(
        id,
        entry.text("nom"),
        entry.text("quoi"),
        entry.optional("telephone"),
        entry.optional("lien"),
        entry.optional("adresse"),
        entry.day("verifie_le"),
        entry.number("duree_de_vie") or SHELF_LIFE_DAYS,
        entry.optional("confiance") or "officiel",
        entry.data.get("humain") is not False,
        overseas(entry.entry("outre_mer")) if "outre_mer" in entry.data else None,
    )


def overseas(entry: Entry) -> Overseas:
    return Overseas(entry.text("telephone"), entry.text("quoi"))


def prefecture(code: str, entry: Entry) -> Contact:
    """The préfecture of a département; `entry` holds what is common to all and what is its own."""
    id, name = f"prefecture_{code}", f"{entry.text('nom')} ({entry.text('chef_lieu')})"
    made = contact(id, Entry(entry.file, {**entry.data, "nom": name}, entry.key))
    return replace(made, department=code, except_answers=entry.words("sauf"))
