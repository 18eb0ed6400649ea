"""Numbers that count nothing although they look like counts: telephone numbers, scores in a row, bounds of ages."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values._numerals.people import COUNTED
from xref.values._numerals.scanning import Said

_CALLED = regex(r"\b(?:call|calls|called|calling|dial|dialed|dialled|phone|phoned) $", re.IGNORECASE)
_LOCAL_NUMBER = regex(r"\d{3}-\d{4}")
_EMERGENCY = regex(r"(?:911|999|112)(?! (?:people|men|women|others|times)\b)")


def is_dialled(text: str, before: str, said: Said) -> bool:
    """Whether the number is dialled: "555-1234", "called 911", "a 911 call"."""
    if said.high is not None:
        return _LOCAL_NUMBER.fullmatch(text, said.number_start, said.number_end) is not None
    if _EMERGENCY.match(text, said.number_start) is None:
        return False
    return _CALLED.search(before) is not None or text[said.number_end : said.number_end + 5] in (" call", " disp")


_SCORE_BEFORE = regex(r"\d-\d{1,2},? $")
_SCORE_AFTER = regex(r",? (?:and )?\d{1,2}-\d")


_PLAYED = regex(r"\b(?:won|win|wins|lost|lose|loses|beat|beats|drew|draw|led|lead|leads|defeat|victory|defeated) $")
_OF_PEOPLE = regex(rf" (?:[a-z]+ )?(?:{COUNTED}|fighters|police)\b")


def is_a_score(text: str, said: Said) -> bool:
    """As in "6-4, 3-6, 7-6", "won 3-1"; but "lost 30-40 men"."""
    if said.high is None or text[said.number_start : said.number_end].count("-") != 1 or said.high.value > 99:
        return False
    if _PLAYED.search(text, max(0, said.bare_start - 24), said.bare_start):
        return _OF_PEOPLE.match(text, said.number_end) is None
    before = _SCORE_BEFORE.search(text, max(0, said.number_start - 8), said.number_start)
    return before is not None or _SCORE_AFTER.match(text, said.number_end) is not None


_AGED = regex(
    r"\b(?:children|kids|boys|girls|youngsters|people|persons|adults|men|women|anyone|those|teens|drivers|workers|patients|"
    r"voters|residents|all|everyone|them|whom) (?:aged )?$|\b(?:aged|ages) $",
    re.IGNORECASE,
)
_COUNTS_ON = regex(
    r" (?!(?:and|or|in|were|was|are|is|who|to|on|at|for|from|with|have|had|must|will|can|may|also|died|drowned|perished"
    r"|survived)\b)[a-z]"
)


_AT = regex(r"\b(?:at|around|about) $", re.IGNORECASE)
_OF_DAY = regex(r" in the (?:morning|afternoon|evening)\b| at night\b")


def is_an_hour(text: str, said: Said) -> bool:
    """Whether a number is an hour beside a part of the day: "at 8 in the morning"; "killed 8 in the morning" counts."""
    if said.high is not None or not 0 < said.low.value <= 12 or not _OF_DAY.match(text, said.number_end):
        return False
    return said.hedge == "about" or _AT.search(text, max(0, said.bare_start - 7), said.bare_start) is not None


_AGES_RANGE = regex(
    r"\b(?:in age|ages?(?: of [a-z ]{2,30}?)?(?: (?:range|rang|run|vari|var)(?:s|d|ed|es|e|ing)?)?),? $", re.IGNORECASE
)


def range_of_ages(text: str, said: Said) -> bool:
    """Whether a range is one of ages: "their ages ranged from 22 to 58"."""
    if said.high is None or not 0 < said.low.value < 120:
        return False
    led = _AGES_RANGE.search(text, max(0, said.start - 60), said.start) is not None
    return led and _COUNTS_ON.match(text, said.number_end) is None


def bounds_an_age(text: str, said: Said) -> bool:
    """Whether the number bounds an age: "children under 5", "people over 65", "aged between 18 and 25"."""
    if said.low.value > 100 or said.start == said.number_start:
        return False
    if range_of_ages(text, said):
        return True
    if _AGED.search(text, max(0, said.start - 14), said.start) is None:
        return False
    aged = text[max(0, said.start - 5) : said.start].lower() in ("aged ", "ages ")
    word = text[said.start : said.start + 5].lower()
    return aged or (word in ("under", "over ") and _COUNTS_ON.match(text, said.number_end) is None)


_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen)"
)
_AGED_ROW = regex(rf"\b(?:aged|ages)(?: just| only)? (?:{_NUMBER}(?:, |,? and |,? or ))*$", re.IGNORECASE)


def is_aged(text: str, said: Said) -> bool:
    """Whether a number is an age after "aged", alone or in a row: "boys aged five, 12 and 14 were shot"."""
    before = text[max(0, said.start - 40) : said.start]
    if "age" not in before or not 0 < said.low.value < 120 or _AGED_ROW.search(before) is None:
        return False
    return _COUNTS_ON.match(text, said.number_end) is None


_SEVERAL_AGED = regex(
    r"\b(?:teens|teenagers|boys|girls|men|women|brothers|sisters|sons|daughters|suspects|siblings|youths"
    r"|victims|students|officers|residents|males|females)"
    r"(?:,| aged| ages|, ages) (?:(?:aged )?\d{1,2}(?:, |,? and ))*$"
)
_OLD_IN_A_ROW = regex(r"-?(?:, \d{1,2}-?)*,? (?:and|or|to) \d{1,2}[ -]years?[ -]olds?\b")  # "22 and 25 years old"
_MORE_AGES = regex(r"(?:, \d{1,2})*,? and \d{1,2}(?= ?[,.;)]|$)|(?=[,.;)])")


def in_a_row_of_ages(text: str, said: Said) -> bool:
    """Whether a number is one of the ages of several: "two teens, 15 and 16, who knew each other"."""
    if not 0 < said.low.value < 100 or said.high is not None:
        return False
    if _OLD_IN_A_ROW.match(text, said.number_end):
        return True
    if _MORE_AGES.match(text, said.number_end) is None:
        return False
    return _SEVERAL_AGED.search(text, max(0, said.number_start - 48), said.number_start) is not None


_UNIT_OF_ALL = regex(
    r"(?:, \d{1,3})*,? and \d{1,3}[ -]"
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|percent|per cent|miles|metres|meters|feet)\b"
    r"(?! (?:later|after|ago|before|earlier)\b)"
)


def shares_a_unit(text: str, said: Said) -> bool:
    """Whether a number has the unit of the last in its row: "sentenced to 9, 6 and 4 years in jail"."""
    return said.high is None and _UNIT_OF_ALL.match(text, said.number_end) is not None
