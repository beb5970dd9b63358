"""The list of conversations, and one conversation."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from bot.console.choices import filter_choices
from bot.console.listing import conversation_address, listing
from bot.console.pages import console_of, render
from bot.console.views import NO_DRAFT, Draft, conversation_view
from bot.console.words import FEEDBACK, REVIEW, clean
from bot.errors import Refused
from bot.journal.reading import ConversationFilter, list_conversations, read_conversation
from bot.journal.reviewing import next_to_review, to_review
from bot.journal.sites import list_sites

TEXT_LENGTH, PAGE_DIGITS = 200, 6
GONE = "Cette conversation n’existe pas, ou elle a été effacée."
router = APIRouter()


def wanted(
    site: str = "", status: str = "", intent: str = "", verdict: str = "", text: str = "", feedback: str = "",
    review: str = "", page: str = "1",
) -> ConversationFilter:  # fmt: skip
    """What the form of filters asks for. A page that is no number is the first."""
    return ConversationFilter(
        site=clean(site) or None,
        status=clean(status) or None,
        intent=clean(intent) or None,
        verdict=clean(verdict) or None,
        text=clean(text)[:TEXT_LENGTH] or None,
        feedback=feedback if feedback in FEEDBACK else None,
        review=review if review in REVIEW else None,
        page=max(1, int(page)) if page.isdecimal() and len(page) <= PAGE_DIGITS else 1,
    )


@router.get("/")
def show_list(request: Request, wanted: Annotated[ConversationFilter, Depends(wanted)]) -> Response:
    console = console_of(request)
    with console.journal.session() as session:
        rows, total = list_conversations(session, wanted)
        sites = {str(site.key): str(site.name) for site in list_sites(session)}
    page = listing(rows, total, wanted, sites, console.knowledge)
    choices = filter_choices(wanted, sites, console.knowledge)
    return render(request, "conversations.html", page=page, wanted=wanted, choices=choices)


@router.get("/conversations/{id}")
def show_conversation(request: Request, id: str) -> Response:
    return conversation_page(request, id)


def conversation_page(request: Request, id: str, draft: Draft = NO_DRAFT, status: int = 200) -> Response:
    """The page of a conversation, with a correction that could not be taken. Raises Refused when it is gone."""
    console = console_of(request)
    with console.journal.session() as session:
        found = read_conversation(session, clean(id))
        if found is None:
            raise Refused("unknown_conversation", GONE, 404)
        sites = {str(site.key): str(site.name) for site in list_sites(session)}
        conversation = conversation_view(found, sites, console.knowledge)
        after = next_to_review(session, found)
        following = conversation_address(after.id, to_review(after)) if after else ""
    context = {"conversation": conversation, "following": following, "meanings": console.meanings, "draft": draft}
    return render(request, "conversation.html", status, **context)
