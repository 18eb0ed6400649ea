"""Parallels: values that stand in the same place of two sentences about the same thing.

Two values are held against one another only when they are of one type and hang on the same words, when neither
is found anywhere in the other sentence, and when the sentences share enough of what they say. That is strict on
purpose: a lead that is none costs an editor's trust.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from xref.discovery.acts import other_acts
from xref.discovery.alike import ALIKE, HELD, alike, comparable, counted_apart
from xref.discovery.assertions import opposed
from xref.discovery.copies import NO_PLACES, Places, same_places
from xref.discovery.days import WEEK, days_apart, is_of, says_a_year, says_when
from xref.discovery.descriptions import other_description
from xref.discovery.difference import apart, changed, differ, other_time
from xref.discovery.distinct import may_recur, of_two_things, told_apart
from xref.discovery.figures import Figure
from xref.discovery.ground import Ground, common_ground
from xref.discovery.incidents import of_its_day, of_one_size, one_incident, one_place
from xref.discovery.kinds import COUNTED
from xref.discovery.named import named_apart
from xref.discovery.roles import FOUNDING, ONCE, SAYING, TENURE, WINDOW, has_its_number
from xref.discovery.wording import TWO_TEXTS, Corpus, Wording, in_full
from xref.discovery.works import work

_SHARED = 0.5  # least share of one sentence's words that the other has too, for values that differ
_AGREED = 0.4  # and for values that are equal, or in places that are as good as the same
_OF_ONE = 0.3  # and for values in places so alike where the subject has one name
_LIMITED = 0.65  # and for limits of age, of which a thing may have several
_COPIED = 0.75  # and for one sentence to be the other with a few words changed
_SHORT = 14  # words and marks: in so short a sentence one other word makes another thing of it
_ONE_STORY = 0.75  # and for tolls of one size that may be of two incidents
_RIVAL = 0.1  # of likeness: a value so near to the likest may be the one that is meant
_OWN = ONCE | {FOUNDING, TENURE, "height", "length", "width", "depth"}  # roles of what a thing has one of
_TOLL = 2  # days between two articles on one toll


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two values in the same place of two sentences, and whether they differ."""

    a: Figure
    b: Figure
    likeness: float
    differs: bool
    copied: bool = False  # between the same words of a sentence and its copy: there is no doubt which is meant


def parallels(a: Wording, b: Wording, corpus: Corpus = TWO_TEXTS) -> list[Parallel]:
    """Pair the values of two sentences one to one, the likest first, what they name, and what one denies.

    >>> from xref.discovery.wording import read_wording
    >>> from xref.extension import Discourse
    >>> texts = "The hall in Hull has 300 seats.", "The hall in Hull has 250 seats."
    >>> a, b = (read_wording(Discourse(text), 0, len(text)) for text in texts)
    >>> [(found.a.text, found.b.text, found.differs) for found in parallels(a, b)]
    [('300', '250', True)]
    """
    denied = a.assertion is not None and b.assertion is not None and opposed(a.assertion, b.assertion)
    if not (a.figures and b.figures) and not denied and not (a.named and b.named):
        return []
    a, b = in_full(a, b), in_full(b, a)
    ground = common_ground(a, b, corpus)
    found = _values(a, b, corpus, ground) if a.figures and b.figures else []
    if ground.known:
        found += [Parallel(x, y, 1.0, True) for x, y in named_apart(a, b)]
    if denied and ground.share:
        found += _denials(a, b)
    return found


def _denials(a: Wording, b: Wording) -> Iterator[Parallel]:
    """What one sentence says and the other denies, where both are of one time."""
    if a.said and b.said and days_apart(a.day, b.day) <= _TOLL:
        yield Parallel(a.said, b.said, 1.0, True)


