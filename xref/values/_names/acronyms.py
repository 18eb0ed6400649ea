"""Letters that stand for a body: alone ("the OPCW"), or in brackets behind the words that they stand for."""

from __future__ import annotations

from functools import lru_cache

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.expansions import expansion
from xref.values._names.lexicon import capital_tags, lower_tags
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.phrase import Phrase
from xref.values._names.value import Name
from xref.values._numerals.lettered import MONEY

_TICKER = regex(r"\([A-Z][A-Za-z]+: ?$")  # "(KL:PBBANK)"
_EXCHANGE = regex(r"\([A-Z]+:[A-Z]")
_AMOUNT = regex(r"[$¢₵€£]| ?\d")
_ACCORD = regex(
    r"\b(?:Agreement|Accords?|Treaty|Pact|Protocol|Declaration|Memorandum)(?: (?:on|for|of|in|to)\b[^()]*)? $"
)


def acronym(phrase: Phrase) -> tuple[Name] | None:
    """Return the body that letters name: not a post, a sum, a share's ticker."""
    at, tags = phrase.first, phrase.words.tags
    if "A" in tags[max(0, at - 1) : at] + tags[at + 1 : at + 2] or tags[at + 1 : at + 2] in ("N", "n"):
        return None
    start = phrase.words.start(at)
    if _TICKER.search(phrase.text, max(0, start - 12), start) or _EXCHANGE.match(phrase.text, max(0, start - 1)):
        return None
    if phrase.raw in _POSTAL and _TOWN_BEFORE.search(phrase.text, max(0, start - 3), start):
        return None  # "of Morgan, UT"
    if _DATELINE.match(phrase.text, phrase.words.end(at)) and phrase.text[max(0, start - 1) : start] in ("", "\n"):
        return None  # "KOLB - Two people"
    if _spells_a_post(phrase.text, start, phrase.raw):
        return None  # "Senior Superintendent of Police (SSP)"
    if phrase.raw in MONEY and _AMOUNT.match(phrase.text, phrase.words.end(at)):
        return None  # "AED 2 million"
    if _spells_an_accord(phrase.text, phrase.raw):
        return None  # "The Comprehensive Peace Agreement (CPA)": "the CPA was signed"
    beside = phrase.of(at + 1, at + 2) if at + 1 < len(tags) else ""
    if tags[max(0, at - 1) : at] == "i" and beside.endswith("ed"):
        return None  # "groups in CAR signed"
    if beside.isalpha() and beside.isupper() and len(beside) > 3:
        return None  # "JONES COUNTY"
    return (Name(phrase.raw, NameKind.ORGANISATION),)


_POSTAL = frozenset(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
    PA RI SC SD TN TX UT VT VA WA WV WI WY DC""".split()
)
_TOWN_BEFORE = regex(r"[a-z], $")
_DATELINE = regex(r"(?: \([A-Z][\w/ ]{1,30}\))? ?(?:--?|[–—]) ?[A-Z]")


@lru_cache(maxsize=128)
def _spells_an_accord(text: str, letters: str) -> bool:
    """Whether a text introduces letters as those of an accord."""
    opening = text.find(f"({letters})")
    first = expansion(text, opening, letters) if opening > 0 else None
    return first is not None and _ACCORD.search(text, first, opening) is not None


_WORD_BEFORE = regex(r"([\w-]+) \($")
_OF_POLICE = regex(r"\b(?:[Ss]uperintendent|[Cc]ommissioner|[Ii]nspector[- ][Gg]eneral) of [Pp]olice \($")


def _spells_a_post(text: str, start: int, letters: str) -> bool:
    """Whether letters in brackets stand for the words of a title before them."""
    if text[start - 1 : start] != "(":
        return False
    if _OF_POLICE.search(text, max(0, start - 60), start):
        return letters.endswith("P")
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if before is not None and lower_tags().get(before[1].lower()) == "J" and before[1][0].upper() == letters[0]:
        return True  # "the officer-in-charge (OC)"
    first = expansion(text, start - 1, letters)
    words = () if first is None else text[first : start - 2].lower().replace("-", " ").split()
    return any(capital_tags().get(word) in ("J", "T") for word in words)


def spelled_out(phrase: Phrase, start: int) -> tuple[int, int, Name] | None:
    """The body that letters in brackets and the words before them name: "Peace Implementation Monitors (PIM)"."""
    text, stop = phrase.text, phrase.words.end(phrase.last - 1)
    opening = phrase.words.start(phrase.first) - 1
    if opening < start or text[opening] != "(" or text[stop : stop + 1] != ")":
        return None
    first = expansion(text, opening, phrase.raw)
    if first is None or first < start or text[first : opening - 1].rpartition(" ")[2].lower() in lexicon_words("p"):
        return None  # "the National Capital Region (NCR)"
    name = Name(text[first : opening - 1], NameKind.ORGANISATION, aliases=(phrase.raw,))
    return first, stop + 1, name
