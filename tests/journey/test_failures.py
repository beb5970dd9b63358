"""What a person sees when a part of the service is killed: always an answer, and nothing lost."""

from __future__ import annotations

import pytest

from tests.service_process import Service
from tests.talk import Talk

pytestmark = pytest.mark.service
RASA, ACTIONS = "-m rasa run", "-m rasa_sdk"


@pytest.mark.parametrize("killed", [(RASA,), (ACTIONS,), (RASA, ACTIONS)], ids=["rasa", "actions", "both"])
def test_without_a_part_the_person_gets_situations_and_contacts_and_then_all_comes_back(
    service: Service, talk: Talk, killed: tuple[str, ...]
) -> None:
    talk.say("je n'ai jamais reçu mon api")
    for part in killed:
        service.kill(part)

    [reply] = talk.say("mon titre a expiré le 10 octobre 2026")
    assert reply["status"] == "unavailable"
    assert len(reply["choices"]) >= 8
    assert {"ccc", "defenseur_des_droits"} <= {contact["id"] for contact in reply["contacts"]}
    [general] = talk.press("Je n'ai pas reçu mon attestation")
    assert (general["status"], general["answer"]) == ("unavailable", "api_conditions")

    service.wait_until_ready()
    texts = [message["text"] for message in talk.all_messages() if message["from"] == "person"]
    assert texts[1] == "mon titre a expiré le 10 octobre 2026"
    replies = talk.say("je n'ai jamais reçu mon api")
    assert {message["status"] for message in replies} <= {"asked", "answered"}
