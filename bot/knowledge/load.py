"""Loads all the content, once, into one frozen Knowledge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from bot.knowledge import build_follow_ups, build_letters, build_references, build_situations, build_texts
from bot.knowledge.files import Entry, digest, folder, read
from bot.knowledge.model import Knowledge
from bot.knowledge.references import Contact

Thing = TypeVar("Thing")


def load(content: Path) -> Knowledge:
    """The content of a folder. Raises ContentError on the first fault, with file, key and remedy."""
    return Knowledge(
        facts=_from_file(content / "faits.yml", build_situations.fact),
        computed=_from_file(content / "calcules.yml", build_situations.computed),
        situations=_from_folder(content / "situations", build_situations.situation),
        mentions=_from_file(content / "mentions.yml", build_situations.mention),
        answers=_from_folder(content / "reponses", build_texts.answer),
        sources=_from_file(content / "sources.yml", build_references.source),
        contacts=_contacts(content / "contacts"),
        injunctions=_from_file(content / "decision.yml", build_texts.injunction),
        deadlines=_from_file(content / "echeances.yml", build_texts.deadline),
        follow_ups=_from_file(content / "suites.yml", build_follow_ups.follow_up),
        phrases=_from_file(content / "phrases.yml", build_texts.phrase),
        letters=_from_folder(content / "lettres", build_letters.letter),
        stationery=build_letters.stationery(Entry("courrier.yml", read(content / "courrier.yml"))),
        places=MappingProxyType({str(code): str(name) for code, name in read(content / "departements.yml").items()}),
        languages=MappingProxyType({str(code): str(text) for code, text in read(content / "langues.yml").items()}),
        glossary=_from_file(content / "glossaire.yml", build_texts.term),
        admitted=build_texts.admitted(Entry("mots_admis.yml", read(content / "mots_admis.yml"))),
        version=digest(content),
    )


def _contacts(folder: Path) -> MappingProxyType[str, Contact]:
    """The contacts of everywhere, and the préfecture of each département."""
    national = _from_file(folder / "nationaux.yml", build_references.contact)
    file = Entry("contacts/prefectures.yml", read(folder / "prefectures.yml"))
    common, each = file.entry("commun"), file.entry("prefectures")
    made = (
        build_references.prefecture(
            str(code), Entry(file.file, {**common.data, **each.entry(code).data}, f"prefectures.{code}")
        )
        for code in each.data
    )
    return MappingProxyType({**national, **{contact.id: contact for contact in made}})


def _from_file(path: Path, make: Callable[[str, Entry], Thing]) -> MappingProxyType[str, Thing]:
    data = read(path)
    return MappingProxyType({str(id): make(str(id), Entry(path.name, item, str(id))) for id, item in data.items()})


def _from_folder(path: Path, make: Callable[[str, Entry], Thing]) -> MappingProxyType[str, Thing]:
    return MappingProxyType({id: make(id, Entry(f"{path.name}/{id}.yml", data)) for id, data in folder(path)})
