"""People told of in a list, taken together: "a woman and her two children" are three.

A count that is the sum of a list. A pattern may take it where a slot is a count. Every item must say how many it is,
and the list must be whole: what "including" opens or "and others" ends is a part, and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention
from xref.values import count
from xref.values._numerals.amounts import Amount
from xref.values._numerals.bounds import ABOUT, LEAST, MORE, hedge_before
from xref.values._numerals.figures import figure
from xref.values._numerals.measures import mention
from xref.values._persons import ANYONE, GRANDCHILDREN, HOUSEHOLD, KIN_BY_LAW, OF_A_SEX, STEPKIN, TRADES

_WORDS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty"""
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split(), 1)}
_NUMBERS |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_ODD = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives", "baby": "babies"}


def _plural(noun: str) -> str:
    return _ODD.get(noun) or (noun[:-2] + "en" if noun.endswith("man") else noun + "s")


def _any(nouns: Set[str]) -> str:
    return "|".join(sorted(nouns, key=lambda noun: (-len(noun), noun)))


_SIDES = frozenset("fighter guerrilla insurgent jihadist militant rebel separatist".split())  # who fell in a battle
_SOLE = OF_A_SEX | GRANDCHILDREN | STEPKIN | KIN_BY_LAW | HOUSEHOLD | ANYONE | TRADES | _SIDES
_SOLE |= set(
    "bodyguard bystander cleaner cleric climber colleague conductor cook diplomat engineer hiker lawyer missionary"
    " monk motorcyclist nun photographer professor reporter seminarian surgeon translator vendor volunteer".split()
)
_MANY = {_plural(noun) for noun in _SOLE} | {"persons", "kids", "siblings", "crew members", "grandchildren", "troops"}
_NUMBER = rf"(?=[oOtTfFsSeEnN\d])(?:{'|'.join(_NUMBERS)}|\d{{1,3}})"  # told by its first letter where it is none
_BETWEEN = (  # the words before a noun: "an elderly, disabled woman"
    r"(?:(?!(?:and|or|of|in|on|at|by|for|from|with|who|was|were|is|are|had|has|as|to|the|an?|his|her|their|other|more"
    rf"|included?s?|including|involved|(?:{'|'.join(_NUMBERS)}|\d+)(?= ))\b)"
    r"\w[\w'-]*(?:(?<!s), | )){0,3}?"
)
_NATIONALS = r"[A-Z][a-z]+(?:ans|is|ese)(?= (?:and|dead|were|died|in|at)\b|[.,]|$)"  # but "two Paris policemen"
_AGES = r"\d{1,2}(?:, \d{1,2})*(?:,? and \d{1,2})?"
_CALLED = (
    r"(?:, (?:[A-Z][\w.'-]* ){1,3}[A-Z][\w'-]+(?=, (?:aged )?\d|,? and (?:his|her|their|an?|two|three|four|five) ))"
)
_HOME = r"(?: (?:of|from) [A-Z][\w'-]+(?:,? [A-Z][\w'-]+){0,2},?(?= and (?:an?|his|her|their) ))"
_AND_OTHERS = rf"(?= and (?i:{_NUMBER}) others\b)"  # "the governor and six others", "Ann Lee and three others"
_POSTS = (
    "ambassador|bishop|boss|chief|colonel|commander|general|governor|imam|judge|lawmaker|leader|major|mayor|minister"
    "|official|pastor|senator|spokesman"
)
_NO_PLACE = r"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bnear )(?<!\bfrom )(?<!\bon )(?<!\bby )"
_ITEM = regex(
    r"\b(?:(?P<two>(?i:an? )(?:\w+ )?couple(?! of)|(?:his|her|their) (?:parents|twins)|brother and sister)"
    rf"|(?:(?:his|her|their) )?(?P<number>(?i:{_NUMBER})) {_BETWEEN}(?:{_any(_MANY)}|{_NATIONALS})"
    rf"|(?<= and )(?P<others>(?i:{_NUMBER})) others"
    rf"|(?i:the|an?|his|her|their) {_BETWEEN}(?:{_POSTS}){_AND_OTHERS}"
    rf"|{_NO_PLACE}\b[A-Z][a-z]+ (?:[A-Z][\w.'-]* ){{0,2}}[A-Z][\w'-]+{_AND_OTHERS}"
    rf"|(?:(?i:an?|one)|his|her|their) {_BETWEEN}(?:{_any(_SOLE)})(?![\w'-]| of\b){_CALLED}?{_HOME}?"
    r"|(?:(?<= and )|(?<=, ))(?:\w+ |[\w-]+-(?:year|month)-old )?(?:half-?|step-?)?"
    r"(?:son|daughter|wife|child|baby|grandson|granddaughter|father|mother|brother|sister)"
    r"|(?i:the) (?:driver|pilot|motorcyclist|rider)(?= and (?:an?|his|her|two|three|four) )"
    r"|\d{1,3}-year-old (?:[A-Z][\w.'-]* ){1,3}[A-Z][\w'-]+(?= and \d|,|$| (?:were|was|died)\b)"
    r"|[A-Z][a-z]+ (?:[A-Z][\w.'-]* ){0,2}[A-Z][\w'-]+(?=, (?:aged )?\d))(?![\w'-]| of\b)"
    rf"(?:,? (?:both |all )?(?:(?:aged|ages|age) )?{_AGES}(?![\w:/.%-]| [a-z])"
    rf"|,? (?:both |all )?(?:aged|ages|age) {_AGES})?"
)
_JOINTS = {", ": False, " and ": True, ", and ": True, " and also ": True, " as well as ": True, " along with ": True}
_PART = regex(
    r"\b(?:including|includes?|included|among them|among (?:the )?\w+ were|such as|like|besides|than|another|other|with"
    r"|whom|whom were|were|namely|as|not|the|or|either) $|[:(] ?$|- $"
    r"|\b(?:including|among them) [^.;()]{1,60}, $"
    rf"|(?:- |[:(] ?)(?i:{_NUMBER}) [^.;():]{{1,40}}, $"  # "14 people - six tourists, | five locals and three porters"
)
_PERSON_BEFORE = regex(
    rf"(?:\b(?i:he|she|they|him|her|them|others|{_any(_SOLE | _MANY)})|\d|\b[A-Z][\w'-]+)(?:, | and |, and )$"
)
_OPENING = regex(  # "In Tal, a farmer and his wife"
    r"(?:^|[.!?\n] ?[\"']?)(?:In|On|At|Near|After|Before|Earlier|Separately|Meanwhile|Elsewhere|Late|Early)\b"
    r"[^.,]{0,60}, $"
)
_GOES_ON = regex(
    rf"'s|,? (?:and|or|as well as|along with) (?:others?|several|some|many|dozens|another|at least|more|possibly|an?"
    rf"|the|his|her|their|{_NUMBER})\b"
    rf"|, (?:his|her|their|another|an?|the|{_NUMBER})\b(?! [^,.]{{2,50}}\b(?:said|says|told|according))"
)
_WHOLE = regex(r"\b(?:people|persons)$")  # "three people, a man and two boys" are three
_ADULTS = regex(r"\badults$")  # "six adults, three men and three women" are six
_GROUP = regex(
    r"\b(?:children|kids|siblings|relatives|residents|villagers|workers|employees|passengers|friends|students)$"
)
_DONE_TO = regex(
    r"\b(?:kill|wound|injur|shoot|shot|behead|murder|stabb|kidnapp|abduct|hit|struck)\w*(?: dead)?"
    r"(?: (?:at least|more than|up to|an estimated|about|some|over|nearly))? $"
)
_THEY_WERE = regex(r" (?:were|was|are|is|had|has|have|remain\w*|wounded|injured|hurt|missing)\b")
_NEAR = 90  # characters before a list in which it shows that the list is a part


