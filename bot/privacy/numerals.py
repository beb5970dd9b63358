"""Numbers as people dictate them: "zéro six douze", a verbose pattern to be read without regard to case."""

from __future__ import annotations

NUMBER_WORD = r"""(?: z[ée]ro | une? | deux | trois | quatre | cinq | six | sept | huit | neuf | dix
    | onze | douze | treize | quatorze | quinze | seize | vingts? | trente | quarante | cinquante
    | soixante | septante | huitante | octante | nonante )"""
