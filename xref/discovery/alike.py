"""Likeness of places: whether two values are of one thing, and how far they hang on the same words."""

from __future__ import annotations

from collections.abc import Sequence

from xref.discovery.acts import act_counted, counts_of_one_act, one_act, tells_counted_acts
from xref.discovery.figures import Figure
from xref.discovery.kinds import COUNTED
from xref.discovery.roles import (
    COMING_OUT,
    ONCE,
    SAYING,
    has_its_number,
    is_before,
    one_role,
    posts,
    tells_coming_out,
)
from xref.discovery.words import stem
from xref.discovery.works import work

_ALONE = ONCE | {SAYING}  # roles of dates that are held against none but their like
_SERIAL = frozenset(map(stem, ("installment", "entry")))  # what a series consists of, whatever that is
_LOOSE = frozenset(map(stem, ("made", "took", "came", "ran", "went")))
_MORE = frozenset(map(stem, ("new", "additional", "further", "extra", "fresh", "other", "remaining")))
_NEXT_TO = 2  # words right beside two values that are the same
ALIKE = 0.8  # likeness of places that are as good as the same
HELD = 0.6  # least likeness of the words around two values that are held against one another


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two values are of one type, dates of one role, and counts of the same things."""
    if a.derived and b.derived and a.unit not in COUNTED:
        return False
    if (a.derived or b.derived) and a.unit == "date" and a.role != b.role:
        return False
    if a.scope and b.scope and a.scope != b.scope:
        return False
    if a.unit == b.unit == "date" and (_out_of_order(a, b) or _out_of_order(b, a)):
        return True
    if a.unit != b.unit or not one_role(a.role, b.role) or (a.role != b.role and {a.role, b.role} & _ALONE):
        return False
    if a.rate != b.rate:
        return False
    if a.work and b.work and a.work != b.work:
        return False
    if a.unit in ("date", "duration") and posts(a.before) and posts(b.before):
        return bool(posts(a.before) & posts(b.before))
    if a.unit in COUNTED:
        if a.role != b.role or a.part != b.part or (a.head ^ b.head) & _MORE:
            return False
        if a.unit == "ordinal" and _ranks(a) != _ranks(b):
            return False
        if a.unit == "ordinal" and _of_one_kind(a, b):
            return True
        if _is_of_acts(a) != _is_of_acts(b):
            return _of_one_act(a, b)
        if tells_counted_acts(a.verb) and tells_counted_acts(b.verb) and not one_act(a.verb, b.verb):
            return False
        if a.unit == "ordinal" and {a.noun, b.noun} & _SERIAL:
            return True
        return bool(a.head & b.head) or _of_one_kind(a, b) or not (a.head or b.head)
    return a.unit != "age" or bool(a.head & b.head)


def _out_of_order(a: Figure, b: Figure) -> bool:
    """Whether a date is in a later year than one that it comes before: a film "made in 2017" and "of 1992"."""
    if not is_before(a.role, b.role) or any(each.role == COMING_OUT and not _came_out(each) for each in (a, b)):
        return False
    one, other = (each.mention.value.readings[0] for each in (a, b))
    years = one.start.year, other.start.year
    return one.end is None and other.end is None and None not in years and years[0] > years[1]


def _came_out(figure: Figure) -> bool:
    return bool(figure.work) or tells_coming_out(figure.verb)


def counted_apart(figure: Figure, other: Figure, beside: Sequence[Figure]) -> bool:
    """Whether a value counts something else than another, of which one of those beside that says how many there are.

    Of "16 gates in three halls" the 16 are none of the "16 halls and 21 gates".
    """
    if figure.unit not in COUNTED or figure.head & other.head:
        return False
    return any(
        each is not other and each.unit in COUNTED and not each.part and each.noun == figure.noun != ""
        for each in beside
    )


def _of_one_kind(a: Figure, b: Figure) -> bool:
    """Whether two values count works of one kind: the fourth book, the third novel."""
    kind = work(sorted(a.head))
    return bool(kind) and kind == work(sorted(b.head))


def _is_of_acts(figure: Figure) -> bool:
    return figure.unit in COUNTED and bool(act_counted(figure.noun))


def _of_one_act(a: Figure, b: Figure) -> bool:
    """Whether one value counts acts and the other what each was done to: "six wins", "won six prizes"."""
    acts, things = (a, b) if _is_of_acts(a) else (b, a)
    verb = things.before[0] if things.before else ""
    return counts_of_one_act(acts.noun, verb, things.noun, {*acts.before, *acts.after})


def _ranks(figure: Figure) -> bool:
    """Whether an ordinal is a rank: "second-largest", not "second"."""
    return figure.within or any(word.endswith("est") or word == "most" for word in figure.head)


def alike(a: Figure, b: Figure) -> float:
    """How far two values hang on the same words, from 0 to 1."""
    around = _sides(a, b)
    if not _of_two_clauses(a, b):
        around = max(around, _overlap(a.before + a.after, b.before + b.after))
    run = max(_run(a.before, b.before), _run(a.after, b.after))
    if run >= _NEXT_TO:
        return max(around, HELD if run == _NEXT_TO else ALIKE)
    if a.unit not in COUNTED and a.role and b.role:
        return max(around, HELD)
    if a.verb and (a.before[:1], b.before[:1]) == ((a.verb,), (b.verb,)) and one_act(a.verb, b.verb):
        return max(around, HELD)
    if a.unit not in COUNTED and one_act(a.verb, b.verb) and not (a.unit == "date" and _is_loose(a, b)):
        return max(around, HELD)
    if (a.unit == "date" and a.opens and b.opens) or (a.scope and a.scope == b.scope):
        return max(around, HELD)
    if a.unit in COUNTED and a.noun == b.noun and has_its_number(a.noun):
        return max(around, HELD)
    if a.unit == "ordinal" and (_of_one_kind(a, b) or {a.noun, b.noun} & _SERIAL):
        return max(around, HELD)
    if _is_of_acts(a) != _is_of_acts(b):
        return max(around, HELD)
    if a.unit in COUNTED and a.head and a.head == b.head:
        return max(around, HELD, (1 + around) / 2)
    if a.unit in COUNTED and a.noun and a.noun == b.noun and (a.role or a.head <= b.head or b.head <= a.head):
        return max(around, HELD)
    return around


def _is_loose(a: Figure, b: Figure) -> bool:
    """Whether one of two other verbs has many senses, so that their dates may be of two acts: "signed", "came"."""
    return a.verb != b.verb and bool({a.verb, b.verb} & _LOOSE)


def _of_two_clauses(a: Figure, b: Figure) -> bool:
    """Whether what stands before one date may be of another act than what stands behind the other: one has no verb."""
    return a.unit == "date" and a.text != b.text and bool(a.before and b.before) and bool(a.verb) != bool(b.verb)


def _run(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words right beside two values are the same, in the same order."""
    return next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _sides(a: Figure, b: Figure) -> float:
    return (_overlap(a.before, b.before) + _overlap(a.after, b.after)) / 2


def _overlap(a: Sequence[str], b: Sequence[str]) -> float:
    shorter, longer = sorted((a, b), key=len)
    return len(set(shorter) & set(longer)) / len(set(shorter)) if shorter else 0.0
