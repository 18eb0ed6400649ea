"""Places that the words put into one another: "X, Y" and "X in Y"."""

from __future__ import annotations

from dataclasses import replace

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.relation import COUNTIES
from xref.values._names.tagging import Tagged
from xref.values._names.value import Found, Name


def nested(words: Tagged, found: list[tuple[int, int, Name]]) -> list[Found]:
    """Put each place into the next one where "X, Y" or "X in Y" says so; "X, Y" is one mention."""
    joined: list[Found] = []
    done = -1
    found = _with_owners(words, found)
    for number, (first, last, value) in enumerate(found):
        if number <= done:
            continue
        stop, outermost = last, value
        for next_first, next_last, outer in found[number + 1 : number + 3]:
            if next_first - stop > _WIDEST:
                break
            between = words.tags[stop:next_first]
            if _WITHIN.fullmatch(between) or (value.level == "site" and _WITH_ANOTHER.fullmatch(between)):
                between = "i"
            elif between == ",i" and outer.level == "region" and not value.inside:
                between = ","  # "in Tal, in Homs province"
            district = words.tags[next_last - 1] == "p" and bool(outer.inside)  # "near Tal, in Arnia's Homs district"
            if between == ",i" and district and not value.inside and value.level in ("", "town", "site"):
                between = ","
            elif between not in (",", "i") or not _inside(outermost, outer, between):
                break
            if between == "," and not value.inside and _ROW.match(words.tags, next_last):
                break  # "in Kolb, Homs, Rome and Oslo"
            value = replace(value, inside=_around(value, outer))
            if between == "i" or words.tags[next_last : next_last + 2] in ("&C", "&K", "&P"):
                break
            stop, done, outermost = next_last, done + 1 if done >= number else number + 1, outer
        joined.append(Found(words.start(first), words.end(stop - 1), value))
    return joined


def _with_owners(words: Tagged, found: list[tuple[int, int, Name]]) -> list[tuple[int, int, Name]]:
    """Take "China's Guizhou Province" for one place inside the other."""
    kept: list[tuple[int, int, Name]] = []
    for first, last, value in found:
        owned = kept and words.tags.startswith("'", kept[-1][1])
        if owned and _OWNED.fullmatch(words.tags, kept[-1][1], first) and _owns(kept[-1][2], value):
            owner_first, _, owner = kept.pop()
            first, value = owner_first, replace(value, inside=_around(value, owner))
        kept.append((first, last, value))
    return kept


def _around(value: Name, outer: Name) -> tuple[str, ...]:
    """What a place lies in, from near to far, once the words put it into another."""
    further = (outer.name, *outer.inside)
    return (*(name for name in value.inside if name not in further), *further)


_ROW = regex(r"(?:,[KPW])+,?&[KPW]")  # over the tags of words
_OWNED = regex(r"'[ma]{0,2}")
_WITHIN = regex(r"i[ia]")  # "in Tal in northern Arnia"
_WITH_ANOTHER = regex(r"&[NnmaKPDzo]{1,4}i")  # "Queen Anne School and Riverside College in Oslo"
_WIDEST = 6  # words of these


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
    if value.kind is NameKind.COUNTRY or value.name == outer.name:
        return False
    if outer.name in value.inside:
        return True
    if value.level == outer.level == "region" and (outer.name.endswith(COUNTIES) or not value.name.endswith(COUNTIES)):
        return False
    if outer.kind is NameKind.COUNTRY:
        return not value.inside or value.inside[-1] == outer.name
    if value.inside and outer.inside and value.inside[-1] != outer.inside[-1]:
        return False
    street = _is_street(value)
    if (street or value.name[-1].isdigit()) and _is_street(outer):
        return False  # "on Route 9 near Elm Street"
    placed = bool(outer.level) or street or (value.level == "site" and outer.inside != ())
    return outer.level == "region" or (between == "i" and placed and not value.inside)


def _is_street(value: Name) -> bool:
    return value.level == "site" and value.name.rpartition(" ")[2].lower() in lexicon_words("streets")
