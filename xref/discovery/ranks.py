"""Ranks: which of several a subject is, and which it may be among the top ones."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.model import Mention
from xref.values.ordinal import Ordinal

_TOP = regex(
    r"\b(?:in|into|within|inside|among|reach(?:ed)?|cracked|made)\s+(?:the\s+|its\s+)?(?:[\w'-]+\s+)?top\s+\Z",
    re.IGNORECASE,
)
_IS_THE = regex(r"(?<!which )(?<!that )(?<!who )\b(?:is|was|became)\s+(?:only\s+)?(?:the|his|her|its|their)\s+\Z")
_AND_THE = regex(r"\b(?:is|was|became)\s+an?\s+[^.;,:]{1,80}?\s+and\s+(?:the|his|her|its|their)\s+\Z")
_LOOKED_BACK = 250  # characters before a rank


def last_rank(mention: Mention, text: str, start: int) -> Mention | None:
    """The last rank that a number leaves: the third "among the top three"; None where it leaves none.

    >>> from xref.extension import Discourse
    >>> from xref.values import value_type
    >>> mention = value_type("count").find(Discourse("among the top three"), 0, 19)[0]
    >>> last_rank(mention, "among the top three", 0).value.place
    3
    """
    if (
        not _TOP.search(text, max(start, mention.span.start - _LOOKED_BACK), mention.span.start)
        or not mention.value.exact
    ):
        return None
    return mention._replace(type="ordinal", value=Ordinal(int(mention.value.low.value)))


def is_predicate(mention: Mention, text: str, start: int) -> bool:
    """Whether an ordinal says which of several the subject is: "is the fourth", not "which is the fourth"."""
    back = text[max(start, mention.span.start - _LOOKED_BACK) : mention.span.start]
    return bool(_IS_THE.search(back) or _AND_THE.search(back))
