"""The deadlines of an answer, each with its state on the day: not open yet, open, near its end, past."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers import words
from bot.answers.placeholders import lines
from bot.exchange import Block
from bot.knowledge.model import Knowledge
from bot.knowledge.texts import Answer, DeadlineText
from bot.rules import Case
from bot.rules.deadlines import Deadline, deadline


@dataclass(frozen=True)
class Told:
    """A deadline as it is shown, and the text of law that fixes it."""

    block: Block
    source: str


def told_deadlines(answer: Answer, case: Case, knowledge: Knowledge) -> tuple[Told, ...]:
    """The deadlines of an answer that hold in this case and can be counted to the day."""
    ids = lines(answer.deadlines, case, knowledge)
    counted = ((knowledge.deadlines[id], deadline(id, case)) for id in ids)
    return tuple(Told(_block(text, found, case), text.source) for text, found in counted if found)


def _block(text: DeadlineText, counted: Deadline, case: Case) -> Block:
    state = counted.state(case.today)
    told = text.states[state]
    said = told.text.format(
        debut=words.day(counted.first) if counted.first else "",
        fin=words.day(counted.last),
        jours=words.days(counted.days(case.today)),
        aujourdhui=words.day(case.today),
    )
    return Block("deadline", f"{text.name} : {told.word}", (said,), state=state)
