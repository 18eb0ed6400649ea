"""Firms that no table holds: by their legal form, their shares, whoever runs them, and then all through the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from xref.expressions import regex
from xref.model import NameKind
from xref.values._cues import Cues
from xref.values._names.lexicon import capital_tags, given_names, lower_tags, words
from xref.values._names.tagging import Tagged
from xref.values._names.told import BLOCK
from xref.values._names.value import Name

_FORMS = "Corp|Corporation|Ltd|Limited|Pvt|Inc|LLC|PLC|Plc|plc|GmbH|Bhd|Berhad|Tbk"
_FIRM = regex(rf"(?P<firm>[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){{0,5}}),? (?:{_FORMS})\b")


def names_a_firm(text: str, tagged: Tagged, first: int) -> bool:
    """Return whether a run of capitals that begins with a word ends in the legal form of a firm."""
    return firm(text, tagged.start(first)) is not None


def firm(text: str, at: int) -> tuple[Name, int] | None:
    """Return the firm whose name begins at an offset, without its legal form, and where that form ends.

    >>> name, end = firm("Alder Stone Ltd rose.", 0)
    >>> name.name, end
    ('Alder Stone', 15)
    """
    match = _FIRM.match(text, at)
    return None if match is None else (Name(match["firm"], NameKind.ORGANISATION), match.end())


_SIGNS = (" Inc", " Corp", " Ltd", " PLC", " plc", " shares", "hareholder", " CEO", "hief executive", " & ")
_MORE_SIGNS = (  # which count only in a text that has one of the others
    *(" Co.", " Limited", " Pvt", " LLC", " Plc", " GmbH", " Bhd", " Berhad", " Tbk", "hief Executive", " stock"),
    *(f"{held} {joint} " for held in ("hares", "tock", "take", "takes") for joint in ("in", "of")),
)
_BESIDE = 400  # characters between a sign and what it shows to be a firm
_WORD = r"[A-Z][\w'-]*\w"
_RUN = rf"{_WORD}(?: {_WORD}){{0,3}}"
_SHOWN = regex(
    rf"(?P<formed>{_RUN}),? (?:{_FORMS}|Co(?=\.))\b"
    rf"|(?P<partners>{_WORD}(?:, {_WORD})* & {_WORD}(?: {_WORD})?)"
    rf"|(?:[Ss]hares|[Ss]tock|[Ss]takes?|[Ss]hareholders) (?:in|of) (?P<shared>{_RUN})"
    rf"|(?P<run>{_RUN})(?:'s)? (?:(?:common )?(?:stock|shareholders?|shares (?:rose|fell|were|had|have|jumped|climbed"
    r"|dropped|slipped|gained|closed|soared|tumbled|plunged|surged))"
    r"|(?:CEO|[Cc]hief [Ee]xecutive)(?: [Oo]fficer)? [A-Z])"
)


@cache
def _cues() -> Cues[bool]:
    return Cues(dict.fromkeys(_MORE_SIGNS, False) | dict.fromkeys(_SIGNS, True))


def _beside_signs(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of ``text[low:high]`` in which a firm can be shown; none where no sign is sure enough."""
    signs = _cues().found(text, low, high)
    if not any(sure for sure, _ in signs):
        return
    first, last = low, low
    for _, at in signs:
        if at - _BESIDE > last:
            yield first, last
            first = at - _BESIDE
        last = min(high, at + _BESIDE)
    yield first, last


_ENDING = regex(r"'s$| (?:AS|ASA|AB|AG|SE|SA|NV|BV|SpA|Oyj|KGaA|Pty|Co)$")


@lru_cache(maxsize=16)
def shown_in(text: str, block: int) -> dict[str, list[str]]:
    """Return the firms that a text shows to be such around a block, by how they begin, the longest first.

    >>> shown_in("Alder Stone Ltd rose. Shares in Velora fell; Moss & Reed advised.", 0)
    {'Ald': ['Alder Stone'], 'Mos': ['Moss & Reed'], 'Vel': ['Velora']}
    """
    low, high = max(0, (block - 1) * BLOCK), (block + 2) * BLOCK
    found = set()
    for first, last in _beside_signs(text, low, high):
        for match in _SHOWN.finditer(text, first, last):
            name = _ENDING.sub("", match[match.lastgroup or 0])
            if match.lastgroup == "partners" or _may_be_a_firm(name):
                found.add(name)
    firms: dict[str, list[str]] = {}
    for name in sorted(found, key=lambda name: (-len(name), name)):
        firms.setdefault(name[:_HEAD], []).append(name)
    return firms


_HEAD = 3  # characters by which firms are told apart at first


def shown_at(text: str, tagged: Tagged, match: re.Match[str], at: int) -> tuple[int, int, Name] | None:
    """Return the firm that begins a phrase of the stretch at a word, as its text shows it anywhere, with its offsets.

    An institution keeps its longer name, but not what is only said of it: "its rival Velora Ltd".
    """
    first, last = match.start() + at, match.end() + at
    first += next((n for n, tag in enumerate(tagged.tags[first:last]) if tag not in "djya"), 0)
    whole = match.lastgroup == "institution" and "a" not in match[0] and last - first > 1
    if whole or tagged.tags[first] not in _CAPITALISED:
        return None
    start = tagged.start(first)
    formed = firm(text, start)
    if formed is not None and not text.endswith("Corporation", start, formed[1]):
        return start, formed[1], formed[0]
    for name in shown_in(text, start // BLOCK).get(text[start : start + _HEAD], ()):
        if text.startswith(name, start) and not _GOES_ON.match(text, start + len(name)):
            return start, start + len(name), Name(name, NameKind.ORGANISATION)
    return None


_CAPITALISED = frozenset("NAomnzp")
_GOES_ON = regex(r"\w|-\w| [A-Z]")


def _may_be_a_firm(name: str) -> bool:
    """Whether the words before a sign of a firm are a name of its own: no person's, no post's, no day's."""
    first, _, rest = name.partition(" ")
    if first in given_names() or first in words("notpersons"):
        return False
    low = first.lower()
    if low in words("openers") or low in words("calendar") or (not rest and low in lower_tags()):
        return False
    return capital_tags().get(name.rpartition(" ")[2].lower(), "") not in ("J", "T", "L", "r") and len(name) > 2
