"""A verdict becomes the answer that a person reads: today, why, what it does not give, who can help."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.contacts import contacts_of
from bot.answers.deadlines import told_deadlines
from bot.answers.letters import offered
from bot.answers.placeholders import line, lines
from bot.exchange import Block, ContactRef, Reply, SourceRef, Status
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Mention
from bot.knowledge.texts import Answer
from bot.rules import Case, Verdict

TITLES = {
    "today": "À faire aujourd'hui, dans cet ordre",
    "proofs": "À garder comme preuve",
    "why": "Pourquoi",
    "notes": "À savoir aussi",
    "limits": "Ce que cela ne donne pas",
}


def explain(verdict: Verdict, case: Case, knowledge: Knowledge) -> Reply:
    """The answer of a verdict in this case, with its mentions, sources and contacts."""
    answer = knowledge.answers[verdict.verdict]
    mentions = held_mentions(verdict, knowledge)
    if answer.untitled:
        return _untitled(answer, case, knowledge)
    deadlines = told_deadlines(answer, case, knowledge)
    lead, *rest = _blocks(answer, tuple(mention.text for mention in mentions), case, knowledge)
    blocks = (lead, *(told.block for told in deadlines), *rest)
    added = (citation.source for mention in mentions for citation in mention.citations)
    counted = (source for told in deadlines for source in told.sources)
    cited = (*verdict.sources, *_why_sources(answer, case, knowledge), *counted, *added)
    contacts = contacts_of(answer, case, knowledge)
    sources = source_refs(cited, knowledge)
    return Reply(
        Status.ANSWERED,
        as_text(blocks, contacts, sources),
        blocks,
        answer=answer.id,
        sources=sources,
        contacts=contacts,
        letter=offered(answer, case, knowledge),
    )


def _untitled(answer: Answer, case: Case, knowledge: Knowledge) -> Reply:
    """In one breath: no heading, no text of law."""
    said = (*answer.lead, *answer.today, *answer.limits)
    blocks = (Block("lead", "", lines(said, case, knowledge)),)
    contacts = contacts_of(answer, case, knowledge)
    text = as_text(blocks, contacts)
    return Reply(Status.ANSWERED, text, blocks, answer=answer.id, contacts=contacts)


def _blocks(answer: Answer, notes: tuple[str, ...], case: Case, knowledge: Knowledge) -> tuple[Block, ...]:
    why = tuple(text for reason in answer.why if (text := line(reason.line, case, knowledge)))
    parts = (
        Block("lead", "", lines(answer.lead, case, knowledge)),
        Block("today", TITLES["today"], lines(answer.today, case, knowledge), ordered=True),
        Block("proofs", TITLES["proofs"], lines(answer.proofs, case, knowledge)),
        Block("why", TITLES["why"], why),
        Block("notes", TITLES["notes"], notes),
        Block("limits", TITLES["limits"], lines(answer.limits, case, knowledge)),
    )
    return tuple(block for block in parts if block.items)


def _why_sources(answer: Answer, case: Case, knowledge: Knowledge) -> Iterable[str]:
    return (reason.source for reason in answer.why if line(reason.line, case, knowledge))


def held_mentions(verdict: Verdict, knowledge: Knowledge) -> list[Mention]:
    """The mentions that hold, less those that would repeat this answer."""
    held = (knowledge.mentions[id] for id in verdict.mentions)
    return [mention for mention in held if verdict.verdict not in mention.except_verdicts]


def source_refs(ids: Iterable[str], knowledge: Knowledge) -> tuple[SourceRef, ...]:
    """The cited texts, each once, in the order of their first citation."""
    sources = (knowledge.sources[id] for id in dict.fromkeys(ids))
    return tuple(SourceRef(s.id, s.title, s.url, s.seen_on.isoformat()) for s in sources)


def as_text(
    blocks: tuple[Block, ...], contacts: tuple[ContactRef, ...] = (), sources: tuple[SourceRef, ...] = ()
) -> str:
    """The whole answer in plain text: it can be read, copied or spoken alone."""
    parts = [_block_text(block) for block in blocks]
    if contacts:
        parts.append("Qui peut aider :\n" + "\n".join(_contact_text(contact) for contact in contacts))
    if sources:
        parts.append("Les textes : " + " ; ".join(source.label for source in sources) + ".")
    return "\n\n".join(parts)


def _block_text(block: Block) -> str:
    marks = (f"{n}. " for n in range(1, len(block.items) + 1)) if block.ordered else ("- " for _ in block.items)
    if block.kind == "lead":
        return "\n".join(block.items)
    if block.kind == "deadline":
        return "\n".join((f"{block.title}.", *block.items))
    heading = block.title if block.title.endswith("?") else f"{block.title} :"
    return f"{heading}\n" + "\n".join(mark + item for mark, item in zip(marks, block.items))


def _contact_text(contact: ContactRef) -> str:
    details = ", ".join(part for part in (contact.phone, contact.url, contact.address) if part)
    return f"- {contact.name} : {contact.what}" + (f" {details}" if details else "")
