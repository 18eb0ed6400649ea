"""Reading lists: values joined by coordination, and the words around them that close or open the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from xref.extension import Discourse, ValueType
from xref.model import Mention, Span
from xref.values._lists.value import Listing

NAMES = frozenset({"party", "person", "place", "organisation", "outlet"})
"""Types whose items are not joined by "to": "invites Russia to Turkey" is no list."""

_JOINT = r"and|or|&|as well as|along with|together with|and also|plus|alongside"
_AGAIN = r"(?:both |also |even )?(?:(?:by|from|with|for|in|on|of|between|against) )?(?:the |a |an )?"
_JOINED = re.compile(rf"\s?(?:,\s?(?:(?:{_JOINT})\s)?|\s(?:{_JOINT})\s|\s?[/&]\s?|\s?--?\s?){_AGAIN}", re.IGNORECASE)
_JOINED_TO = re.compile(rf"(?:{_JOINED.pattern})|\sto\s(?:the )?", re.IGNORECASE)
_EXAMPLES = re.compile(
    r",?\s(?:including|such as|among them|notably|especially|among which are)\s(?:the )?", re.IGNORECASE
)
_BUT_NOT = re.compile(r",?\s(?:but not|except(?: for)?|excluding|without|though not|not)\s(?:the )?", re.IGNORECASE)

_ONLY = re.compile(
    r"(?:^|[^\w])((?:only|just|solely|exclusively|no one but|none but|nobody but)(?: (?:by|to|from|with|for|of|between|in|on|against))? )(?:the )?$",
    re.I,
)
_INCLUDING = re.compile(
    r"(?:^|[^\w])(?:including|includes?|included|such as|among them|among others|notably|especially|like|for example|e\.g\.),? (?:the )?$",
    re.I,
)
_ALL_BUT = re.compile(
    r"(?:^|[^\w])((?:all|everyone|everybody|every \w+|any \w+|all [\w ]{1,30}) (?:but|except(?: for)?|excluding|apart from|other than|with the exception of|save for) )(?:the )?$",
    re.I,
)
_ALONE = re.compile(r"\salone\b")
_OTHERS = re.compile(
    r",?\s(?:(?:and|or) (?:\w+ )?others?\b|among others|and (?:several|many|some|two|three|four|five|six|\d+) (?:other|more)|et al\b|etc\b)",
    re.I,
)
_COUNTS = {
    word: number
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)
} | {"both": 2}
_COUNTED = re.compile(
    rf"(?:^|[^\w-])((?:the |these |those |its |all |their )?({'|'.join(_COUNTS)}|\d{{1,2}}) (?:[a-z-]+ ){{0,3}}([a-z-]+s|people|men|women)"
    r"(?: of (?:the )?[a-z-]+)?(?:,|:| -| \(|,? namely| which are)? ?\(?)(?:the )?$",
    re.I,
)
_AFTER_COUNT = re.compile(
    rf"\s?(?:,|-|--|\() (?:the |all )?({'|'.join(_COUNTS)}|\d{{1,2}}) (?:[a-z-]+ ){{0,3}}([a-z-]+s|people|men|women)\b",
    re.I,
)
_HEADED = re.compile(rf"(?:the |these |those |its |all |their )*({'|'.join(_COUNTS)}|\d{{1,2}}) [\w' -]+", re.I)
_COLON = re.compile(r"(?:,|:| --?| \(|,? namely|, which are) ?(?:the )?|: ?")
_BARE = re.compile(r"\s?(?:,|-|/)\s?(?:the |a |an )?")
_MEASURES = frozenset(
    ["days", "weeks", "months", "years", "hours", "minutes", "times", "points", "miles", "kilometers", "kilometres", "meters", "metres", "dollars", "euros", "pounds", "rounds", "seconds", "decades", "centuries", "goals", "seats", "votes", "percent", "others", "terrorists'", "occasions", "stages", "steps", "ways"]
)
_SINGULAR = re.compile(r"\s(?:has|is|was|says|does|hasn't|isn't|wasn't|doesn't)\b")
_FINITE = re.compile(
    r"\s(?:has|is|was|says|does|said|will|would|have|had|were|are|told|added|warned|denied|confirmed|announced)\b"
)
_PREPOSED = re.compile(
    r"(?:^|[\s(\"'])(?:between|by|with|from|to|for|of|in|on|at|against|and|or|that|both|as|among|the|while|but|when|after|before|if|said|because|where|which|since)\s$|[^\w\s]\s?$|^$",
    re.I,
)
_BACK = 80


class Run(NamedTuple):
    """Mentions that are joined, those that are excepted, and what they are examples of."""

    items: list[Mention]
    excluded: list[Mention]
    head: Mention | None
    alternatives: bool


def split(text: str) -> list[str]:
    """Split a list that stands alone into the texts of its items.

    >>> split("Russia, Turkey and Iran"), split("Bosnia and Herzegovina; Serbia")
    (['Russia', 'Turkey', 'Iran'], ['Bosnia and Herzegovina', 'Serbia'])
    """
    if ";" in text:
        return [part.strip() for part in text.split(";") if part.strip()]
    parts = re.split(rf",\s*(?:(?:{_JOINT})\s+)?|\s+(?:{_JOINT})\s+", text)
    return [part.strip() for part in parts if part.strip()]


def read_lists(unit: ValueType[Any], discourse: Discourse, start: int, end: int) -> list[Mention]:
    """Return the lists of a unit's values in ``[start, end)``; a value alone is a list of one."""
    text = discourse.text
    mentions = unit.find(discourse, start, end)
    joint = _JOINED if unit.name in NAMES else _JOINED_TO
    return [_listing(unit, text, start, end, run) for run in _runs(text, mentions, joint, unit.name in NAMES)]


