"""No things at all: "no casualties", "nobody was hurt", "none of them".

A count that is zero. A pattern may take it where a slot is a count: words such as "no casualties" give a number of the
dead, and "12 casualties" give none.
"""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention
from xref.values import count
from xref.values._numerals.amounts import Amount

_NOTHING = regex(r"\b(?:n(?:o|one|obody|il)|zero|0)\b", re.IGNORECASE)


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the counts of nothing between two offsets.

    >>> [mention.raw for mention in find(Discourse("There were no casualties and 2 fires."), 0, 37)]
    ['no']
    """
    if _NOTHING.search(discourse.text, start, end) is None:
        return []
    return [counted._replace(type="none") for counted in count.find(discourse, start, end) if is_none(counted.value)]


def is_none(amount: Amount) -> bool:
    """Whether an amount is zero and nothing else: "up to 0" and "about 0" are too, "0 to 3" is not.

    >>> is_none(count.parse("nobody")), is_none(count.parse("0 to 3"))
    (True, False)
    """
    return amount.low.value == 0 and amount.high is None


def parse(text: str) -> Amount:
    """Read a count of nothing that is a text of its own.

    >>> count.render(parse("nobody"))
    '0'
    """
    amount = count.parse(text)
    if not is_none(amount):
        raise ValueError(f"{text!r} is a number of things")
    return amount


UNIT = count.UNIT._replace(name="none", about="no things at all", find=find, parse=parse, narrows="count")
