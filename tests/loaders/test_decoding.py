"""Bytes that are text, in the encodings that occur, and bytes that are not."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.loaders._decoding import decode

TEXT = "Café in Marn – “closed”, €5, it’s naïve.\r\nDone.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["UTF-8", "UTF-8 mark", "UTF-16 LE", "UTF-16 BE", "UTF-32 LE", "UTF-32 BE", "Windows-1252"],
)
def test_text_comes_out_unchanged(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x89PNG\r\n\x1a\n....", "PNG image"),
        (b"%PDF-1.7 ...", "PDF document"),
        (b"PK\x03\x04....", "ZIP archive"),
        (b"abc\0def", "zero bytes"),
        ("Talks".encode("utf-16-le"), "zero bytes"),
        (codecs.BOM_UTF16_LE + b"T\0a", "marked as UTF-16"),
        (bytes(range(1, 32)) * 4 + b"text", "control characters"),
        ("Переговоры начались в понедельник".encode("cp1251"), "not UTF-8"),
        ("Café – “closed”".encode() + b" and \xe9\xe8", "not UTF-8"),
        (b"The talks began in Caf" + "é".encode()[:1], "cut short"),
        ("The talks \ufffd\ufffd began".encode("utf-8"), "decoded wrongly"),
    ],
)
def test_what_is_not_text_is_refused_with_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        decode(data)


@pytest.mark.parametrize(("words", "lost", "read"), [(500, 1, True), (100, 4, True), (100, 6, False), (1, 1, False)])
def test_a_few_lost_characters_are_no_reason_to_refuse_a_text(words: int, lost: int, read: bool) -> None:
    data = ("word " * words + "\ufffd" * lost).encode()
    if read:
        assert decode(data).endswith("\ufffd")
    else:
        with pytest.raises(ValueError, match="decoded wrongly"):
            decode(data)


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffd\ufeff")))
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_plain_refusal(data: bytes) -> None:
    try:
        outcome = decode(data)
    except ValueError as error:
        outcome = f"refused: {error}"
        plain = not isinstance(error, UnicodeError) and len(outcome) > len("refused: ")
    else:
        plain = True
    assert plain, outcome