def _runs(text: str, mentions: Sequence[Mention], joint: re.Pattern[str], names: bool) -> list[Run]:
    """Group mentions that nothing but coordination separates."""
    runs: list[Run] = []
    position = 0
    while position < len(mentions):
        items, head, alternatives, closing = [mentions[position]], None, False, False
        excluded: list[Mention] = []
        position += 1
        while position < len(mentions):
            gap_start, gap_end = (excluded or items)[-1].span.end, mentions[position].span.start
            gap = text[gap_start:gap_end]
            if len(gap) > 40:
                break
            if names and head is None and len(items) == 1 and _HEADED.fullmatch(items[0].raw) and _COLON.fullmatch(gap):
                head, items = items[0], [mentions[position]]
            elif joint.fullmatch(gap):
                if closing and _BARE.fullmatch(gap):
                    break  # "by A and B, C said": the comma after the last item begins something else
                closing = closing or not _BARE.fullmatch(gap)
                alternatives = alternatives or " or " in gap.lower()
                (excluded or items).append(mentions[position])
            elif not excluded and len(items) == 1 and head is None and _EXAMPLES.fullmatch(gap):
                head, items = items[0], [mentions[position]]
            elif not excluded and names and _BUT_NOT.fullmatch(gap):
                excluded.append(mentions[position])
            else:
                break
            position += 1
        if names and len(items) > 1 and not excluded and _new_clause(text, items):
            position -= 1
            items.pop()
        runs.append(Run(items, excluded, head, alternatives and len(items) > 1))
    return runs


def _new_clause(text: str, items: list[Mention]) -> bool:
    """Return whether the last item begins another clause: "Russia invited Turkey and Iran said"."""
    joint = text[items[-2].span.end : items[-1].span.start]
    if " and " not in joint and ", " not in joint:
        return False
    after = items[-1].span.end
    if _SINGULAR.match(text, after):
        return True
    before = items[0].span.start
    return bool(_FINITE.match(text, after)) and not _PREPOSED.search(text[max(0, before - 12) : before])


def _listing(unit: ValueType[Any], text: str, start: int, end: int, run: Run) -> Mention:
    """Build the mention of a run, with what the words around it say of completeness and count."""
    first = (run.head or run.items[0]).span.start
    last = (run.excluded or run.items)[-1].span.end
    before, complete, size = text[max(start, first - _BACK) : first], "or" if run.alternatives else "plain", None
    if run.head is not None:
        count = _HEADED.fullmatch(run.head.raw)
        complete, size = (
            ("stated", _number(count[1])) if count and not _EXAMPLES.match(text, run.head.span.end) else ("open", None)
        )
    elif match := _ALL_BUT.search(before):
        complete, first = "but", first - (len(before) - match.start(1))
    elif match := _ONLY.search(before):
        complete = "stated"
        if " " not in match[1].strip():
            first -= len(before) - match.start(1)
    elif _INCLUDING.search(before):
        complete = "open"
    elif (
        unit.name in NAMES
        and len(run.items) > 1
        and (match := _COUNTED.search(before))
        and match[3].lower() not in _MEASURES
    ):
        complete, size, first = "stated", _number(match[2]), first - (len(before) - match.start(1))
    if complete == "plain":
        if _ALONE.match(text, last, end):
            complete = "stated"
        elif _OTHERS.match(text, last, end):
            complete = "open"
        elif (
            unit.name in NAMES
            and len(run.items) > 1
            and (match := _AFTER_COUNT.match(text, last, end))
            and match[2].lower() not in _MEASURES
        ):
            size = _number(match[1])
    value = Listing.of(
        unit.render,
        [m.value for m in run.items],
        complete,
        [m.value for m in run.excluded],
        size,
        run.head.value if run.head else None,
    )
    inferred = tuple(dict.fromkeys(part for m in (*run.items, *run.excluded) for part in m.inferred))
    return Mention(f"{unit.name}+", Span(first, last), text[first:last], value, inferred)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word.lower()]
