"""Reading places: known ones, and unknown ones by the words beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from xref.extension import Discourse
from xref.model import NameBook, NameKind
from xref.values._names import grammar
from xref.values._names.actors import Found
from xref.values._names.tagging import Tagged, tag
from xref.values._names.value import Name

_REGIONS = frozenset(["province", "governorate", "region", "district", "county", "state", "oblast", "prefecture", "municipality"])
_CITIES = frozenset(["city", "town", "village", "capital"])
_LINK = re.compile(r"[,i]d?(?:[DCP]'?)?(?=[CKPN])")


def read(discourse: Discourse, start: int, end: int) -> tuple[Found, ...]:
    """Return all places in ``[start, end)``, in text order, each inside what the text puts it in."""
    return _read(discourse.text, start, end, discourse.names)


@lru_cache(maxsize=64)
def _read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    words = tag(text, start, end, book)
    found: list[tuple[int, int, Name]] = []
    position = 0
    while match := grammar.places().search(words.tags, position):
        value = _value(text, words, match)
        position = match.end() if value is not None else match.start() + 1
        if value is not None:
            found.append((match.start(), match.end(), value))
    return tuple(_joined(text, words, found))


def _value(text: str, words: Tagged, match: re.Match[str]) -> Name | None:
    """Build the place of a phrase, None where its words name something else."""
    group = next(name for name in ("at", "before", "known", "loose", "loose2") if match[name] is not None)
    first, last = match.span(group)
    entry = words.known[last - 1] if last - first == 1 or words.known[last - 1] else None
    if entry is not None and entry.tag in "CKP":
        if group == "known" and _modifies(words.tags, last):
            return None
        if words.tags[first - 1 : first] in ("N", "n") and group == "known":
            return None
        if group == "before" and entry.tag == "K" and match["after"] == "p":
            kind = words_of(text, words, match, "after").lower()
            if kind in _REGIONS:
                return replace(entry.value, name=f"{entry.value.name} {kind.capitalize()}", level="region")
        return entry.value
    name = text[words.spans[first][0] : words.spans[last - 1][1]]
    name = re.sub(r"^[Tt]he\s+", "", " ".join(name.split()))
    if group.startswith("loose"):
        if words.tags[last : last + 1] in ("o", "J", "v", "'") or "n" in words.tags[first:last]:
            return None
        return Name(name, NameKind.PLACE)
    kind_of = words_of(text, words, match, "kind" if group == "at" else "after").lower()
    inside = tuple(
        entry.value.name for entry in words.known[match.start() : first] if entry is not None and entry.tag in "CD"
    )
    level = next(
        (level for level, heads in (("region", _REGIONS), ("city", _CITIES)) if heads & set(kind_of.split())), ""
    )
    return Name(name, NameKind.PLACE, inside, level=level)


def words_of(text: str, words: Tagged, match: re.Match[str], group: str) -> str:
    """Return the text of a group of a match over tags."""
    first, last = match.span(group)
    return text[words.spans[first][0] : words.spans[last - 1][1]]


def _modifies(tags: str, last: int) -> bool:
    """Return whether a known place is only the first word of another name ("Geneva Convention", "London Bridge")."""
    return tags[last : last + 1] in ("N", "o", "n")


def _joined(text: str, words: Tagged, found: list[tuple[int, int, Name]]) -> list[Found]:
    """Put each place into the next one where "X, Y" or "X in Y" says so; "X, Y" is one mention."""
    joined: list[Found] = []
    skip = -1
    for number, (first, last, value) in enumerate(found):
        if number == skip:
            continue
        stop = last
        if number + 1 < len(found):
            next_first, next_last, outer = found[number + 1]
            between = words.tags[last:next_first]
            if outer.name != value.name and between in (",", "i") and _inside(value, outer, between):
                value = replace(value, inside=_chain(value, outer))
                if (
                    between == ","
                    and words.tags[next_last : next_last + 2] not in ("&C", "&K", "&P")
                    and outer.kind is NameKind.COUNTRY
                ):
                    stop, skip = next_last, number + 1
        joined.append(Found(words.spans[first][0], words.spans[stop - 1][1], value))
    return joined


def _inside(value: Name, outer: Name, between: str) -> bool:
    """Return whether a place stands before the larger place that holds it, as "X, Y" and "X in Y" do."""
    if value.kind is NameKind.COUNTRY or outer.name in value.inside:
        return outer.name in value.inside
    if outer.kind is NameKind.COUNTRY:
        return not value.inside or value.inside[-1] == outer.name
    return between == "i" and not value.inside and bool(outer.level)


def _chain(value: Name, outer: Name) -> tuple[str, ...]:
    rest = [name for name in (outer.name, *outer.inside) if name not in value.inside]
    return (
        (*value.inside, *rest) if outer.name in value.inside else (*rest, *[n for n in value.inside if n not in rest])
    )
