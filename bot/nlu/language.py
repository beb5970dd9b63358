"""Which language a message is in, when it is not French: by its letters, else by its small words."""

from __future__ import annotations

import re
from dataclasses import dataclass

LETTERS = (
    ("bn", re.compile(r"[\u0980-\u09ff]")),
    ("ta", re.compile(r"[\u0b80-\u0bff]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("am", re.compile(r"[\u1200-\u137f]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ur", re.compile(r"[ٹڈڑںےھ]")),
    ("fa", re.compile(r"[پچژگکی]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("vi", re.compile(r"[ơưăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")),
)
WORDS = {
    "fr": "l d s c qu je j il elle nous vous ils le la les des du de et est suis ai pas ne que qui pour dans sur mon "
    "ma mes avec votre mais comment quand quel plus cette ce ça une un au aux depuis bonjour merci titre carte",
    "en": "i the my is are have has and to of you for not what how when can do does please hello it in on with me am "
    "was been your help this that will they she he we",
    "es": "el los las mi mis es está tengo no que para con por una un del como cuando hola gracias puedo soy en se su "
    "hace muy pero qué cómo usted me mis a de la lo vez dónde más desde sin ser nadie",
    "pt": "o os as meu minha é está tenho não que para com por uma um do da como quando olá obrigado posso sou em se "
    "muito mas você eu fiz",
    "it": "il lo gli mio mia è sono ho non che per con una un del della come quando ciao grazie posso di si mi "
    "molto ma",
    "tr": "ve bir bu için ne nasıl benim var yok mi mı değil ama çok oturma izni kartım merhaba lütfen",
    "ro": "și este sunt am nu că pentru cu o un meu mea cum când bună mulțumesc pot de la se dar foarte",
    "de": "ich der die das mein meine ist sind habe nicht und für mit ein eine wie wann hallo danke kann zu auf aber",
    "sq": "unë është jam kam nuk dhe për me një im ime si kur faleminderit mund në por të",
}
SETS = {code: frozenset(words.split()) for code, words in WORDS.items()}
FEW_ARE_ENOUGH = {"uk": 0, "vi": 1, "ur": 1, "fa": 1}
WORD = re.compile(r"[^\W\d_]+")
SURE = 3
# In a longer message, one word alone tells no language: "se" of "la carte se termine".
SHORT = 4


@dataclass(frozen=True)
class Spoken:
    """The ISO 639-1 code of a language; `sure` unless only a word or two speak for it."""

    code: str
    sure: bool


def language(text: str) -> Spoken | None:
    """The language of a message that is not French; None when it is, or when nothing tells."""
    letters = "".join(character for character in text if character.isalpha())
    for code, pattern in LETTERS:
        found = len(pattern.findall(letters))
        if found > FEW_ARE_ENOUGH.get(code, len(letters) / 3):
            return Spoken(code, True)
    return _by_words(WORD.findall(text.lower()))


def _by_words(words: list[str]) -> Spoken | None:
    counts = {code: sum(word in known for word in words) for code, known in SETS.items()}
    best = max(counts, key=lambda code: counts[code])
    alone = counts[best] == 1 and len(words) > SHORT
    if best == "fr" or alone or counts[best] <= 2 * counts["fr"]:
        return None
    return Spoken(best, counts[best] >= SURE)
