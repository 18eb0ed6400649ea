"""What joins two numbers to a range: "20 to 30", "between 20 and 30", "14 or 15", "at least 20 but under 30"."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values._numerals.bounds import LEAST, LESS, MORE, MOST

_TO = regex(
    r"-?(?:-| )to(?:-| )"
    r"(?:about |around |roughly |nearly |almost |perhaps |possibly |as many as |more than |over |~ ?)?"
    r"|-? or (?:even |possibly |perhaps |maybe )?|,? if not |-~?| - ~?| -(?=[0-9])| ?~ ?| through | thru "
)
_AND = regex(r"-? and (?:about |around |roughly |nearly |perhaps |~ ?)?")
# In "the toll rose from 12 to 19" two numbers are said, of two times; "ranged from 12 to 19" says one range.
_CHANGE = regex(
    r"\b(?:ros|rise|rising|increas|grew|grow|climb|jump|soar|surg|fell|fall|drop|declin|decreas|cut|rais|went|going|"
    r"lower|reduc|chang|upgrad|revis|expand|widen|slump|slid|shr[aiu]nk|doubl|tripl|moved?|swung|up|down|improv|slow)"
    r"[a-z]*\b[^.;:]*$",
    re.IGNORECASE,
)
# "Shares fell 8p to 81p": by so much, to so much; "fell 5 to 10 percent" is a range.
_MOVED_BY = regex(
    r"\b(?:rose|risen|rising|grew|climb|jump|soar|surg|fell|fall|drop|declin|slump|slid|gain|dip|slip|tumbl|plung|advanc|"
    r"edg|eas|up|down)[a-z]*(?: (?:by|up|down|another|[a-z]+ly))?(?: [0-9.]+ ?(?:%|per ?cent|points?),? or)? $",
    re.IGNORECASE,
)
_NAME_AFTER = regex(r"[0-9]-[A-Z][a-z]")  # "7-Eleven"
# "It rose in 2018 to 3.9 million": when, and to how much.
_YEAR = regex(r"(?:1[5-9]|20)[0-9]{2}(?![0-9])")
_YEAR_BEFORE = regex(
    r"\b(?:in|(?:the )?(?:end|start|half|quarter|beginning|spring|summer|autumn|winter) of|early|late|mid-?|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: [0-9]{1,2},?)?) $"
)
TWO_BOUNDS = {
    frozenset((LEAST, MOST)): "to",
    frozenset((MORE, LESS)): "inside",
    frozenset((LEAST, LESS)): "from",
    frozenset((MORE, MOST)): "above",
}


def joint_after(text: str, start: int, end: int, stop: int) -> int | None:
    """Return where the second number of a range must start, after the first at ``start`` to ``end``.

    >>> joint_after("20 to 30", 0, 2, 8)
    6
    """
    before = text[max(0, start - 8) : start].lower()
    if before == "between ":
        joint = _AND.match(text, end, stop)
        if joint is not None:
            return joint.end()
    joint = _TO.match(text, end, stop)
    if joint is not None and is_year(text, start, end) and not _YEAR.match(text, joint.end()):
        return None
    if joint is None or (joint.group() == "-" and _NAME_AFTER.match(text, end - 1, stop)):
        return None
    if before.endswith("from ") and "to" in joint.group() and _CHANGE.search(text[max(0, start - 64) : start - 5]):
        return None
    return joint.end()


def is_year(text: str, start: int, end: int) -> bool:
    """Whether a number says when something rose or fell, and no amount.

    >>> text = "it rose in 2018 to 3.9 million"
    >>> is_year(text, 11, 15), is_year("it rose by 2018 to 3.9 million", 11, 15)
    (True, False)
    """
    if end - start != 4 or _YEAR.match(text, start) is None:
        return False
    return _YEAR_BEFORE.search(text, max(0, start - 24), start) is not None


def by_and_to(text: str, start: int, joint: str) -> bool:
    """Whether two amounts with a unit each are a change and what it led to.

    >>> by_and_to("shares fell 8p to 81p", 12, " to ")
    True
    """
    return "to" in joint and _MOVED_BY.search(text, max(0, start - 48), start) is not None


_BESIDE = regex(  # only decimals with "and": "39.2 and 35.3 percent", not "killed 3 and 35 percent"
    r"-? to (?:about |around |roughly |nearly |almost |just |only |over )?|-|(?:(?<=\.\d)|(?<=\.\d\d)) and "
)


def shared_after(text: str, end: int, stop: int) -> int | None:
    """Return where the second number of a pair must start that shares its unit with the first and makes no range.

    >>> shared_after("from 12 to 19 percent", 7, 21)
    11
    """
    joint = _BESIDE.match(text, end, stop)
    return None if joint is None else joint.end()


def range_start(text: str, start: int, bare: int, edge: int) -> int:
    """Return where a range starts with its "between" or "from".

    >>> range_start("between 20 and 30", 8, 8, 0)
    0
    """
    if start != bare:
        return start
    before = text[max(edge, bare - 8) : bare].lower()
    return bare - 8 if before == "between " else bare - 5 if before.endswith("from ") else bare
