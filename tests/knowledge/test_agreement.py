"""The content, the domain and the training messages name the same intents, each way."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from bot.knowledge import Knowledge
from bot.knowledge.agreement import FEWEST_MESSAGES, count_messages, disagreements
from bot.settings import ROOT


@dataclass(frozen=True)
class ModelCopy:
    """The domain and the training messages, in a folder of their own."""

    root: Path

    def change_intents(self, change: Callable[[list[str]], object]) -> None:
        path = self.root / "domain.yml"
        domain = yaml.safe_load(path.read_text(encoding="utf-8"))
        change(domain["intents"])
        path.write_text(yaml.safe_dump(domain), encoding="utf-8")

    def forget_messages(self, intent: str) -> None:
        for file in (self.root / "data" / "nlu").glob("*.yml"):
            data = yaml.safe_load(file.read_text(encoding="utf-8"))
            data["nlu"] = [block for block in data["nlu"] if block["intent"] != intent]
            file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")

    def write_messages(self, intent: str, times: int) -> None:
        lines = "".join(f"      - message {n}\n" for n in range(times))
        text = f'version: "3.1"\nnlu:\n  - intent: {intent}\n    examples: |\n{lines}'
        (self.root / "data" / "nlu" / "zzz.yml").write_text(text, encoding="utf-8")

    def disagreements(self, knowledge: Knowledge) -> set[tuple[str, str, str]]:
        found = disagreements(self.root, knowledge)
        return {(fault.file, fault.key, fault.problem) for fault in found if fault.remedy}


@pytest.fixture
def copy(tmp_path: Path) -> ModelCopy:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copy(ROOT / "domain.yml", tmp_path)
    return ModelCopy(tmp_path)


def test_as_they_are_they_agree(knowledge: Knowledge) -> None:
    assert [str(fault) for fault in disagreements(ROOT, knowledge)] == []


def test_an_intent_without_messages_and_without_an_answer_is_found(copy: ModelCopy, knowledge: Knowledge) -> None:
    copy.change_intents(lambda intents: intents.append("zzz"))
    assert copy.disagreements(knowledge) == {
        ("data/nlu", "zzz", "aucun message d'entraînement"),
        ("situations/", "zzz", "aucune situation ni phrase n'y répond"),
    }


def test_an_intent_of_the_content_that_the_domain_lacks_is_found(copy: ModelCopy, knowledge: Knowledge) -> None:
    copy.change_intents(lambda intents: intents.remove("second_motif"))
    assert ("domain.yml", "second_motif", "cette intention du contenu manque") in copy.disagreements(knowledge)


def test_messages_of_an_intent_that_the_domain_lacks_are_found(copy: ModelCopy, knowledge: Knowledge) -> None:
    copy.write_messages("zzz", FEWEST_MESSAGES)
    assert copy.disagreements(knowledge) == {("domain.yml", "zzz", "les messages connaissent cette intention")}


@pytest.mark.parametrize(("times", "enough"), [(FEWEST_MESSAGES - 1, False), (FEWEST_MESSAGES, True)])
def test_an_intent_needs_thirty_messages(copy: ModelCopy, knowledge: Knowledge, times: int, enough: bool) -> None:
    copy.forget_messages("thank")
    copy.write_messages("thank", times)
    expected = set() if enough else {("data/nlu", "thank", f"{times} messages seulement")}
    assert copy.disagreements(knowledge) == expected


def test_the_intents_of_buttons_need_no_message(copy: ModelCopy, knowledge: Knowledge) -> None:
    assert not {"inform", "something_else", "nlu_fallback"} & set(count_messages(copy.root))
    assert copy.disagreements(knowledge) == set()


def test_messages_are_counted_over_all_the_files(copy: ModelCopy) -> None:
    before = count_messages(copy.root)["thank"]
    copy.write_messages("thank", 3)
    assert count_messages(copy.root)["thank"] == before + 3
