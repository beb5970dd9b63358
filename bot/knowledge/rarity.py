"""How common a French word is, whatever its ending. The only module that reads the word list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

# What a form of a verb, a plural or a feminine ends with, and the ending of the form that a dictionary gives.
ENDINGS = (
    ("issez", "ir"), ("enez", "enir"), ("gnez", "ndre"), ("oyez", "oir"), ("vrez", "voir"), ("sez", "re"),
    ("ez", "er"), ("ez", "é"), ("ons", "er"), ("erons", "er"), ("era", "er"), ("ait", "er"), ("aient", "er"),
    ("ent", "er"), ("e", "er"), ("ées", "é"), ("ées", "er"), ("ée", "é"), ("ée", "er"), ("és", "er"), ("é", "er"),
    ("aux", "al"), ("es", ""), ("s", ""), ("x", ""), ("e", ""), ("te", "t"), ("lle", "l"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def commonness(word: str) -> float:
    """The Zipf frequency of a word, or of its most common relative: 7 is « de », 3 is once in a million words."""
    from wordfreq import freq_to_zipf

    frequency = max(_frequencies().get(form, 0.0) for form in _forms(word.lower()))
    return float(freq_to_zipf(frequency)) if frequency else 0.0


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending, other in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word.removesuffix(ending) + other


@lru_cache(maxsize=1)
def _frequencies() -> Mapping[str, float]:
    """Loaded at the first check, not with the program: it takes a fifth of a second and 60 MB."""
    from wordfreq import get_frequency_dict

    return get_frequency_dict("fr")
