"""The widget's built files match their sources, and every sentence is used."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from bot.commands.bundle import Bundles
from bot.errors import ConfigurationError
from bot.settings import ROOT
from bot.typeset import typeset

from .command_line import CommandLine

SOURCE = ROOT / "bot" / "gateway" / "widget"
USED = re.compile(r'\bt\((?:person \? )?"(\w+)"')
PHONE = "0 800 000 000"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOURCE, tmp_path / "widget"))


def strings(file: Path) -> dict[str, str]:
    return dict(json.loads(file.read_text(encoding="utf-8")))


def test_the_built_files_match_their_sources(terminal: CommandLine) -> None:
    assert terminal.run("widget", "--check").code == 0


def test_a_change_in_a_source_changes_what_is_built_and_its_version(copy: Path) -> None:
    before, version = Bundles(copy, PHONE).files(), Bundles(copy, PHONE).version
    changed = (copy / "panel.css").read_text(encoding="utf-8").replace("42em", "43em")
    (copy / "panel.css").write_text(changed, encoding="utf-8")
    after = Bundles(copy, PHONE)
    assert before["widget/panel.js"] != after.files()["widget/panel.js"]
    assert version != after.version
    assert after.version in after.files()["widget.js"]


def test_two_modules_may_not_give_one_name_to_two_things(copy: Path) -> None:
    (copy / "tabs.js").write_text("export class Tabs {}\nfunction written() {}\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"written est déjà déclaré"):
        Bundles(copy, PHONE).files()


def test_a_module_that_does_not_exist_is_named(copy: Path) -> None:
    (copy / "tabs.js").unlink()
    with pytest.raises(ConfigurationError, match=r"tabs\.js est importé, mais n'existe pas"):
        Bundles(copy, PHONE).files()


def test_the_number_of_the_helpline_comes_from_the_content() -> None:
    built = Bundles(SOURCE, PHONE).files()
    assert typeset(PHONE) in built["widget.js"]
    assert typeset(PHONE) in built["widget/strings.fr.json"]
    assert not any("{phone}" in text for text in built.values())


def test_a_language_that_lacks_a_sentence_is_refused_by_name(copy: Path) -> None:
    turkish = copy / "strings" / "tr.json"
    turkish.write_text(json.dumps({k: v for k, v in strings(turkish).items() if k != "send"}), encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"tr\.json n'a pas les phrases du français : send"):
        Bundles(copy, PHONE).files()


def test_each_sentence_is_in_one_file_of_its_language_or_in_the_launcher() -> None:
    built = Bundles(SOURCE, PHONE)
    for lang, sentences in built.strings.items():
        panel, more = (set(json.loads(built.loaded[f"{part}.{lang}.json"])) for part in ("strings", "more"))
        assert not panel & more
        assert set(sentences) == {*panel, *more, "launcher", "down"}


def test_every_sentence_is_used_and_every_used_one_exists() -> None:
    french = strings(SOURCE / "strings" / "fr.json")
    code = "".join(file.read_text(encoding="utf-8") for file in SOURCE.glob("*.js"))
    called = set(USED.findall(code))
    assert called <= set(french)
    words = set(re.findall(r'"(\w+)"', code)) | {"language", "down", "launcher"}
    assert set(french) <= words
