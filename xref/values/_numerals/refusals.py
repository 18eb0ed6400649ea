"""What is a number and yet no count: years, dates, times, scores, identifiers, addresses, ages, list markers.

Each refusal looks at the words beside a number, never at the number's size alone, except for four-digit years.
"""

from __future__ import annotations

import re
from functools import cache

from xref.expressions import regex
from xref.extension import Discourse
from xref.values._numerals.dialled_and_aged import (
    bounds_an_age,
    in_a_row_of_ages,
    is_a_score,
    is_aged,
    is_an_hour,
    is_dialled,
    shares_a_unit,
)
from xref.values._numerals.people import COUNTED, PEOPLE
from xref.values._numerals.ratios import is_ratio, small_number
from xref.values._numerals.scanning import Said
from xref.values._numerals.tallies import in_a_tally, is_bracketed_tally

_MONTHS = """January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"""
# Words that make a name of the number after them, in either case.
_NAMING = """no nr nos number numbers numbered resolution resolutions article articles section sections chapter page
    pages paragraph room flight route highway interstate channel level phase unit gate platform track volume issue
    episode season clause rule protocol amendment category grade model version item table figure appendix annex district
    ward zone sector block plot apartment suite floor pier terminal exit junction magnitude aged age ages marker zip
    ranked rank tier update opus verse psalm sura surah code phone telephone fax ext extension box top-"""
# Words that do so only when they are capitalised: "Group 7", but "a group 7 men strong".
_NAMING_CAPITALISED = """Group Round Week Day Order Law Area Line Part Post Form Act Bill Class Type Series
    Mark Division Station Building Step Stage Lesson Lot Decree Schedule Section Phase Covid Apollo Boeing Airbus
    Formula FTSE Nasdaq Nikkei CAC DAX Russell Fortune Windows Android Radio Game Catch Agenda Vision iPhone iPad iOS"""
_NAMING_NOT = "Party Alliance Coalition Bloc League Movement Union Democrats Liberals Socialists Greens Labour"
# Abbreviations that do so with their full stop: "s. 322".
_NAMING_SHORT = "s. ss. art. arts. sec. para. paras. cl. p. pp. vol. ch. fig. no. nos. B.C. A.D. BC AD"
_ONE_NOT = """of another who that which can could may might must should would will by day time thing side hand
    way more does cannot or in for at to on a the i we they he she it you"""
_ONE_DETERMINED = """this that the each every any some which another no not last next only such latter former"""
_YEAR_BEFORE = (
    """in of since by until till from during after before late early mid circa for to and between the year back"""
)
_FUNCTION = """in of on at by to for from and or is was be has had will would with as but that which who when
    after before
    said says the a an during under over until since into"""
_OWNERS = """its his her their our the this that whose"""
_PEOPLE = frozenset((*COUNTED.split("|"), *"fighters refugees others persons residents victims".split()))
_AND_HURT = regex(r" (?:injured|wounded|hurt|dead|missing|homeless)\b")

_WORD_BEFORE = regex(r"([A-Za-z][A-Za-z'.]{0,20})[ \n]$")
_WORD_AFTER = regex(r"[ \n]([A-Za-z][A-Za-z'-]{0,20})")
_NAMED_PERSON = regex(r"(?:[A-Z][\w'-]+|\b(?:man|woman|boy|girl|father|mother|son|daughter|victim|suspect)), $")
_NAME_GOES_ON = regex(r"[,.;]| and [A-Z][\w'-]+ [A-Z\"'][\w'-]+")  # "Ana Bell, 40; Timo Karr, 17 and Rita Moss, 15"
# "the president, 79,", but not of a figure: "the toll, 79,"
_HOLDER = regex(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ )?[a-z]{3,}(?<!s)"
    r"(?<!toll)(?<!total)(?<!tally)(?<!number)(?<!figure), $"
)
_DAY_BEFORE = regex(r"[a-z]\.? [0-9]{1,2}(?:st|nd|rd|th)?, $")
_ONE_YEAR = regex(r"1[0-9]{3}|20[0-9]{2}|21[0-4][0-9]")
_SENTENCE_END = regex(r"[.!?]\s|\n")
_YEARS = regex(r"[12][0-9]{3}[^0-9,]{1,8}[12][0-9]{3}")
_GLUED = regex(r"[A-Za-z][0-9][0-9.,]{0,5} $")
_STREET = "Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Square|Place|Way|Terrace|Court"


@cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _not_after() -> re.Pattern[str]:
    months = "|".join(_MONTHS.split())
    return regex(
        rf"(?:st|nd|rd|th)?(?: of)? (?:{months})\b|-(?:{months})\b"  # dates
        r"|(?: (?:to|and|until|till) [0-9]{1,2}(?:[:.][0-9]{2})?)?"  # "1 to 6 pm", times and eras
        r" ?(?:[ap]\.?m\b|[AP]\.?M\b|o'clock|GMT|UTC|BC\b|AD\b|BCE\b|CE\b|A\.D|B\.C)"
        r"|[/:.][0-9]|[/\\@_=^×]|-[0-9]|-to-|-[A-Z]|\([a-z]\)"  # identifiers, scores, telephones
        r"|s\b|'s\b| [0-9](?![0-9,.]*-[a-z])| to [0-9]{1,4} ?(?:BC|AD|CE|A\.D|B\.C)"  # decades, years of an era
        r"| ?x ?[0-9]| by [0-9.]+[- ](?:met(?:er|re)|foot|feet|ft|inch|cm|mm?\b|yard)"  # "a 4 x 3 metre room"
        r"|[- ]years?[- ]olds?\b|(?:st|nd|rd|th)\b"
        r"|-(?:by-|fold\b|figure\b|digit\b|something\b|pointer\b)"  # "20-by-30-foot", "six-figure"
        r"|-(?:stor(?:e?y|ied)|floor|lane|bedroom)\b|-,? (?:and|or|to) \w+-"  # "a 21-storey tower", "20- and 21-storey"
        r"| (?:mpg|[kMG]bps|rpm|MHz|GHz|kHz|hp|bhp|cc)\b| block of\b"  # rates and addresses
        rf"| (?:[A-Z][\w'.]{{1,15}} ){{1,3}}(?:{_STREET})\b"
    )


def refused(discourse: Discourse, said: Said) -> bool:
    """Whether a number is not a count of things where it stands."""
    text, end = discourse.text, said.number_end
    if said.form not in ("digits", "words"):
        return True
    after = text[end : end + 48]
    if _not_after().match(after):
        return True
    if said.tail or _hyphenated(text, said) or is_ratio(text, said):
        return True
    if bounds_an_age(text, said) or is_aged(text, said) or is_an_hour(text, said):
        return True
    if said.form == "words" and text[max(0, said.bare_start - 7) : said.bare_start].lower() == "age of ":
        return True
    large = said.form == "words" and said.low.value >= 1000
    if large and _GLUED.search(text, max(0, said.number_start - 8), said.number_start):
        return True  # "R200 million"
    if said.form == "words":
        return stands_for_a_noun(text, said) or _capitalised(text, said)
    before = text[max(0, said.bare_start - 24) : said.bare_start]
    return (
        _in_an_identifier(text, said)
        or _named_by(text, before, after, said)
        or _one_of_named(text, said)
        or _year(text, before, after, said)
        or _marker(text, said)
        or _footnote(text, said)
        or is_dialled(text, before, said)
        or is_a_score(text, said)
        or (_NAME_GOES_ON.match(after) and _NAMED_PERSON.search(before) is not None)
        or in_a_row_of_ages(text, said)
        or shares_a_unit(text, said)
        or (after[:1] == "," and 15 <= said.low.value <= 110 and _HOLDER.search(before) is not None)
    )


def _hyphenated(text: str, said: Said) -> bool:
    """Whether the number ends a compound, "all-in-one", "Il-76", or begins one of zero, "zero-tolerance"; "one-two"."""
    if said.high is not None and text[said.number_start : said.number_end].lower() == "one-two":
        return True
    if said.low.value == 0 and text[said.number_end : said.number_end + 1] == "-":
        return True
    return text[max(0, said.number_start - 1) : said.number_start] == "-" and text[said.number_start - 2].isalnum()


_DATELINE_ENDS = (")", "-", "–", "—")
_HARMED = regex(r"\b(?:kill|injur|wound)(?:s|ed|es|e|ing)? $", re.IGNORECASE)


