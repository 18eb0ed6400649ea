"""Whether the words before a date appoint it: "postponed to Friday", "a strike called for Friday", "the vote is on"."""

from __future__ import annotations

from itertools import pairwise

from xref.expressions import regex

MOVED = frozenset(  # with "to", "for" or "until"
    (
        *("postponed", "moved", "rescheduled", "delayed", "adjourned", "scheduled", "planned", "slated", "called"),
        *("booked", "remanded", "extended", "bailed", "pushed", "due"),
    )
)
_TERM = frozenset(("to", "for", "until", "till"))
_CALLED = frozenset(  # with "for", of a thing named between: "called a strike for Friday"
    (
        *("called", "calls", "call", "announced", "announces", "announce", "declared", "declares", "set", "sets"),
        *("organised", "organized", "proposed", "ordered", "scheduled", "planned"),
    )
)
_MAKING_READY = frozenset(("preparations", "preparing", "prepare", "prepared", "prepares", "readying", "bracing"))
_GRANTED = frozenset(("gave", "given", "gives", "granted"))  # "gave them until Friday"
BIDDEN = frozenset(("ordered", "told", "summoned", "asked", "required", "urged", "advised", "warned", "obliged"))
_BY = frozenset(("by", "until", "till", "before"))
_NOW = frozenset(("is", "are"))
_PAYABLE = frozenset(("payable", "redeemable", "repayable"))  # "declared a dividend payable Dec. 15"
_COMING = frozenset(  # of what is arranged: "is arriving on Friday"
    (
        *("arriving", "meeting", "appearing", "flying", "travelling", "traveling", "heading", "going", "coming"),
        *("visiting", "hosting", "holding", "opening", "leaving", "returning", "addressing", "ruling", "back"),
    )
)
_BEING = frozenset(("held", "signed", "staged", "launched", "unveiled", "inaugurated", "opened"))
ARRANGED = _COMING | _BEING
# Words after which another act is told of: "is visiting those hurt in the raid on Friday".
_OTHER_ACT = frozenset(
    (
        *("after", "over", "following", "who", "which", "that", "since", "against", "from", "where", "as", "into"),
        *("attack", "attacks", "blast", "blasts", "bombing", "bombings", "raid", "raids", "shooting", "crash"),
        *("killing", "killings", "murder", "explosion", "clash", "clashes", "earthquake", "quake", "fire", "storm"),
    )
)
SUFFERED = regex(  # "that would make Monday's quake the worst": nobody sets a day for one
    r"(?<=s) (?:[a-z-]+ )?(?:(?:earth)?quake|tremor|temblor|tsunami|attack|bombing|blast|explosion|shooting|stabbing"
    r"|massacre|crash|disaster|tragedy|derailment|clos(?:e|ing)|deal|pact|agreement|accord|treaty|arrests?|killings?|deaths?)\b"
)
_AT_ONCE: tuple[list[str], ...] = (["on"], [])
_STANDS = regex(r"[.,;:)!?\"\n]|\Z|\s(?:at|in|on|to|and|or|as|for|amid|if|but|with|between|near|night|morning)\b")
_MARKS = frozenset(',.!?"\u201d')
_QUOTED = regex(r"[,.!?]?[\"\u201d],? ?(?=[a-z])")
_ATTRIBUTED = regex(r", (?:[\w'.-]+ ){1,5}(?:said|says|told|added|announced|reported)\b")


def stands(text: str, end: int) -> bool:
    """Whether a date stands for itself: not "Friday's attack", "Friday prayers".

    >>> stands("due on Friday, he said", 13), stands("Friday's raid", 8), stands("Friday prayers", 6)
    (True, False, False)
    """
    return text[end - 2 : end] != "'s" and _STANDS.match(text, end) is not None


def appointed(words: list[str], text: str, end: int) -> bool:
    """Whether the words just before a date that ends in a text there put something on it.

    >>> appointed("it was postponed to".split(), "Friday", 6), appointed("gave them until".split(), "Friday", 6)
    (True, True)
    >>> appointed("unions called a strike for".split(), "Friday", 6), appointed("he died for".split(), "Friday", 6)
    (True, False)
    >>> appointed("the vote is on".split(), "Friday", 6), appointed("were told to go home by".split(), "Friday", 6)
    (True, True)
    >>> appointed("final preparations were made for".split(), "Friday", 6)
    True
    >>> appointed("police were prepared".split(), "Friday", 6)
    False
    """
    if len(words) < 2:
        return False
    last, before = words[-1], words[-2]
    if (last in _TERM and before in MOVED) or (before == "ahead" and last == "of"):
        return True
    if last == "for" and not _MAKING_READY.isdisjoint(words[-6:]):
        return True
    if last == "for":
        return not _CALLED.isdisjoint(words[-10:-1]) and stands(text, end)
    if last in _BY:
        ends = last[0] in "ut" and not _GRANTED.isdisjoint(words[-5:-1])
        told = ends or any(one in BIDDEN and two == "to" for one, two in pairwise(words[-7:]))
        return told and stands(text, end)
    if last in _PAYABLE or (before in _PAYABLE and last in ("on", "by", "in")):
        return True
    return (last in _NOW or (before in _NOW and last == "on")) and stands(text, end)


def is_coming(words: list[str], place: int) -> bool:
    """Whether a participle tells of what is arranged for a date: "is flying to Rome on", "is being held on".

    >>> is_coming("they are meeting in Rome on".split(), 2), is_coming("he is visiting after a raid on".split(), 2)
    (True, False)
    >>> is_coming("a vigil is being held on".split(), 4), is_coming("he is being held over the raid on".split(), 3)
    (True, False)
    """
    before = words[place - 1] if place else ""
    if words[place] in _COMING:
        return before in _NOW and _OTHER_ACT.isdisjoint(words[place + 1 :])
    return before == "being" and words[place] in _BEING and words[place - 2] in _NOW and words[place + 1 :] in _AT_ONCE


def closes(text: str, end: int, led: str) -> bool:
    """Whether what follows a date is of another sentence: behind a quotation, or who tells it where a verb led to it.

    >>> closes('"by Monday", he said', 10, ""), closes("meets on Monday, its spokesman said", 15, "present")
    (True, True)
    >>> closes("on Monday, its spokesman said", 9, "")
    False
    """
    if text[end : end + 1] not in _MARKS:
        return False
    return _QUOTED.match(text, end) is not None or (led != "" and _ATTRIBUTED.match(text, end) is not None)