def _values(a: Wording, b: Wording, corpus: Corpus, ground: Ground) -> list[Parallel]:
    """The values in the same place of two sentences."""
    incident = corpus is not TWO_TEXTS and _gives_toll(a) and _gives_toll(b) and one_incident(a, b, corpus)
    if ground.share < (_OF_ONE if ground.same else _AGREED) and not ground.known and not incident:
        return []
    places = same_places(a.outline, b.outline) if ground.share >= _COPIED else NO_PLACES
    if places.pairs:
        return _kept(_in_copies(places, a, b), a, b)
    found = []
    for likeness, x, y in _paired(a.figures, b.figures):
        differs = _are_apart(x, y, a, b)
        if differs and is_of(x.mention.value, a.day) and is_of(y.mention.value, b.day):
            continue
        differs = differs and not _rivalled(x, y, likeness, a, b) and not _rivalled(y, x, likeness, b, a)
        toll = corpus is not TWO_TEXTS and x.unit in COUNTED and bool(x.role)
        if differs:
            one = incident and not x.part and one_place(a, b, corpus) and of_its_day(a) and of_its_day(b)
            told = one and of_one_size(x.mention.value, y.mention.value) if toll else _enough(ground, likeness, x)
        else:
            told = x.text == y.text and x.role != SAYING and (x.unit != "date" or says_when(x.mention.value))
            told = told and (ground.share >= (_ONE_STORY if toll else _AGREED) or (toll and incident))
        if told:
            found.append(Parallel(x, y, likeness, differs))
    return _kept(found, a, b)


