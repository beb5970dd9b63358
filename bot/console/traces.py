"""Why the assistant said a message, in the words of the screens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.console import words
from bot.exchange import Reply, Trace
from bot.knowledge import Knowledge
from bot.knowledge.references import Citation, Source


@dataclass(frozen=True)
class Named:
    """Something with an id and French words for it; `more` is its share, its value or its text."""

    id: str
    name: str
    more: str = ""


@dataclass(frozen=True)
class FactView:
    """A fact as it was known then; `new` when this message taught it."""

    name: str
    value: str
    new: bool


@dataclass(frozen=True)
class SourceView:
    """A text that the message cites, and why that text says so."""

    id: str
    label: str
    url: str | None
    checked_on: str
    because: tuple[str, ...]


@dataclass(frozen=True)
class TraceView:
    intent: Named
    decision: str
    ranking: tuple[Named, ...]
    situation: str
    facts: tuple[FactView, ...]
    verdict: Named | None
    rules: tuple[Named, ...]
    missing: tuple[str, ...]
    mentions: tuple[Named, ...]
    sources: tuple[SourceView, ...]
    rules_version: str
    rules_changed: bool
    error: str


def trace_view(trace: Trace, reply: Reply | None, facts_before: Mapping[str, str], knowledge: Knowledge) -> TraceView:
    situation = knowledge.situations.get(trace.situation or "")
    return TraceView(
        intent=_intent(trace.intent, trace.confidence, knowledge),
        decision=words.decision(trace.decision),
        ranking=tuple(_intent(r.get("name"), r.get("confidence"), knowledge) for r in trace.ranking),
        situation=situation.title if situation else trace.situation or "",
        facts=tuple(_facts(trace, facts_before, knowledge)),
        verdict=Named(trace.verdict, words.verdict(trace.verdict, knowledge)) if trace.verdict else None,
        rules=tuple(_rules(trace, knowledge)),
        missing=tuple(words.fact_name(id, knowledge) for id in trace.missing),
        mentions=tuple(_mention(id, knowledge) for id in trace.mentions),
        sources=_sources(trace, reply, knowledge),
        rules_version=trace.rules_version or "",
        rules_changed=bool(trace.rules_version) and trace.rules_version != knowledge.version,
        error=trace.error or "",
    )


def _intent(name: str | None, confidence: float | None, knowledge: Knowledge) -> Named:
    return Named(name or "", words.intent(name, knowledge), words.percent(confidence))


def _facts(trace: Trace, before: Mapping[str, str], knowledge: Knowledge) -> Iterator[FactView]:
    """What this message taught first, then what was known already."""
    told = sorted(trace.facts.items(), key=lambda fact: before.get(fact[0]) == fact[1])
    for id, value in told:
        name, in_french = words.fact_name(id, knowledge), words.fact_value(id, value, knowledge)
        yield FactView(name, in_french, before.get(id) != value)


def _rules(trace: Trace, knowledge: Knowledge) -> Iterator[Named]:
    """The rules that held, each with the verdict that it gives."""
    situation = knowledge.situations.get(trace.situation or "")
    verdicts = {rule.id: rule.verdict for rule in situation.rules} if situation else {}
    for id in trace.reasons:
        yield Named(id, words.verdict(verdicts[id], knowledge) if id in verdicts else "")


def _mention(id: str, knowledge: Knowledge) -> Named:
    mention = knowledge.mentions.get(id)
    return Named(id, mention.text if mention else "")


def _sources(trace: Trace, reply: Reply | None, knowledge: Knowledge) -> tuple[SourceView, ...]:
    """The sources that the reply cites; a reply without any (a question) shows those of its rules."""
    reasons: dict[str, tuple[str, ...]] = {}
    for citation in _citations(trace, knowledge):
        reasons[citation.source] = (*reasons.get(citation.source, ()), citation.because)
    if reply and reply.sources:
        return tuple(SourceView(s.id, s.label, s.url, s.checked_on, reasons.get(s.id, ())) for s in reply.sources)
    known = (knowledge.sources[id] for id in reasons if id in knowledge.sources)
    return tuple(_source(source, reasons[source.id]) for source in known)


def _source(source: Source, because: tuple[str, ...]) -> SourceView:
    return SourceView(source.id, source.title, source.url, source.seen_on.isoformat(), because)


def _citations(trace: Trace, knowledge: Knowledge) -> Iterator[Citation]:
    """Why, from the rules that held and from the mentions that were added."""
    situation = knowledge.situations.get(trace.situation or "")
    for rule in situation.rules if situation else ():
        yield from rule.citations if rule.id in trace.reasons else ()
    for id in trace.mentions:
        yield from knowledge.mentions[id].citations if id in knowledge.mentions else ()
