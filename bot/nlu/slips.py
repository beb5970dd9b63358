"""Words with one slip of the finger or of the ear: a letter forgotten, added, changed, or two exchanged."""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST = 6  # letters


class Slips:
    """The words that others are meant for. The first letter is right, and real words stay what they are."""

    def __init__(self, words: Iterable[str], real: Iterable[str]) -> None:
        self._real = {*words, *real}
        self._ends: set[str] = set()
        self._shortened: dict[str, set[str]] = {}
        for word in words:
            self._ends |= {word[:3], word[0] + word[-3:]}
            for short in (word, *_shortened(word)):
                self._shortened.setdefault(short, set()).add(word)

    def corrected(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words, those with a slip as they are meant."""
        return tuple(word if len(word) < SHORTEST or word in self._real else self.meant(word) for word in words)

    def meant(self, word: str) -> str:
        """The only word one slip away; the word itself when it is real, or near none or several."""
        if word in self._real or (word[-1] == "s" and word[:-1] in self._real):
            return word
        if word[:3] not in self._ends and word[0] + word[-3:] not in self._ends:
            return word  # a slip leaves one of the ends
        shorter = (word, *_shortened(word))
        near = {known for short in shorter for known in self._shortened.get(short, ()) if _is_one_slip(word, known)}
        return near.pop() if len(near) == 1 else word


def _shortened(word: str) -> set[str]:
    """The word without one of its letters, the first excepted."""
    return {word[:i] + word[i + 1 :] for i in range(1, len(word))}


def _is_one_slip(word: str, known: str) -> bool:
    """Of two words that are alike but for a letter each: whether they are one slip apart."""
    if len(word) != len(known):
        return True
    differ = [i for i, (a, b) in enumerate(zip(word, known)) if a != b]
    if len(differ) == 2 and differ[1] == differ[0] + 1:
        first, second = differ
        return word[first] == known[second] and word[second] == known[first]
    return len(differ) == 1


_VOWELS = "aeiouy"
_ALIKE = (_VOWELS, "mn", "sc")


def misspelt(word: str) -> set[str]:
    """The likeliest slips: a letter forgotten, doubled, or taken for its like; a vowel too many; two exchanged."""
    cuts = [(word[:i], word[i:]) for i in range(1, len(word))]
    exchanged = {start + rest[1] + rest[0] + rest[2:] for start, rest in cuts if len(rest) > 1}
    changed = {start + a + rest[1:] for start, rest in cuts for like in _ALIKE if rest[0] in like for a in like}
    added = {start + letter + rest for start, rest in cuts for letter in (rest[0], *_VOWELS)}
    return (_shortened(word) | exchanged | changed | added) - {word}
