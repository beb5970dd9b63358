"""Three-valued conditions: true, false, or unknown with the open facts that could settle it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.knowledge.conditions import Condition, Test
from bot.knowledge.model import Knowledge
from bot.rules import calendar
from bot.rules.computed import COMPUTED
from bot.rules.possible import UNKNOWN, Case, Possible, given


@dataclass(frozen=True)
class Truth:
    """`holds` is None while unknown; then `open_facts` could make it true, and `against` could make it false."""

    holds: bool | None
    open_facts: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()


def evaluate(condition: Condition, case: Case, knowledge: Knowledge) -> Truth:
    """What the condition is worth in this case (Kleene's strong logic)."""
    if isinstance(condition, Test):
        return _test(condition, case, knowledge)
    parts = [evaluate(part, case, knowledge) for part in condition.parts]
    if condition.kind == "toutes":
        return _all(parts)
    some = _not(_all([_not(part) for part in parts]))
    return some if condition.kind == "au_moins_une" else _not(some)


def _all(parts: list[Truth]) -> Truth:
    """A part that nothing can make true any more keeps the whole from ever being true: nothing is worth asking."""
    if any(part.holds is False for part in parts):
        return Truth(False)
    unsettled = [part for part in parts if part.holds is None]
    if not unsettled:
        return Truth(True)
    hopeless = any(not part.open_facts for part in unsettled)
    needed = frozenset[str]() if hopeless else frozenset().union(*(part.open_facts for part in unsettled))
    return Truth(None, needed, frozenset().union(*(part.against for part in unsettled)))


def _not(part: Truth) -> Truth:
    return Truth(None, part.against, part.open_facts) if part.holds is None else Truth(not part.holds)


def _unknown(open_facts: frozenset[str]) -> Truth:
    return Truth(None, open_facts, open_facts)


def _test(test: Test, case: Case, knowledge: Knowledge) -> Truth:
    if test.test == "connu":
        return Truth(case.facts.get(test.fait, UNKNOWN) != UNKNOWN)
    if test.test in ("avant", "apres"):
        return _compare(test, case)
    possible = _possible(test.fait, case, knowledge)
    wanted = frozenset(test.values)
    if not possible.values & wanted:
        return Truth(False) if possible.values else _unknown(possible.open_facts)
    return Truth(True) if possible.values <= wanted else _unknown(possible.open_facts)


def _possible(name: str, case: Case, knowledge: Knowledge) -> Possible:
    computed = COMPUTED.get(name)
    return computed.possible(case) if computed else given(knowledge.facts[name], case)


def _compare(test: Test, case: Case) -> Truth:
    """Before or after a day that the content names; unknown when the date given may lie on either side."""
    period = calendar.parse(case.facts.get(test.fait, ""))
    limit = calendar.parse(test.values[0])
    if period is None or limit is None:
        return _unknown(frozenset({test.fait}) if case.is_open(test.fait) else frozenset())
    before = test.test == "avant"
    sure = period.last < limit.first if before else period.first > limit.last
    never = period.first >= limit.first if before else period.last <= limit.last
    return Truth(True) if sure else Truth(False) if never else Truth(None)