def _capitalised(text: str, said: Said) -> bool:
    """Whether a number word is a name: "Capital One", "the Big Four"; no sentence or headline starts with it."""
    start = said.number_start
    if not text[start].isupper() or said.hedge:
        return False
    if text[max(0, start - 2) : start].isspace():  # a gap as between paragraphs, whose punctuation was lost
        return False
    opening = text[max(0, start - 3) : start].rstrip(" \"'(")
    if opening[-1:] in _DATELINE_ENDS and text[start - 1].isspace():
        return False  # "BEIRUT (Reuters) - Two people"
    if _counts_people(text[said.number_end : said.number_end + 60]):
        return False
    return bool(opening) and opening[-1] not in ".!?:;\n" and not _in_title_case(text, start)


def _in_an_identifier(text: str, said: Said) -> bool:
    """Whether digits are glued to what stands before them: "Il-76", "A/73", "#4", "+1 202", "007"."""
    start = said.number_start
    before = text[max(0, start - 2) : start]
    if text[start] == "0" and text[start + 1 : start + 2].isdigit():
        return True
    if before[-1:] in ("-", ",", " ") and before[:1].isalnum():
        if before[-1] == " ":
            return before[:1].isdigit() and not text[max(0, start - 5) : start - 1].isdigit()  # after a year, a count
        return before[-1] == "-" or before[:1].isdigit()
    return bool(before) and before[-1] in "/.:#@_=^\\*+"


def _named_by(text: str, before: str, after: str, said: Said) -> bool:
    """Whether the word before makes a name of the number: "Resolution 2254", "Boeing 737", "May 14"."""
    match = _WORD_BEFORE.search(before)
    if match is None or said.hedge not in ("", "to") or _HARMED.search(before):
        return False
    word = match[1].rstrip(".")
    if before.lower().endswith("age of "):
        return True
    if match[1] in _set(_NAMING_SHORT) or word.lower() in _set(_NAMING):
        return True
    if word in _set(_MONTHS) or word in _set(_NAMING_CAPITALISED):
        return True
    if word.endswith("'s") or word in _set(_NAMING_NOT) or "," in text[said.number_start : said.number_end]:
        return False  # what the Reform Party or Mott has: "Mott's 52", "Mott 52,000"
    opening = before[: match.start()].rstrip(" \"'(")
    if not word[0].isupper() or opening[-1:] in ("", *".!?:\n") or match[1].endswith(".") or in_a_tally(text, said):
        return False
    following = _WORD_AFTER.match(after)
    if following is None or following[1] in _set(_FUNCTION):
        return True
    if following[1][0].islower() and not word.endswith(("s", "ed", "ing")) and not _counts_something(after):
        return True
    return not following[1][0].islower() and not _in_title_case(text, said.number_start)


_COUNTED = regex(
    rf"(?:[ \n][A-Za-z'-]+){{0,3}}?[ \n](?:[a-z-]*[a-rt-z]s|{PEOPLE}|more|others?|dead|killed|wounded|"
    r"injured|hurt|missing|arrested|died|police|troops|personnel|staff|percent|of|million|billion|thousand|hundred)\b"
)


def _counts_something(after: str) -> bool:
    """Whether something that can be counted follows within a few words."""
    return _COUNTED.match(after) is not None


_NUMBERS_BEFORE = regex(
    r"\b(?:[Rr]esolutions|[Aa]rticles|[Ss]ections|[Cc]hapters|[Pp]ages|[Pp]aragraphs|[Ff]lights|[Rr]outes|[Hh]ighways|"
    r"[Rr]ooms|[Rr]ounds|Nos\.?) (?:[\dA-Z()/.-]{1,12}(?:, | and | or |,? and |-|/)){1,4}$"
)


def _one_of_named(text: str, said: Said) -> bool:
    """Whether a plural before names this number too: "resolutions 2118 and 2235"."""
    start = said.bare_start
    if not text.endswith((" and ", " or ", ", ", "-", "/"), max(0, start - 5), start):
        return False
    return _NUMBERS_BEFORE.search(text[max(0, start - 60) : start]) is not None


