"""What was found, and how it is shown: spans in the text, and the French placeholders that replace them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "email",
    "phone",
    "number",
    "nir",
    "passport",
    "iban",
    "name",
    "address",
    "birth_date",
    "password",
    "account",
]


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    kind: Kind


@dataclass(frozen=True)
class Masked:
    """`text` is the masked text; `spans` are offsets in the original one, sorted, without overlap."""

    text: str
    spans: tuple[Span, ...]


Finder = Callable[[str], Iterable[Span]]

# Stands for what is already dealt with: no pattern may match or cross it.
BLANK = "\0"

KINDS: tuple[Kind, ...] = get_args(Kind)
_LABELS: dict[Kind, str] = {
    "email": "e-mail",
    "phone": "téléphone",
    "number": "numéro",
    "nir": "NIR",
    "passport": "passeport",
    "iban": "IBAN",
    "name": "nom",
    "address": "adresse",
    "birth_date": "date de naissance",
    "password": "mot de passe",
    "account": "identifiant",
}
_PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(_LABELS.values())}|adresse \d[\dAB]\d?)\]")
_POSTCODE = re.compile(r"(?<!\d)\d{5}(?!\d)")
_CORSICA = {"200": "2A", "201": "2A", "202": "2B", "206": "2B"}


def merge(spans: Iterable[Span]) -> list[Span]:
    """The spans sorted; those that overlap become one, of the kind of the first."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if merged and span.start < merged[-1].end:
            last = merged.pop()
            span = Span(last.start, max(last.end, span.end), last.kind)
        merged.append(span)
    return merged


def blank(text: str, spans: Iterable[Span]) -> str:
    """The text, of the same length, with the (sorted) spans blanked out."""
    return _replace(text, spans, lambda span: BLANK * (span.end - span.start))


def blank_placeholders(text: str) -> str:
    return _PLACEHOLDER.sub(lambda match: BLANK * len(match[0]), text)


def render(text: str, spans: Iterable[Span]) -> str:
    return _replace(text, spans, lambda span: _placeholder(text, span))


def to_original(found: Iterable[Span], text: str, spans: Sequence[Span]) -> list[Span]:
    """Spans found in `render(text, spans)`, outside its placeholders, as offsets in `text`."""
    ends, shifts = [0], [0]
    for span in spans:
        shifts.append(shifts[-1] + span.end - span.start - len(_placeholder(text, span)))
        ends.append(span.end - shifts[-1])

    def back(offset: int) -> int:
        return offset + shifts[bisect_right(ends, offset) - 1]

    return [Span(back(f.start), back(f.end), f.kind) for f in found]


def _replace(text: str, spans: Iterable[Span], by: Callable[[Span], str]) -> str:
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], by(span)]
        at = span.end
    return "".join([*parts, text[at:]])


def _placeholder(text: str, span: Span) -> str:
    department = _department(text[span.start : span.end]) if span.kind == "address" else None
    label = _LABELS[span.kind]
    return f"[{label} {department}]" if department else f"[{label}]"


def _department(address: str) -> str | None:
    """The département of the last postcode: needed to send the person to the right préfecture."""
    postcodes = _POSTCODE.findall(address)
    if not postcodes:
        return None
    area = str(int(postcodes[-1])).zfill(5)
    return _CORSICA.get(area[:3]) or (area[:3] if area.startswith(("97", "98")) else area[:2])
