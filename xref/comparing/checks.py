"""Cross-checks: what one text says that cannot all be true, by the calendar and by arithmetic.

Only what the words themselves state makes a text wrong; what rests on the year of publication leaves it open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any

from xref.comparing.bases import basis_of, years_of
from xref.comparing.identity import finding_id
from xref.comparing.measuring import bounds
from xref.comparing.parts import is_the_rest
from xref.comparing.scopes import scope_of
from xref.comparing.voices import voice_of
from xref.comparing.wording import sentence
from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Article, Claim, Finding, Mention, Polarity, Span, Status, Verdict
from xref.tuples import NamedTuple
from xref.values import value_type

_TOTAL_PERCENT = 100
_OPEN = "inferred"  # kind of what rests on the year of publication
_NEAR = 183  # days from publication within which a day without a year lies
_IN_SENTENCE = 40  # claims of one slot in one sentence that are held against one another
_PART_OF = regex(r"\b(?:including|among them|of them|of whom)(?: at least)? $", re.IGNORECASE)
_NO_BOUNDS = (0.0, float("inf"))


class _Found(NamedTuple):
    """A contradiction: its kind, the question it answers, why, the words it rests on."""

    kind: str
    question: str
    reason: str
    raws: tuple[str, ...]
    claims: tuple[str, ...]
    at: int


class _Said(NamedTuple):
    """A value with its words, from a claim or from a mention that no rule took."""

    span: Span
    raw: str
    value: Any
    claim: str


def cross_checks(article: Article, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Finding]:
    """Return what an article contradicts in itself, in text order.

    A weekday against its date, an interval that ends before it starts, a count against the list that it introduces,
    parts larger than their total, shares of more than a hundred percent.
    """
    found = [
        *(problem for said in _said(mentions, claims) for problem in (*_dates(said), *_lists(said))),
        *(problem for said in _said(mentions, claims) for problem in _yearless(said, article)),
        *_parts(article, claims),
        *_shares(claims, article),
    ]
    found.sort(key=lambda problem: (problem.at, problem.kind, problem.raws))
    findings = {finding.id: finding for finding in (_finding(article, problem) for problem in found)}
    return list(findings.values())


def _said(mentions: Sequence[Mention], claims: Sequence[Claim]) -> Iterator[_Said]:
    """Every value once, by its words; those of claims first, so that a finding can point to them."""
    seen: set[tuple[Span, str]] = set()
    for claim in claims:
        if (claim.span, claim.type) not in seen:
            seen.add((claim.span, claim.type))
            yield _Said(claim.span, _plain(claim.raw), claim.value, claim.id)
    for mention in mentions:
        if (mention.span, mention.type) not in seen:
            seen.add((mention.span, mention.type))
            yield _Said(mention.span, _plain(mention.raw), mention.value, "")


def _dates(said: _Said) -> Iterator[_Found]:
    """A weekday that its date does not have, and an interval whose end comes first."""
    value = said.value
    if not hasattr(value, "weekday_fits") or value.inferred:
        return
    if value.weekday_fits is False:
        reason = f"“{said.raw}”: the date falls on another day of the week"
        yield _Found("date", "Does the weekday belong to the date?", reason, (said.raw,), _ids(said), said.span.start)
    if _reversed(value):
        reason = f"“{said.raw}” ends before it starts"
        yield _Found("date", "Does the end follow the start?", reason, (said.raw,), _ids(said), said.span.start)


def _yearless(said: _Said, article: Article) -> Iterator[_Found]:
    """A weekday that a day without a year has in no year near publication; what rests on that date stays open."""
    published = _day(article.published.value)
    dated = hasattr(said.value, "moments") and set(said.value.inferred) <= {"year"}
    moments: list[Any] = said.value.moments() if dated else []
    if published is None or len(moments) != 1:
        return
    moment = moments[0]
    given = moment.year is not None and not said.value.inferred
    if moment.weekday is None or given or moment.month is None or moment.day is None:
        return
    years = (moment._replace(year=published.year + more) for more in (-1, 0, 1))
    near = [each for each in years if _near(each, published)]
    if near and not any(each.weekday_fits for each in near):
        reason = f"“{said.raw}”: the date falls on another day of the week in {near[0].year}, the year of publication"
        question = "Does the weekday belong to the date?"
        yield _Found(_OPEN, question, reason, (said.raw,), _ids(said), said.span.start)


def _near(moment: Any, published: date) -> bool:
    try:
        return abs((date(moment.year, moment.month, moment.day) - published).days) <= _NEAR
    except ValueError:  # 29 February of another year
        return False


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _reversed(value: Any) -> bool:
    from xref.values.date import Date, Reading, Shape, as_interval

    def first_day(reading: Reading, *, end: bool) -> Any:
        moment = reading.end if end else reading.start
        return as_interval(Date(Shape.POINT, (Reading(moment),)))[0] if moment else None

    ends = [(first_day(reading, end=False), first_day(reading, end=True)) for reading in value.readings]
    return bool(ends) and all(start is not None and end is not None and end < start for start, end in ends)


def _lists(said: _Said) -> Iterator[_Found]:
    """A count against the list that it introduces: more names than counted, or a complete list with fewer."""
    size, must = getattr(said.value, "size", None), getattr(said.value, "must", None)
    if size is None or must is None or getattr(said.value, "complete", "") in ("or", "but"):
        return
    closed = getattr(said.value, "may", None) is not None
    if len(must) > size or (closed and len(must) < size):
        reason = f"“{said.raw}” counts {size} and names {len(must)}"
        yield _Found("count-vs-list", "Does the count fit the list?", reason, (said.raw,), _ids(said), said.span.start)


def _parts(article: Article, claims: Sequence[Claim]) -> Iterator[_Found]:
    """A part that is larger than its total, of one slot of one subject."""
    articles = {article.name: article}
    for group in _alike(claims).values():
        for part, total, words in (*_narrower(group), *_included(group, articles)):
            if is_the_rest(part, article):
                continue
            if _exceeds(part, total) and not _of_a_larger(part, total, article):
                reason = f"“{_plain(part.raw)}” ({words}) is more than the total, “{_plain(total.raw)}”"
                raws = (_plain(part.raw), _plain(total.raw))
                question = "Do the parts fit the total?"
                yield _Found("arithmetic", question, reason, raws, (part.id, total.id), part.span.start)


def _narrower(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, str]]:
    """Claims with a qualifier more than a total, each with the smallest such total: no pair of others says more."""
    by_qualifiers: dict[frozenset[tuple[str, str]], list[Claim]] = defaultdict(list)
    for claim in group:
        if bounds(claim.value) is not None:
            by_qualifiers[frozenset(claim.subject.qualifiers)].append(claim)
    for fewer, totals in by_qualifiers.items():
        smallest = min(totals, key=lambda claim: (bounds(claim.value) or _NO_BOUNDS)[1])
        for more, parts in by_qualifiers.items():
            if fewer < more:
                yield from ((part, smallest, " ".join(v for _, v in part.subject.qualifiers)) for part in parts)


def _included(group: Sequence[Claim], articles: Mapping[str, Article]) -> Iterator[tuple[Claim, Claim, str]]:
    """Claims that their own sentence gives as a part of what it said before ("12 dead, including 3 children")."""
    sentences: dict[Span, list[Claim]] = defaultdict(list)
    for claim in group:
        sentences[claim.sentence].append(claim)
    for members in sentences.values():
        if len(members) < 2:
            continue
        scopes = [(claim, scope_of(claim, articles)) for claim in members[:_IN_SENTENCE]]
        for part, one in scopes:
            for total, other in scopes:
                stands_after = part.span.start > total.span.end
                if stands_after and one.part and not other.part and one.total is other.total:
                    yield part, total, str(one)


def _exceeds(part: Claim, total: Claim) -> bool:
    one, other = bounds(part.value), bounds(total.value)
    return one is not None and other is not None and one[0] > other[1]


def _of_a_larger(part: Claim, total: Claim, article: Article) -> bool:
    """Whether a part is told of a whole of its own, larger than the total: "a further 42, including 11 children"."""
    lead = Span(part.sentence.start, part.span.start)
    if _PART_OF.search(article.text, *lead) is None:
        return False
    wholes = value_type("count").find(Discourse(article.text), *lead)[-1:]
    told = (bounds(whole.value) for whole in wholes)
    return any(one is not None and one[0] > (bounds(total.value) or _NO_BOUNDS)[1] for one in told)


def _shares(claims: Sequence[Claim], article: Article) -> Iterator[_Found]:
    """Shares of one whole, one for each of several holders, that add up to more than all of it.

    Only those of one sentence are surely of one whole: a president and his party have the votes of two ballots. What
    somebody had five years before, or in one town, is of another.
    """
    told: dict[Span, list[Claim]] = defaultdict(list)
    years = years_of("", article.published.value or "")
    for claim in claims:
        if claim.type == "percent" and not basis_of(claim, {claim.article: article}, (), years).another:
            told[claim.sentence].append(claim)
    for group in chain.from_iterable(_alike(told[span]).values() for span in sorted(told)):
        holders = {_holder(claim): claim for claim in reversed(group) if claim.subject.qualifiers}
        shares = [bounds(claim.value) for claim in holders.values()]
        lowest = sum(share[0] for share in shares if share is not None)
        if len(shares) > 1 and lowest > _TOTAL_PERCENT + len(shares) / 2:  # each may be rounded by half a percent
            parts = sorted(holders.values(), key=lambda claim: claim.span)
            raws = tuple(_plain(claim.raw) for claim in parts)
            reason = f"{' + '.join(raws)} is {lowest:g} percent"
            ids = tuple(claim.id for claim in parts)
            yield _Found("arithmetic", "Do the shares add up?", reason, raws, ids, parts[0].span.start)


def _holder(claim: Claim) -> tuple[str, ...]:
    """Who holds a share, by the last word of the name: "Akufo-Addo" is Nana Akufo-Addo."""
    return tuple(value.split()[-1] for _, value in claim.subject.qualifiers if value)


def _alike(claims: Any) -> dict[tuple[str, ...], list[Claim]]:
    """Claims asserted of one slot of one event by one voice, in text order."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.span, claim.id)):
        if claim.stance.polarity is Polarity.ASSERTED and claim.stance.status is Status.HAPPENED:
            about = claim.subject.event or claim.subject.text
            groups[claim.rule, about, claim.slot, voice_of(claim)].append(claim)
    return groups


def _ids(said: _Said) -> tuple[str, ...]:
    return (said.claim,) if said.claim else ()


def _plain(raw: str) -> str:
    return " ".join(raw.split())


def _finding(article: Article, found: _Found) -> Finding:
    outlet = article.outlet.value or article.name
    return Finding(
        id=finding_id(f"cross-check {found.question}", outlet, found.kind, found.raws),
        category="cross-check",
        rule="",
        question=found.question,
        subject=outlet,
        event="",
        slot="",
        verdict=Verdict.UNDETERMINED if found.kind == _OPEN else Verdict.CONFLICT,
        kind=found.kind,
        reason=sentence(found.reason),
        severity="warning",
        claims=tuple(dict.fromkeys(found.claims)),
        values=tuple(sorted(set(found.raws))),
        place=article.path,
    )
