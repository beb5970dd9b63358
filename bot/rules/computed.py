"""The computed facts: named conclusions from dates, with all that they may still be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from bot.rules import calendar, periods
from bot.rules.possible import UNKNOWN, Case, Possible

TITLE_TYPES_OF_SILENCE = ("student", "family")
OVERSEAS = frozenset({"971", "972", "973", "974", "976"})


@dataclass(frozen=True)
class Computed:
    """What a computed fact may be in a case; the facts that this is found from; all that it may ever be."""

    possible: Callable[[Case], Possible]
    inputs: tuple[str, ...]
    values: tuple[str, ...]


def filing_window(case: Case) -> Possible:
    """`periods.filing_window` over every channel and every day that the facts leave possible."""
    return _window(case, case.facts.get("filed_on"), ("filed_on", "title_expires_on"))


def filing_window_today(case: Case) -> Possible:
    """The same as if the request were filed today; nothing to say once it has been filed."""
    if case.facts.get("filed_on", UNKNOWN) != UNKNOWN:
        return Possible(frozenset({"filed"}))
    return _window(case, case.today.isoformat(), ("title_expires_on",))


def _window(case: Case, filed: str | None, dates: tuple[str, ...]) -> Possible:
    channels, open_facts = _channels(case)
    filed_period, expires = _period(filed), _period(case.facts.get("title_expires_on"))
    if filed_period is None or expires is None:
        unknown = [fact for fact in dates if _period(case.facts.get(fact)) is None]
        hopeless = not all(case.is_open(fact) for fact in unknown)
        return Possible(frozenset(periods.WINDOWS), frozenset() if hopeless else open_facts | _open(case, dates))
    values: set[str] = set()
    for channel in channels:
        ends = [
            periods.WINDOWS.index(periods.filing_window(f, e, channel))
            for f, e in product((filed_period.first, filed_period.last), (expires.first, expires.last))
        ]
        between = periods.WINDOWS[min(ends) : max(ends) + 1]
        values.update(w for w in between if channel == "anef" or w != "late")
    open_facts |= _imprecise(case, dates) if len(values) > 1 else frozenset()
    return Possible(frozenset(values), open_facts if len(values) > 1 else frozenset())


def _channels(case: Case) -> tuple[tuple[str, ...], frozenset[str]]:
    channel = case.facts.get("channel", UNKNOWN)
    if channel != UNKNOWN:
        return (channel,), frozenset()
    return ("anef", "prefecture"), frozenset({"channel"}) if case.is_open("channel") else frozenset()


def title_state(case: Case) -> Possible:
    return _by_day(case, "title_expires_on", periods.title_state, ("valid", "expired"))


def api_state(case: Case) -> Possible:
    return _by_day(case, "api_expires_on", periods.api_state, ("valid", "expiring", "expired"))


def grace(case: Case) -> Possible:
    return _by_day(case, "title_expires_on", periods.grace, ("within", "over"))


def silence(case: Case) -> Possible:
    """Over or under, for the title types that the facts leave possible."""
    known = case.facts.get("title_type", UNKNOWN)
    types = TITLE_TYPES_OF_SILENCE if known == UNKNOWN else (known,)
    results = [_silence_of(kind, case) for kind in types]
    values = frozenset().union(*(r.values for r in results))
    open_facts = frozenset().union(*(r.open_facts for r in results))
    dated = _period(case.facts.get("filed_on")) is not None or case.is_open("filed_on")
    if len(values) > 1 and known == UNKNOWN and dated and case.is_open("title_type"):
        open_facts |= {"title_type"}
    return Possible(values, open_facts)


def _silence_of(title_type: str, case: Case) -> Possible:
    def state(day: date, today: date) -> str:
        return periods.silence(day, title_type, today)

    return _by_day(case, "filed_on", state, ("under", "over"))


def time_to_sue(case: Case) -> Possible:
    """Whether the two months to sue after a silence run, for a title type that was told."""
    title_type = case.facts.get("title_type", UNKNOWN)

    def state(day: date, today: date) -> str:
        return periods.time_to_sue(day, title_type, today)

    return _by_day(case, "filed_on", state, ("not_begun", "running", "doubtful"))


def overseas(case: Case) -> Possible:
    """Whether the person lives in one of the départements with rules of their own (971 to 976)."""
    code = case.facts.get("department", UNKNOWN)
    if code == UNKNOWN:
        return Possible(frozenset({"yes", "no"}), _open(case, ("department",)))
    return Possible(frozenset({"yes" if code in OVERSEAS else "no"}))


def moved_department(case: Case) -> Possible:
    """Whether the person left one département for another (R. 431-20: the préfet of residence delivers)."""
    codes = [case.facts.get(name, UNKNOWN) for name in ("former_department", "department")]
    if UNKNOWN in codes:
        return Possible(frozenset({"yes", "no"}), _open(case, ("former_department", "department")))
    return Possible(frozenset({"yes" if codes[0] != codes[1] else "no"}))


def _by_day(case: Case, fact: str, state: Callable[[date, date], str], ordered: tuple[str, ...]) -> Possible:
    """What `state` may be over the days that a date stands for; `ordered` runs with time, either way."""
    period = _period(case.facts.get(fact))
    if period is None:
        return Possible(frozenset(ordered), _open(case, (fact,)))
    ends = sorted(ordered.index(state(day, case.today)) for day in (period.first, period.last))
    values = frozenset(ordered[ends[0] : ends[1] + 1])
    return Possible(values, _imprecise(case, (fact,)) if len(values) > 1 else frozenset())


def _period(value: str | None) -> calendar.Period | None:
    return calendar.parse(value) if value else None


def _open(case: Case, facts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fact for fact in facts if case.is_open(fact))


def _imprecise(case: Case, facts: tuple[str, ...]) -> frozenset[str]:
    """The dates given as a month or a year that may still be asked for to the day."""
    periods_ = ((fact, _period(case.facts.get(fact))) for fact in facts)
    return frozenset(f for f, p in periods_ if p and not p.exact and f not in case.asked)


COMPUTED: Mapping[str, Computed] = {
    "filing_window": Computed(filing_window, ("channel", "title_expires_on", "filed_on"), periods.WINDOWS),
    "filing_window_today": Computed(filing_window_today, ("channel", "title_expires_on"), (*periods.WINDOWS, "filed")),
    "title_state": Computed(title_state, ("title_expires_on",), ("valid", "expired")),
    "api_state": Computed(api_state, ("api_expires_on",), ("valid", "expiring", "expired")),
    "silence": Computed(silence, ("title_type", "filed_on"), ("under", "over")),
    "time_to_sue": Computed(time_to_sue, ("title_type", "filed_on"), ("not_begun", "running", "doubtful")),
    "grace": Computed(grace, ("title_expires_on",), ("within", "over")),
    "overseas": Computed(overseas, ("department",), ("yes", "no")),
    "moved_department": Computed(moved_department, ("former_department", "department"), ("yes", "no")),
}
VALUES: Mapping[str, tuple[str, ...]] = {name: computed.values for name, computed in COMPUTED.items()}
