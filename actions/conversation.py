"""The actions that Rasa's rules name."""

from __future__ import annotations

from rasa_sdk.events import EventType, Restarted, UserUtteranceReverted

from actions.base import Move, knowledge
from bot.dialogue import conclusion, moves, talk
from bot.dialogue.heard import Heard
from bot.dialogue.state import State
from bot.dialogue.step import Step


class OpenCase(Move):
    """A situation is named while no question waits."""

    def name(self) -> str:
        return "action_open_case"

    def move(self, heard: Heard, state: State) -> Step:
        return moves.open_case(heard, state, knowledge())


class ValidateCaseForm(Move):
    """A question waits: read the message in its light, or leave it to the rules."""

    def name(self) -> str:
        return "validate_case_form"

    def move(self, heard: Heard, state: State) -> Step | None:
        return moves.answer_question(heard, state, knowledge())


class AskFact(Move):
    """The form wants the next fact."""

    def name(self) -> str:
        return "action_ask_fact"

    def move(self, heard: Heard, state: State) -> Step:
        return conclusion.ask_next(heard, state, knowledge())


class ChangeSubject(Move):
    """A question waits and another situation is named."""

    def name(self) -> str:
        return "action_change_subject"

    def move(self, heard: Heard, state: State) -> Step:
        return moves.change_subject(heard, state, knowledge())


class Conclude(Move):
    """Nothing more to ask: give the answer, unless the turn was about something else."""

    def name(self) -> str:
        return "action_conclude"

    def move(self, heard: Heard, state: State) -> Step:
        return conclusion.conclude(heard, state, knowledge())


class Restart(Move):
    """The person starts again. The name is Rasa's own for the intent `restart`."""

    def name(self) -> str:
        return "action_restart"

    def move(self, heard: Heard, state: State) -> Step:
        return talk.small_talk(heard, state, knowledge())

    def events(self, step: Step) -> list[EventType]:
        return [Restarted()]


class DefaultFallback(Move):
    """No rule knows what to do here: say the next best thing, and leave the dialogue where it was."""

    def name(self) -> str:
        return "action_default_fallback"

    def move(self, heard: Heard, state: State) -> Step:
        return talk.small_talk(heard, state, knowledge())

    def events(self, step: Step) -> list[EventType]:
        return [UserUtteranceReverted(), *super().events(step)]


class SmallTalk(Move):
    """Anything that names no situation."""

    def name(self) -> str:
        return "action_small_talk"

    def move(self, heard: Heard, state: State) -> Step:
        return talk.small_talk(heard, state, knowledge())
