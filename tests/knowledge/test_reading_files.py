"""A file that cannot be read is named, with the line or the key, and how to mend it; never a traceback."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.errors import ContentError
from bot.knowledge import load

from .content_copy import ContentCopy

ANSWER = "reponses/distress.yml"


def fault_of(copy: ContentCopy) -> ContentError:
    """The first fault; any other exception fails the test."""
    found = copy.faults()
    assert found
    return found[0]


@pytest.mark.parametrize("broken", ['titre: "ouvert', "titre: [", "titre: a: b", "\tx: 1", "titre: &x *y"])
def test_bad_yaml_names_its_file_and_its_line(copy: ContentCopy, broken: str) -> None:
    path = copy.content / ANSWER
    path.write_text("# un commentaire\n" + broken + "\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    fault = fault_of(copy)
    assert fault.key.startswith("ligne ")
    assert fault.problem == "YAML illisible"
    assert fault.file.endswith("distress.yml")
    assert fault.remedy


@pytest.mark.parametrize("text", ["titre: [", ""])
@pytest.mark.parametrize("folder", ["situations", "reponses"])
def test_a_file_that_cannot_be_read_is_named_with_its_folder(copy: ContentCopy, folder: str, text: str) -> None:
    """A situation and its answer often have the same name: `distress.yml` alone could be either."""
    (copy.content / folder / "distress.yml").write_text(text, encoding="utf-8")
    assert fault_of(copy).file == f"{folder}/distress.yml"


@pytest.mark.parametrize("text", ["", "# rien\n", "- une liste\n", "juste un texte\n", "42\n"])
def test_a_file_that_holds_no_keys_is_named(copy: ContentCopy, text: str) -> None:
    (copy.content / ANSWER).write_text(text, encoding="utf-8")
    fault = fault_of(copy)
    assert fault.file.endswith("distress.yml")
    assert fault.remedy


@pytest.mark.parametrize(
    "day", ["hier", "2026-13-45", "2026-02-30", '"2026-11-21"', "2026-11-21 10:00:00", "21/11/2026", ""]
)
def test_a_bad_date_names_its_file_and_says_how_to_write_it(copy: ContentCopy, day: str) -> None:
    copy.replace("situations/distress.yml", "le: 2026-11-21", f"le: {day}")
    fault = fault_of(copy)
    assert fault.file.endswith("distress.yml")
    assert fault.remedy


def test_a_date_that_is_a_word_says_how_to_write_it(copy: ContentCopy) -> None:
    copy.replace("situations/distress.yml", "le: 2026-11-21", "le: hier")
    fault = fault_of(copy)
    assert (fault.file, fault.key) == ("situations/distress.yml", "regles[1].relu.le")
    assert "2026-11-21" in fault.remedy


def test_a_file_saved_in_another_encoding_is_named(copy: ContentCopy) -> None:
    path = copy.content / ANSWER
    path.write_bytes(path.read_text(encoding="utf-8").replace("’", "'").encode("cp1252", "replace"))
    fault = fault_of(copy)
    assert fault.file.endswith("distress.yml")
    assert fault.remedy


@pytest.mark.parametrize("file", ["faits.yml", "calcules.yml", "contacts/nationaux.yml", "contacts/prefectures.yml"])
def test_a_file_that_is_missing_is_named(copy: ContentCopy, file: str) -> None:
    (copy.content / file).unlink()
    fault = fault_of(copy)
    assert fault.file.endswith(file.rpartition("/")[2])
    assert fault.remedy


def drop(key: str) -> Callable[[dict[str, object]], object]:
    return lambda data: data.pop(key)


@pytest.mark.parametrize("key", ["titre", "resume", "aujourdhui", "pourquoi", "contacts", "relu"])
def test_a_key_that_is_missing_is_named(copy: ContentCopy, key: str) -> None:
    copy.edit(ANSWER, drop(key))
    fault = fault_of(copy)
    assert fault.file == ANSWER
    assert key in str(fault)


def test_loading_stops_at_a_fault_with_its_place_even_without_the_schema(copy: ContentCopy) -> None:
    copy.edit(ANSWER, drop("relu"))
    with pytest.raises(ContentError, match=r"reponses/distress\.yml : relu : .* → "):
        load(copy.content)


def test_what_was_loaded_cannot_be_changed(copy: ContentCopy) -> None:
    knowledge = load(copy.content)
    with pytest.raises(TypeError):
        knowledge.answers["x"] = knowledge.answers["distress"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        knowledge.answers["distress"].title = "x"  # type: ignore[misc]


def test_the_version_names_the_content_and_nothing_else(copy: ContentCopy) -> None:
    before = load(copy.content).version
    (copy.content / "LISEZMOI.md").write_text("autre chose", encoding="utf-8")
    assert load(copy.content).version == before
    copy.replace(ANSWER, "Merci", "Oui, merci")
    assert load(copy.content).version != before
    assert len(before) == 12
