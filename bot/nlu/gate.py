"""Decides what may be done with a ranking: answer it, ask which of a few is meant, or refer to people."""

from __future__ import annotations

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.labels import NOT_A_NEED, label
from bot.nlu.text import fold

FALLBACK = "nlu_fallback"
NEGATION = re.compile(r"\b(pas|jamais|aucune?|plus|ni|rien|sans|non)\b")
Ranking = list[dict[str, Any]]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ConsequenceGate(GraphComponent):
    """Adds `decision` (answer, clarify, refer) and `options` to the message; what is not sure becomes a fallback."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
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

    def __init__(self, config: dict[str, Any]) -> None:
        self.config = config

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ConsequenceGate:
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            self._judge(message)
        return messages

    def _judge(self, message: Message) -> None:
        ranking: Ranking = message.get(INTENT_RANKING_KEY) or []
        decision, options = self.decide(ranking, message.get(TEXT) or "")
        message.set("decision", decision, add_to_output=True)
        message.set("options", options, add_to_output=True)
        message.set("first_intent", ranking[0][INTENT_NAME_KEY] if ranking else FALLBACK, add_to_output=True)
        if decision != "answer":
            message.set(
                INTENT,
                {INTENT_NAME_KEY: FALLBACK, PREDICTED_CONFIDENCE_KEY: _top(ranking)},
                add_to_output=True,
            )

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
        enough = self._enough(ranking[0][INTENT_NAME_KEY], second, text)
        sure = first >= enough and first - second >= self.config["margin"]
        if sure and not urgent_second and not self._turns_away(ranking):
            return "answer", []
        likely = sum(r[PREDICTED_CONFIDENCE_KEY] for r in ranking[:3] if r[INTENT_NAME_KEY] in options)
        return ("clarify", options) if likely >= self.config["clarify"] else ("refer", [])

    def _turns_away(self, ranking: Ranking) -> bool:
        """Whether the likeliest is out of scope, and something that we answer a rival."""
        rivals = (r for r in ranking[1:] if r[PREDICTED_CONFIDENCE_KEY] >= self.config["rival"])
        outside = label(ranking[0][INTENT_NAME_KEY]) == "out_of_scope"
        return outside and any(label(r[INTENT_NAME_KEY]) not in NOT_A_NEED for r in rivals)

    def _enough(self, intent: str, second: float, text: str) -> float:
        """The probability from which on the intent is answered straight away."""
        doubt = second >= self.config["rival"] or NEGATION.search(fold(text.lower()))
        alone = len(text.split()) == 1 and second >= self.config["rival"]
        grave = alone or (intent in self.config["grave_intents"] and doubt)
        return float(self.config["grave"] if grave else self.config["answer"])

    def _options(self, ranking: Ranking) -> list[str]:
        """The likeliest intents; an urgent one takes a place as soon as it is possible at all."""
        likely = [r[INTENT_NAME_KEY] for r in ranking if r[PREDICTED_CONFIDENCE_KEY] >= self.config["option"]]
        urgent = [
            r[INTENT_NAME_KEY]
            for r in ranking
            if r[INTENT_NAME_KEY] in self.config["urgent_intents"]
            and r[PREDICTED_CONFIDENCE_KEY] >= self.config["urgent"]
        ]
        return list(dict.fromkeys([*likely[:1], *urgent, *likely]))[:3]


def _top(ranking: Ranking) -> float:
    return float(ranking[0][PREDICTED_CONFIDENCE_KEY]) if ranking else 0.0


def _two_best(ranking: Ranking) -> tuple[float, float]:
    """The probability of the likeliest intent and of the next; all that is out of scope counts as one."""
    sums: dict[str, float] = {}
    for entry in ranking:
        name = "out_of_scope" if entry[INTENT_NAME_KEY].startswith("out_of_scope") else entry[INTENT_NAME_KEY]
        sums[name] = sums.get(name, 0.0) + entry[PREDICTED_CONFIDENCE_KEY]
    first = "out_of_scope" if ranking[0][INTENT_NAME_KEY].startswith("out_of_scope") else ranking[0][INTENT_NAME_KEY]
    others = (value for name, value in sums.items() if name != first)
    return sums[first], max(others, default=0.0)
