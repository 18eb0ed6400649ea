"""Elsewhere: whether an article gives a value of another as well, in another place: then it does not deny it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from xref.discovery.figures import COUNTED, Figure
from xref.discovery.lines import Line
from xref.discovery.parallels import Parallel

Known = Mapping[str, Counter[str]]  # by article, its values and in how many sentences it gives each


def known_values(lines: Iterable[Line]) -> Known:
    """The values that each article gives anywhere."""
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        known[line.article].update(line.wording.values)
    return known


def given_elsewhere(figure: Figure, line: Line, found: Parallel, known: Known) -> bool:
    """Whether the article of a line gives a figure of another article as well.

    In a copy the place is certain, and only what other sentences give is another place. Of tolls an article may quote
    several; and a decade or a century of one thing is that of many.
    """
    if (figure.role and figure.unit in COUNTED) or _is_an_age(figure):
        return False
    value = f"{figure.unit} {figure.text}"
    return known[line.article][value] > (found.copied and value in line.wording.values)


def _is_an_age(figure: Figure) -> bool:
    """Whether a date is a decade or a century, which have letters for the digits that they leave open."""
    return figure.unit == "date" and figure.text.rstrip("?~").endswith("X")