def find(discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Find the lists of people between two offsets.

    >>> text = "A woman and her two children died."
    >>> [(mention.raw, count.render(mention.value)) for mention in find(Discourse(text), 0, len(text))]
    [('A woman and her two children', '3')]
    >>> text = "A girl from Tal and her aunt died."
    >>> [mention.raw for mention in find(Discourse(text), 0, len(text))]
    ['A girl from Tal and her aunt']
    >>> text = "One cook, five militia troops and four nuns died."
    >>> [count.render(mention.value) for mention in find(Discourse(text), 0, len(text))]
    ['10']
    """
    text = discourse.text
    if text.find(" and ", start, end) < 0 and text.find("couple", start, end) < 0:
        return []
    found = []
    for items in _runs(text, start, end):
        first, last = items[0].start(), items[-1].end()
        number = 0 if items[-1]["others"] and _are_beside(items, text) else _total(items, text)
        hedge, hedged = hedge_before(text, first, start)
        if hedge not in ("", LEAST, MORE, ABOUT):
            continue
        if number and _is_whole(text[max(start, hedged - _NEAR) : hedged], text, last):
            total = Amount(figure(number), None, hedge, "", discourse.profile, count.COUNTED)
            first = hedged
            found.append(mention("together", discourse, first, last, total))
    return found


def _runs(text: str, start: int, end: int) -> Iterator[list[re.Match[str]]]:
    """The lists: items side by side, one of them joined by a word; two who are called a couple are one."""
    run: list[re.Match[str]] = []
    joined = False
    for item in _ITEM.finditer(text, start, end):
        joint = _JOINTS.get(text[run[-1].end() : item.start()]) if run else None
        if joint is None:
            if joined:
                yield run
            run, joined = [item], item["two"] is not None
        else:
            run.append(item)
            joined = joined or joint
    if joined:
        yield run


_ALL = regex(r"\b(?:people|persons|civilians|villagers|residents)$")  # "16 civilians and three children" may be 16
_SOME = regex(r"\b(?:child(?:ren)?|wom[ae]n|boys?|girls?|bab(?:y|ies)|infants?)$")


def _total(items: list[re.Match[str]], text: str) -> int:
    """How many they are; 0 where the first item may hold the others."""
    if _ALL.search(items[0][0]) and all(_SOME.search(item[0]) for item in items[1:]):
        return 0
    first, rest = _size(items[0]), sum(map(_size, items[1:]))
    if first == rest > 1 and _ADULTS.search(items[0][0]) and text.startswith(", ", items[0].end()):
        return first
    apposed = len(items) > 2 and text.startswith(", ", items[0].end())
    if not apposed or not (_WHOLE.search(items[0][0]) or (_GROUP.search(items[0][0]) and first == rest)):
        return first + rest
    return first if first == rest and _WHOLE.search(items[0][0]) else 0


def _are_beside(items: list[re.Match[str]], text: str) -> bool:
    """Whether others at the end of a list are none of it: "killed a guard, and two others were hurt"."""
    first, last = items[0].start(), items[-1].end()
    own = _DONE_TO.search(text[max(0, first - _NEAR) : first]) and _THEY_WERE.match(text, last)
    return bool(own or _WHOLE.search(items[0][0]))  # nobody counts people and others


def _size(item: re.Match[str]) -> int:
    """How many people an item is."""
    if item["two"]:
        return 2
    number = (item["number"] or item["others"] or "one").lower()
    return _NUMBERS.get(number) or int(number)


def _is_whole(before: str, text: str, end: int) -> bool:
    """Whether nobody stands before or behind a list who belongs to it."""
    if _PART.search(before) or (_PERSON_BEFORE.search(before) and not _OPENING.search(before)):
        return False
    return _GOES_ON.match(text, end) is None


UNIT = count.UNIT._replace(name="together", about="people of a list taken together", find=find, narrows="count")
