"""Sites: where somebody was born or died, where something lies or has its seat: of each there is one.

Two sites differ where their names show that neither can lie in the other: two states, two cities, each known to be one.
What a place belonged to has changed with borders, so that a country tells only against another far from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product, takewhile
from typing import Any

from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.discovery.figures import Figure
from xref.discovery.lexicon import lines
from xref.discovery.words import stem
from xref.expressions import regex
from xref.model import Mention, Relation, Span
from xref.values import value_type

_NAME = rf"(?!(?:{MONTHS}|{WEEKDAYS})\b)(?:St\.\s+)?[A-Z][\w'-]*(?:\s+(?:of\s+)?[A-Z][\w'-]*){{0,3}}"
_PLACE = (
    rf"(?P<place>{_NAME}(?:,\s+{_NAME}){{0,2}})\b"
    r"(?!\s+(?:and|or)\s+[A-Z]|'s|\s+[a-z]*(?:family|household|parents)\b)"
)
_KIN = r"(?:father|mother|wife|husband|son|daughter|brother|sister|family|child|couple)"
_WHO = (  # the subject itself, and not its father
    rf"(?:\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]he\s+(?!{_KIN}\b)[a-z]+)\s+"
    r"|\b[A-Z][\w.'-]*(?:\s+\([^()]*\))?\s+|[(,]\s*|\band\s+|\A\W*)(?:who\s+|which\s+)?(?:(?:was|were|is|lies|had\s+been)\s+)?"
)
_BETWEEN = r"(?:\s+(?!raised|and|but|to\s+[A-Z])[\w'-]+,?){0,8}?"
_ROLES = (
    ("birth", regex(rf"{_WHO}[Bb]orn\b{_BETWEEN}\s+(?:in|at)\s+{_PLACE}")),
    ("death", regex(rf"{_WHO}(?:died|dies|passed\s+away|was\s+killed)\b{_BETWEEN}\s+(?:in|at)\s+{_PLACE}")),
    ("burial", regex(rf"{_WHO}(?:buried|interred|laid\s+to\s+rest)\b{_BETWEEN}\s+(?:in|at)\s+{_PLACE}")),
    ("seat", regex(rf"{_WHO}(?:[Hh]eadquartered|(?:which\s+)?has\s+its\s+headquarters|[Bb]ased)\s+in\s+{_PLACE}")),
    ("signing", regex(rf"\b[Ss]igned\s+(?:at\s+(?:[A-Z]\w+\s+)*?)?(?:in|at)\s+{_PLACE}")),
    ("youth", regex(rf"{_WHO}(?:grew\s+up|[Rr]aised)\s+in\s+{_PLACE}")),
    ("site", regex(rf"{_WHO}(?:located|situated)\s+in\s+{_PLACE}")),
)
_TOLD = regex(
    r"\b(?:[Bb]orn|died|dies|passed|killed|buried|interred|laid|[Hh]eadquarter\w*|[Bb]ased|located|situated|[Ss]igned|[Rr]aised"
    r"|grew)\b"
)
_WIDE = frozenset(("New England", "Siberia", "Midwest"))  # regions of regions


def sites(text: str, start: int, end: int) -> Iterator[Figure]:
    """Where a sentence says that its subject was born, died, lies.

    >>> [(site.role, site.text) for site in sites("Ann Poe (born 1931 in Leeds, England) died in Hull.", 0, 51)]
    [('birth', 'Leeds, England'), ('death', 'Hull')]
    >>> list(sites("Her father was born in Leeds.", 0, 29)), list(sites("She was born in May.", 0, 20))
    ([], [])
    """
    if not _TOLD.search(text, start, end):
        return
    for role, pattern in _ROLES:
        if found := pattern.search(text, start, end):
            yield Figure(_mention(found["place"], found.start("place")), (), (), role=role)


def _mention(name: str, start: int) -> Mention:
    """A place with those that it is said to lie in: in "Born in Hull, Ann Poe" what follows is none."""
    first, *behind = name.split(", ")
    around = takewhile(lambda part: value_type("place").parse(part).level, behind)
    name = ", ".join((first, *around))
    return Mention("place", Span(start, start + len(name)), name, value_type("place").parse(name))


def lie_apart(a: Figure, b: Figure) -> bool:
    """Whether two sites of one role are not the same and neither lies in the other, as far as names are known.

    >>> def site(name): return next(sites(f"She was born in {name}.", 0, 17 + len(name)))
    >>> lie_apart(site("Tulsa, Oklahoma"), site("Nevada")), lie_apart(site("Tulsa, Oklahoma"), site("Oklahoma"))
    (True, False)
    >>> [lie_apart(site("Riga"), site(name)) for name in ("Lyon", "Ossin Ferry", "Russia")]
    [True, False, False]
    """
    if a.role != b.role or any(one <= other or other <= one for one, other in product(_words(a), _words(b))):
        return False
    return any(_exclude(one, other) for one, other in product(_parts(a.mention.raw), _parts(b.mention.raw)))


def _words(site: Figure) -> list[set[str]]:
    """The words of each name: New York may be New York City."""
    return [set(map(stem, part.split())) for part in site.mention.raw.split(", ")]


def _exclude(a: Any, b: Any) -> bool:
    """Whether two places of one level exclude one another."""
    if a.level != b.level or a.level not in ("region", "city", "country"):
        return False
    if {a.name, b.name} & _WIDE:
        return False
    if a.level == "country" and {a.name, b.name} & _moved():
        return False
    return bool(value_type("place").relate(a, b).lenient is Relation.DISJOINT)


@cache
def _moved() -> frozenset[str]:
    return frozenset(lines("moved"))


@lru_cache(1 << 10)
def _parts(name: str) -> tuple[Any, ...]:
    return tuple(value_type("place").parse(part.strip()) for part in name.split(","))
