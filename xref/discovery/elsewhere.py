"""Elsewhere: whether an article gives a value of another as well, in another place: then it does not deny it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from xref.discovery.alike import counted_apart
from xref.discovery.figures import Figure
from xref.discovery.kinds import COUNTED
from xref.discovery.lines import Line
from xref.discovery.parallels import Parallel

Known = Mapping[str, Mapping[str, Sequence[Figure]]]  # by article and value: the figures, one a sentence


def known_values(lines: Iterable[Line]) -> Known:
    """The values that each article gives anywhere."""
    known: dict[str, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        stated = {_value(each): each for each in line.wording.figures if not each.derived}
        for value, figure in stated.items():
            known[line.article][value].append(figure)
    return known


def given_elsewhere(figure: Figure, own: Line, line: Line, found: Parallel, known: Known) -> bool:
    """Whether the article of a line gives a figure of another article's line as well.

    In a copy the place is certain, and only what other sentences give is another place; what counts something that the
    own line counts apart is none. Of tolls an article may quote several; and a decade or a century of one thing is that
    of many.
    """
    if (figure.role and figure.unit in COUNTED) or _is_an_age(figure):
        return False
    value = _value(figure)
    which = found.a.predicate and found.b.predicate  # other ranks are of something else
    given = [
        each
        for each in known[line.article][value]
        if not counted_apart(each, figure, own.wording.figures) and (each.predicate or not which)
    ]
    return len(given) > (found.copied and value in line.wording.values)


def _value(figure: Figure) -> str:
    return f"{figure.unit} {figure.text}"


def _is_an_age(figure: Figure) -> bool:
    """Whether a date is a decade or a century, which have letters for the digits that they leave open."""
    return figure.unit == "date" and figure.text.rstrip("?~").endswith("X")
