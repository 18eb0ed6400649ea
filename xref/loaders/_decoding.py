"""From bytes to text: UTF-8, UTF with a byte order mark, Windows-1252 where nothing speaks against it.

A file that is read in the wrong encoding gives quotes that nobody wrote, so the doubtful ones are refused with a
plain sentence. Line ends and every other character stay as they are; only the byte order mark, which is no
character of the text, is dropped.
"""

from __future__ import annotations

import codecs
import re

from xref.expressions import regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is a prefix of it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\x0b\x0c\r") + b"\x7f"
_HIGH = re.compile(rb"[\x80-\xff]+")
# What English and other western text puts above ASCII in Windows-1252: letters, quotes, dashes, a few signs.
_WESTERN = frozenset("€…ŠŒŽ‘’“”•–—™šœžŸ\u00a0¡£§©«\u00ad®°±²³´·º»¼½¾¿".encode("cp1252") + bytes(range(0xC0, 0x100)))
_TWICE = regex("â€[\u0080-\u00bf\u0152-\u0178\u2018-\u2122]|Ã[\u0080-\u00bf]")
_LOST = "\ufffd"
_SPARED = 100  # characters to a lost one: an article that lost its few curly quotes is read, with a note


def decode(data: bytes) -> str:
    """Return the text of ``data``, or raise ``ValueError`` with a sentence that says why there is none.

    Windows-1252 is taken only when no part of the file is UTF-8 and its upper characters stand alone or in
    pairs, as accents and quotes do; runs of them are another script in another code page.

    >>> decode(b"\\xef\\xbb\\xbfBEIRUT"), decode(b"caf\\xe9 \\x93quoted\\x94")
    ('BEIRUT', 'café “quoted”')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_marked(data[len(mark) :], encoding))
    _refuse_binary(data)
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if not _cut_short(data, error) and _is_western(data):
            return data.decode("cp1252")
        raise ValueError(_where(data, error)) from None


def doubts(text: str) -> tuple[str, ...]:
    """Return what is doubtful about a decoded text, each as a plain sentence.

    >>> doubts("It\u00e2\u20ac\u2122s over, he said. \u00e2\u20ac\u0153Now\u00e2\u20ac\u009d.")
    ('it seems to have been decoded twice: 3 signs like “â€” stand where quotes or accents should be',)
    """
    twice = len(_TWICE.findall(text)) if "â€" in text or "Ã" in text else 0
    lost = text.count(_LOST)
    found = []
    if twice > 2:
        found.append(
            f"it seems to have been decoded twice: {twice} signs like “â€” stand where quotes or accents should be"
        )
    if lost:
        found.append(f"{lost} of its characters are lost (U+FFFD)")
    return tuple(found)


def _marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise ValueError(f"it is marked as {encoding.upper()} but is not; save it as UTF-8") from None


def _refuse_binary(data: bytes) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise ValueError(f"it is {kind}, not text")
    if b"\0" in data:
        raise ValueError("it is not text: it holds zero bytes (a binary file, or UTF-16 without its mark)")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls * 200 > len(data):
        raise ValueError(f"it is not text: {controls} of its {len(data)} bytes are control characters")


def _checked(text: str) -> str:
    lost = text.count(_LOST)
    if "\0" in text:
        raise ValueError("it is not text: it holds zero characters")
    if lost * _SPARED > len(text):
        raise ValueError(f"it was decoded wrongly before it was saved: {lost} characters are lost (U+FFFD)")
    return text


def _is_western(data: bytes) -> bool:
    runs = _HIGH.findall(data)
    high = sum(map(len, runs))
    if high * 4 > len(data) or any(len(run) > 3 for run in runs) or not _WESTERN.issuperset(b"".join(runs)):
        return False
    return not any(_is_utf8(run) for run in runs if len(run) > 1)


def _is_utf8(run: bytes) -> bool:
    try:
        run.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _cut_short(data: bytes, error: UnicodeDecodeError) -> bool:
    return error.end >= len(data) and "unexpected end" in error.reason


def _where(data: bytes, error: UnicodeDecodeError) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    if _cut_short(data, error):
        return f"it ends inside a character on line {line}: the file is cut short"
    return f"byte 0x{data[error.start]:02x} on line {line} is not UTF-8; save the file as UTF-8"
