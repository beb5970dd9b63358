"""Is this word a name? Everyday words, places, trades and nationalities are not, even with a capital."""

from __future__ import annotations

import re
import unicodedata

from bot.privacy.ordinary import COMMON, GRAMMAR
from bot.privacy.peoples import NATIONALITIES, TRADES
from bot.privacy.places import PLACES

_ORDINARY = GRAMMAR | COMMON | TRADES
_KNOWN = _ORDINARY | PLACES
# Not even behind a title: "M. le Préfet", "Mme Directrice".
NO_SURNAMES = (
    GRAMMAR | TRADES | {"prefet", "prefete", "sous-prefet", "ministre", "president", "presidente", "madame", "monsieur"}
)
# Without its accent the word is a first name.
_ACCENTED = frozenset({"marié", "grâce"})
_ELISION = re.compile(r"(?:[jcstl]|qu|jusqu|lorsqu|puisqu)'")
_NAME_LIKE_ELISION = re.compile(r"[dmn]'(?P<rest>.+)")
_INVERSION = re.compile(r".+-(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|les?|la|ci)")
_ENDINGS = ("", "s", "e", "es", "ne", "nes")


def fold(word: str) -> str:
    """Lower case, no accents, straight apostrophes."""
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("’", "'").replace("œ", "oe"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def is_ordinary(word: str) -> bool:
    folded = fold(word).strip(".,;:!?()«»\"'")
    return (
        folded in _ORDINARY
        or word.casefold() in _ACCENTED
        or is_place(word)
        or _is_elided(folded)
        or _is_compound(folded)
        or _is_nationality(folded)
        or _is_adverb(folded)
    )


def is_place(word: str) -> bool:
    return fold(word) in PLACES


def _is_elided(folded: str) -> bool:
    """The likes of "j'ai" and "d'accord", but not "N'Diaye" nor "D'Almeida"."""
    doubtful = _NAME_LIKE_ELISION.fullmatch(folded)
    return doubtful["rest"] in _KNOWN if doubtful else bool(_ELISION.match(folded))


def _is_compound(folded: str) -> bool:
    parts = folded.split("-")
    return len(parts) > 1 and (bool(_INVERSION.fullmatch(folded)) or all(p in _KNOWN for p in parts))


def _is_nationality(folded: str) -> bool:
    return any(folded.endswith(end) and folded.removesuffix(end) in NATIONALITIES for end in _ENDINGS)


def _is_adverb(folded: str) -> bool:
    return folded.endswith("ement") and len(folded) > len("clement")
