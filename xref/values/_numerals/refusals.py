"""What is a number and yet no count: years, dates, times, scores, identifiers, addresses, ages, list markers.

Each refusal looks at the words beside a number, never at the number's size alone, except for four-digit years.
"""

from __future__ import annotations

import re

from xref.extension import Discourse
from xref.values._numerals.scanning import Said

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
]
_MONTH = frozenset(MONTHS)
# Words that make the number after them a name, not a number of things.
_NAMING = frozenset(
    [
        "no",
        "nr",
        "number",
        "numbers",
        "numbered",
        "resolution",
        "resolutions",
        "article",
        "articles",
        "section",
        "sections",
        "chapter",
        "page",
        "pages",
        "paragraph",
        "room",
        "flight",
        "route",
        "highway",
        "interstate",
        "channel",
        "level",
        "phase",
        "division",
        "unit",
        "line",
        "gate",
        "platform",
        "track",
        "volume",
        "vol",
        "issue",
        "episode",
        "season",
        "part",
        "act",
        "bill",
        "law",
        "decree",
        "order",
        "clause",
        "rule",
        "protocol",
        "amendment",
        "category",
        "grade",
        "type",
        "class",
        "model",
        "version",
        "item",
        "table",
        "figure",
        "fig",
        "appendix",
        "annex",
        "schedule",
        "district",
        "ward",
        "zone",
        "sector",
        "area",
        "block",
        "plot",
        "lot",
        "apartment",
        "apt",
        "suite",
        "floor",
        "building",
        "station",
        "group",
        "pier",
        "terminal",
        "exit",
        "junction",
        "round",
        "week",
        "day",
        "step",
        "stage",
        "lesson",
        "unit",
        "magnitude",
        "aged",
        "age",
        "ages",
        "nos",
        "top",
        "factor",
        "ranked",
        "rank",
        "size",
        "series",
        "mark",
        "form",
        "post",
        "box",
        "op",
        "opus",
        "verse",
        "psalm",
        "sura",
        "surah",
        "code",
        "phone",
        "tel",
        "telephone",
        "fax",
        "ext",
        "extension",
    ]
)
_AFTER_DATE = r"(?:st|nd|rd|th)?(?: of)? (?:" + "|".join(m.capitalize() for m in MONTHS) + r")\b"
_NOT_AFTER = re.compile(
    rf"{_AFTER_DATE}|-(?:{'|'.join(m.capitalize() for m in MONTHS)})\b"
    r"| ?(?:[ap]\.?m\b|[AP]\.?M\b|o'clock|hrs?\b|GMT|UTC|BC\b|AD\b|BCE\b|CE\b|A\.D|B\.C)"
    r"|[/:.]\d|[/\\@_=^×]|-\d|-[A-Z]|s\b|'s\b|\)(?=\s)(?<=\n.\))"
    r"|(?:-| )years?[- ]olds?\b|(?:st|nd|rd|th)\b"
    r"| (?:[A-Z][\w'.]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Square|Place|Way|Terrace|Court)\b"
)
_ONE_NOT = frozenset(
    [
        "of",
        "another",
        "who",
        "that",
        "which",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "would",
        "will",
        "another's",
        "by",
        "day",
        "time",
        "thing",
        "side",
        "hand",
        "way",
        "more",
        "does",
        "doesn't",
        "cannot",
        "or",
        "in",
        "for",
        "at",
        "to",
        "on",
        "a",
        "the",
        "i",
        "we",
        "they",
        "he",
        "she",
        "it",
        "you",
        "could'nt",
    ]
)
_ONE_DETERMINED = frozenset(
    [
        "this",
        "that",
        "the",
        "each",
        "every",
        "any",
        "some",
        "which",
        "another",
        "no",
        "not",
        "last",
        "next",
        "only",
        "a",
        "such",
        "one's",
        "latter",
    ]
)
_YEAR_BEFORE = frozenset(
    [
        "in",
        "of",
        "since",
        "by",
        "until",
        "till",
        "from",
        "during",
        "after",
        "before",
        "late",
        "early",
        "mid",
        "circa",
        "for",
        "to",
        "and",
        "between",
        "the",
        "year",
        "back",
    ]
)
_WORD_BEFORE = re.compile(r"([A-Za-z][A-Za-z'.]*)[ \n]$")
_WORD_AFTER = re.compile(r"[ \n]([A-Za-z][A-Za-z'-]*)")


