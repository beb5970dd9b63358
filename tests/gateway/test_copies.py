"""The signed copy of a conversation: what it shows, and that it proves itself."""

from __future__ import annotations

import io
from datetime import datetime, timezone

import httpx
import pytest
from pypdf import PdfReader

from bot.errors import Unproved
from bot.exchange import SourceRef
from bot.gateway.transcript import Source, transcript
from bot.knowledge import Knowledge
from bot.seal.stamp import Stamp, verify

from .conftest import MODEL, House
from .fake_rasa import FakeRasa, create_reply, says
from .visitor import Visitor

pytestmark = pytest.mark.anyio
TEXT_OF_LAW = SourceRef("r", "Article R. 431-15-1", "https://www.legifrance.gouv.fr/x", "2026-10-01")


async def copy(visitor: Visitor, kind: str) -> httpx.Response:
    response = await visitor.get(f"transcript.{kind}")
    assert response.status_code == 200, response.text
    return response


async def words(visitor: Visitor, kind: str) -> str:
    """What a person reads in the copy, on one line."""
    content = (await copy(visitor, kind)).content
    if kind == "txt":
        return " ".join(content.decode().split())
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


@pytest.mark.parametrize("kind", ["pdf", "txt"])
async def test_a_copy_shows_both_sides_the_texts_and_how_it_was_made(
    visitor: Visitor, rasa: FakeRasa, knowledge: Knowledge, kind: str
) -> None:
    rasa.answer = says(create_reply(text="L'attestation vous est due.\n- Gardez la preuve.", sources=(TEXT_OF_LAW,)))
    await visitor.say("Je m'appelle Amina Diallo, toujours rien reçu")
    shown = await words(visitor, kind)
    for part in (
        "Site : Démonstration", "[nom]", "toujours rien reçu", "L’attestation vous est due.", "Gardez la preuve.",
        "Article R. 431-15-1, vérifié le 1er octobre 2026. https://www.legifrance.gouv.fr/x",
        f"Version des règles : {knowledge.version}", MODEL, "Ed25519", "données personnelles ont été masquées",
    ):  # fmt: skip
        assert part in shown, part
    assert "Diallo" not in shown
    assert shown.index("toujours rien") < shown.index("vous est due") < shown.index("Version des règles")


@pytest.mark.parametrize("kind", ["pdf", "txt"])
async def test_a_copy_is_authentic_and_a_changed_one_is_not(
    house: House, visitor: Visitor, knowledge: Knowledge, kind: str
) -> None:
    await visitor.say("bonjour")
    content = (await copy(visitor, kind)).content
    public = house.keyring.signing_key.public_key()
    stamp = verify(content, public)
    assert (stamp.rules, stamp.model) == (knowledge.version, MODEL)
    assert stamp.made_at.tzinfo is not None
    with pytest.raises(Unproved):
        verify(content[:40] + bytes([content[40] ^ 1]) + content[41:], public)


@pytest.mark.parametrize(("kind", "media"), [("pdf", "application/pdf"), ("txt", "text/plain; charset=utf-8")])
async def test_a_copy_is_a_file_to_keep_and_in_no_cache(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, kind: str, media: str
) -> None:
    monkeypatch.setenv("BOT_TODAY", "2026-11-21")
    headers = (await copy(visitor, kind)).headers
    assert headers["content-type"] == media
    assert headers["content-disposition"] == f'attachment; filename="conversation-anef-2026-11-21.{kind}"'
    assert headers["cache-control"] == "no-store"


async def test_no_other_kind_of_copy_is_made(visitor: Visitor) -> None:
    assert (await visitor.get("transcript.docx")).status_code == 404


async def test_whatever_was_written_can_be_printed(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.say("عربي 😀 中文 \u0301 <b>**gras**</b> " + "x" * 3000)
    for kind in ("pdf", "txt"):
        assert (await copy(visitor, kind)).content


def test_a_text_cited_twice_is_listed_once(knowledge: Knowledge) -> None:
    said = {"from": "assistant", "at": "2026-11-21T10:05:00+00:00", "text": "x", "sources": [vars(TEXT_OF_LAW)]}
    stamp = Stamp(datetime(2026, 7, 31, 22, 30, tzinfo=timezone.utc), "v", "m")
    page = transcript(Source([said, said], "Un site", "k"), stamp)
    assert sum("R. 431-15-1" in paragraph.text for paragraph in page.paragraphs) == 1
    assert "Copie faite le 1er août 2026 à 0\u00a0h\u00a030" in [paragraph.text for paragraph in page.paragraphs]
