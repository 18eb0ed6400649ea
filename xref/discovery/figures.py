"""Figures: the values of a sentence that two sources may give otherwise, each with the words it hangs on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from xref.discovery.acts import act_counted, nearest_act, participle
from xref.discovery.heads import act_of, counted_by, head, is_of_a_side, is_qualified, measure, rate
from xref.discovery.implied import (
    Given,
    implied,
    in_other_words,
    is_at_a_time,
    is_at_death,
    is_before_a_noun,
    is_limit,
    is_of_an_age,
)
from xref.discovery.kinds import COUNTED, TYPES
from xref.discovery.ranks import is_predicate
from xref.discovery.roles import (
    COMING_OUT,
    GROUP,
    SAYING,
    WINDOW,
    WITH_AN_AGE,
    is_of_saying,
    role_of_age,
    role_of_count,
    role_of_date,
    role_of_duration,
    role_of_measure,
    role_of_money,
    word_before,
)
from xref.discovery.settled import (
    is_again,
    is_as_of,
    is_compared,
    is_deadline,
    is_left_open,
    is_of_a_group,
    is_part,
    is_sample,
    is_stated,
    is_window,
)
from xref.discovery.words import placed, stem
from xref.discovery.works import work
from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention, Span
from xref.tuples import NamedTuple
from xref.values import value_type

_REACH = 6  # content words looked at on either side of a value
_PAST_NAMES = 12  # and before it for a verb, since names may stand between
_UNTIL = regex(r"\s+(?:to|until|till)\b")  # behind a date: what follows is of the end
_FRONTED = regex(r"(?:[A-Z][a-z]{2,}ed|Born|Built|Written|Begun|Made)\b(?=\s+[a-z])")
_OR = regex(r"-?\s+or\s+")
_TABLE = 40  # values: a sentence with more is a table that lost its lines


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in a sentence, with the content words before it (nearest first) and after it.

    ``head`` are the words that say what is counted or measured and ``noun`` the last of them, ``role`` what a date is
    the date of (birth, start) or what happened to those counted (death, injury).
    """

    mention: Mention
    before: tuple[str, ...]
    after: tuple[str, ...]
    head: frozenset[str] = frozenset()
    role: str = ""
    noun: str = ""
    part: bool = False  # of a total that stands beside it: "including 3 children"
    derived: bool = False  # from another value of the sentence: the years "from 1950 to 1961"
    opens: bool = False  # it stands before the rest of its sentence, with a comma behind it: "In 1953, she"
    scope: str = ""  # of what a sum is that: "worldwide"
    sample: bool = False  # what others rest on: "29% of 14 critics asked"
    verb: str = (
        ""  # the nearest before it in the past, as a stem: what was done to so many, or then; or what is counted
    )
    work: str = ""  # the kind of work that came out then: "a 1934 novel"
    rate: str = ""  # the time in which so many are counted: "40,000 cars a day"
    measure: str = ""  # the noun that it is the amount of: "a capacity of 300"
    limit: bool = False  # an age from which on something holds: "six and over"
    qualified: bool = False  # what is counted are only some: "40 rooms with a view"
    of_a_side: bool = False  # "soldiers of the Lune army"
    deadline: bool = False  # a date by which something is to be done: "by 30 June"
    as_of: bool = False  # a date that says when other values were so, and not when anything was done: "as of May"
    within: bool = False  # a rank that is the last of several: "among the top three"
    predicate: bool = False  # a rank that says which one the subject is: "is the fourth novel"
    compared: bool = False  # another is compared with it: "up from 890"
    again: bool = False  # "again" stands in its clause
    left_open: bool = False  # it is one of several, or denied, or only a window: "in 1973 or 1974"
    either: Mention | None = None  # the other that may be meant instead: "the third- or fourth-largest"
    text: str = field(init=False, compare=False)  # the normalised value

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", _written(self))  # once, since it is asked for at every comparison

    @property
    def unit(self) -> str:
        """The value's type."""
        return self.mention.type


def _written(figure: Figure) -> str:
    """The normalised value of a figure."""
    one, other = (
        value_type(each.type).render(each.value) for each in (figure.mention, figure.either or figure.mention)
    )
    if figure.within:
        return f"top {one.rstrip('dhnrst')}"
    return f"{other} or {one}" if figure.either else one


class _Sentence(NamedTuple):
    text: str
    start: int
    end: int
    dates: list[Span]
    words: list[tuple[int, str]]  # those that carry meaning, none inside a value

    def before(self, offset: int, start: int, reach: int = _REACH, verbs: bool = False) -> list[str]:
        """The words before an offset, nearest first, none before ``start``; for ``verbs``, none of a name."""
        last = bisect_left(self.words, (offset,))
        near = self.words[max(0, last - (_PAST_NAMES if verbs else reach)) : last][::-1]
        return [
            word for begin, word in near if begin >= start and not (verbs and begin > self.start and word[0].isupper())
        ][:reach]

    def after(self, offset: int, end: int, reach: int = _REACH) -> list[str]:
        """The words after an offset, none after ``end``."""
        first = bisect_left(self.words, (offset,))
        return [word for begin, word in self.words[first : first + reach] if begin < end]


