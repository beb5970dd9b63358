"""The shape of a message in the public contract, as the OpenAPI document tells it to other programs."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from bot.exchange import Block, Choice, ContactRef, SourceRef, Status


class MessageShape(BaseModel):
    """A message. Those of the person have an id, a moment, an author and a text, nothing else.

    `text` alone is enough to understand; `blocks` arrange it. `answer` and `question` are ids of the content.
    """

    id: str
    at: str
    author: Literal["assistant", "person"] = Field(alias="from")
    text: str
    status: Status | None = None
    blocks: list[Block] = []
    choices: list[Choice] = []
    answer: str | None = None
    question: str | None = None
    sources: list[SourceRef] = []
    contacts: list[ContactRef] = []
    letter: str | None = None
