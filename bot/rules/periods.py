"""The periods that the law counts, on exact dates. Each function names its article."""

from __future__ import annotations

from datetime import date, timedelta

from bot.rules.calendar import add_months

ANEF_OPENS, ANEF_CLOSES = 120, 60
API_EXPIRING_DAYS = 30
WINDOWS = ("early", "in_window", "late", "after_expiry", "over_six_months_after")
NINETY_DAYS = frozenset({"student", "seasonal"})


def anef_window(expires_on: date) -> tuple[date, date]:
    """First and last day to ask for a renewal on the ANEF: the 120th and the 60th day before the title
    expires (CESEDA, article R. 431-5, 1°)."""
    return expires_on - timedelta(days=ANEF_OPENS), expires_on - timedelta(days=ANEF_CLOSES)


def prefecture_window(expires_on: date) -> tuple[date, date]:
    """First and last day elsewhere: the last two months before the title expires (R. 431-5, 1°)."""
    return add_months(expires_on, -2), expires_on


def six_months_end(expires_on: date) -> date:
    """The last day before the conditions of entry apply again to who did not ask for a renewal (R. 431-8)."""
    return add_months(expires_on, 6)


def filing_window(filed_on: date, expires_on: date, channel: str) -> str:
    """Where a request filed on a day stands in its window."""
    if filed_on > six_months_end(expires_on):
        return "over_six_months_after"
    if filed_on > expires_on:
        return "after_expiry"
    opens, closes = prefecture_window(expires_on) if channel == "prefecture" else anef_window(expires_on)
    if filed_on < opens:
        return "early"
    return "in_window" if filed_on <= closes else "late"


def title_state(expires_on: date, today: date) -> str:
    """A title is valid up to and including the day written on it."""
    return "expired" if today > expires_on else "valid"


def api_state(expires_on: date, today: date) -> str:
    """Whether the attestation is valid, has 30 days or fewer left, or has expired (R. 431-15-1: it is renewed
    as long as the préfet has not decided)."""
    if today > expires_on:
        return "expired"
    return "expiring" if (expires_on - today).days <= API_EXPIRING_DAYS else "valid"


def silence_ends(filed_on: date, title_type: str) -> date:
    """The last day of the time that the préfet has to answer: four months (R. 432-2); 90 days for students,
    trainees and seasonal workers (R. 422-5, R. 426-17, R. 421-60)."""
    return filed_on + timedelta(days=90) if title_type in NINETY_DAYS else add_months(filed_on, 4)


def silence(filed_on: date, title_type: str, today: date) -> str:
    """Whether silence has already lasted long enough to be a refusal (R.* 432-1, R. 432-2)."""
    return "over" if today > silence_ends(filed_on, title_type) else "under"


def time_to_sue(filed_on: date, title_type: str, today: date) -> str:
    """Whether the two months to sue after a silence surely run (code de justice administrative, R. 421-2). Once
    they have passed it is doubtful, not over: a longer time may hold."""
    ends = silence_ends(filed_on, title_type)
    if today <= ends:
        return "not_begun"
    return "running" if today < add_months(ends, 2) else "doubtful"


def grace_end(expires_on: date) -> date:
    """The last day on which some expired titles may still prove the right to stay (L. 433-3, first paragraph)."""
    return add_months(expires_on, 3)


def grace(expires_on: date, today: date) -> str:
    """Whether the title expired three months ago or less."""
    return "over" if today > grace_end(expires_on) else "within"