def cannot_both_be(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether two values of one thing and of one time differ, as far as their sentences show."""
    return _are_apart(x, y, a, b) and _still_so(Parallel(x, y, 0.0, True), a, b, days_apart(a.day, b.day))


def _kept(found: Sequence[Parallel], a: Wording, b: Wording) -> list[Parallel]:
    """Leave out what differs because time has passed, in text order.

    Sentences that give another date and another figure, or another sample and another figure, tell of two times.
    """
    days = days_apart(a.day, b.day)
    apart = [each for each in found if each.differs and each.a.role not in ONCE]
    times = [each for each in apart if (each.a.unit == "date" and each.a.role in ("", "winning")) or each.a.sample]
    two_times = len(apart) > len(times) > 0
    ranks = [each for each in apart if each.a.unit == "ordinal" and not (each.a.predicate and each.b.predicate)]
    two_times = two_times or len(apart) > len(ranks) > 0  # "the second series had eight", "the third had ten"
    kept = [
        each
        for each in found
        if not each.differs or (_still_so(each, a, b, days) and not (two_times and each in apart))
    ]
    return sorted(kept, key=lambda parallel: parallel.a.mention.span)


def _in_copies(places: Places, a: Wording, b: Wording) -> list[Parallel]:
    """Compare the values in the same places of a sentence and its copy."""
    found = []
    for x, y in places.pairs:
        if (
            comparable(x, y)
            and x.role not in (SAYING, WINDOW)
            and not (x.unit == "date" and any(each.left_open or each.either for each in (x, y)))
        ):
            of_the_day = is_of(x.mention.value, a.day) and is_of(y.mention.value, b.day)
            alone = (replace(each, either=None) for each in (x, y))  # what else may be meant has a place of its own
            other = apart(*alone) or _is_changed(x, y, places)
            differs = other and not of_the_day and not (x.unit == "date" and may_recur(x, y))
            if differs and not places.verbatim and _of_two_things(x, a, y, b):
                continue
            if differs and (_is_added_to(x, places, b) or _is_added_to(y, places, a)):
                continue
            if differs or (x.text == y.text and not x.left_open):
                found.append(Parallel(x, y, 1.0, differs, copied=True))
    return found


def _is_changed(x: Figure, y: Figure, places: Places) -> bool:
    """Whether a value was changed in a copy; who is among the top ten may be among the top three."""
    within = x.within or y.within
    return not within and changed(x.mention.value, y.mention.value, x.unit, places.verbatim)


def _of_two_things(x: Figure, a: Wording, y: Figure, b: Wording) -> bool:
    """Whether two values of a sentence and its copy are of two things; in a long one, by the words beside them."""
    if len(a.outline) < _SHORT:
        return of_two_things(x, a, y, b) or other_description(x, a, y, b)  # of tolls as well
    return told_apart(x, a, y, b)


def _gives_toll(wording: Wording) -> bool:
    return any(figure.role and figure.unit in COUNTED for figure in wording.figures)


def _are_apart(x: Figure, y: Figure, a: Wording, b: Wording) -> bool:
    """Whether two values cannot both be true, and neither stands elsewhere in the other sentence."""
    if x.role == SAYING or _stands_in(x, a, b) or _stands_in(y, b, a):
        return False
    return apart(x, y) and not of_two_things(x, a, y, b)


def _enough(ground: Ground, likeness: float, figure: Figure) -> bool:
    """Whether two sentences have enough in common to say that two values in like places differ."""
    if ground.known and _is_its_own(figure):
        return True
    if figure.limit:
        return ground.share >= _LIMITED
    share = ground.dated if figure.unit == "date" and figure.role else ground.share
    if likeness >= ALIKE:
        return share >= (_OF_ONE if ground.same else _AGREED)
    return share >= (_AGREED if ground.same else _SHARED)


def _is_its_own(figure: Figure) -> bool:
    """Whether a thing or a person has one value of a kind, so that the subject alone says what it is of."""
    if figure.unit == "ordinal":
        return bool(work(sorted(figure.head)))
    if figure.unit in COUNTED:
        return has_its_number(figure.noun)
    return figure.role in _OWN


def _rivalled(x: Figure, y: Figure, likeness: float, a: Wording, b: Wording) -> bool:
    """Whether another value of the other sentence stands in as like a place: then nobody knows which is meant.

    That does not matter where neither can be: one rank or date is no sum of two.
    """
    return any(
        other is not y
        and (y.derived or not other.derived)
        and f"{other.unit} {other.text}" not in a.values
        and comparable(x, other)
        and (other.scope == x.scope or x.scope != y.scope)
        and (other.role == y.role or x.role != y.role)
        and alike(x, other) >= (HELD if _adds_up(y, other) else max(HELD, likeness - _RIVAL))
        and not (_is_one(x) and differ(x.mention.value, other.mention.value, x.unit))
        and not (apart(x, other) and of_two_things(x, a, other, b))
        for other in b.figures
    )


def _is_added_to(figure: Figure, places: Places, other: Wording) -> bool:
    """Whether the other sentence counts more of the same things, or has another date, in no place of this one."""
    placed = [each for pair in places.pairs for each in pair]
    return figure.unit in (*COUNTED, "date") and any(
        comparable(figure, each) and not any(each is one for one in placed) for each in other.figures
    )


def _adds_up(y: Figure, other: Figure) -> bool:
    """Whether two values count the same things, so that both together may be meant: "30 boats and 39 boats"."""
    return y.unit in COUNTED and y.unit != "ordinal" and bool(y.noun) and y.noun == other.noun


def _is_one_day(date: Figure) -> bool:
    """Whether a date says in which year one thing was, and not from when to when, or in which decade."""
    value = date.mention.value
    return not date.derived and says_a_year(value) and value.readings[0].end is None and not date.text.endswith("X")


def _is_one(figure: Figure) -> bool:
    """Whether a value is not made up of others, as sums and shares are."""
    return figure.unit in ("ordinal", "date", "age")


def _still_so(found: Parallel, a: Wording, b: Wording, days: int) -> bool:
    """Whether two figures may be of one time: tolls grow by the day, others by the week; a date is its own."""
    if found.a.unit == "date" or (found.a.predicate and found.b.predicate):
        return True
    return days <= (_TOLL if found.a.role else WEEK) and not other_time(found.a, a, found.b, b)


def _paired(a: Sequence[Figure], b: Sequence[Figure]) -> Iterator[tuple[float, Figure, Figure]]:
    """Pair comparable values one to one: of one scope first, of one role and act, the likest, those in order."""
    places = [(i, j) for i, x in enumerate(a) for j, y in enumerate(b) if comparable(x, y)]
    pairs = sorted(
        (
            a[i].scope != b[j].scope,
            not a[i].role or a[i].role != b[j].role,
            other_acts(a[i].verb, b[j].verb) or a[i].again != b[j].again,
            a[i].derived or b[j].derived,
            -alike(a[i], b[j]),
            abs(i - j),
            i,
            j,
        )
        for i, j in places
    )
    left, right = set(range(len(a))), set(range(len(b)))
    for *_, unlike, _, i, j in pairs:
        if -unlike >= HELD and i in left and j in right:
            left.discard(i)
            right.discard(j)
            yield -unlike, a[i], b[j]


def _stands_in(figure: Figure, own: Wording, other: Wording) -> bool:
    """Whether the other sentence has a value as well, but for one of what this sentence counts apart."""
    told = other.figures
    if figure.unit == "date" and any(
        each.unit == "date" and _is_one_day(each) and each.role == figure.role and not apart(each, figure)
        for each in told
    ):
        return True
    if figure.predicate and any(each.predicate for each in told):  # the others are ranks of something else
        told = tuple(each for each in told if each.predicate)
    return any(
        each.unit == figure.unit and each.text == figure.text and not counted_apart(each, figure, own.figures)
        for each in told
    )
