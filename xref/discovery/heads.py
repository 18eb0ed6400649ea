"""Heads: the words that say what a number counts or a value measures."""

from __future__ import annotations

from functools import cache

from xref.context.clauses import finite_like
from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.discovery.acts import tells_an_act
from xref.discovery.words import EMPTY, stem
from xref.expressions import regex

_HEAD = regex(r"-?\s*(?:[^\W\d_]+(?:['-][^\W\d_]+)*\s*){1,4}")
_OF = regex(
    r"\s+of\s+(?:(?:the|its|their|his|her|these|those|all|our)\s+)*(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+)?"
)
_PART = regex(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_AFTER_A_NOUN = regex(
    r"together|each|altogether|sometime|respectively|worldwide|alone|early|late|when|along|mostly|hit|live"
    r"|tall|high|long|wide|deep|old|\w+(?:ing|ly)"
)
_MEASURE = regex(
    r"\b([a-z]+)\s+of\s+(?:(?:about|over|around|nearly|almost|more|than|less|only|some|up|to|at|least|just)\s+)*\Z"
)
_NO_MEASURE = frozenset(
    (
        *("age", "total", "number", "one", "sum", "fee", "price", "cost", "out", "consists", "consisted", "series"),
        *("group", "hoard", "collection", "fleet", "herd", "team", "set", "stock", "staff", "class", "convoy"),
    )
)
_COUNTED_BY = (
    ("population", "residents"),
    ("workforce", "workers"),
    ("membership", "members"),
    ("attendance", "spectators"),
)
_ACT_OF = (("sales", "sold"), ("output", "produced"), ("exports", "exported"), ("donations", "donated"))
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
_RATE = regex(  # behind a value, in its clause: "cars a day"
    r"(?:\s+(?!and\b|but\b|or\b)[\w'-]+){0,5}?\s+"
    rf"(?:(?:an?|per|each|every)\s+(?=(?:second|minute|hour|day|week|month|year|night|match|game)\b)|(?={'|'.join(_ADVERBS)}\b))"
    r"(\w+)"
)
_OF_A_SIDE = regex(
    r"\s+(?:[a-z-]+\s+)?[a-z]+s?\s+(?:of|from)\s+the\s+[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*)*\s+(?:army|force|forces|side|police|unit|navy|guard|regiment|club|party|crew)\b"
)
_RATE_BEFORE = regex(rf"\b({'|'.join(_ADVERBS)})\s+[a-z]+\s+of\s+(?:(?:about|over|nearly|some|up\s+to)\s+)?\Z")
_QUALIFIED = regex(
    r"\s+(?:(?!and\b|but\b)[\w'-]+\s+){0,6}?"
    rf"(?:with|who|which|whose|without|containing|into|from(?!\s+(?:\d|{WEEKDAYS}|{MONTHS}|next|this|the\s)))\b"
)
_MODALS = frozenset(("must", "should", "shall", "need", "do", "did"))
_PLURALS = frozenset(
    (
        "people",
        "men",
        "women",
        "children",
        "police",
        "staff",
        "crew",
        "sheep",
        "cattle",
        "fish",
        "aircraft",
        "personnel",
    )
)
_LOOKED_BACK = 60  # characters before a value


def measure(text: str, start: int, end: int) -> str:
    """The noun of which a value that begins at ``end`` is the amount, as a stem; "" where there is none.

    >>> measure("It has a capacity of up to ", 0, 27), measure("one of ", 0, 7)
    ('capacity', '')
    """
    found = _MEASURE.search(text[max(start, end - _LOOKED_BACK) : end])
    return stem(found[1]) if found and found[1] not in _NO_MEASURE else ""


def rate(text: str, begin: int, start: int, end: int) -> str:
    """The time in which what a value counts or measures comes up again, "" where it is a total.

    >>> rate("40 cars a day use it", 0, 2, 20), rate("daily losses of 40 cars", 16, 18, 23), rate("40 cars", 0, 2, 7)
    ('day', 'day', '')
    """
    found = _RATE.match(text, start, end) or _RATE_BEFORE.search(text[max(0, begin - _LOOKED_BACK) : begin])
    return _ADVERBS.get(found[1].lower(), found[1].lower()) if found else ""


def act_of(amount: str) -> str:
    """The verb, as a stem, of the act of which a noun, as a stem, is the sum: what has sales of so much has sold it.

    >>> act_of(stem("sales")), act_of(stem("capacity"))
    ('sell', '')
    """
    return _stems(_ACT_OF).get(amount, "")


def is_of_a_side(text: str, start: int, end: int) -> bool:
    """Whether those counted are only the ones of a body that is named: "soldiers of the Lune army".

    >>> is_of_a_side(" soldiers of the Lune army", 0, 26), is_of_a_side(" soldiers of the army", 0, 21)
    (True, False)
    """
    return _OF_A_SIDE.match(text, start, end) is not None


def counted_by(amount: str) -> str:
    """What a noun, as a stem, is the number of, as a stem: a population that of residents; "" where it is of no people.

    >>> counted_by(stem("population")), counted_by(stem("capacity"))
    ('resident', '')
    """
    return _stems(_COUNTED_BY).get(amount, "")


@cache
def _stems(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {stem(noun): stem(other) for noun, other in pairs}


def is_qualified(text: str, start: int, end: int) -> bool:
    """Whether only some of what a value counts are meant.

    >>> is_qualified(" rooms with a view", 0, 18), is_qualified(" rooms in Hull", 0, 14)
    (True, False)
    """
    return _QUALIFIED.match(text, start, end) is not None


def head(text: str, start: int, end: int) -> list[str]:
    """The words right after a value that say what it counts, as stems, up to the first that carries no meaning.

    >>> head("12 armed men in Leeds", 2, 21), head("the third-largest city", 9, 22), head("one of the two lakes", 3, 20)
    (['arm', 'man'], ['largest', 'city'], ['lak'])
    >>> head("40 horror and war films", 2, 23), head("3 men and women", 1, 15)
    (['horror', 'war', 'film'], ['man'])
    >>> head("9 hymn and wedding books", 1, 24)
    ['hymn', 'wed', 'book']
    >>> head("the fourth highest-grossing film", 10, 32)
    ['tallest', 'gross', 'film']
    >>> head("30 boats sank off Hull", 2, 22), head("49 houses must go", 2, 17)
    (['boat'], ['hom'])
    """
    of = _OF.match(text, start, end)
    found = _HEAD.match(text, of.end() if of else start, end)
    kept: list[str] = []
    last = ""
    joined = False  # by "and" to a word that is no noun: "propaganda and training films"
    for match in _PART.finditer(found[0]) if found else ():
        word = match.group()
        low = word.lower()
        compound = found is not None and found[0][: match.start()].endswith("-")  # "highest-grossing film"
        if low == "and" and len(kept) == 1 and not _is_plural(last):
            joined = True
            continue
        if (low in EMPTY and low != "most") or (kept and not joined and not compound and _AFTER_A_NOUN.fullmatch(low)):
            break
        joined = False
        if _is_plural(last) and (low in _MODALS or finite_like(low) or tells_an_act(low)):
            break
        kept.append(stem(word))
        last = low
    return kept


def _is_plural(word: str) -> bool:
    """Whether a word behind a number may be what it counts, and not say of which kind: "horror and war films"."""
    return word.endswith("s") or word in _PLURALS
