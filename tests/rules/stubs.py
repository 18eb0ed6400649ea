"""Small value types for tests of the rule language: a count in figures or words, names from a list, days of a month."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from xref.extension import Discourse, ValueType
from xref.folding import fold
from xref.model import Article, Comparison, Mention, Relation, Sentence, Sourced, Span

NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS += ["thirteen", "fourteen", "fifteen"]
ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth"]
PARTIES = (
    "Russia|Turkey|Iran|Kazakhstan|Norway|Taliban|United States|US|United Nations|UN|government|opposition|rebels|army"
)
PLACES = "Astana|Geneva|Vienna|Doha|Kazakhstan|Syria|Oslo"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = rf"(?:until )?(?:\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}})(?: \d{{4}})?|Monday|Tuesday|Wednesday"


def _relate(a: Any, b: Any) -> Comparison:
    relation = Relation.EQUAL if a == b else Relation.DISJOINT
    return Comparison(relation, relation, f"{a} against {b}")


def stub(name: str, pattern: str, value: Callable[[str], Any] = str) -> ValueType[Any]:
    """A value type of whatever a regular expression finds."""
    find_all = re.compile(rf"\b(?:{pattern})\b").finditer

    def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
        return [
            Mention(name, Span(*found.span()), found.group(), value(found.group()))
            for found in find_all(discourse.text, start, end)
        ]

    return ValueType(name, name, find, _relate, str, value, lambda v: {"value": v}, lambda v: v)


def _number(words: list[str]) -> Callable[[str], int]:
    return lambda text: words.index(text.lower()) if text.lower() in words else int(re.sub(r"\D", "", text))


def _listed(item: str) -> str:
    return rf"(?:{item})(?:(?:,| and|, and| or| to) (?:the )?(?:{item}))*"


def _members(text: str) -> tuple[str, ...]:
    return tuple(sorted(re.split(r",? and |, | or | to ", text.replace("the ", ""))))


def types() -> Mapping[str, ValueType[Any]]:
    """All stubs by name, lists among them."""
    units = [
        stub("count", r"(?i:" + "|".join(NUMBERS[1:]) + r")|\d+(?:,\d{3})*", _number(NUMBERS)),
        stub("ordinal", "(?i:" + "|".join(ORDINALS[1:]) + r")|\d+(?:st|nd|rd|th)", _number(ORDINALS)),
        stub("party", PARTIES),
        stub("party+", _listed(PARTIES), _members),
        stub("place", PLACES),
        stub("date", DATE),
        stub("date+", rf"(?:{DATE})(?: and (?:{DATE}))?"),
        stub("choice", "(?!)"),
        stub("person", "[A-Z][a-z]+ [A-Z][a-z]+"),
    ]
    return {unit.name: unit for unit in units}


def article(text: str, *, title: str = "", published: str = "") -> Article:
    """An article of plain sentences, one paragraph a line, split at full stops."""
    whole = f"{title}\n{text}" if title else text
    sentences: list[Sentence] = []
    for paragraph, found in enumerate(re.finditer(r"[^\n]+", whole)):
        for sentence in re.finditer(r"\S.*?(?:[.!?][\"')]*(?=\s|$)|$)", found.group()):
            span = Span(found.start() + sentence.start(), found.start() + sentence.end())
            sentences.append(Sentence(span, paragraph, len(sentences), bool(title) and paragraph == 0))
    empty: Sourced[Any] = Sourced()
    return Article("a", "a.txt", whole, "", empty, empty, empty, empty, (), tuple(sentences))


def discourse(whole: Article) -> Discourse:
    """The discourse of an article."""
    return Discourse(fold(whole.text))
