"""Checks each content file against `bot/content/schema.json`, the schema that editors use too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

from bot.errors import ContentError
from bot.knowledge.files import read, read_any

KINDS = {
    "situations/*.yml": "situation",
    "reponses/*.yml": "reponse",
    "lettres/*.yml": "lettre",
    "cas/*.yml": "cas",
    "faits.yml": "faits",
    "calcules.yml": "calcules",
    "mentions.yml": "mentions",
    "sources.yml": "sources",
    "contacts/nationaux.yml": "contacts",
    "contacts/prefectures.yml": "prefectures",
    "decision.yml": "decision",
    "echeances.yml": "echeances",
    "suites.yml": "suites",
    "phrases.yml": "phrases",
    "courrier.yml": "courrier",
    "departements.yml": "departements",
    "langues.yml": "langues",
    "glossaire.yml": "glossaire",
    "mots_admis.yml": "mots_admis",
}


def schema_faults(content: Path) -> Iterator[ContentError]:
    """Every place where a file has not the shape that the schema asks."""
    schema = json.loads((content / "schema.json").read_text(encoding="utf-8"))
    for pattern, kind in KINDS.items():
        validator = Draft7Validator({"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]})
        for file in sorted(content.glob(pattern)):
            for fault in validator.iter_errors(_as_json(read(file) if kind != "cas" else read_any(file))):
                key = ".".join(str(part) for part in fault.absolute_path) or "début"
                name = file.relative_to(content).as_posix()
                yield ContentError(name, key, fault.message[:160], f"voir schema.json, « {kind} »")


def _as_json(value: Any) -> Any:
    """What YAML read, as JSON has it: days as text, keys as text."""
    if isinstance(value, dict):
        return {str(key): _as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