def refused(discourse: Discourse, said: Said) -> bool:
    """Whether a number is not a count of things where it stands."""
    text, start, end = discourse.text, said.number_start, said.number_end
    if said.form not in ("digits", "words"):
        return True
    after = text[end : end + 48]
    if _NOT_AFTER.match(after):
        return True
    before = text[max(0, said.bare_start - 24) : said.bare_start]
    if said.form == "words":
        return stands_for_a_noun(text, said)
    return (
        _in_an_identifier(text, start)
        or _named_by(before, after, said)
        or _year(text, before, after, said)
        or _marker(text, start, end)
        or _age(before, after)
    )


def _in_an_identifier(text: str, start: int) -> bool:
    """Whether digits are glued to what stands before them: "Il-76", "A/73", "#4", "10.5"."""
    before = text[max(0, start - 2) : start]
    return bool(before) and (
        before[-1] in "/.:#@_=^\\*"
        or (before[-1] == "-" and before[:1].isalnum())
        or (before[-1] == "," and before[:1].isdigit())
    )


def _named_by(before: str, after: str, said: Said) -> bool:
    """Whether the word before makes a name of the number: "Resolution 2254", "Boeing 737", "May 14"."""
    match = _WORD_BEFORE.search(before)
    if match is None or said.hedge not in ("", "to"):
        return False
    word = match[1]
    low = word.lower().rstrip(".")
    if low in _MONTH and word[0].isupper():
        return True
    if low in _NAMING:
        return (
            low
            not in (
                "group",
                "round",
                "week",
                "day",
                "order",
                "law",
                "area",
                "unit",
                "line",
                "top",
                "part",
                "post",
                "form",
                "act",
                "bill",
            )
            or word[0].isupper()
        )
    if not word[0].isupper() or word.endswith(".") or not before[: match.start()].strip():
        return False
    following = _WORD_AFTER.match(after)
    return following is None or not following[1][0].islower() or following[1] in _FUNCTION


_FUNCTION = frozenset(
    [
        "in",
        "of",
        "on",
        "at",
        "by",
        "to",
        "for",
        "from",
        "and",
        "or",
        "is",
        "was",
        "were",
        "are",
        "be",
        "has",
        "had",
        "have",
        "will",
        "would",
        "with",
        "as",
        "but",
        "that",
        "which",
        "who",
        "when",
        "after",
        "before",
        "said",
        "says",
        "the",
        "a",
        "an",
        "during",
        "under",
        "over",
        "until",
        "since",
    ]
)


def _year(text: str, before: str, after: str, said: Said) -> bool:
    """Whether four plain digits are a year: they count only when a plural follows, and no preposition of time precedes."""
    digits = text[said.number_start : said.number_end]
    if len(digits) != 4 or not digits.isdigit() or not 1000 <= int(digits) <= 2150:
        return False
    match = _WORD_BEFORE.search(before)
    if match is not None and match[1].lower() in _YEAR_BEFORE:
        return True
    following = _WORD_AFTER.match(after)
    return following is None or not (
        following[1].endswith("s") or following[1] in ("people", "men", "women", "children")
    )


def _marker(text: str, start: int, end: int) -> bool:
    """Whether the number stands at the head of a line and is followed by a list's full stop or bracket."""
    line = text[max(0, start - 2) : start]
    opened = line.endswith("(")
    at_head = start - opened == 0 or text[start - opened - 1] == "\n"
    return at_head and text[end : end + 1] in (".", ")") and text[end + 1 : end + 2] in (" ", "")


def _age(before: str, after: str) -> bool:
    """Whether the number is an age set off by commas after a name: "Ahmed Saleh, 31, said"."""
    return before.endswith(", ") and after[:1] in (",", ".") and bool(re.search(r"[A-Z][\w'-]+, $", before))


def stands_for_a_noun(text: str, said: Said) -> bool:
    """Whether "one" stands for a person or thing already named, or for people in general."""
    if text[said.number_start : said.number_end].lower() != "one" or said.hedge or said.low.value != 1:
        return False
    before, after = text[max(0, said.bare_start - 16) : said.bare_start], text[said.number_end : said.number_end + 16]
    if not before.strip() and not after.strip():
        return False
    match = _WORD_BEFORE.search(before)
    if match is not None and match[1].lower() in _ONE_DETERMINED:
        return True
    following = _WORD_AFTER.match(after)
    return following is None or following[1].lower() in _ONE_NOT
