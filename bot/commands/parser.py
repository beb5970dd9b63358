"""The parser of the command line, with the words of argparse in French."""

from __future__ import annotations

import argparse
import re
from typing import Any, NoReturn

HEADINGS = {"usage: ": "utilisation : ", "positional arguments:": "à donner :", "options:": "options :"}
SENTENCES = (
    (r"the following arguments are required: (.+)", r"il manque : \1"),
    (r"unrecognized arguments: (.+)", r"en trop, ou inconnu : \1"),
    (r"argument (.+?): invalid choice: (.+) \(choose from (.+)\)", r"\1 : \2 n'est pas au choix. Au choix : \3"),
    (r"argument (.+?): expected .*argument.*", r"\1 : il manque une valeur"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1 ne prend pas de valeur : \2"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 peut vouloir dire plusieurs choses : \2"),
)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and how to get help."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False)
        self.add_argument("-h", "--help", action="help", help="montrer cette aide")

    def format_help(self) -> str:
        return re.sub("|".join(HEADINGS), lambda found: HEADINGS[found[0]], super().format_help())

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"Erreur : {in_french(message)}\nAide : {self.prog} -h\n")


def in_french(message: str) -> str:
    """The sentence of argparse in French; as it is when it is none of those known here."""
    for english, french in SENTENCES:
        if found := re.fullmatch(english, message, re.DOTALL):
            return found.expand(french)
    return message
