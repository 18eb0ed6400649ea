"""Quoting: what it says of two figures that one is the word of a speaker, or that both are of one source."""

from __future__ import annotations

from xref.comparing.contents import Content
from xref.comparing.measuring import bounds, near, slip
from xref.comparing.scopes import Fit
from xref.comparing.sides import Side
from xref.comparing.times import days_between
from xref.comparing.voices import differ
from xref.model import Status

_NEWS = 3  # days over a weekend in which one announcement is news
_AGREED = frozenset({Status.PLANNED, Status.SCHEDULED, Status.HAPPENED})  # who "will buy" has agreed to
_MISQUOTED = 2  # times: a figure of one source that two texts give differently


def sets_against(quoting: Side, other: Side) -> bool:
    """Whether a text gives the figure of the other side too, and that a speaker puts the toll at another.

    "At least 16" is the figure 16; that a text leaves room for one, as "at least 3" does for 30, is not to give it.
    """
    counted = bounds(other.content.value)
    if not (quoting.context.voice and quoting.context.tolls) or counted is None:
        return False
    alike = (also for also in quoting.also if also.scope.fit(other.content.scope) is not Fit.APART)
    figures = map(bounds, (also.value for also in alike))
    return any(figure is not None and figure[0] == counted[0] for figure in figures)


def misquoted(a: Side, b: Side) -> bool:
    """Whether two texts give one figure each of one source that one may have got wrong: close by, or a digit off."""
    alone = all(also.text == side.content.text for side in (a, b) for also in side.also)
    one, other = a.content.value, b.content.value
    close = near(one, other, _MISQUOTED) or bool(slip(one, other))
    return alone and a.content.scope == b.content.scope and close


def one_count(a: Side, b: Side) -> bool:
    """Whether both are figures of one body, whoever of it gives them: a body counts once, and its people may differ."""
    if bounds(a.content.value) is None:
        return False
    one, other = a.context, b.context
    heads = ((one.voice, other.body), (one.body, other.voice), (one.body, other.body))  # "police", and their chief
    whose = [(one.source, other.source), *(pair for pair in heads if all(pair))]
    return any(not differ(*pair) for pair in whose)


def same_people(one: Content, other: Content) -> bool:
    """Whether two contents count the same people."""
    return one.scope.fit(other.scope) is Fit.SAME


def told_in_one_breath(a: Side, b: Side) -> bool:
    """Whether one sentence says both: "convicted of murder and manslaughter" tells of two things, not of a doubt."""
    sentences = {(claim.article, claim.sentence) for claim in a.claims}
    return any((claim.article, claim.sentence) in sentences for claim in b.claims)


def one_announcement(a: Side, b: Side) -> bool:
    """Whether two prices told within days, as of one standing, are of one offer: who raises a bid is said to do so."""
    days = days_between(a.context.said, b.context.said)
    told = a.context.possible or b.context.possible or a.context.moved or b.context.moved
    standing = {a.content.status, b.content.status}
    return days is not None and abs(days) <= _NEWS and (len(standing) == 1 or standing <= _AGREED) and not told
