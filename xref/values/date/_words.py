"""The words of time: each with its kind, one letter, and its value.

The grammar is written over strings of these letters, so that "the 23rd of January" is ``aDom``.
"""

from __future__ import annotations

from functools import cache


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


MONTHS = _split("january february march april may june july august september october november december")
WEEKDAYS = _split("monday tuesday wednesday thursday friday saturday sunday")
NUMBERS = _split(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
)
ORDINALS = _split(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

Entry = tuple[str, object]

_SIMPLE: dict[str, dict[str, object]] = {
    # r: days by name, as an offset from today
    "r": {"today": 0, "tomorrow": 1, "yesterday": -1},
    "l": {
        "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
        "upcoming": 1, "following": 2, "same": 0, "prior": -1,
    },  # following: counted from the date named before
    "a": {"the": 0, "a": 1, "an": 1},
    "o": {"of": 0},
    "i": {"in": 0, "on": 0, "at": 0, "during": 0, "within": 0, "least": 0, "for": 0, "over": 0},
    ",": {",": 0},
    "-": {"-": 0, "--": 0, "to": 0, "through": 0, "till": 0, "thru": 0},
    "&": {"and": 0, "or": 0, "&": 0},
    "b": {"between": 0},
    "f": {"from": 0},
    "v": {"since": "since", "before": "before", "after": "after", "until": "until", "by": "by", "til": "until"},
    "k": {"about": 0, "around": 0, "circa": 0, "approximately": 0, "roughly": 0, "some": 0, "c.": 0, "ca.": 0, "ca": 0},
    "e": {"early": "early", "mid": "mid", "late": "late", "earlier": "early", "later": "late"},
    "E": {"end": "end", "beginning": "start", "start": "start", "middle": "mid", "midst": "mid", "close": "end"},
    "g": {"ago": "ago", "hence": "hence"},
    "u": {
        "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century",
        "quarter": "quarter", "hour": "hour", "minute": "minute", "second": "second", "weekend": "weekend",
        "fortnight": "fortnight",
    },
    "p": {
        "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night",
        "overnight": "overnight",
        "midnight": "midnight", "noon": "noon", "midday": "midday", "dawn": "dawn", "dusk": "dusk",
    },
    "s": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
}  # fmt: skip


@cache
def lexicon() -> dict[str, Entry]:
    """Every word of time in lower case, with its kind and value.

    >>> lexicon()["sept"], lexicon()["thursday"], lexicon()["third"]
    (('m', 9), ('w', 3), ('O', 3))
    """
    words: dict[str, Entry] = {}
    for number, name in enumerate(MONTHS, 1):
        for form in {name, name[:3], f"{name[:3]}."}:
            words[form] = ("m", number)
    words |= {"sept": ("m", 9), "sept.": ("m", 9)}
    for number, name in enumerate(WEEKDAYS):
        for form in (name, f"{name}s", name[:3], f"{name[:3]}."):
            words[form] = ("w", number)
    words |= {"tues": ("w", 1), "thur": ("w", 3), "thurs": ("w", 3), "weds": ("w", 2)}
    words |= {word: ("n", number) for number, word in enumerate(NUMBERS)} | {w: ("n", n) for w, n in TENS.items()}
    words |= {word: ("O", number) for number, word in enumerate(ORDINALS)}
    for kind, entries in _SIMPLE.items():
        words |= {word: (kind, value) for word, value in entries.items()}
        if kind == "u":
            words |= {f"{word}s": (kind, value) for word, value in entries.items() if word != "century"}
            words["centuries"] = ("u", "century")
    return words
