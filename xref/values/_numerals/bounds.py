"""The words around a number that bound it: "no fewer than", "upwards of", "nearly", "or more".

One table from phrase to canonical hedge. A bound has one meaning whatever its phrasing, so that two papers that say
"at least 20" and "no fewer than 20" say the same; "less than" and "at most" stay apart.
"""

from __future__ import annotations

import re
from functools import cache

from xref.expressions import regex
from xref.values._numerals.words import words

ABOUT, NEARLY, JUST_OVER = "about", "nearly", "just over"
MORE, LEAST, LESS, MOST = "more than", "at least", "less than", "up to"

_BEFORE = {
    ABOUT: """about|around|roughly|approximately|approx|approx.|circa|ca|ca.|c.|some|an estimated|estimated|estimated at
        |in the region of|in the neighborhood of|in the neighbourhood of|somewhere around|more or less|or so
        |in the order of|on the order of|about some|around some|an approximate|probably about|an average of about""",
    NEARLY: """nearly|just shy of|shy of|almost|close to|just under|just below|just short of|approaching
        |nearing|a little under
        |a little less than
        |slightly less than|slightly under|slightly fewer than|slightly below|not quite|well-nigh|little less than""",
    JUST_OVER: """just over|just above|just more than|slightly more than|slightly over|slightly above|a little over
        |a little more than|a bit more than|a bit over|little more than""",
    MORE: """more than|over|above|upwards of|upward of|in excess of|exceeding|exceeded|exceeds|exceed|north of
        |greater than
        |higher than|larger than|bigger than|beyond|well over|well above|well more than|far more than|far over
        |surpassing|surpasses|crossed|crosses|crossing|tops
        |surpassed|topping|topped|much more than|longer than|older than|heavier than|farther than|further than
        |faster than|taller than""",
    LEAST: """at least|as few as|as little as|no fewer than|no less than|not less than|not fewer than
        |a minimum of|minimum of|at the very least
        |at a minimum|minimum|no smaller than|at the least|at least some|not under|greater than or equal to
        |more than or equal to|higher or equal than|larger than or equal to|equal or greater than
        |equal to or greater than
        |no lower than|equal or higher than""",
    LESS: """less than|fewer than|under|below|lower than|smaller than|well under|well below|far fewer than|far less than
        |south of|short of|lighter than|shorter than|younger than""",
    MOST: """at most|up to|no more than|not more than|as many as|as much as|a maximum of|maximum of|at the most
        |at maximum
        |not exceeding|not over|no greater than|no higher than|no larger than|anything up to|not to exceed|maximum
        |less than or equal to|lower than or equal to|smaller than or equal to|lower or equal than|equal or less than
        |equal to or less than|up to some|no longer than|as high as|does not exceed|did not exceed
        |equal or smaller than""",
}
_AFTER = {
    LEAST: """or more|or over|or above|or greater|or higher|or better|or older|or larger|or longer|and up|and over
        |and above|and more
        |plus|at least|upwards|upward|at minimum|minimum""",
    MOST: """or less|or fewer|or under|or below|or lower|or younger|or smaller|at most|at the most|max|maximum|tops
        |and under|and below""",
    ABOUT: """or so|or thereabouts|more or less|give or take|approximately""",
}


def _phrases(table: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in table.split("|")]


@cache
def _before() -> tuple[dict[str, str], int, frozenset[str]]:
    table = {phrase: hedge for hedge, phrases in _BEFORE.items() for phrase in _phrases(phrases)}
    return table, max(phrase.count(" ") + 1 for phrase in table), frozenset(p.split(" ")[-1] for p in table)


@cache
def _after() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{_name(hedge)}>{'|'.join(_phrases(phrases))})" for hedge, phrases in _AFTER.items())
    return regex(
        rf"(?:,? (?:{groups})(?![\w-]| than| equal|(?<=and up) to\b)|(?P<odd>-odd)(?!\w)|(?P<plus>\+|-plus\b)(?![\d+]))"
    )


_NEXT_NUMBER = regex(r" (?:[$£€]?\d|([a-z]+))")


def _is_of_the_next(text: str, hedge: re.Match[str], stop: int) -> bool:
    """Whether a hedge that can stand before a number has one after it: "60 W, at most 90 W"."""
    if hedge.group().lstrip(", ").lower() not in _before()[0]:
        return False
    following = _NEXT_NUMBER.match(text, hedge.end(), stop)
    return following is not None and (following[1] is None or words().get(following[1], " ")[0] in "UT")


