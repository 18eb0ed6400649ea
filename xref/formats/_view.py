"""What every format asks of a report: the order of findings, places, quotes, values and sources as text."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Set
from functools import cached_property
from typing import Any

from xref.expressions import regex
from xref.formats._plain import plain, sums
from xref.formats._quotes import QUOTE, Quote, quoted
from xref.formats._untrusted import line
from xref.model import Claim, Finding, Polarity, Position, Report, Verdict
from xref.tuples import NamedTuple

_WORDINGS = 4  # of one position that are told apart in a table

ORDER = (
    Verdict.CONFLICT,
    Verdict.DISPUTED,
    Verdict.TENSION,
    Verdict.UNREADABLE,
    Verdict.UNDETERMINED,
    Verdict.CHANGED,
    Verdict.CONSISTENT,
    Verdict.CORROBORATED,
    Verdict.SINGLE_ORIGIN,
)
_SEVERITIES = ("error", "warning", "note")


_AS_OF = regex(r"(?<=as of )[^\s,;:]+")

_BESIDE = regex(  # what makes a date no other one
    r" \([a-z, ]+ inferred\)$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?=\d)"
)


class Place(NamedTuple):
    """A line and a column of an article's text, both from 1."""

    line: int
    column: int


class Stand(NamedTuple):
    """Claims that stand for one thing: a position, what fits several, or none (an empty title)."""

    title: str
    claims: tuple[Claim, ...]
    origins: tuple[str, ...] = ()  # of a position


