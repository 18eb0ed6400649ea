"""One thing or more: "12 people", "dozens of houses", "at least one", but not "no people".

A count that is not zero. A pattern may take it where a slot is a count: "12 people were killed or hurt" tells no number
of the dead, and "no people were killed or hurt" does.
"""

from __future__ import annotations

from xref.extension import Discourse
from xref.model import Mention
from xref.values import count
from xref.values._numerals.amounts import Amount
from xref.values.none import is_none


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the counts of one or more between two offsets.

    >>> [mention.raw for mention in find(Discourse("No people and 12 cows were lost."), 0, 32)]
    ['12']
    """
    counts = count.find(discourse, start, end)
    return [counted._replace(type="some") for counted in counts if not is_none(counted.value)]


def parse(text: str) -> Amount:
    """Read a count of one or more that is a text of its own.

    >>> count.render(parse("dozens"))
    'dozens'
    """
    amount = count.parse(text)
    if is_none(amount):
        raise ValueError(f"{text!r} is no number of things")
    return amount


UNIT = count.UNIT._replace(name="some", about="one thing or more", find=find, parse=parse, narrows="count")
