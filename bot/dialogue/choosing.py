"""Which option of a choice the words of a message name."""

from __future__ import annotations

from bot.dialogue.heard import Heard
from bot.dialogue.state import State
from bot.dialogue.text import plain
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact

FEW_WORDS = 3
_SHORT = 2
_FILLERS = frozenset(
    {"alors", "bah", "ben", "bon", "crois", "dans", "enfin", "est", "etait", "euh", "les", "par", "pense", "sur", "une"}
)


def chosen(fact: Fact, text: str) -> str | None:
    """The option whose words are said, in whole or begun ("un renouvellement", "renouv", "à la préfecture"); in a few
    words, another word for it ("sur internet", "ben c'était en ligne")."""
    words = set(text.split())
    others = [option.value for option in fact.options if words & set(option.words)]
    if len(others) == 1 and len(_meaning(text)) <= FEW_WORDS:
        return others[0]
    begun = tuple(word for word in words if len(word) > 4)
    for option in fact.options:
        label = {word for word in plain(option.label).split() if len(word) > 3}
        said = {word for word in label if word in words or any(word.startswith(start) for start in begun)}
        if label and len(said) >= max(1, len(label) // 2):
            return option.value
    return None


def another_choice(heard: Heard, state: State, knowledge: Knowledge) -> dict[str, str]:
    """The choice of the situation in hand that the words of a message name, and nothing else ("sur le site"),
    whatever was asked."""
    said = _meaning(plain(heard.text))
    used = knowledge.situations[state.situation].facts if state.situation else ()
    options = ((fact, option) for fact in used for option in knowledge.facts[fact].options)
    found = {(fact, option.value) for fact, option in options if said and said <= set(option.words)}
    return dict(found) if len(found) == 1 else {}


def _meaning(text: str) -> set[str]:
    """The words that say something: "ben c'était en ligne" says "ligne"."""
    return {word for word in text.split() if len(word) > _SHORT and word not in _FILLERS}