class View:
    """A report by name: its articles and claims, findings worst first, and how each is written."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles = {article.name: article for article in report.articles}
        self.claims = {claim.id: claim for claim in report.claims}
        self._lines: dict[str, list[int]] = {}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Findings worst first; among equals by severity, question and identity."""
        return tuple(sorted(self.report.findings, key=badness))

    @cached_property
    def of_claim(self) -> dict[str, list[Finding]]:
        """The findings that rest on a claim, worst first."""
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            for claim in finding.claims:
                found.setdefault(claim, []).append(finding)
        return found

    @cached_property
    def _order(self) -> dict[str, int]:
        """The place of each article in the report."""
        return {name: index for index, name in enumerate(self.articles)}

    @cached_property
    def _outlets(self) -> Counter[str]:
        return Counter(article.outlet.value or "" for article in self.report.articles)

    def source(self, article: str) -> str:
        """Return how a reader knows an article: its outlet, with the file where several are of one outlet."""
        found = self.articles.get(article)
        if found is None or not found.outlet.value:
            return line(article, 80)
        outlet = line(found.outlet.value, 60)
        return outlet if self._outlets[found.outlet.value] == 1 else f"{outlet} ({line(article, 60)})"

    def sources(self, articles: Iterable[str]) -> str:
        """Return several sources as one phrase, in the order of the report."""
        wanted = self._order.keys() & articles
        return ", ".join(map(self.source, sorted(wanted, key=self._order.__getitem__)))

    def place(self, article: str, offset: int) -> Place:
        """Return the line and column of a character."""
        if article not in self._lines:
            self._lines[article] = _line_starts(self.articles[article].text)
        starts = self._lines[article]
        number = bisect_right(starts, offset)
        return Place(number, offset - starts[number - 1] + 1)

    def where(self, claim: Claim) -> str:
        """Return ``article:line:column`` of a claim's value, as editors and terminals link it."""
        place = self.place(claim.article, claim.span.start)
        return f"{line(claim.article, 200)}:{place.line}:{place.column}"

    def quote(self, claim: Claim, limit: int = QUOTE) -> Quote:
        """Return the sentence of a claim around its value."""
        return quoted(self.articles[claim.article], claim.sentence, claim.span, limit)

    def value(self, claim: Claim) -> str:
        """Return what a claim gives as a person writes it: the value, or that it is not that."""
        text = line(text_of(claim.type, claim.value), 200)
        text = _written(text, {claim.type})
        return f"not {text}" if claim.stance.polarity is Polarity.DENIED else text

    def plain(self, finding: Finding, text: str, limit: int = 0) -> str:
        """Return a value or a reason of a finding as a person writes it."""
        types = {self.claims[claim].type for claim in finding.claims if claim in self.claims}
        return _written(line(text, limit), types)

    def reason(self, finding: Finding, limit: int = 0) -> str:
        """Return the reason of a finding as a person writes it."""
        return self.told(finding, finding.reason, limit)

    def told(self, finding: Finding, reason: str, limit: int = 0) -> str:
        """Return a reason, of the finding or of two of its claims, as a person writes it."""
        text = self.plain(finding, reason, limit)
        return _AS_OF.sub(lambda match: plain(match[0]), text)

    def speakers(self, claim: Claim) -> str:
        """Return who says so, from the outlet inwards; empty where it is the outlet alone."""
        return " ← ".join(line(speaker.name, 80) for speaker in claim.speakers)

    def of(self, finding: Finding) -> list[Claim]:
        """Return the claims of a finding in the order of the articles and of their text."""
        order = self._order
        claims = [self.claims[claim] for claim in finding.claims if claim in self.claims]
        return sorted(claims, key=lambda claim: (order[claim.article], claim.span, claim.id))

    def sides(self, finding: Finding) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """Return what stands against what: value, articles and speakers of each position, or of each value.

        Whoever is less exact than others of his position stands by his own words: "about 30" is not put down as 31.
        What fits several positions ("at least 41" beside 44 and 136) stands on a line of its own, under none of them.
        """
        common = self._common(finding)
        sides = [side for position in finding.positions for side in self._wordings(finding, position, common)]
        placed = {claim for position in finding.positions for claim in position.claims} - common
        values: dict[str, dict[str, None]] = {}
        for claim in self.of(finding):
            if claim.id in common or (claim.id not in placed and not finding.positions):
                values.setdefault(self.value(claim), {})[claim.article] = None
        fits = f" ({_fits(finding)})" if finding.positions else ""
        return sides + [(value + fits, tuple(articles), ()) for value, articles in values.items()]

    def stands(self, finding: Finding) -> list[Stand]:
        """Return the claims of a finding by what they stand for, each of them once, in the order of its positions."""
        order = {claim.id: index for index, claim in enumerate(self.of(finding))}
        common = self._common(finding)
        placed = {claim for position in finding.positions for claim in position.claims}
        found = []
        for position in finding.positions:
            own = sorted((claim for claim in position.claims if claim in order.keys() - common), key=order.__getitem__)
            claims = tuple(self.claims[claim] for claim in own)
            value = self._side(finding, position, common)[0]
            origins = {claim.origin or claim.article for claim in claims}
            kept = tuple(o for o in position.origins if o in origins) if common & set(position.claims) else ()
            found.append(Stand(value, claims, kept or position.origins))
        for title, which in ((_fits(finding), common), ("", order.keys() - placed)):
            claims = tuple(self.claims[claim] for claim in order if claim in which)
            found += [Stand(title, claims)] if claims else []
        return found

    def _common(self, finding: Finding) -> set[str]:
        """Return the claims that are in several positions, each of which has others too."""
        times = Counter(claim for position in finding.positions for claim in position.claims)
        common = {claim for claim, count in times.items() if count > 1}
        return set() if any(common.issuperset(p.claims) for p in finding.positions) else common

    def _side(
        self, finding: Finding, position: Position, common: set[str]
    ) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        value = self.plain(finding, position.value, 120)
        if common.isdisjoint(position.claims):
            return value, position.articles, position.speakers
        own = [self.claims[claim] for claim in position.claims if claim not in common and claim in self.claims]
        names = {speaker.name for claim in own for speaker in claim.speakers}
        articles = {claim.article for claim in own}
        values = {self.value(claim) for claim in own}
        return (
            values.pop() if len(values) == 1 else value,
            tuple(article for article in position.articles if article in articles),
            tuple(speaker for speaker in position.speakers if speaker in names),
        )

    def _wordings(
        self, finding: Finding, position: Position, common: set[str]
    ) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """A position by what its articles say: its value, then what is less exact; by its value alone where much is."""
        title, articles, speakers = self._side(finding, position, common)
        said: dict[str, list[Claim]] = {}
        for name in position.claims:
            if name not in common and (claim := self.claims.get(name)) is not None:
                said.setdefault(claim.article, []).append(claim)
        written: dict[tuple[str, Any, Polarity], str] = {}  # of many articles few say other things
        told: dict[str, list[str]] = {}
        for article in articles:
            values = []
            for claim in sorted(said.get(article, ()), key=lambda claim: (claim.span, claim.id)):
                key = (claim.type, claim.value, claim.stance.polarity)
                if key not in written:
                    written[key] = _BESIDE.sub("", self.value(claim))
                values.append(written[key])
            own = title if title in values or not values else line("; ".join(dict.fromkeys(values)), 120)
            told.setdefault(own, []).append(article)
            if len(told) > _WORDINGS:
                return [(title, articles, speakers)]
        if len(told) < 2:
            return [(title, articles, speakers)]
        names = {
            value: {name.name for article in those for claim in said.get(article, ()) for name in claim.speakers}
            for value, those in told.items()
        }
        return [
            (value, tuple(told[value]), tuple(name for name in speakers if name in names[value]))
            for value in sorted(told, key=lambda value: value != title)
        ]

    def pack(self, finding: Finding) -> str:
        """Return the rule pack of a finding; empty for cross-checks."""
        rule = self.report.rules.get(finding.rule)
        return rule.pack if rule else ""


