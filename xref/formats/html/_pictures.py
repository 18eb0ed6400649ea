"""Pictures of a finding: dates on a time line, counts on a number line, a toll as it was reported over time.

Each is inline SVG with a text alternative that says everything the picture shows. A picture is drawn
only where at least two different values can be placed; the others are named below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xref.formats._plain import plain
from xref.formats._untrusted import line
from xref.formats._view import dump_of
from xref.formats.html._elements import EMPTY, Html, element
from xref.formats.html._lines import Bar, drawing, plot
from xref.formats.html._page import Page
from xref.formats.html._scales import Scale, day_number, day_scale, number_scale
from xref.model import Claim, Finding, Polarity

_ROWS = 12


@dataclass(frozen=True, slots=True)
class _Row:
    """A value, who gives it, and where it lies: strictly, and leniently; an end that is ``None`` is open."""

    value: str
    sources: str
    strict: tuple[float | None, float | None]
    lenient: tuple[float | None, float | None]
    exact: bool  # a span or a single point, not one unknown point within

    @property
    def text(self) -> str:
        return f"{self.value}: {self.sources}"


def pictures(page: Page, finding: Finding) -> list[Html]:
    """Return the pictures that fit a finding: none, one or two."""
    claims = [claim for claim in page.of(finding) if claim.stance.polarity is Polarity.ASSERTED]
    if len({page.value(claim) for claim in claims}) < 2 or len({claim.type for claim in claims}) > 1:
        return []
    if claims[0].type.startswith("date"):
        return [_line(page, claims, "Time line", dates=True)]
    drawn = [_line(page, claims, "Number line", dates=False)]
    if _evolves(page, finding):
        drawn.append(_over_time(page, claims))
    return drawn


def _evolves(page: Page, finding: Finding) -> bool:
    rule = page.report.rules.get(finding.rule)
    slot = rule.slots.get(finding.slot) if rule else None
    return slot is not None and slot.evolves in ("rising", "falling", "evolving")


def _line(page: Page, claims: Sequence[Claim], title: str, *, dates: bool) -> Html:
    rows, loose = [], []
    grouped: dict[str, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(page.value(claim), []).append(claim)
    for value, members in grouped.items():
        sources = page.sources(claim.article for claim in members)
        row = _dated(value, sources, members[0]) if dates else _counted(value, sources, members[0])
        if row is None:
            loose.append(f"{value}: {sources}")
        else:
            rows.append(row)
    if len(rows) < 2:
        return EMPTY
    rows = sorted(rows, key=lambda row: (_ends(row.strict), row.text))[:_ROWS]
    ends = [end for row in rows for end in (*row.strict, *row.lenient) if end is not None]
    scale = (day_scale if dates else number_scale)(min(ends), max(ends))
    bars = [Bar(row.text, row.strict, row.lenient, row.exact) for row in rows]
    return _figure(title, [row.text for row in rows], bars, scale, loose)


def _ends(strict: tuple[float | None, float | None]) -> tuple[float, float]:
    low, high = strict
    return (float("-inf") if low is None else low, float("inf") if high is None else high)


def _dated(value: str, sources: str, claim: Claim) -> _Row | None:
    data = dump_of(claim.type, claim.value)
    days = data["must"] if claim.type.endswith("+") else [data]
    lows, highs = ([day_number(day.get(end)) for day in days] for end in ("from", "to"))
    low = min((day for day in lows if day is not None), default=None)
    high = max((day for day in highs if day is not None), default=None)
    if low is None and high is None:
        return None
    exact = len(days) > 1 or days[0].get("shape") == "span" or low == high
    slack = 1 if any(day.get("approximate") for day in days) else 0
    lenient = (None if low is None else low - slack, None if high is None else high + slack)
    return _Row(value, sources, (low, high), lenient, exact)


def _counted(value: str, sources: str, claim: Claim) -> _Row | None:
    data = dump_of(claim.type, claim.value)
    if not isinstance(data, dict) or not isinstance(data.get("strict"), dict):
        return None
    strict, lenient = (_bounds(data.get(reading)) for reading in ("strict", "lenient"))
    if strict == (None, None):
        return None
    return _Row(value, sources, strict, lenient, strict[0] == strict[1])


def _bounds(interval: object) -> tuple[float | None, float | None]:
    if not isinstance(interval, dict):
        return None, None
    return _number(interval.get("lo")), _number(interval.get("hi"))


def _number(value: object) -> float | None:
    try:
        return None if value is None else float(str(value))
    except ValueError:
        return None


def _over_time(page: Page, claims: Sequence[Claim]) -> Html:
    """The value against the day on which it was said, so that a rising toll can be told from a clash."""
    told: dict[tuple[float, float, float], tuple[str, dict[str, None], dict[str, None]]] = {}
    for claim in claims:
        said = claim.as_of.value or page.articles[claim.article].published.value
        day, data = day_number(said), dump_of(claim.type, claim.value)
        low, high = _bounds(data.get("strict") if isinstance(data, dict) else None)
        first, last = (high if low is None else low), (low if high is None else high)
        if day is not None and first is not None and last is not None:
            _, values, sources = told.setdefault((day, first, last), (plain(said or ""), {}, {}))
            values[page.value(claim)] = None
            sources[page.source(claim.article)] = None
    rows = sorted(told.items())[:_ROWS]
    points = [(*at, f"{said}: {' or '.join(values)}, {', '.join(sources)}") for at, (said, values, sources) in rows]
    if len({day for day, *_ in points}) < 2:
        return EMPTY
    days = day_scale(min(p[0] for p in points), max(p[0] for p in points))
    figures = [figure for point in points for figure in point[1:3]]
    picture = plot(points, days, number_scale(min(figures), max(figures)))
    return _captioned("As reported over time", [point[3] for point in points], picture, [])


def _figure(title: str, texts: list[str], bars: Sequence[Bar], scale: Scale, loose: Sequence[str]) -> Html:
    return _captioned(title, texts, drawing(bars, scale), loose)


def _captioned(title: str, texts: Iterable[str], picture: tuple[int, Html], loose: Sequence[str]) -> Html:
    height, inner = picture
    description = f"{title}. {'; '.join(texts)}"
    svg = element(
        "svg", inner, viewBox=f"0 0 480 {height}", role="img", aria_label=line(description, 2000), class_="picture"
    )
    rest = element("p", f"Not on the line: {'; '.join(loose)}", class_="quiet") if loose else EMPTY
    return element("figure", element("figcaption", title), svg, rest, tabindex=0)  # it scrolls on narrow screens
