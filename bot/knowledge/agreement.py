"""Checks that the content, Rasa's domain and the training messages name the same things, both ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.errors import ContentError
from bot.knowledge.files import read
from bot.knowledge.model import Knowledge

FROM_BUTTONS = frozenset({"inform", "something_else", "nlu_fallback"})
FEWEST_MESSAGES = 30


def disagreements(root: Path, knowledge: Knowledge) -> Iterator[ContentError]:
    """Every intent that one of the three knows and another does not, and intents with too few messages."""
    domain = frozenset(read(root / "domain.yml")["intents"])
    messages = count_messages(root)
    in_content = frozenset(i for s in knowledge.situations.values() for i in s.intents)
    spoken = frozenset(spoken_intents(root))
    yield from _absent(in_content - domain, "domain.yml", "cette intention du contenu manque", "l'ajouter")
    yield from _absent(spoken - set(messages), "data/nlu", "aucun message d'entraînement", "en écrire")
    yield from _absent(set(messages) - domain, "domain.yml", "les messages connaissent cette intention", "l'ajouter")
    silent = spoken - in_content - set(knowledge.phrases)
    yield from _absent(silent, "situations/", "aucune situation ni phrase n'y répond", "écrire l'une ou l'autre")
    for intent in sorted(spoken & set(messages)):
        if messages[intent] < FEWEST_MESSAGES:
            problem = f"{messages[intent]} messages seulement"
            yield ContentError("data/nlu", intent, problem, f"en écrire au moins {FEWEST_MESSAGES}")


def spoken_intents(root: Path) -> tuple[str, ...]:
    """The intents that a person's own words can have, in the order of the domain."""
    return tuple(intent for intent in read(root / "domain.yml")["intents"] if intent not in FROM_BUTTONS)


def count_messages(root: Path) -> Counter[str]:
    """How many training messages each intent has."""
    counted: Counter[str] = Counter()
    for file in sorted((root / "data" / "nlu").glob("*.yml")):
        for block in read(file)["nlu"]:
            counted[block["intent"]] += sum(line.startswith("- ") for line in block["examples"].splitlines())
    return counted


def _absent(names: frozenset[str] | set[str], file: str, problem: str, remedy: str) -> Iterator[ContentError]:
    for name in sorted(names):
        yield ContentError(file, name, problem, remedy)