def _fits(finding: Finding) -> str:
    return "fits both" if len(finding.positions) == 2 else "fits several"


def badness(finding: Finding) -> tuple[int, bool, int, str, str]:
    """Sort key: worst first, rules in draft after the others; the same for the same report."""
    severity = _SEVERITIES.index(finding.severity) if finding.severity in _SEVERITIES else len(_SEVERITIES)
    return ORDER.index(finding.verdict), finding.status == "draft", severity, finding.question, finding.id


def verdict_text(finding: Finding) -> str:
    """Return the verdict with what makes it one: ``conflict (date)``, ``corroborated (3 origins)``."""
    return f"{_verdict(finding)}, draft" if finding.status == "draft" else _verdict(finding)


def _verdict(finding: Finding) -> str:
    verdict = finding.verdict
    if verdict is Verdict.CORROBORATED:
        return f"{verdict} ({len(finding.origins)} origins)"
    if verdict is Verdict.SINGLE_ORIGIN:
        articles = {name for position in finding.positions for name in position.articles}
        return f"{verdict} ({len(articles)} articles)" if len(articles) > 1 else str(verdict)
    return f"{verdict} ({finding.kind})" if finding.kind else str(verdict)


def headline(report: Report) -> str:
    """Return the verdicts of a report in one line: ``2 conflicts, 1 disputed, 12 corroborated``."""
    counts = Counter(finding.verdict for finding in report.findings)
    return ", ".join(counted(verdict, counts[verdict]) for verdict in ORDER if counts[verdict]) or "no findings"


def counted(verdict: Verdict, number: int) -> str:
    """Return so many findings of a verdict: ``2 conflicts``, ``1 disputed``."""
    return f"{number} {_PLURALS.get(verdict, verdict) if number > 1 else verdict}"


_PLURALS = {Verdict.CONFLICT: "conflicts", Verdict.TENSION: "tensions"}


def text_of(kind: str, value: Any) -> str:
    """Return a value as its type writes it."""
    if value is None or isinstance(value, str):
        return value or ""
    from xref.values import value_type

    return value_type(kind).render(value)


def dump_of(kind: str, value: Any) -> Any:
    """Return a value as data, in the form that its type fixes."""
    if value is None or isinstance(value, str):
        return value
    from xref.values import value_type

    return value_type(kind).dump(value)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _written(text: str, types: Set[str]) -> str:
    """Return a text about values of some types as a person writes it; other texts stay as they are."""
    if any(kind.startswith("date") for kind in types):
        return plain(text)
    return sums(text) if "money" in types else text
