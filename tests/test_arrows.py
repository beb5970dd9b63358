"""Who may import whom: the arrows between the rooms of the house."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ALL = {"*"}
# What both apps may use.
APP = {
    "settings", "errors", "clock", "dates", "exchange", "typeset", "privacy", "journal", "knowledge", "seal",
}  # fmt: skip
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "clock": set(),
    "dates": set(),
    "typeset": set(),
    "exchange": {"typeset"},
    "privacy": set(),
    "nlu": {"shared"},
    "paper": set(),
    "seal": {"errors"},
    "settings": {"errors"},
    "knowledge": {"errors"},
    "rules": {"errors", "clock", "knowledge"},
    "answers": {"errors", "dates", "exchange", "typeset", "knowledge", "rules", "paper"},
    "dialogue": {"clock", "exchange", "knowledge", "rules", "answers"},
    "journal": {"errors", "clock", "exchange"},
    "shared": {"errors"},
    "backup": {"settings", "errors", "clock", "journal", "seal"},
    "gateway": {*APP, "answers", "paper", "shared"},
    "console": APP,
    "service": ALL,
    "doctor": ALL,
    "commands": ALL,
    "cli": ALL,
    "__main__": ALL,
    "actions": {"exchange", "knowledge", "rules", "answers", "dialogue"},
}
STANDARD_ONLY = (
    "rules",
    "answers",
    "exchange",
    "typeset",
    "dialogue",
    "privacy",
    "errors",
    "clock",
    "dates",
    "settings",
)
HEAVY = {"rasa", "spacy", "tensorflow", "sklearn"}


def modules() -> Iterator[tuple[str, Path]]:
    """(room, file) of every module of ours."""
    for file in sorted((ROOT / "bot").rglob("*.py")):
        parts = file.relative_to(ROOT / "bot").with_suffix("").parts
        if "migrations" not in parts and parts != ("__init__",):
            yield parts[0], file
    for file in sorted((ROOT / "actions").glob("*.py")):
        yield "actions", file


MODULES = list(modules())


def imported(file: Path) -> set[str]:
    """The dotted names that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms_of(file: Path) -> set[str]:
    ours = (name.split(".") for name in imported(file))
    return {parts[1] if parts[0] == "bot" else "actions" for parts in ours if parts[0] in ("bot", "actions")}


@pytest.mark.parametrize(("room", "file"), MODULES, ids=[file.relative_to(ROOT).as_posix() for _, file in MODULES])
def test_a_module_imports_only_the_rooms_that_its_own_may(room: str, file: Path) -> None:
    allowed = ALLOWED[room]
    assert allowed == ALL or rooms_of(file) <= allowed | {room}


@pytest.mark.parametrize("room", STANDARD_ONLY)
def test_the_rooms_of_the_domain_use_the_standard_library_alone(room: str) -> None:
    used = {name.split(".")[0] for r, file in MODULES if r == room for name in imported(file)}
    assert used <= set(sys.stdlib_module_names) | {"bot"}


def test_only_nlu_imports_rasa_or_spacy() -> None:
    users = {room for room, file in MODULES if {name.split(".")[0] for name in imported(file)} & HEAVY}
    assert users == {"nlu"}


def test_only_one_module_reads_the_word_list() -> None:
    users = {_name(file) for _, file in MODULES if "wordfreq" in {name.split(".")[0] for name in imported(file)}}
    assert users == {"bot.knowledge.rarity"}


def test_there_is_no_import_cycle_between_modules() -> None:
    graph = {_name(file): {_closest(name) for name in imported(file)} for _, file in MODULES}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join((*path, name))
        if name not in done:
            for other in sorted(other for other in graph.get(name, ()) if other and other != name):
                visit(other, (*path, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def _name(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


KNOWN = {_name(file) for _, file in MODULES}


def _closest(name: str) -> str | None:
    """The module of ours that a dotted name means; a package means its `__init__`."""
    for candidate in (name, name.rpartition(".")[0]):
        for known in (candidate, f"{candidate}.__init__"):
            if known in KNOWN:
                return known
    return None
