"""`check`: the content holds together, its rules always conclude, and the model's data agrees with it."""

from __future__ import annotations

import argparse
from itertools import chain
from typing import Any

from bot import clock
from bot.errors import ContentError
from bot.knowledge import load
from bot.knowledge.agreement import disagreements
from bot.knowledge.cases import load_cases
from bot.knowledge.contacts import withdrawn
from bot.knowledge.meaning import meaning_faults
from bot.knowledge.schema import schema_faults
from bot.rules.cases import case_faults
from bot.rules.computed import VALUES
from bot.rules.deadlines import STATES
from bot.rules.prove import prove
from bot.settings import Settings


def add_to(commands: Any) -> None:
    commands.add_parser("check", help="vérifier le contenu, le domaine et les données").set_defaults(run=check)


def check(settings: Settings, options: argparse.Namespace) -> int:
    report(settings, quiet=False)
    return 0


def report(settings: Settings, quiet: bool) -> None:
    """Print every fault, then raise ContentError when there is one; else the contacts that are no longer given,
    and what was proved."""
    _stop_at(list(schema_faults(settings.content)))
    knowledge = load(settings.content)
    found = chain(meaning_faults(knowledge, VALUES, STATES, clock.today()), disagreements(settings.root, knowledge))
    _stop_at(list(found))
    proofs = [prove(situation, knowledge) for situation in knowledge.situations.values()]
    cases = load_cases(settings.content)
    _stop_at(list(case_faults(cases, knowledge)))
    for stale in withdrawn(knowledge, clock.today()):
        print(f"À revoir : {stale}")
    if quiet:
        return
    for proof in proofs:
        print(
            f"{proof.situation} : {proof.combinations} combinaisons de faits, {len(proof.concluded)} règles, "
            f"{len(cases[proof.situation])} cas"
        )
    print(
        f"{sum(p.combinations for p in proofs)} combinaisons, {len(knowledge.answers)} réponses, "
        f"{len(knowledge.sources)} sources, {sum(map(len, cases.values()))} cas : tout conclut. "
        f"Version {knowledge.version}"
    )


def _stop_at(found: list[ContentError]) -> None:
    for fault in found[:-1]:
        print(f"Erreur : {fault}")
    if found:
        raise found[-1]
