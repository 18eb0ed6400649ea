"""One name a side: the party, the candidate or the firm that splits a cell is called alike by all who tell of an event.

Outlets write "the Socialists" and "the Socialist Party", "Mnangagwa" and "Emmerson Mnangagwa". What they say of one
side would stand in two cells and never be held against each other. Only names inside one event are held against one
another, and one that fits two longer ones stays as it is. A longer name is not always the same one: South Sudan is not
Sudan, nor the Free Syrian Army the Syrian Army.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from xref.expressions import regex
from xref.extension import NO_NAMES
from xref.model import Claim, NameKind
from xref.values._names.gazetteer import look_up, shipped
from xref.values._names.lexicon import given_names
from xref.values._names.relation import initials
from xref.values._names.spelling import key
from xref.values._names.tagging import tag

_UNKNOWN = regex("[Nn]{2,3}")  # how the tagger marks names that are in no table
_KIND = regex(r"\s+(?:party|alliance|coalition|bloc|movement|list)$", re.I)


def one_name_a_side(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims, in order, with each name that splits a cell in the longest form its event has for it."""
    known = tuple(claims)
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in known:
        for slot, name in _named(claim):
            names[claim.subject.event, slot].add(name)
    full = {
        (event, slot, name): longest
        for (event, slot), some in names.items()
        for name, longest in longest_names(some).items()
    }
    for claim in known:
        if not claim.subject.qualifiers:
            yield claim
            continue
        about = claim.subject
        qualifiers = tuple((slot, full.get((about.event, slot, name), name)) for slot, name in about.qualifiers)
        yield claim if qualifiers == about.qualifiers else replace(claim, subject=about._replace(qualifiers=qualifiers))


def longest_names(names: Iterable[str]) -> dict[str, str]:
    """Map each name to the one longer name that it is short for, else to itself.

    >>> longest_names(["Socialists", "Socialist Party", "Diallo", "Omar Diallo"])["Socialists"]
    'Socialist Party'
    >>> longest_names(["Geingob", "Hage Geingob", "Greens", "Left Greens"])["Geingob"]
    'Hage Geingob'
    >>> longest_names(["GUP", "Green Unity Party"])["GUP"]
    'Green Unity Party'
    >>> longest_names(["Diallo", "Omar Diallo", "Anna Diallo"])["Diallo"]
    'Diallo'
    """
    known = sorted(set(names))
    found = {}
    for name in known:
        fits = [other for other in known if other != name and _short_for(name, other)]
        longest = min(fits, key=lambda other: (-len(other), other), default=name)
        one = all(other == longest or _short_for(other, longest) for other in fits)
        found[name] = longest if one else name
    return found


def _named(claim: Claim) -> Iterator[tuple[str, str]]:
    """The qualifiers that are names; choices that a rule declares are written small."""
    if claim.subject.event:
        yield from ((slot, name) for slot, name in claim.subject.qualifiers if name[:1].isupper())


def _short_for(short: str, full: str) -> bool:
    """Whether a name is a spelling, initials, a party without its kind, its followers, or a man without first names."""
    mine, whole = key(short).split(), key(full).split()
    if mine == whole:
        return short > full
    if short.isupper() and len(short) > 2 and short == initials(full):
        return True
    bare = _KIND.sub("", full)
    if bare != full:
        return not _is_a_state(short) and (short in (bare, *_followers(bare)) or key(short) == key(bare))
    return _of_a_person(full) and len(mine) < len(whole) and mine[-1:] == whole[-1:] and _in_order(mine, whole)


def _of_a_person(full: str) -> bool:
    """Whether a name begins with a first name, or is of words that nobody knows: "Hage Geingob", no "Left Greens"."""
    if full.partition(" ")[0] in given_names():
        return True
    return not full.endswith("s") and _UNKNOWN.fullmatch(tag(full, 0, len(full), NO_NAMES).tags) is not None


def _is_a_state(name: str) -> bool:
    known = look_up(shipped(), name)
    return known is not None and known.value.kind is NameKind.COUNTRY


def _followers(bare: str) -> Iterator[str]:
    yield bare + "s"
    if bare.endswith("cratic"):
        yield bare[: -len("tic")] + "ts"


def _in_order(mine: Sequence[str], whole: Sequence[str]) -> bool:
    words = iter(whole)
    return all(word in words for word in mine)
