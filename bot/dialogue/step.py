"""One move of the conversation: the state after it, what is said, and why."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.contacts import without_stale
from bot.dialogue.heard import Heard
from bot.dialogue.state import State
from bot.exchange import Reply, Trace
from bot.knowledge.model import Knowledge
from bot.rules import Verdict, assess


@dataclass(frozen=True)
class Step:
    """`done` says that nothing more is to be asked now."""

    state: State
    reply: Reply | None
    trace: Trace
    done: bool


def verdict_of(state: State, heard: Heard, knowledge: Knowledge) -> Verdict | None:
    """What the rules say of the situation in hand; None when there is none."""
    if state.situation is None:
        return None
    return assess(knowledge.situations[state.situation], state.case(heard.today), knowledge)


def step(state: State, reply: Reply | None, heard: Heard, knowledge: Knowledge, answered: str | None = None) -> Step:
    """The step with its trace. `answered` is the verdict that the reply gives, if it gives one."""
    verdict = verdict_of(state, heard, knowledge)
    reply = without_stale(reply, heard.today, knowledge) if reply else None
    to_ask = bool(state.doubt or state.wanted or (verdict and verdict.missing))
    return Step(state, reply, trace(heard, state, verdict, answered, knowledge), state.rest or not to_ask)


def trace(heard: Heard, state: State, verdict: Verdict | None, answered: str | None, knowledge: Knowledge) -> Trace:
    """Why: what was understood, and which rules were looked at."""
    return Trace(
        intent=heard.intent,
        confidence=round(heard.confidence, 4),
        decision=heard.decision,
        ranking=heard.ranking,
        entities=tuple({"type": e.kind, "value": e.value, "role": e.role} for e in heard.entities),
        situation=state.situation,
        facts=dict(state.facts),
        verdict=answered,
        reasons=tuple(r.rule for r in verdict.reasons if r.holds) if verdict else (),
        missing=verdict.missing if verdict else (),
        mentions=verdict.mentions if verdict else (),
        rules_version=knowledge.version,
    )
