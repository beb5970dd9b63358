"""The shape of a message in the public contract, as the OpenAPI document tells it to other programs."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from bot.exchange import Status


class BlockShape(BaseModel):
    """One part of an answer. `ordered`: steps to take in turn. `state`: of a deadline, else empty."""

    kind: str
    title: str
    items: list[str]
    ordered: bool
    state: Literal["", "before", "open", "near", "last_day", "past"] = ""


class ChoiceShape(BaseModel):
    """A button: send back its `payload` as `choice`."""

    label: str
    payload: str


class SourceShape(BaseModel):
    """A cited text; `checked_on` is an ISO date."""

    id: str
    label: str
    url: str | None
    checked_on: str


class ContactShape(BaseModel):
    """A place that helps."""

    id: str
    name: str
    what: str
    phone: str | None = None
    url: str | None = None
    address: str | None = None


class MessageShape(BaseModel):
    """A message. Those of the person have an id, a moment, an author and a text, nothing else.

    `text` alone is enough to understand; `blocks` arrange it. `answer` and `question` are ids of the content.
    """

    id: str
    at: str
    author: Literal["assistant", "person"] = Field(alias="from")
    text: str
    status: Status | None = None
    blocks: list[BlockShape] = []
    choices: list[ChoiceShape] = []
    answer: str | None = None
    question: str | None = None
    sources: list[SourceShape] = []
    contacts: list[ContactShape] = []
    letter: str | None = None
