"""A copy of a small part of the project's content, to break on purpose."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.errors import ContentError
from bot.knowledge import Knowledge, load
from bot.knowledge.cases import load_cases
from bot.knowledge.cited import citation_faults
from bot.knowledge.meaning import meaning_faults
from bot.knowledge.schema import schema_faults
from bot.rules.cases import case_faults
from bot.rules.computed import VALUES
from bot.rules.deadlines import STATES
from bot.rules.prove import prove
from bot.settings import ROOT

TODAY = date(2026, 11, 22)
KEPT = ("address_change", "distress")


@dataclass(frozen=True)
class ContentCopy:
    """The content of a folder."""

    content: Path

    def read(self, file: str) -> Any:
        return yaml.safe_load((self.content / file).read_text(encoding="utf-8"))

    def write(self, file: str, data: Any) -> None:
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        (self.content / file).write_text(text, encoding="utf-8")

    def edit(self, file: str, change: Callable[[Any], object]) -> None:
        """Change what a file holds."""
        data = self.read(file)
        change(data)
        self.write(file, data)

    def replace(self, file: str, old: str, new: str) -> None:
        """Change the first occurrence of a text, as an editor does."""
        path = self.content / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def load(self) -> Knowledge:
        return load(self.content)

    def faults(self) -> list[ContentError]:
        """What `check` finds, in its order: the shape, then the meaning, then the proof, then the cases."""
        return list(self._shape()) or list(self._meaning()) or list(self._proof()) or list(self._cases())

    def _shape(self) -> Iterator[ContentError]:
        try:
            yield from schema_faults(self.content)
            load(self.content)
            load_cases(self.content)
        except ContentError as fault:
            yield fault

    def _meaning(self) -> Iterator[ContentError]:
        knowledge = load(self.content)
        return meaning_faults(knowledge, VALUES, STATES, TODAY)

    def _proof(self) -> Iterator[ContentError]:
        knowledge = load(self.content)
        for situation in knowledge.situations.values():
            try:
                prove(situation, knowledge)
            except ContentError as fault:
                yield fault

    def _cases(self) -> Iterator[ContentError]:
        return case_faults(load_cases(self.content), load(self.content))


def copy_small_content(content: Path) -> None:
    """Two situations of the project and what they cite: the whole takes two seconds to read."""
    shutil.copytree(ROOT / "bot" / "content", content)
    copy = ContentCopy(content)
    verdicts = {rule["alors"] for id in KEPT for rule in copy.read(f"situations/{id}.yml")["regles"]}
    offered = {id for verdict in verdicts for id in letters_of(copy.read(f"reponses/{verdict}.yml"))}
    kept_files = {"situations": set(KEPT), "cas": set(KEPT), "reponses": verdicts, "lettres": offered}
    for folder, kept in kept_files.items():
        for file in (content / folder).glob("*.yml"):
            if file.stem not in kept:
                file.unlink()
    for mention in (mentions := copy.read("mentions.yml")).values():
        mention["sauf"] = [id for id in mention["sauf"] if id in verdicts]
    copy.write("mentions.yml", mentions)
    for id in KEPT:
        copy.edit(f"situations/{id}.yml", lambda situation: situation.pop("voir_aussi", None))
    copy.edit("faits.yml", lambda facts: [fact.pop("revele", None) for fact in facts.values()])
    copy.edit("reponses/address_blocked.yml", lambda answer: answer.update(echeances=[*copy.read("echeances.yml")]))
    copy.edit("suites.yml", _keep_situations)
    prefectures = copy.read("contacts/prefectures.yml")
    prefectures["commun"]["sauf"] = [id for id in prefectures["commun"]["sauf"] if id in verdicts]
    copy.write("contacts/prefectures.yml", prefectures)
    texts = [file.read_text(encoding="utf-8") for file in (content / "lettres").iterdir()]
    paper = copy.read("courrier.yml")
    used = "".join((*texts, *(str(paper[key]) for key in paper if key != "blancs")))
    paper["blancs"] = {name: label for name, label in paper["blancs"].items() if f"{{blanc.{name}}}" in used}
    copy.write("courrier.yml", paper)
    uncited = {fault.key for fault in citation_faults(copy.load()) if fault.file == "sources.yml"}
    copy.edit("sources.yml", lambda sources: [sources.pop(id) for id in uncited])


def _keep_situations(follow_ups: Any) -> None:
    """Follow-ups that name only the situations that are kept."""
    for follow_up in follow_ups.values():
        for text in follow_up["textes"]:
            text["voir_aussi"] = [id for id in text.get("voir_aussi", ()) if id in KEPT]
            if "apres" in text:
                text["apres"] = [id for id in text["apres"] if id in KEPT]
        follow_up["textes"] = [text for text in follow_up["textes"] if text.get("apres") != []]


def letters_of(answer: Any) -> list[str]:
    """The letters that an answer offers."""
    offers = answer.get("lettre") or []
    return [offers] if isinstance(offers, str) else [o if isinstance(o, str) else o["texte"] for o in offers]
