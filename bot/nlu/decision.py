"""What may be done with a ranking, without Rasa: answer it, ask which of a few is meant, or refer to people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.nlu.labels import NOT_A_NEED, label
from bot.nlu.text import fold

NEGATION = re.compile(r"\b(pas|jamais|aucune?|plus|ni|rien|sans|non)\b")
DEFAULTS: Mapping[str, Any] = {
    "answer": 0.5,
    "margin": 0.15,
    "clarify": 0.25,
    "option": 0.04,
    "urgent": 0.15,
    "urgent_intents": [],
    "grave": 0.65,
    "rival": 0.2,
    "grave_intents": [],
}
Ranking = list[dict[str, Any]]


class Decision:
    """The thresholds of `config.yml`, which says what each is."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self.config = {**DEFAULTS, **config}

    def decide(self, ranking: Ranking, text: str) -> tuple[str, list[str]]:
        """The decision, and the intents to offer when it is to clarify: three at most.

        An answer that carries a deadline (`grave_intents`) needs to be surer when the message holds a negation, or
        when another intent (`rival`) is possible too; one word alone ("api") needs it in that second case. Nobody is
        turned away as out of scope when a need of ours is possible too.
        """
        if not ranking:
            return "refer", []
        first, second = _two_best(ranking)
        options = self._options(ranking)
        urgent_second = any(name in self.config["urgent_intents"] for name in options[1:])
        enough = self._enough(ranking[0]["name"], second, text)
        sure = first >= enough and first - second >= self.config["margin"]
        if sure and not urgent_second and not self._turns_away(ranking):
            return "answer", []
        likely = sum(r["confidence"] for r in ranking[:3] if r["name"] in options)
        return ("clarify", options) if likely >= self.config["clarify"] else ("refer", [])

    def _turns_away(self, ranking: Ranking) -> bool:
        """Whether the likeliest is out of scope, and something that we answer a rival."""
        rivals = (r for r in ranking[1:] if r["confidence"] >= self.config["rival"])
        outside = label(ranking[0]["name"]) == "out_of_scope"
        return outside and any(label(r["name"]) not in NOT_A_NEED for r in rivals)

    def _enough(self, intent: str, second: float, text: str) -> float:
        """The probability from which on the intent is answered straight away."""
        doubt = second >= self.config["rival"] or NEGATION.search(fold(text.lower()))
        alone = len(text.split()) == 1 and second >= self.config["rival"]
        grave = alone or (intent in self.config["grave_intents"] and doubt)
        return float(self.config["grave"] if grave else self.config["answer"])

    def _options(self, ranking: Ranking) -> list[str]:
        """The likeliest intents; an urgent one takes a place as soon as it is possible at all."""
        likely = [r["name"] for r in ranking if r["confidence"] >= self.config["option"]]
        urgent = [
            r["name"]
            for r in ranking
            if r["name"] in self.config["urgent_intents"] and r["confidence"] >= self.config["urgent"]
        ]
        return list(dict.fromkeys([*likely[:1], *urgent, *likely]))[:3]


def _two_best(ranking: Ranking) -> tuple[float, float]:
    """The probability of the likeliest intent and of the next; all that is out of scope counts as one."""
    sums: dict[str, float] = {}
    for entry in ranking:
        name = "out_of_scope" if entry["name"].startswith("out_of_scope") else entry["name"]
        sums[name] = sums.get(name, 0.0) + entry["confidence"]
    first = "out_of_scope" if ranking[0]["name"].startswith("out_of_scope") else ranking[0]["name"]
    others = (value for name, value in sums.items() if name != first)
    return sums[first], max(others, default=0.0)
