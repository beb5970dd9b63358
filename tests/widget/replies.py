"""Messages of the assistant, whole, for the fake gateway to say."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

Json = dict[str, Any]


def reply(text: str, **parts: Any) -> Json:
    """A message of the assistant, whole, with the given parts."""
    return {
        "id": f"m-{uuid4().hex}",
        "at": "2026-11-21T10:00:00+00:00",
        "from": "assistant",
        "status": "answered",
        "text": text,
        "blocks": [],
        "choices": [],
        "answer": "api_due",
        "question": None,
        "sources": [],
        "contacts": [],
        "letter": None,
        **parts,
    }


def choice(label: str, payload: str) -> Json:
    return {"label": label, "payload": payload}


def full_answer() -> Json:
    return reply(
        "Votre attestation aurait dû arriver. Faites une capture d’écran, puis appelez.",
        blocks=[
            {
                "kind": "lead",
                "title": "",
                "items": [
                    "Votre demande est complète et déposée à temps : la préfecture doit vous donner "
                    "une attestation de prolongation d’instruction (API), sans que vous la demandiez."
                ],
                "ordered": False,
            },
            {
                "kind": "steps",
                "title": "Ce que vous pouvez faire aujourd’hui",
                "items": [
                    "Faites une capture d’écran de votre espace ANEF, avec la date.",
                    "Appelez le Centre de contact citoyens et notez le jour de l’appel.",
                    "Écrivez à la préfecture pour demander l’attestation.",
                ],
                "ordered": True,
            },
            {
                "kind": "limits",
                "title": "Ce que cette réponse ne vous donne pas",
                "items": [
                    "La décision du Conseil d’État oblige l’État en général : elle ne vous donne ni "
                    "titre de séjour, ni date."
                ],
                "ordered": False,
            },
        ],
        sources=[
            {
                "id": "s1",
                "label": "CESEDA, article R. 431-15-1",
                "url": "https://textes.example/r431-15-1",
                "checked_on": "2026-11-01",
            },
            {
                "id": "s2",
                "label": "Conseil d’État, 5 mai 2026, n° 502860",
                "url": "https://textes.example/502860",
                "checked_on": "2026-11-14",
            },
            {"id": "s3", "label": "Texte sans lien", "url": None, "checked_on": "2026-11-14"},
        ],
        contacts=[
            {
                "id": "ccc",
                "name": "Centre de contact citoyens",
                "what": "Aide pour la démarche en ligne",
                "phone": "0 806 001 620",
                "url": "https://contact.example/",
                "address": None,
            },
            {
                "id": "dd",
                "name": "Défenseur des droits",
                "what": "Gratuit, après une première démarche",
                "phone": None,
                "url": "https://droits.example/",
                "address": "Libre réponse 71120, 75342 Paris CEDEX 07",
            },
        ],
    )
