"""What the person who runs the server does while people write: closes, looks, saves, opens again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.service_process import ROOT, Service
from tests.talk import Talk

pytestmark = pytest.mark.service


def test_the_assistant_is_closed_and_opened_under_a_conversation(service: Service, talk: Talk) -> None:
    talk.say("je n'ai jamais reçu mon api")
    told = talk.facts()
    try:
        service.command("off", "--reason", "un essai", "--by", "amina")
        [reply] = talk.say("mon titre a expiré le 10 octobre 2026")
        assert (reply["status"], reply["choices"]) == ("unavailable", [])
        assert "ccc" in {contact["id"] for contact in reply["contacts"]}
        assert httpx.get(f"{service.url}/health/ready", trust_env=False).json()["switched_off"] is True
        assert httpx.get(f"{service.url}/situations", trust_env=False).status_code == 200
        service.command("off", "--all", "--reason", "un essai")
        assert httpx.get(f"{service.url}/situations", trust_env=False).status_code == 503
    finally:
        service.command("on")
    assert talk.facts() == told
    assert talk.say("je n'ai jamais reçu mon api")[-1]["status"] in ("asked", "answered")
    texts = [message["text"] for message in talk.all_messages() if message["from"] == "person"]
    assert texts[1] == "mon titre a expiré le 10 octobre 2026"


def test_all_is_saved_under_a_conversation_and_nothing_is_put_back_under_one(
    service: Service, talk: Talk, tmp_path: Path
) -> None:
    talk.say("je n'ai jamais reçu mon api")
    service.command("backup", str(tmp_path / "b.zip"))
    refused = subprocess.run(
        [sys.executable, "-m", "bot", "restore", str(tmp_path / "b.zip"), "--replace"], env=service.environment,
        cwd=ROOT, text=True, capture_output=True, check=False,
    )  # fmt: skip
    assert refused.returncode == 1
    assert "arrêtez-le" in refused.stderr
    found = {row["check"]: row["level"] for row in json.loads(service.command("doctor", "--json"))}
    assert (found["Service"], found["Ports"], found["Sauvegarde"]) == ("ok", "ok", "ok")
    assert talk.say("je n'ai jamais reçu mon api")
