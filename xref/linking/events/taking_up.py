"""Taking up: the words by which a mention goes on with the event that its text told of just before."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.linking.events.focus import Growing, Overlap
from xref.model import EventKey

_PLACE = "place"
_BEFORE = 40  # characters before a mention
_LINE = 600  # characters of a paragraph
_NEAR = 20  # characters in which an article stands before it
_KIND = r"(village|town|hamlet|settlement|neighbou?rhood|suburb|district)"
_SETTLEMENT = regex(rf"\bthe (?:[a-z-]+ ){{0,2}}{_KIND} of [A-Z]|[A-Z][\w'-]+ {_KIND}\b")
_ARTICLE = regex(r"the ", re.IGNORECASE)  # of a mention that begins with it: "the clash"
_WORD = regex(r"[\w-]+")
_THE = regex(r"\b(?:the|that|its|their) (?:[\w-]+ )?$", re.IGNORECASE)
_SAID_THAT = regex(
    r"\b(?:sa(?:id|ys?)|told \w+|report(?:s|ed)|add(?:s|ed)|state[ds]|confirm(?:s|ed)|announced|claim(?:s|ed)) that $"
)
_IN_IT = regex(r"\b(?:in|by|during) (?:the|this|that) (?:[a-z-]+ )?[a-z]+ (?:on|at|against|in)\b")
_GOES_ON = regex(r"(?:^|[.!?\n] ?)(?:The|That|This|He|She|It|They)(?: (?!other|second|third)[\w'-]+){0,3} $")


def goes_on(text: str, start: int) -> bool:
    """Whether a sentence opens with what the reader knows: "The raid killed ten".

    >>> goes_on("The deadly raid killed ten", 11), goes_on("The other raid killed ten", 10)
    (True, False)
    >>> goes_on("It happened at noon", 0)
    True
    """
    return text.startswith("It ", start) or _GOES_ON.search(text[max(0, start - _BEFORE) : start]) is not None


def is_known(text: str, start: int) -> bool:
    """Whether an article makes what begins at ``start`` one that the reader knows: "by the blast".

    >>> is_known("by the blast", 7), is_known("by a blast", 5), is_known("They reported that two died", 19)
    (True, False, False)
    """
    before = text[max(0, start - _NEAR) : start]
    return _THE.search(before) is not None and _SAID_THAT.search(before) is None


def of_one_village(group: Overlap, event: Growing) -> bool:
    """Whether both are in one village: of such, two raids in one week are seldom told."""
    mine, theirs = (
        {key.value.name: _is_village(key) for key in keys if key.type == _PLACE} for keys in (group.keys, event.keys)
    )
    return any(mine[name] or theirs[name] for name in mine.keys() & theirs.keys())


def names_its_place(text: str, group: Overlap, event: Growing) -> bool:
    """Whether "the village of Tal" names what the event was told of without a name: "a village in the north"."""
    spans = (key.span for key in group.keys if key.type == _PLACE and key.span)
    around = (text[max(0, span.start - _NEAR) : span.end + _NEAR] for span in spans)
    kinds = {match[1] or match[2] for words in around for match in _SETTLEMENT.finditer(words)}
    start = text.rfind("\n", 0, event.first[1]) + 1
    line = text[start : start + _LINE].partition("\n")[0]
    return any(re.search(rf"\ban? (?:[a-z-]+ ){{0,2}}{kind}\b(?! of)", line) for kind in kinds)


def _is_village(key: EventKey) -> bool:
    """Whether words call a place a village, or no gazetteer has it."""
    return not key.value.level or "village" in key.raw.lower()


def tells_of_it(text: str, group: Overlap) -> bool:
    """Whether words such as "the blast in Tal", "killed in the raid on Ur" name one event that the reader knows."""
    start, end = group.span
    if (article := _ARTICLE.match(text, start, end)) is not None:
        start = article.end()
    noun = _WORD.match(text, start, end)
    if noun and not noun[0].endswith("s") and is_known(text, start):
        return True
    stop = max([end, *(key.span.end for key in group.keys if key.span)])
    return _IN_IT.search(text, start, stop) is not None
