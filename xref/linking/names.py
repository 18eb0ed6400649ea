"""Names inside one article: a short name stands for the full one that the article gives.

The article's own full names decide. Two full names that stand in one article are different people,
however near their spellings; a surname or a short form that fits two of them stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from xref.expressions import regex
from xref.model import Mention, NameKind
from xref.values._lists.value import Listing
from xref.values._names.spelling import of_person
from xref.values._names.value import Name

_CROWNED = regex(r"\b(?:king|queen|emir|sultan|pope|emperor)$", re.I)
_BODIES = frozenset({NameKind.ORGANISATION, NameKind.GROUP})


def resolve(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return an article's mentions with every name as full as the article makes it.

    Persons are resolved from surnames ("Lavrov") and nicknames, organisations and groups from the short
    forms that the text introduces ("High Committee (HC)") and from their head word ("the Committee").
    Mentions may be of any type; lists of names are resolved item by item.

    >>> from xref.model import Span
    >>> full = Mention("person", Span(0, 13), "Sergey Lavrov", Name("Sergey Lavrov", NameKind.PERSON))
    >>> short = Mention("person", Span(40, 46), "Lavrov", Name("Lavrov", NameKind.PERSON))
    >>> [mention.value.name for mention in resolve([full, short])]
    ['Sergey Lavrov', 'Sergey Lavrov']
    """
    full = full_names(name for mention in mentions for name in _names(mention.value))
    return tuple(_resolved(mention, full) for mention in mentions)


def full_names(names: Iterable[Name]) -> Mapping[str, Name]:
    """Return, for every name of a person or a body in an article, the name that it stands for there.

    >>> full, short = (Name(name, NameKind.PERSON) for name in ("Sergey Lavrov", "Lavrov"))
    >>> full_names([full, short])["Lavrov"].name
    'Sergey Lavrov'
    """
    known = _richest(name for name in names if name.kind is NameKind.PERSON or name.kind in _BODIES)
    return {name: _full(value, known.values()) for name, value in known.items()}


def _richest(names: Iterable[Name]) -> dict[str, Name]:
    """Return each name once, with the post, the body and the further names that any mention of it gives."""
    known: dict[str, Name] = {}
    for name in names:
        first = known.setdefault(name.name, name)
        if (name.inside and not first.inside) or (name.aliases and not first.aliases):
            known[name.name] = replace(
                first,
                inside=first.inside or name.inside,
                role=first.role or name.role,
                aliases=first.aliases or name.aliases,
            )
    return known


def _full(name: Name, known: Iterable[Name]) -> Name:
    """Return the one name of the article that a name is short for, else the name itself."""
    stands = _person if name.kind is NameKind.PERSON else _body
    fits = [other for other in known if other.name != name.name and stands(name, other)]
    longest = min(fits, key=lambda other: (-len(other.name.split()), other.name), default=name)
    one = all(other is longest or stands(other, longest) or stands(longest, other) for other in fits)
    return longest if one else name


def _person(short: Name, full: Name) -> bool:
    """Return whether a name is a person's nickname, surname, or an equal spelling that sorts before his own."""
    if full.kind is not NameKind.PERSON:
        return False
    if _CROWNED.search(short.role) and not _CROWNED.search(full.role):
        return False  # "King Salman" is not his son Mohammed bin Salman
    if short.name in full.aliases:
        return True
    left, right = of_person(short.name), of_person(full.name)
    if left == right:
        return full.name < short.name
    if not left or len(left) >= len(right) or left[-1] != right[-1]:
        return False
    words = iter(right)
    return all(any(word == other for other in words) for word in left)


def _body(short: Name, full: Name) -> bool:
    """Return whether a name is a body's short form: one that the text gives, or the head word alone."""
    if full.kind not in _BODIES:
        return False
    words = full.name.split()
    return short.name in full.aliases or (len(words) > 1 and short.name in words and short.name[0].isupper())


def _names(value: object) -> list[Name]:
    """Return the names in a value: the name itself, or those of a list."""
    if isinstance(value, Name):
        return [value]
    if isinstance(value, Listing):
        return [item for item in (*value.must, *(value.may or ()), *value.excluded) if isinstance(item, Name)]
    return []


def _resolved(mention: Mention, full: Mapping[str, Name]) -> Mention:
    value = mention.value
    if not any(name.name in full and full[name.name] is not name for name in _names(value)):
        return mention
    if isinstance(value, Name):
        return mention._replace(value=full[value.name])
    return mention._replace(value=value.map(lambda item: full.get(item.name, item)))