def _in_title_case(text: str, at: int) -> bool:
    """Whether the sentence is a headline whose words are nearly all capitalised."""
    before, after = text[max(0, at - 120) : at], text[at : at + 120]
    words = regex(r"[A-Za-z]{3,}").findall(_SENTENCE_END.split(before)[-1] + _SENTENCE_END.split(after)[0])
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _year(text: str, before: str, after: str, said: Said) -> bool:
    """Whether four plain digits are a year: they count only before a plural, and after no preposition of time."""
    if said.hedge in ("about", "nearly"):
        return False
    if said.high is not None:
        return _YEARS.fullmatch(text, said.number_start, said.number_end) is not None and not _counts_people(after)
    digits = text[said.number_start : said.number_end]
    if _ONE_YEAR.fullmatch(digits) is None:
        return False
    match, following = _WORD_BEFORE.search(before), _WORD_AFTER.match(after)
    word = match[1].lower() if match else ""
    if said.hedge and following is not None and following[1] not in _set(_FUNCTION):
        earlier = _WORD_BEFORE.search(text[max(0, said.start - 24) : said.start])
        lead = earlier[1].lower() if earlier and not _counts_people(after) else ""
        return lead in _set(_YEAR_BEFORE)  # "more than 1100 other children"
    if small_number(word) is not None or (_DAY_BEFORE.search(before) and not _counts_people(after)):
        return True  # "the two 1974 elections", "on May 8, 2014 less than an hour"
    if word in _set(_YEAR_BEFORE) or (digits >= "1900" and word in _set(_OWNERS)):
        hurt = word == "and" and _AND_HURT.match(after) is not None  # "900 dead and 1800 injured"
        return not (hurt or (word in ("the", "to", "and", "of") and _counts_people(after)))
    return following is None or not (following[1].endswith("s") or following[1] in _PEOPLE)


def _counts_people(after: str) -> bool:
    following = _WORD_AFTER.match(after)
    return following is not None and following[1] in _PEOPLE


def _marker(text: str, said: Said) -> bool:
    """Whether the number is alone in brackets, or at the head of a line before a list's full stop or bracket.

    One with its thousands marked off is a figure: "52.2 per cent of votes (6,924,255)".
    """
    start, end = said.number_start, said.number_end
    if text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")":
        return "," not in text[start:end] and not is_bracketed_tally(text, said)
    opened = text[max(0, start - 1) : start] == "("
    at_head = start - opened <= 0 or text[start - opened - 1] == "\n"
    return at_head and text[end : end + 1] in (".", ")") and text[end + 1 : end + 2] in (" ", "")


def _footnote(text: str, said: Said) -> bool:
    """Whether the number stands alone after the end of a sentence, at the end of its line: the mark of a note."""
    start, end = said.number_start, said.number_end
    if said.hedge or said.high is not None or text[end : end + 1] not in ("", "\n") or start < 2:
        return False
    return text[start - 1] == " " and text[start - 2] in ".!?"


_TIME = regex(r" ?(?:[ap]\.?m\b|[AP]\.?M\b|o'clock|GMT|UTC)|:[0-9]|s\b")


def is_time(text: str, said: Said) -> bool:
    """Whether digits are part of a time of day or of a decade: "10:30", "2100 GMT", "1960s"."""
    if not said.silent and _TIME.match(text, said.number_end):
        return True
    clock = text[max(0, said.number_start - 2) : said.number_start]
    return clock[-1:] == ":" and clock[:1].isdigit()


_OVER_ONE_OF = regex(r"over one of\b")
# What became of one of several: "two men, one in grave condition", "four were shot, one of whom died".
_IN_A_STATE = regex(
    r" in (?:a )?(?:critical|serious|grave|stable|intensive)\b"
    r"| of the (?:(?:injured|wounded|victims|men|women) )+(?:was |is |remains )in (?:a )?(?:critical|serious|grave)\b"
    r"| of (?:them|whom) (?:was |is |has |had |later |since |now |also )*"
    r"(?:fatally|mortally|critically|seriously|gravely|severely|died|dead|killed|dying)\b"
    r"| who (?:has |had |later |since |also )*(?:died|was killed)\b"
)


def stands_for_a_noun(text: str, said: Said) -> bool:
    """Whether "one" stands for a person or thing already named, or for people in general."""
    if said.low.value != 1:
        return False
    if _OVER_ONE_OF.match(text, said.start):
        return True
    if said.hedge or text[said.number_start : said.number_end].lower() != "one":
        return False
    before, after = text[max(0, said.bare_start - 16) : said.bare_start], text[said.number_end : said.number_end + 72]
    if not before.strip() and not after.strip():
        return False
    match = _WORD_BEFORE.search(before)
    if match is not None and match[1].lower() in _set(_ONE_DETERMINED):
        return True
    following = _WORD_AFTER.match(after)
    if _IN_A_STATE.match(after):
        return False
    if _HARMED.search(before) and (following is None or following[1] != "of"):
        return False
    return following is None or following[1].lower() in _set(_ONE_NOT)
