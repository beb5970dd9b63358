"""The sentences of the widget: one source file a language, two built ones."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bot.errors import ConfigurationError
from bot.typeset import typeset_words

Sentences = dict[str, str]
QUOTED = re.compile(r'"(\w+)"')
# What the server reads of a language, and what stands in the launcher itself.
ABOUT = ("language", "dir")
BUILT_IN = ("launcher", "down")


def read_sentences(folder: Path, phone: str) -> dict[str, Sentences]:
    """By language, French first and typeset. Raises ConfigurationError where one lacks a sentence, or has one more."""
    files = sorted(folder.glob("*.json"), key=lambda file: (file.stem != "fr", file.stem))
    texts = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}
    for lang, sentences in texts.items():
        if odd := sorted(set(texts["fr"]) ^ set(sentences)):
            raise ConfigurationError(f"strings/{lang}.json n'a pas les phrases du français : {', '.join(odd)}")
    filled = {lang: {key: text.replace("{phone}", phone) for key, text in s.items()} for lang, s in texts.items()}
    return {**filled, "fr": typeset_words(filled["fr"])}


def shared_out(languages: dict[str, Sentences], panel: str) -> dict[str, Sentences]:
    """By file: those of a language that the panel's script names, and those of what is opened over it."""
    named = {*QUOTED.findall(panel), *ABOUT}
    files = {}
    for lang, sentences in languages.items():
        files[f"strings.{lang}.json"] = {key: text for key, text in sentences.items() if key in named}
        files[f"more.{lang}.json"] = {k: text for k, text in sentences.items() if k not in {*named, *BUILT_IN}}
    return files
