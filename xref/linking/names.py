"""Names inside one article: a short name is the full one that the article gives, a variant is its first spelling.

The article's own full names decide; two full names that stand side by side as different people are
never joined, and a surname that two of them share stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from xref.model import Mention, NameKind
from xref.values._names.spelling import key
from xref.values._names.value import Name


def resolve(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return an article's mentions with every personal name as full as the article makes it.

    Mentions may be of any type; lists of names are resolved item by item. What a full name was taken
    from is no inference about the world, so it is not marked as inferred.

    >>> from xref.model import Span
    >>> full = Mention("person", Span(0, 13), "Sergey Lavrov", Name("Sergey Lavrov", NameKind.PERSON))
    >>> short = Mention("person", Span(40, 46), "Lavrov", Name("Lavrov", NameKind.PERSON))
    >>> [mention.value.name for mention in resolve([full, short])]
    ['Sergey Lavrov', 'Sergey Lavrov']
    """
    full = full_names(mentions)
    return tuple(_resolved(mention, full) for mention in mentions)


def full_names(mentions: Sequence[Mention]) -> Mapping[str, Name]:
    """Return, for every personal name of an article, the full name that it stands for."""
    people = [name for mention in mentions for name in _names(mention.value) if name.kind is NameKind.PERSON]
    chosen: dict[str, Name] = {}
    for name in sorted(people, key=lambda name: -len(name.name.split())):
        if name.name in chosen:
            known = chosen[name.name]
            if not known.inside and name.inside:
                chosen[name.name] = replace(known, inside=name.inside, role=known.role or name.role)
            continue
        if named := [full for full in chosen.values() if name.name in full.aliases]:
            chosen[name.name] = named[0]
            continue
        fits = {full.name: full for full in chosen.values() if _same_person(name.name, full.name)}
        chosen[name.name] = next(iter(fits.values())) if len(fits) == 1 else name
    return {short: chosen.get(full.name, full) for short, full in chosen.items()}


def _names(value: object) -> list[Name]:
    """Return the names in a value: the name itself, or those of a list."""
    if isinstance(value, Name):
        return [value]
    parts = [
        *(getattr(value, "must", None) or ()),
        *(getattr(value, "may", None) or ()),
        *(getattr(value, "excluded", None) or ()),
    ]
    return [part for part in parts if isinstance(part, Name)]


def _same_person(short: str, full: str) -> bool:
    """Return whether a name can be a shorter form or another spelling of a full name."""
    left, right = key(short).split(), key(full).split()
    if left == right:
        return True
    if not left or not right or len(left) > len(right):
        return False
    if len(left) == len(right):
        return False  # an article spells its names one way: near ones in it are different people
    words = iter(right)
    return left[-1] == right[-1] and all(any(word == other for other in words) for word in left)


def _resolved(mention: Mention, full: Mapping[str, Name]) -> Mention:
    value = mention.value
    if isinstance(value, Name):
        named = full.get(value.name, value) if value.kind is NameKind.PERSON else value
        return mention if named is value else replace(mention, value=named)
    if any(name.kind is NameKind.PERSON for name in _names(value)):
        return replace(
            mention, value=value.map(lambda item: full.get(item.name, item) if item.kind is NameKind.PERSON else item)
        )
    return mention
