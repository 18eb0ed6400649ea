"""The words of time: each with its kind, one letter, and its value.

The grammar is written over strings of these letters: "the 23rd of January" is ``aDom``.

===== ====================================== ===== ======================================
kind  words                                  kind  words
===== ====================================== ===== ======================================
m     months                                 w     weekdays
d D   1 to 31; ordinals                      n     other numbers, "a few"
y X   years; decades ("1990s")               c B   century; BC, AD
I M S numeric dates: full, month, yearless   t p   clock times; parts of the day
r N   today, tomorrow; now                   l     last, this, next, same
u     units                                  s q h seasons; quarters; feasts
e E   early, late; end of, start of          k Q   about; perhaps
v f b since, before; from; between           g     ago, later, from now
a o i the; of; in, on, at                    - T & dash; to; and
P z   am, pm; time zones                     F     fiscal year
j     halves of a year ("H1 2016")           H     "and a half"
Z     ended, ending
===== ====================================== ===== ======================================
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from xref.expressions import regex
from xref.values.date._zone_names import ZONES

Entry = tuple[str, Any]


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


MONTHS = _split("january february march april may june july august september october november december")
WEEKDAYS = _split("monday tuesday wednesday thursday friday saturday sunday")
NUMBERS = _split(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
TENS = _split("twenty thirty forty fifty sixty seventy eighty ninety")
ORDINALS = _split(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth"
)

_SIMPLE: dict[str, dict[str, Any]] = {
    "r": {"today": 0, "tomorrow": 1, "yesterday": -1, "tmrw": 1, "tmr": 1, "day after tomorrow": 2,
          "day before yesterday": -2, "tonight": 0},
    "N": {"now": 0, "right now": 0, "at the moment": 0, "at present": 0, "at the present time": 0,
          "year to date": "year", "year-to-date": "year", "month to date": "month", "quarter to date": "quarter"},
    "l": {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "current": 0, "next": 1,
          "coming": 1, "upcoming": 1, "following": 1, "same": 0, "that": 0, "ensuing": 1, "subsequent": 1, "these": 0},
    "a": {"the": 0, "a": 1, "an": 1, "it's": 0},
    "o": {"of": 0},
    "i": {"in": "in", "on": "on", "at": "at", "during": "", "within": "within", "least": "", "for": "for",
          "over": "", "as of": "", "as recently as": "",
          "throughout": "", "sometime": "in", "some time": "in"},
    "T": {"to": "to", "into": "to", "through": "to", "thru": "to", "up to": "to", "till": "until"},
    "&": {"and": "and", "or": "or", "&": "and", "and the": "and"},
    "b": {"between": 0, "anywhere between": 0},
    "f": {"from": "from", "starting": "since", "starting from": "since", "starting on": "since", "starting in": "since",
          "beginning on": "since", "beginning in": "since", "beginning from": "since",
          "effective": "from", "not before": "from", "no earlier than": "from", "no sooner than": "from",
          "as early as": "from", "as soon as": "from", "from as early as": "from", "not earlier than": "from",
          "as from": "from", "not until": "from", "not till": "from", "effective from": "from"},
    "v": {"since": "since", "ever since": "since", "before": "before", "prior to": "before", "earlier than": "before",
          "ahead of": "before", "after": "after", "later than": "after", "following": "after",
          "until": "until", "up until": "until", "til": "until", "untill": "until", "as late as": "by",
          "by": "by", "no later than": "by", "not later than": "by", "on or before": "by", "before or on": "by",
          "not after": "by",
          "on or after": "from", "up to and including": "by"},
    "k": {"about": 0, "around": 0, "circa": 0, "approximately": 0, "roughly": 0, "c.": 0, "ca.": 0, "ca": 0, "c": 0,
          "approx": 0, "approx.": 0, "near": 0, "towards": 0, "some time around": 0, "or so": 0, "shortly after": 0,
          "just after": 0, "shortly before": 0, "just before": 0},
    "Q": {"maybe": 0, "perhaps": 0, "possibly": 0, "probably": 0, "uncertain": 0,
          "guess": 0, "presumably": 0},
    "e": {"early": "early", "mid": "mid", "late": "late", "earlier": "early", "later": "late", "mid-": "mid",
          "early in": "early", "late in": "late", "later in": "late", "earlier in": "early", "early on": "early",
          "late on": "late", "earlier on": "early", "later on": "late"},
    "E": {"end": "end", "beginning": "start", "start": "start", "middle": "mid", "midst": "mid", "close": "end",
          "outset": "start", "turn": "start", "rest": "rest", "remainder": "rest", "very end": "end", "tail end": "end",
          "year-end": "end", "year end": "end", "yearend": "end", "year's end": "end",
          "final days": "end", "last days": "end", "closing days": "end", "dying days": "end", "final weeks": "end",
          "last weeks": "end", "closing weeks": "end", "final months": "end", "last months": "end",
          "closing months": "end", "first days": "start", "opening days": "start", "first weeks": "start",
          "opening weeks": "start", "first months": "start", "opening months": "start", "early days": "start",
          "early part": "early", "first part": "early", "latter part": "late", "later part": "late",
          "latter half": "late"},
    "Z": {"ended": 0, "ending": 0, "ended on": 0, "ending on": 0, "ending in": 0, "ended in": 0},
    "H": {"and a half": 0.5, "and an half": 0.5, "and-a-half": 0.5, "and one half": 0.5, "and a quarter": 0.25},
    "g": {"ago": "ago", "hence": "from now", "from now": "from now", "later": "later", "earlier": "earlier",
          "afterwards": "later", "thereafter": "later", "beforehand": "earlier", "from today": "from now",
          "before now": "ago", "after that": "later", "before that": "earlier", "back": "ago", "out": "from now",
          "from right now": "from now", "previously": "earlier"},
    "u": {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century",
          "quarter": "quarter", "hour": "hour", "minute": "minute", "second": "second", "weekend": "weekend",
          "fortnight": "fortnight", "night": "night", "yr": "year", "hr": "hour", "min": "minute", "sec": "second",
          "mo": "month", "wk": "week", "qtr": "quarter", "week-end": "weekend", "millennium": "millennium",
          "wkend": "weekend", "week end": "weekend", "season": "season", "half": "half"},
    "p": {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "overnight": "overnight",
          "midnight": "midnight", "noon": "noon", "midday": "midday", "mid-day": "midday", "dawn": "dawn",
          "dusk": "dusk", "early morning": "early morning", "late morning": "late morning", "daybreak": "dawn",
          "predawn": "early", "pre-dawn": "early",
          "late afternoon": "late afternoon", "early afternoon": "early afternoon", "sunset": "dusk", "noonish": "noon",
          "early evening": "early evening", "late evening": "late evening", "late night": "late",
          "early night": "night",
          "late at night": "late",
          "lunchtime": "lunch", "lunch": "lunch", "sunrise": "dawn", "nightfall": "dusk", "mid-morning": "mid-morning",
          "business hours": "business hours", "business hour": "business hours", "nighttime": "night",
          "early hours": "early", "small hours": "early", "wee hours": "early",
          "wee hours of the morning": "early morning", "small hours of the morning": "early morning",
          "daytime": "daytime", "mid-afternoon": "afternoon",
          "night-time": "night", "mid night": "midnight", "mid day": "midday", "mid-night": "midnight",
          "early morning hours": "early morning", "early hours of the morning": "early morning",
          "early in the morning": "early morning", "late in the evening": "late evening",
          "late in the afternoon": "late afternoon", "early in the evening": "early evening",
          "mid morning": "mid-morning", "midmorning": "mid-morning",
          "mid afternoon": "afternoon", "midafternoon": "afternoon"},
    "s": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4, "springtime": 1, "summertime": 2, "springs": 1,
          "summers": 2, "autumns": 3, "winters": 4},
    "c": {"century": 0, "c.": 0, "centuries": 0},
    "B": {"bc": -1, "bce": -1, "b.c.": -1, "b.c.e.": -1, "ad": 1, "ce": 1, "a.d.": 1, "c.e.": 1},
    "P": {"am": "a", "pm": "p", "a.m.": "a", "p.m.": "p", "a.m": "a", "p.m": "p", "a m": "a", "p m": "p",
          "a . m .": "a", "p . m .": "p", "o'clock": "",
          "oclock": "", "o'clock am": "a", "o'clock pm": "p", "in the am": "a", "in the pm": "p"},
    "F": {"fiscal year": 0, "financial year": 0, "fiscal": 0, "fy": 0, "school year": 1, "academic year": 1},
    "n": {"a few": 3, "few": 3, "several": 5, "a couple": 2, "a couple of": 2, "couple": 2, "couple of": 2,
          "half a": 0.5, "quarter of an": 0.25, "a quarter of an": 0.25, "three quarters of an": 0.75,
          "three-quarters of an": 0.75,
          "a dozen": 12, "dozen": 12, "a pair of": 2, "a few more": 3, "half an": 0.5},
    "z": {"gmt": 0, "utc": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
          "pdt": -420, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330, "jst": 540,
          "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "hkt": 480, "sgt": 480, "et": ("us", -300),
          "pt": ("us", -480), "ct": ("us", -360), "mt": ("us", -420), "trt": 180, "local time": None,
          "eastern time": ("us", -300), "pacific time": ("us", -480), "central time": ("us", -360),
          "mountain time": ("us", -420), "wat": 60, "eat": 180} | ZONES,
}  # fmt: skip

# Written without a letter of warning like other words: a month or weekday only beside a number, or with a capital.
AMBIGUOUS = frozenset(
    ["may", "march", "mar", "sun", "sat", "mon", "fri", "wed", "dec", "jan", "jun", "second", "fall", "spring"]
)
SMALL = ("march", "may")  # months that are verbs without their capital
# Before a small "march" that is no month; "from january to march" has one.
NO_MONTH = regex(
    r"(?:\b(?:the|a|an|long|their|his|its|will|would|could|can|must|protest|peace)|(?<!ary)(?<!ber)(?<!jan)(?<!feb)(?<!nov)"
    r"(?<!dec)(?<!\d) to)\s$",
    re.IGNORECASE,
)


@cache
def lexicon() -> dict[str, Entry]:
    """Every word and phrase of time in lower case, with its kind and value.

    >>> lexicon()["sept"], lexicon()["thursday"], lexicon()["twenty-third"]
    (('m', 9), ('w', 3), ('D', 23))
    """
    words: dict[str, Entry] = {word: (kind, value) for kind, each in _SIMPLE.items() for word, value in each.items()}
    for unit, value in _SIMPLE["u"].items():
        words[f"{unit}s"] = ("u", value)
    words |= {"night": ("p", "night"), "nights": ("u", "night"), "c.": ("k", 0), "c": ("k", 0), "later": ("e", "late")}
    words |= {"earlier": ("e", "early"), "century": ("c", 0), "till": ("T", "until"), "following": ("l", 1)}
    for number, name in enumerate(MONTHS, 1):
        words |= dict.fromkeys((name, name[:3]), ("m", number))
    words["sept"] = ("m", 9)
    for number, name in enumerate(WEEKDAYS):
        words |= dict.fromkeys((name, f"{name}s", name[:3]), ("w", number))
    parts = [(name, entry) for name, entry in words.items() if entry[0] == "p" and name[:5] in ("early", "late ")]
    parts += [(name.replace(" ", "-", 1), entry) for name, entry in parts]
    words |= {f"{name}{plural}": entry for name, entry in parts for plural in ("", "s")}
    words |= {"mornings": ("p", "morning"), "afternoons": ("p", "afternoon"), "evenings": ("p", "evening")}
    words |= {f"{name.removesuffix('y')}ies": ("X", ten * 10) for ten, name in enumerate(TENS, 2)}
    words |= {"tues": ("w", 1), "thur": ("w", 3), "thurs": ("w", 3), "weds": ("w", 2)}
    for bound, later, earlier in (("from", "after", "later than"), ("by", "before", "earlier than")):
        pairs = ((side, beside) for side in (later, earlier) for beside in ("on", "in", "at"))
        words |= {f"{x} or {y}": ("v", bound) for pair in pairs for x, y in (pair, pair[::-1])}
    words |= _numbers()
    return words


def _numbers() -> dict[str, Entry]:
    """Cardinals to 99 and ordinals to the 31st, in words."""
    found: dict[str, Entry] = {}
    cardinals = dict(enumerate(NUMBERS))
    ordinals = dict(enumerate(ORDINALS))
    for ten, name in enumerate(TENS, 2):
        cardinals[ten * 10] = name
        ordinals[ten * 10] = name.removesuffix("y") + "ieth"
        for unit in range(1, 10):
            for joint in ("-", " "):
                found[f"{name}{joint}{NUMBERS[unit]}"] = _cardinal(ten * 10 + unit)
                found[f"{name}{joint}{ORDINALS[unit]}"] = ("D", ten * 10 + unit)
    found |= {word: _cardinal(number) for number, word in cardinals.items()}
    return found | {word: ("D", number) for number, word in ordinals.items()}


def _cardinal(number: int) -> Entry:
    return ("d" if 1 <= number <= 31 else "n", number)
