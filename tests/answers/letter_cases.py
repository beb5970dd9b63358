"""What a person told, for letters: everything that a letter may use, and only what it cannot do without."""

from __future__ import annotations

from collections.abc import Mapping

from bot.knowledge.letters import Letter
from bot.settings import ROOT

LETTERS = sorted(file.stem for file in (ROOT / "bot" / "content" / "lettres").glob("*.yml"))
FULL: Mapping[str, str] = {
    "procedure": "renewal", "title_type": "student", "channel": "anef", "title_expires_on": "2026-10-10",
    "filed_on": "2026-07-05", "file_complete": "yes", "api_expires_on": "2026-12-10", "department": "69",
    "former_department": "93", "third_party": "employer", "work_allowed_before": "yes", "pending": "yes",
    "title_over_one_year": "yes", "second_on_anef": "yes", "asylum_seeker": "no", "tried_online": "yes",
    "contacted_ccc": "yes", "went_to_pan": "yes", "error_kind": "handover", "complement_requested": "yes",
    "on_behalf_of": "client",
}  # fmt: skip


def few(letter: Letter) -> dict[str, str]:
    return {fact: FULL[fact] for fact in letter.essentials}
