"""A signed document: it proves itself as it was given, and in no other way."""

from __future__ import annotations

import io
import re

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.errors import Unproved
from bot.paper.page import Page, Paragraph
from bot.paper.pdf import as_pdf
from bot.seal.keys import short_id
from bot.seal.stamp import CHANGED, EMPTY, NO_SIGNATURE, verify

from .builders import KEY, PDF, STAMP, TEXT, signed

PUBLIC = KEY.public_key()
DOCUMENTS = (signed(TEXT), signed(PDF))


@pytest.mark.parametrize("document", [TEXT, PDF, b"", b"\n", b"sans fin de ligne", "é😀".encode() * 1000])
def test_a_signed_document_gives_its_stamp_back(document: bytes) -> None:
    assert verify(signed(document), PUBLIC) == STAMP
    assert signed(document).startswith(document)


def test_the_last_line_names_the_algorithm_and_the_key() -> None:
    line = rb"signature ed25519 [A-Za-z0-9+/]{86}== key " + short_id(PUBLIC).encode() + rb"\n"
    assert re.fullmatch(line, DOCUMENTS[0].splitlines(keepends=True)[-1])
    assert re.fullmatch(rb"% " + line, DOCUMENTS[1].splitlines(keepends=True)[-1])


@given(st.sampled_from(DOCUMENTS), st.integers(0), st.integers(1, 255))
def test_one_byte_that_changes_anywhere_is_found(document: bytes, place: int, change: int) -> None:
    changed = bytearray(document)
    changed[place % len(changed)] ^= change
    with pytest.raises(Unproved):
        verify(bytes(changed), PUBLIC)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_bit_of_the_two_last_lines_counts(document: bytes) -> None:
    """The last letter of the base64 has bits that decoding passes over."""
    for place in range(document.rindex(b"made"), len(document)):
        for bit in range(8):
            changed = bytearray(document)
            changed[place] ^= 1 << bit
            with pytest.raises(Unproved):
                verify(bytes(changed), PUBLIC)


@given(st.sampled_from(DOCUMENTS), st.integers(0))
def test_a_document_cut_anywhere_is_not_authentic(document: bytes, length: int) -> None:
    with pytest.raises(Unproved):
        verify(document[: length % len(document)], PUBLIC)


@given(st.sampled_from(DOCUMENTS), st.binary(min_size=1, max_size=200))
def test_nothing_can_be_added_at_either_end(document: bytes, more: bytes) -> None:
    for changed in (document + more, more + document):
        with pytest.raises(Unproved):
            verify(changed, PUBLIC)


@given(st.binary(max_size=300))
def test_any_other_file_is_refused_in_words(document: bytes) -> None:
    with pytest.raises(Unproved, match=re.escape(NO_SIGNATURE if document else EMPTY)):
        verify(document, PUBLIC)


def test_each_fault_has_its_sentence() -> None:
    document = DOCUMENTS[0]
    for changed, sentence in (
        (b"", EMPTY),
        (TEXT, NO_SIGNATURE),
        (document[:-20], NO_SIGNATURE),
        (document.replace(b"bonjour", b"bonsoir"), CHANGED),
        (document[:-1], CHANGED),
    ):
        with pytest.raises(Unproved, match=re.escape(sentence)):
            verify(changed, PUBLIC)


def test_a_document_of_another_service_names_both_keys() -> None:
    other = Ed25519PrivateKey.generate().public_key()
    with pytest.raises(Unproved, match=f"{short_id(PUBLIC)}.*{short_id(other)}.*--key"):
        verify(DOCUMENTS[0], other)


def test_a_signature_that_claims_another_key_is_false() -> None:
    other = Ed25519PrivateKey.generate().public_key()
    claimed = DOCUMENTS[0].replace(short_id(PUBLIC).encode(), short_id(other).encode())
    with pytest.raises(Unproved, match=re.escape(CHANGED)):
        verify(claimed, other)


def test_a_signed_pdf_still_opens() -> None:
    page = Page("Une copie", (Paragraph("text", "Élève, cœur, « guillemets »"),), "Le pied")
    document = signed(as_pdf(page))
    reader = PdfReader(io.BytesIO(document))
    assert "Élève" in reader.pages[0].extract_text()
    assert document.rindex(b"%%EOF") > len(document) - 1024
    assert verify(document, PUBLIC) == STAMP
