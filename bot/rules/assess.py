"""Applies the rules of a situation to a case: the verdict, why, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.errors import ContentError
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Rule, Situation
from bot.rules.logic import Truth, evaluate
from bot.rules.possible import Case


@dataclass(frozen=True)
class Reason:
    """One rule that was looked at: did it hold (None: unknown), and why its source says so."""

    rule: str
    holds: bool | None
    because: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What the rules conclude with what is known now. `missing` could still change it, in asking order."""

    situation: str
    verdict: str
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]
    mentions: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def next_question(self) -> str | None:
        return self.missing[0] if self.missing else None


def assess(situation: Situation, case: Case, knowledge: Knowledge) -> Verdict:
    """The verdict of the first rule that holds; facts not yet known that could change it are `missing`."""
    never_asked = frozenset(knowledge.facts) - frozenset(situation.facts)
    asking = replace(case, asked=case.asked | never_asked)
    looked_at = list(_until_one_holds(situation, asking, knowledge))
    rule = looked_at[-1][0]
    undecided = [(r, truth) for r, truth in looked_at if truth.holds is None and truth.open_facts]
    may_change = any(r.verdict != rule.verdict for r, _ in undecided)
    open_facts = frozenset().union(*(truth.open_facts for _, truth in undecided)) if may_change else frozenset()
    return Verdict(
        situation.id,
        rule.verdict,
        tuple(Reason(r.id, truth.holds, tuple(c.because for c in r.citations)) for r, truth in looked_at),
        tuple(fact for fact in situation.facts if fact in open_facts),
        mentions_of(case, knowledge),
        tuple(dict.fromkeys(citation.source for citation in rule.citations)),
    )


def conclude(situation: Situation, case: Case, knowledge: Knowledge) -> Rule:
    """The first rule that holds."""
    *_, (rule, _) = _until_one_holds(situation, case, knowledge)
    return rule


def _until_one_holds(situation: Situation, case: Case, knowledge: Knowledge) -> Iterator[tuple[Rule, Truth]]:
    """Each rule with its truth, up to the first that holds. The last one always does: it has no condition."""
    for rule in situation.rules:
        truth = evaluate(rule.condition, case, knowledge)
        yield rule, truth
        if truth.holds:
            return
    raise ContentError(f"situations/{situation.id}.yml", "regles", "aucune règle ne conclut", "finir sans « si »")


def mentions_of(case: Case, knowledge: Knowledge) -> tuple[str, ...]:
    """The mentions that hold in this case, in the order of the file."""
    held = (m.id for m in knowledge.mentions.values() if evaluate(m.condition, case, knowledge).holds)
    return tuple(held)
