"""Puts ES modules together into few small files: no framework, no renaming, comments and spaces removed."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.commands.sentences import Sentences, read_sentences, shared_out
from bot.errors import ConfigurationError

IMPORT = re.compile(r'^(?:import|export) (?P<what>.+?) from "\./(?P<name>[\w.]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function|class|const|let) )", re.MULTILINE)
DECLARED = re.compile(r"^(?:export )?(?:async function|function|class|const|let) (\w+)", re.MULTILINE)
CSS_NOISE = re.compile(r"/\*.*?\*/|\s+", re.DOTALL)
CSS_TIGHT = re.compile(r" ?([{};,]) ?|(?<=[a-z]): ")


@dataclass(frozen=True)
class Bundles:
    """The launcher, which stands in the page; the panel, loaded on opening; and more, loaded when needed."""

    source: Path
    phone: str

    def files(self) -> dict[str, str]:
        """The text of each file, by name. Raises ConfigurationError where the sources do not fit together."""
        return {"widget.js": self.launcher, **{f"widget/{name}": text for name, text in self.loaded.items()}}

    @cached_property
    def strings(self) -> dict[str, Sentences]:
        return read_sentences(self.source / "strings", self.phone)

    @cached_property
    def loaded(self) -> dict[str, str]:
        panel, more = self._modules("panel.js"), self._modules("more.js")
        own = [name for name in more if name not in panel]
        shared = self._taken(own, panel)
        imports = f'import {{ {", ".join(shared)} }} from "./panel.js";\n'
        return {
            "panel.js": _minify(self._joined(panel) + _export({*shared, *_exports(self._text("panel.js"))})),
            "more.js": _minify(
                imports + self._joined(own) + _export({n for m in own for n in _exports(self._text(m))})
            ),
            **{name: _json(part) for name, part in shared_out(self.strings, self._joined(panel)).items()},
        }

    @cached_property
    def launcher(self) -> str:
        return _minify("(()=>{" + self._joined(self._modules("launcher.js")) + "})();")

    @property
    def version(self) -> str:
        """Changes with any of the files that the launcher loads: they may be cached for ever."""
        return hashlib.sha256(_json(self.loaded).encode()).hexdigest()[:12]

    def _text(self, name: str) -> str:
        if name == "built.js":
            built = {
                "VERSION": self.version,
                "DOWN": self.strings["fr"]["down"],
                "LABELS": {lang: sentences["launcher"] for lang, sentences in self.strings.items()},
                "RIGHT_TO_LEFT": [lang for lang, sentences in self.strings.items() if sentences["dir"] == "rtl"],
            }
            return "".join(f"export const {name} = {_json(value)};\n" for name, value in built.items())
        try:
            return (self.source / name).read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise ConfigurationError(f"bot/gateway/widget/{name} est importé, mais n'existe pas") from error

    def _modules(self, entry: str) -> list[str]:
        """The modules that the entry needs, each after those that it imports."""
        ordered: dict[str, None] = {}
        entered: set[str] = set()

        def visit(name: str) -> None:
            if name in entered:
                return
            entered.add(name)
            for imported in IMPORT.finditer(self._text(name)):
                visit(imported["name"])
            ordered[name] = None

        visit(entry)
        return list(ordered)

    def _taken(self, modules: list[str], owners: list[str]) -> list[str]:
        """The names that these modules import from those of another file."""
        imports = (found for module in modules for found in IMPORT.finditer(self._text(module)))
        lists = (found["what"].strip("{} ").split(",") for found in imports if found["name"] in owners)
        return sorted({name.strip() for names in lists for name in names})

    def _joined(self, modules: list[str]) -> str:
        owners: dict[str, str] = {}
        parts = []
        for module in modules:
            text = self._text(module)
            if module.endswith(".css"):
                text = f"const {_constant(module)} = {json.dumps(_tight(text))};\n"
            for declared in DECLARED.findall(text):
                if owners.setdefault(declared, module) != module:
                    raise ConfigurationError(f"{module} : {declared} est déjà déclaré dans {owners[declared]}")
            parts.append(EXPORT.sub("", IMPORT.sub("", text)))
        return "".join(parts)


def _exports(text: str) -> list[str]:
    return [match[1] for match in DECLARED.finditer(text) if match[0].startswith("export ")]


def _export(names: set[str]) -> str:
    return f"export {{ {', '.join(sorted(names))} }};"


def _constant(module: str) -> str:
    return module.upper().replace(".", "_")


def _tight(css: str) -> str:
    return CSS_TIGHT.sub(lambda match: match[1] or ":", CSS_NOISE.sub(" ", css)).strip()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _minify(script: str) -> str:
    try:
        from rjsmin import jsmin  # of the development environment
    except ImportError as error:
        raise ConfigurationError("il manque rjsmin : make check installe ce qu'il faut pour développer") from error
    return str(jsmin(script)) + "\n"
