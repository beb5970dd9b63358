"""How dates of the calendar are written: "15/08/2026", "le 3 mars", "fin janvier", "en août", "le 12"."""

from __future__ import annotations

from bot.nlu.date_calendar import (
    bare_day,
    day_and_month,
    month_alone,
    month_of_year,
    numbers,
    part_of_month,
    short_month_of_year,
)
from bot.nlu.date_reading import form
from bot.nlu.date_words import DAY, ENGLISH_MONTH, LONG_MONTH, MONTH, NUMBER_WORD, UNIT, WEEKDAY

YEAR = r"(?:19[4-9]\d|20[0-4]\d)(?!\d)"
_NOT_COUNTED = rf"""(?!\s?(?:{UNIT}|euros?|€|%|[h/.:-]?\d|eme(?![a-z])|e(?![a-z])|pieces|documents|fois
    |rue|avenue|bis))"""
_RELATIVE = r"(?P<relative>derniere?|passee?|prochaine?|pro)(?![a-z])"
_RELATIVE_YEAR = r"""(?P<relative_year>(?:de\s)?(?:l')?(?:an|annee)\s(?:derniere?|passee?|prochaine?)
    |(?:de\s)?cette\sannee)"""
_YEARS = rf"\s?(?:de\s|en\s)?(?P<year>{YEAR})|\s{_RELATIVE_YEAR}|\s{_RELATIVE}"
WHICH_YEAR = rf"(?:{_YEARS})?"
_OR_SHORT_YEAR = rf"(?:{_YEARS}|\s'?(?P<short>[12]\d){_NOT_COUNTED})?"
_WITH_YEAR = r"""(?P<day>[0-3]?\d)(?P<sep>\s?[/.-]\s?)(?P<month>[01]?\d)(?P=sep)
    (?P<year>\d{4}|\d\d)(?!\d|[/.-]\d)"""
CALENDAR = (
    form(r"(?P<year>(?:19|20)\d\d)(?P<sep>[/.-])(?P<month>[01]?\d)(?P=sep)(?P<day>[0-3]?\d)(?!\d)", numbers),
    form(rf"(?:le\s)?{_WITH_YEAR}", numbers),
    form(r"(?:le\s)?(?P<day>[0-3]\d)\s(?P<month>[01]\d)\s(?P<year>20\d\d)(?!\s?\d)", numbers),
    form(r"(?:le|du|au)\s(?P<day>[0-3]\d)(?P<month>[01]\d)(?P<year>20\d\d)(?!\s?\d)", numbers),
    form(rf"(?P<month>[01]?\d)\s?[/-]\s?(?P<year>{YEAR})(?![/-])", month_of_year),
    form(rf"(?P<year>{YEAR})[/-](?P<month>[01]\d)(?![\d/-])", month_of_year),
    form(
        rf"""(?:le\s|du\s)?(?P<day>{DAY})
        (?=\s(?:au|et|ou)(?:\sle)?\s[0-3]?\d(?:er)?\s(?P<month>{MONTH}){WHICH_YEAR})""",
        day_and_month,
    ),
    form(
        rf"""(?!(?:le\s)?(?:sept|neuf)\ssept(?![a-z]))(?:{WEEKDAY}\s)?(?:le\s)?(?P<day>{DAY})\s?(?:du\smois\s)?(?:de\s|d')?
        (?P<month>{MONTH}){_OR_SHORT_YEAR}""",
        day_and_month,
    ),
    form(
        rf"(?P<month>{ENGLISH_MONTH})\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d/])(?:,?\s(?P<year>{YEAR}))?",
        day_and_month,
    ),
    form(
        rf"(?:le\s)?(?P<day>[0-3]?\d)(?:er)?\s?/\s?(?P<month>[01]?\d)(?!\s?/|\s(?:d'|page)){_NOT_COUNTED}",
        day_and_month,
    ),
    form(r"(?P<month>0?[1-9]|1[0-2])\s?/\s?(?P<short>2[4-9]|3[2-9])(?!\s?[/\d])", short_month_of_year),
    form(rf"(?:le|du|au)\s(?P<day>[0-3]?\d)[.-](?P<month>[01]\d){_NOT_COUNTED}", day_and_month),
    form(
        rf"""(?:a\sla\s|vers\s|depuis\s|en\s)?(?P<part>tout\sdebut|fin|debut|mi|milieu|courant)(?:-|\s)
        (?:du\s)?(?:mois\s)?(?:de\s|d')?(?P<month>{MONTH}){WHICH_YEAR}""",
        part_of_month,
    ),
    form(rf"(?:en\s|depuis\s)?(?P<month>{MONTH})\s?(?P<year>{YEAR})", month_alone),
    form(rf"(?:(?:en|depuis|au\smois\sde|au\smois\sd')\s?)?(?P<month>{LONG_MONTH}){WHICH_YEAR}", month_alone),
    form(
        rf"""(?!(?:de|vers|avant|pour)\ssept(?![a-z]))(?:en|depuis|vers|avant|pour|de|d'|jusqu'en|mois\sde|mois\sd'|in|since)\s?
        (?P<month>{MONTH}){_NOT_COUNTED}{WHICH_YEAR}""",
        month_alone,
    ),
)
_ALONE = rf"(?:[0-3]?\d(?:\s?er)?|(?!une?(?![a-z])|neuf){NUMBER_WORD})(?![a-z0-9])(?![-\s]{NUMBER_WORD})"
_OF_MONTH = r"\s(?P<month_said>du\smois\s(?:dernier|passe|prochain)|de\sce\smois|courant)"
DAYS_OF_A_MONTH = (
    form(rf"(?:le\s)?(?P<weekday>{WEEKDAY})\s(?:le\s)?(?P<day>{_ALONE}){_NOT_COUNTED}", bare_day),
    form(rf"(?:le\s)?(?P<day>{_ALONE}){_OF_MONTH}", bare_day),
)
BARE_DAY = form(rf"(?:le|du|au)\s(?P<day>{_ALONE}){_NOT_COUNTED}(?:\s{_RELATIVE})?", bare_day)