def words_before() -> frozenset[str]:
    """Return the words that can stand right before a number as the end of a hedge."""
    return _before()[2]


def words_after() -> frozenset[str]:
    """Return the words that can stand right after a number as the beginning of a hedge, its own or the next one's."""
    return frozenset(phrase.split(" ")[0] for phrase in (*_before()[0], *_phrases("|".join(_AFTER.values()))))


def _name(hedge: str) -> str:
    return hedge.replace(" ", "_")


_SIGN = regex(r"(?<![<>=~])(>=|<=|< =|> =|[<>≥≤~]) {0,2}$")
_TICKER = regex(r"<[\w.-]{1,8}> {0,2}$")  # "Orvane <ORV> 38 percent": the sign closes the code of a share
_SET_OFF = "at least, "  # "killing, at least, nine people"
_LAST_SIGNS = tuple("<>=≥≤~")
_SIGNS = {">=": LEAST, "> =": LEAST, "≥": LEAST, "<=": MOST, "< =": MOST, "≤": MOST, ">": MORE, "<": LESS, "~": ABOUT}


def _forms(*verbs: str) -> frozenset[str]:
    return frozenset(f"{verb}{ending}" for verb in verbs for ending in ("", "s", "ed", "ing"))


# Verbs that "up" or "over" belongs to: what follows is where they lead or what they give away, and no bound.
_PARTICLED = {
    "up to": _forms("heat", "warm", "add", "step", "live", "own", "fac", "climb")
    | {"lived", "lives", "faces", "faced", "woke", "made", "caught"},
    "over": _forms("hand", "turn", "sign"),
}


_BOUNDS = frozenset((LEAST, MOST, MORE, LESS))


def hedge_before(text: str, start: int, edge: int = 0) -> tuple[str, int]:
    """Return the hedge whose words end right before ``start``, and where they start; none starts before ``edge``.

    >>> hedge_before("killing no fewer than 20", 22)
    ('at least', 8)
    >>> hedge_before("killing, at least, 20", 19)
    ('at least', 9)
    >>> hedge_before("killing up to an estimated 20", 27)
    ('up to', 8)
    """
    hedge, place = _hedge(text, start, edge)
    if hedge != ABOUT or text[place - 1 : place] != " ":
        return hedge, place
    bound, first = _hedge(text, place, edge)  # "up to about 20" is bounded
    return (bound, first) if bound in _BOUNDS and text[first : first + 4].lower() != "over" else (hedge, place)


def _hedge(text: str, start: int, edge: int) -> tuple[str, int]:
    """The one hedge right before a number."""
    window = text[max(edge, start - 40) : start]
    if not window or window[-1] not in " \n~<>=≥≤":
        return "", start
    sign = _SIGN.search(window[-4:]) if window.rstrip(" ")[-1:] in _LAST_SIGNS else None
    if sign is not None and not _TICKER.search(window):
        return _SIGNS[sign[1]], start - len(window[-4:]) + sign.start()
    if window.lower().endswith(_SET_OFF):
        return LEAST, start - len(_SET_OFF)
    table, longest, ends = _before()
    if window[window.rfind(" ", 0, -1) + 1 : -1].lower().lstrip("(\"'[") not in ends:
        return "", start
    words = window.lower().replace("\n", " ").split(" ")[-longest - 1 : -1]
    for first in range(len(words)):
        phrase = " ".join(words[first:])
        hedge = table.get(phrase.lstrip("(\"'[") if first == len(words) - 1 or phrase[:1] in "([\"'" else phrase)
        if hedge is not None:
            if first and words[first - 1] in _PARTICLED.get(phrase, ()):
                return "", start  # "heats up to 40 degrees", "handed over 40 captives"
            return hedge, start - len(phrase.lstrip("(\"'[")) - 1
    return "", start


def hedge_after(text: str, end: int, stop: int) -> tuple[str, int]:
    """Return the hedge whose words stand right after ``end``, and where they end.

    >>> hedge_after("20 or more people", 2, 17)
    ('at least', 10)
    """
    match = _after().match(text, end, stop)
    if match is None or _is_of_the_next(text, match, stop):
        return "", end
    name = match.lastgroup or ""
    if name == "plus":
        return LEAST, match.end()
    if name == "odd":
        return ABOUT, match.end()
    return name.replace("_", " "), match.end()
