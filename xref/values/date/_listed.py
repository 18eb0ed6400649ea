"""Years and months in the middle of a list, which its first and its last show to be dates: "in 1998, 2001 and 2008"."""

from __future__ import annotations

from xref.expressions import regex
from xref.values.date._draft import Words

# Over the kinds of tokens:
_YEARS_BEFORE = regex(r"(?:[ivfbeEkQsoT&-]a?|(?<![\w,])a)(?:y,)+$")
_YEARS_AFTER = regex(r"(?:,y)*,?&i?a?y(?!u)")
_MONTH_AFTER = regex(r"(?:,m)*,?&?i?m")


def listed_year(words: Words) -> bool:
    """Whether a year stands between years: "in 1998, 2001 and 2008", "the 2001, 2004 and 2008 votes"."""
    if words.led != "," or _YEARS_AFTER.match(words.after) is None:
        return False
    return _YEARS_BEFORE.search(words.before) is not None


def listed_month(words: Words) -> bool:
    """Whether a month stands between months: "in January, March and April"."""
    return words.before.endswith("m,") and _MONTH_AFTER.match(words.after) is not None
