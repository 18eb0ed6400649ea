"""Proper names of any kind, by their capitals: firms, parties, ships, products that no table can list.

Known actors keep their value, and a place alone is no such name. Elsewhere a run of capitalised words is one name,
with "of" or "&" inside it and the legal form of a firm ("Inc.", "plc", "AG") left out of the canonical name. A single
word that opens a sentence is taken only where the text does not write it small elsewhere and the lexicon does not know
it as a common word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from xref.model import NameBook, NameKind
from xref.values._names import actors, places
from xref.values._names.actors import Found
from xref.values._names.lexicon import lower_tags
from xref.values._names.value import Name

_LETTERS = r"(?:&[A-Z][\w-]*)*"  # "AT&T"
_WORD = rf"(?:[A-Z][\w-]*{_LETTERS}|\d+[A-Z]\w*)"
_FIRST = (
    r"[A-Z\d](?<![\w.-].)(?:(?<=[A-Z])[\w-]*(?:&[A-Z][\w-]*)*|(?<=\d)\d*[A-Z]\w*)"  # as _WORD, and quick to search for
)
_PARTNERS = rf", {_WORD} & {_WORD}"  # "Marlow, Stone & Reed"
_RUN = re.compile(rf"{_FIRST}(?:{_PARTNERS}|(?: & | of | )(?:{_WORD}|plc\b)|\.com\b)*")
_LEGAL_FORMS = """Inc Corp Corporation Incorporated Ltd Limited plc PLC Plc AG SE SA NV BV GmbH Co Company LLC LLP SpA
    Oyj AB AS ASA A/S KGaA Pty Bhd Holding Holdings Group"""
_OTHER_WORDS = """A An The This That These Those It Its He She They We I You His Her Their Our My Who What When Where
    While Why How In On At By For From To Of With Without As After Before During Under Over Until Since If But And Or
    Nor Yet So Also Both Each Either Neither All Most Many Some Several Few No Not More Less Only Just Even Still Now
    Then There Here Mr Mrs Ms Dr Shares Shareholders Investors Analysts Regulators Bidders Banks Lawyers Directors
    Sources Executives Prosecutors Police Officials Voters Last Next Earlier Later Yesterday Today Tomorrow Meanwhile
    However According Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
    July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"""
_FORMS = frozenset(_LEGAL_FORMS.split())
_NO_NAMES = frozenset(_OTHER_WORDS.split())
_OPENING = frozenset(".!?:\"')]")  # after these, or a line break, a word has its capital from its place


@lru_cache(maxsize=64)
def read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    """Return all proper names in ``text[start:end]``, in text order, without overlap.

    >>> [found.value.name for found in read("The dairy Novaltis AG bought Bank of Ruhr.", 0, 42, NameBook())]
    ['Novaltis', 'Bank of Ruhr']
    """
    known = actors.read(text, start, end, book)
    runs = [_known_by_letters(run, book) if run.value.name.isupper() else run for run in _runs(text, start, end)]
    if runs:
        found = places.read(text, start, end, book)
        towns = {(place.start, place.end) for place in found if place.value.inside}  # known ones, not guesses
        runs = [run for run in runs if (run.start, run.end) not in towns] if towns else runs
    if not runs:
        return known
    return tuple(_merged(runs, known) if known else runs)


def _known_by_letters(run: Found, book: NameBook) -> Found:
    """The run of "a UN convoy", where the letters are no actor, by the name that they stand for elsewhere."""
    alone = _letters(run.value.name, book)
    return run if alone is None else run._replace(value=alone)


@lru_cache(maxsize=512)
def _letters(name: str, book: NameBook) -> Name | None:
    found = actors.read(name, 0, len(name), book)
    return found[0].value if len(found) == 1 and (found[0].start, found[0].end) == (0, len(name)) else None


def _merged(runs: Sequence[Found], known: Sequence[Found]) -> list[Found]:
    """Return the known names and those runs that are wider than all known names they touch, in text order."""
    merged: list[Found] = []
    first = 0
    for run in runs:
        while first < len(known) and known[first].end <= run.start:
            merged.append(known[first])
            first += 1
        last = first
        while last < len(known) and known[last].start < run.end:
            last += 1
        if first == last or _widens(run, known[first:last]):
            merged.append(run)
            first = last
    merged += known[first:]
    return merged


def _widens(run: Found, inside: Sequence[Found]) -> bool:
    """Whether a run holds more than the known names that touch it, and cuts none of them."""
    return all(
        run.start <= actor.start and actor.end <= run.end and actor.end - actor.start < run.end - run.start
        for actor in inside
    )


class _Trimmed(NamedTuple):
    """What of a run of capitals is a name: offsets in the run, the name, and whether it is one word that opens it."""

    first: int
    last: int
    value: Name
    alone: bool


def _runs(text: str, start: int, end: int) -> list[Found]:
    """Return the runs of capitals that are names: no ordinary word that opens a sentence."""
    runs = []
    for match in _RUN.finditer(text, start, end):
        trimmed = _trimmed(match.group())
        if trimmed is not None:
            at = match.start()
            if not trimmed.alone or not _common(text, at, trimmed.value.name):
                runs.append(Found(at + trimmed.first, at + trimmed.last, trimmed.value))
    return runs


@lru_cache(maxsize=2048)
def _trimmed(run: str) -> _Trimmed | None:
    """The name in a run of capitals: without the words before it that are no part of a name, and its legal form."""
    words = run.split(" ")
    skipped = 0
    while skipped < len(words) and (words[skipped] in _NO_NAMES or words[skipped] in {"of", "&", "plc"}):
        skipped += 1
    parts = words[skipped:]
    while parts and parts[-1] in _NO_NAMES:
        parts.pop()
    if not parts:
        return None
    first = sum(len(word) + 1 for word in words[:skipped])
    last = first + len(" ".join(parts))
    while len(parts) > 1 and parts[-1] in _FORMS:
        parts.pop()
    if len(parts) == 1 and parts[0] in _FORMS:
        return None
    return _Trimmed(first, last, Name(" ".join(parts), NameKind.ORGANISATION), len(parts) == 1 and not skipped)


def _common(text: str, at: int, word: str) -> bool:
    """Whether a word that opens a sentence is an ordinary one."""
    if at > 1 and text[at - 1] == " " and text[at - 2].isalnum():
        return False
    before = text[max(0, at - 3) : at]
    mark = before.rstrip()
    if at and mark[-1:] not in _OPENING and "\n" not in before[len(mark) :]:
        return False
    small = word.lower()
    return small in lower_tags() or (small in _words_of(text) and small.isascii() and small.isalpha())


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    """The words of a text as it writes them."""
    if text.isascii():  # six times as fast as the pattern, which says the same
        return frozenset(text.translate(_BLANKS).split())
    return frozenset(re.findall(r"\w+", text))


_BLANKS = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
