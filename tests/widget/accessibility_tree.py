"""The accessibility tree that Chromium hands to screen readers, as the lines that one would hear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

Node = dict[str, Any]
NAMED_BY_THEIR_CONTENT = {"button", "link", "heading", "checkbox", "radio", "textbox", "combobox", "DisclosureTriangle"}
ANNOUNCED = NAMED_BY_THEIR_CONTENT | {"dialog", "alertdialog", "log", "group", "list", "note", "alert", "status"}
STATES = {"expanded": {True: "ouvert", False: "fermé"}, "checked": {"true": "coché", "false": "non coché"}}


class Tree:
    """The whole tree of the page at this moment; a node that screen readers skip is skipped, its children are not."""

    def __init__(self, page: Page) -> None:
        found = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        self.nodes: dict[str, Node] = {node["nodeId"]: node for node in found}

    def lines_of(self, role: str, name: str) -> list[str]:
        """What is heard when the first node of this role and name is read from its beginning to its end."""
        start = next(node for node in self.nodes.values() if (_role(node), _name(node)) == (role, name))
        return [line for child in start["childIds"] for line in self._lines(child)]

    def _lines(self, identifier: str) -> Iterator[str]:
        node = self.nodes.get(identifier)
        if node is None:
            return
        role = _role(node)
        if node["ignored"] or role not in ANNOUNCED | {"StaticText"}:
            yield from self._inside(node)
        elif role == "StaticText":
            yield _name(node)
        else:
            yield " ".join(part for part in (role, _name(node), *_states(node)) if part)
            if role not in NAMED_BY_THEIR_CONTENT:
                yield from self._inside(node)

    def _inside(self, node: Node) -> Iterator[str]:
        for child in node.get("childIds", []):
            yield from self._lines(child)


def _role(node: Node) -> str:
    return str(node["role"]["value"])


def _name(node: Node) -> str:
    return " ".join(str(node.get("name", {}).get("value", "")).split())


def _states(node: Node) -> Iterator[str]:
    for property_ in node.get("properties", []):
        said = STATES.get(property_["name"], {}).get(property_["value"].get("value"))
        if said:
            yield f"({said})"