def figures(discourse: Discourse, start: int, end: int, subject: int = 0) -> list[Figure]:
    """The values of a stretch of text in text order. A stretch with very many is a table and has none.

    The names of a ``subject`` that ends at some offset are not among the words that a value hangs on: another sentence
    may say "she" for them.

    >>> text = "The hall has 300 seats."
    >>> [(figure.unit, figure.text, figure.noun) for figure in figures(Discourse(text), 0, len(text))]
    [('count', '300', 'seat')]
    """
    taken: list[Mention] = []
    for name in TYPES:
        for mention in value_type(name).find(discourse, start, end):
            if mention.value is not None and _is_free(mention, taken):
                taken.append(mention)
                if len(taken) > _TABLE:
                    return []
    taken += [mention for mention in in_other_words(discourse, start, end) if _is_free(mention, taken)]
    taken.sort(key=lambda mention: mention.span)
    text = discourse.text
    words = placed(text, start, end, [mention.span for mention in taken])
    words = [(begin, word) for begin, word in words if begin >= subject or word[0].islower()]
    if fronted := _FRONTED.match(text, start, min(end, subject)):  # "Founded in 1931, the yard"
        words.insert(0, (start, fronted.group().lower()))
    sentence = _Sentence(text, start, end, [mention.span for mention in taken if mention.type == "date"], words)
    stated = (mention for mention in taken if is_stated(mention, text, end))
    found = [_figure(given, sentence) for mention in stated for given in implied(mention, discourse, start, end)]
    return _with_choices(found, text)


def _with_choices(found: list[Figure], text: str) -> list[Figure]:
    """Take the latter of two values that are given as alternatives for a choice of both."""
    for place, (one, other) in enumerate(pairwise(found), 1):
        if one.unit == other.unit and _OR.fullmatch(text, one.mention.span.end, other.mention.span.start):
            found[place] = replace(other, either=one.mention, left_open=False)
    return found


def _is_free(mention: Mention, taken: list[Mention]) -> bool:
    return all(mention.span.end <= other.span.start or other.span.end <= mention.span.start for other in taken)


def _figure(given: Given, sentence: _Sentence) -> Figure:
    mention, (text, start, end, _, _) = given.mention, sentence
    window = is_window(mention, text, start)
    group = is_of_a_group(mention, text, start, end)
    before = [stem(word) for word in sentence.before(mention.span.start, start)]
    after = [stem(word) for word in sentence.after(mention.span.end, end)]
    amount = measure(text, start, mention.span.start)
    counted = (given.head and stem(given.head)) or counted_by(amount)
    words = [counted] if counted else head(text, mention.span.end, end) or before[:1]
    if mention.type == "age" and (given.role or (before and before[0] in _AGED) or is_of_an_age(mention, text, start)):
        words = ["age"]
    noun = words[-1] if words else ""
    dated = mention.type == "date" and is_before_a_noun(mention, text, start, end)
    kind = work(after) if dated else ""
    return Figure(
        mention,
        tuple(before),
        tuple(after),
        head=frozenset(words),
        role=(window and WINDOW)
        or (group and GROUP)
        or given.role
        or (COMING_OUT if kind else _role(mention, sentence)),
        noun=noun,
        part=is_part(mention, text, start, end),
        derived=given.derived,
        opens=not before and text.startswith(",", mention.span.end),
        scope=next((word for word in (*before[:2], *after[:2]) if word in _scopes()), ""),
        sample=is_sample(mention, text, start, end),
        verb="" if given.within else _act(mention, sentence, noun, amount),  # a place among others is no act
        work=kind,
        rate=rate(text, *mention.span, end),
        measure="" if counted or act_of(amount) else amount,
        limit=is_limit(mention),
        qualified=is_qualified(text, mention.span.end, end),
        of_a_side=is_of_a_side(text, mention.span.end, end),
        deadline=is_deadline(mention),
        as_of=mention.type == "date" and is_as_of(mention, text, start),
        within=given.within,
        predicate=mention.type == "ordinal" and is_predicate(mention, text, start),
        compared=is_compared(mention, text, start),
        again=is_again(mention, text, start, end),
        left_open=window or group or is_left_open(mention, text, start, end),
    )


_AGED = ("age", "aged")


def _act(mention: Mention, sentence: _Sentence, noun: str, amount: str) -> str:
    """The act that a figure counts or goes with: what its noun or its amount is of, else the nearest verb before it."""
    text, start, *_ = sentence
    at = mention.span.start
    told = act_counted(noun) or act_of(amount) or participle(text, start, at)
    return told or nearest_act(sentence.before(at, start, verbs=True))


@cache
def _scopes() -> frozenset[str]:
    return frozenset(map(stem, ("worldwide", "globally", "nationwide", "domestically", "overseas", "abroad")))


def _role(mention: Mention, sentence: _Sentence) -> str:
    """What a date or an age is that of, or what happened to those counted."""
    text, start, end, dates, _ = sentence
    begin, stop = mention.span
    if mention.type == "distance":
        return role_of_measure(sentence.before(begin, start), sentence.after(stop, end))
    if mention.type == "money":
        return role_of_money(sentence.before(begin, start), sentence.after(stop, end))
    if mention.type == "duration":
        return role_of_duration(sentence.before(begin, start))
    if mention.type == "date":
        if is_of_saying(text, mention.span, start, end):
            return SAYING
        start = max((span.end for span in dates if span.end <= begin), default=start)  # what is before another date
        end = min((span.start for span in dates if span.start >= stop), default=end)  # tells what that one is of
        following = [] if _UNTIL.match(text, stop, end) else sentence.after(stop, end)
        return role_of_date(sentence.before(begin, start, verbs=True), following)
    before = [stem(word) for word in sentence.before(begin, start, WITH_AN_AGE)]
    after = [stem(word) for word in sentence.after(stop, end)]
    if mention.type in COUNTED and mention.type != "ordinal":
        return role_of_count(before, after, word_before(text, start, begin))
    if mention.type != "age" or is_at_a_time(mention, text, start):
        return ""
    return "death" if is_at_death(mention, text, end) else role_of_age(before)
