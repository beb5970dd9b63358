"""The deadlines of an answer, each with its state on the day: not open yet, open, near its end, past."""

from __future__ import annotations

from dataclasses import dataclass

from bot import dates
from bot.answers import words
from bot.answers.placeholders import line, lines
from bot.exchange import Block
from bot.knowledge.model import Knowledge
from bot.knowledge.texts import Answer, DeadlineText
from bot.rules import Case
from bot.rules.deadlines import Deadline, deadline
from bot.rules.logic import evaluate


@dataclass(frozen=True)
class Told:
    """A deadline as it is shown, and the texts of law that fix it."""

    block: Block
    sources: tuple[str, ...]


def told_deadlines(answer: Answer, case: Case, knowledge: Knowledge) -> tuple[Told, ...]:
    """The deadlines of an answer that apply in this case and can be counted to the day."""
    texts = (knowledge.deadlines[id] for id in lines(answer.deadlines, case, knowledge))
    counted = ((text, deadline(text.id, case)) for text in texts if evaluate(text.condition, case, knowledge).holds)
    return tuple(_told(text, found, case, knowledge) for text, found in counted if found)


def _told(text: DeadlineText, counted: Deadline, case: Case, knowledge: Knowledge) -> Told:
    caveats = tuple((said, caveat.source) for caveat in text.caveats if (said := line(caveat.line, case, knowledge)))
    block = _block(text, counted, tuple(said for said, _ in caveats), case)
    return Told(block, (text.source, *(source for _, source in caveats)))


def _block(text: DeadlineText, counted: Deadline, caveats: tuple[str, ...], case: Case) -> Block:
    state = counted.state(case.today)
    told = text.states[state]
    said = told.text.format(
        debut=dates.day(counted.first) if counted.first else "",
        fin=dates.day(counted.last),
        jours=words.days(counted.days(case.today)),
        aujourdhui=dates.day(case.today),
    )
    return Block("deadline", f"{text.name} : {told.word}", (said, *caveats), state=state)
