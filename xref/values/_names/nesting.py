"""Places that the words put into one another: "X, Y" and "X in Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from xref.model import NameKind
from xref.values._names.actors import Found
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.tagging import Tagged
from xref.values._names.value import Name

_GEORGIA = Name("Georgia", NameKind.COUNTRY)


def nested(words: Tagged, found: list[tuple[int, int, Name]]) -> list[Found]:
    """Put each place into the next one where "X, Y" or "X in Y" says so; "X, Y" is one mention."""
    joined: list[Found] = []
    done = -1
    for number, (first, last, value) in enumerate(found):
        if number <= done:
            continue
        stop, outermost = last, value
        for next_first, next_last, outer in found[number + 1 : number + 3]:
            between = words.tags[stop:next_first]
            if value.level == "site" and _WITH_ANOTHER.fullmatch(between):
                between = "i"
            elif between == ",i" and outer.level == "region" and not value.inside:
                between = ","  # "in Tal, in Homs province"
            if stop == last and _OWNED.fullmatch(between) and _owns(value, outer):
                inside = (*outer.inside, *(n for n in (value.name, *value.inside) if n not in outer.inside))
                value = outermost = replace(outer, inside=inside)
                stop, done = next_last, number + 1  # "China's Guizhou Province"
                continue
            if between == "," and outer == _GEORGIA and value.inside[-1:] == ("United States",):
                stop, done = next_last, number + 1  # "Atlanta, Georgia"
                break
            district = words.tags[next_last - 1] == "p" and bool(outer.inside)  # "near Tal, in Arnia's Homs district"
            if between == ",i" and district and not value.inside and value.level in ("", "town", "site"):
                between = ","
            elif between not in (",", "i") or not _inside(outermost, outer, between):
                break
            value = replace(
                value, inside=(*value.inside, *(n for n in (outer.name, *outer.inside) if n not in value.inside))
            )
            if between == "i" or words.tags[next_last : next_last + 2] in ("&C", "&K", "&P"):
                break
            stop, done, outermost = next_last, done + 1 if done >= number else number + 1, outer
        joined.append(Found(words.start(first), words.end(stop - 1), value))
    return joined


_OWNED = re.compile(r"'[ma]{0,2}")
_WITH_ANOTHER = re.compile(r"&[NnmaKPDzo]{1,4}i")  # "Queen Anne School and Riverside College in Oslo"


def _owns(outer: Name, value: Name) -> bool:
    """Return whether a place in the possessive holds the one that follows: not in "France's Mali policy".

    A town holds what is named after no other town; a region or country what may lie in it.
    """
    if value.kind is NameKind.COUNTRY or value.name == outer.name or outer.level == "site":
        return False
    if outer.name in value.inside:
        return True
    if not (outer.kind is NameKind.COUNTRY or outer.level == "region"):
        return value.level in ("site", "town") and not value.inside
    land = outer.name if outer.kind is NameKind.COUNTRY else outer.inside[-1:] and outer.inside[-1]
    return not value.inside or value.inside[-1] == land


def _inside(value: Name, outer: Name, between: str) -> bool:
    """Return whether a place stands before a larger one that holds it, as "X, Y" and "X in Y" do."""
    if value.kind is NameKind.COUNTRY or value.name == outer.name or value.level == outer.level == "region":
        return False
    if outer.name in value.inside:
        return True
    if outer.kind is NameKind.COUNTRY:
        return not value.inside or value.inside[-1] == outer.name
    if value.inside and outer.inside and value.inside[-1] != outer.inside[-1]:
        return False
    street = value.level == "site" and value.name.rpartition(" ")[2].lower() in lexicon_words("streets")
    placed = bool(outer.level) or street or (value.level == "site" and outer.inside != ())
    return outer.level == "region" or (between == "i" and placed and not value.inside)
