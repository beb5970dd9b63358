"""Reads the content folder: one YAML mapping a file, and a digest that names the version."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from bot.errors import ContentError

Mapping = dict[str, Any]
FOLDERS = ("situations", "reponses", "lettres", "contacts", "cas")


def read(path: Path) -> Mapping:
    """The mapping that one file holds. Raises ContentError when it cannot be read or is no mapping."""
    data = read_any(path)
    if not isinstance(data, dict):
        problem = "le fichier est vide ou n'est pas une liste de clés"
        raise ContentError(_name(path), "début", problem, "voir LISEZMOI.md")
    return data


def read_any(path: Path) -> Any:
    """Whatever one file holds. Raises ContentError when it cannot be read."""
    name = _name(path)
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"ligne {mark.line + 1}" if mark else "début"
        raise ContentError(name, line, "YAML illisible", "vérifier les guillemets et les espaces") from error
    except FileNotFoundError as error:
        raise ContentError(name, "début", "le fichier manque", "le remettre à sa place") from error
    except UnicodeDecodeError as error:
        raise ContentError(name, "début", "caractères illisibles", "enregistrer le fichier en UTF-8") from error
    except ValueError as error:
        raise ContentError(name, "une date", f"date impossible ({error})", "écrire par exemple 2026-11-21") from error


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}" if path.parent.name in FOLDERS else path.name


def folder(path: Path) -> Iterator[tuple[str, Mapping]]:
    """(id, mapping) for each file of a folder: the id is the file's name."""
    for file in sorted(path.glob("*.yml")):
        yield file.stem, read(file)


def digest(content: Path) -> str:
    """Twelve hex digits that name this version of the content."""
    sha = hashlib.sha256()
    for file in sorted(content.rglob("*.yml")):
        sha.update(file.relative_to(content).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return sha.hexdigest()[:12]


class Entry:
    """One mapping of a file, read key by key; a fault names the file and the key."""

    def __init__(self, file: str, data: Any, key: str = "") -> None:
        if not isinstance(data, dict):
            raise ContentError(file, key or "début", "des clés sont attendues ici", "voir un fichier voisin")
        self.file, self.data, self.key = file, data, key

    def path(self, key: str) -> str:
        return f"{self.key}.{key}" if self.key else key

    def text(self, key: str) -> str:
        value = self.data.get(key)
        if not isinstance(value, str) or not value.strip():
            raise ContentError(self.file, self.path(key), "un texte est attendu", "écrire le texte entre guillemets")
        return value

    def optional(self, key: str) -> str | None:
        return None if self.data.get(key) is None else self.text(key)

    def flag(self, key: str) -> bool:
        return self.data.get(key) is True

    def number(self, key: str) -> int | None:
        value = self.data.get(key)
        if value is not None and not isinstance(value, int):
            raise ContentError(self.file, self.path(key), "un nombre est attendu", "écrire par exemple 3")
        return value

    def day(self, key: str) -> date:
        value = self.data.get(key)
        if not isinstance(value, date) or isinstance(value, datetime):
            raise ContentError(self.file, self.path(key), "une date est attendue", "écrire par exemple 2026-11-21")
        return value

    def items(self, key: str) -> list[Any]:
        value = self.data.get(key, [])
        if not isinstance(value, list):
            raise ContentError(
                self.file, self.path(key), "une liste est attendue", "commencer chaque ligne par un tiret"
            )
        return value

    def words(self, key: str) -> tuple[str, ...]:
        return tuple(str(item) for item in self.items(key))

    def one_or_more(self, key: str) -> tuple[str, ...]:
        """The words of a list, or the one word that stands in its place; none without the key."""
        if isinstance(self.data.get(key), list):
            return self.words(key)
        word = self.optional(key)
        return (word,) if word else ()

    def entries(self, key: str) -> list[Entry]:
        return [Entry(self.file, item, f"{self.path(key)}[{n}]") for n, item in enumerate(self.items(key), 1)]

    def entry(self, key: str) -> Entry:
        return Entry(self.file, self.data.get(key), self.path(key))
