"""Findings: positions side by side, each with the quotes it rests on, the reason and the pictures."""

from __future__ import annotations

from collections.abc import Sequence

from xref.formats._notes import notes_on
from xref.formats._untrusted import line
from xref.formats._view import Stand
from xref.formats.html._elements import EMPTY, Html, element, join
from xref.formats.html._page import Page, css
from xref.formats.html._pictures import pictures
from xref.model import Claim, Finding
from xref.wording import number_of

_OPEN, _SHOWN = 3, 30  # quotes of one position at once, and behind a click; the others are in the articles


def finding_block(page: Page, finding: Finding) -> Html:
    """Return one finding as an article of the page."""
    heading = element(
        "h3", page.badge(finding), " ", element("a", line(finding.question), href=f"#{page.finding_anchor[finding.id]}")
    )
    columns = [_position(page, stand) for stand in page.stands(finding)]
    return element(
        "article",
        heading,
        _reasons(page, finding),
        element("div", *columns, class_="positions") if columns else EMPTY,
        *pictures(page, finding),
        _pairs(page, finding),
        _foot(page, finding),
        id=page.finding_anchor[finding.id],
        class_=f"finding {css(finding.verdict)}",
        **page.filtered_by(finding),
    )


def _reasons(page: Page, finding: Finding) -> Html:
    parts = []
    if finding.place:
        parts.append(element("p", element("strong", line(finding.place, 200)), f": {page.reason(finding)}"))
    elif finding.reason:
        parts.append(element("p", page.reason(finding), class_="reason"))
    if finding.diagnosis:
        parts.append(element("p", "Looks like: ", element("strong", line(finding.diagnosis)), class_="diagnosis"))
    if finding.assumptions:
        parts.append(element("p", "Rests on: ", ", ".join(map(line, finding.assumptions))))
    if finding.silent:
        parts.append(element("p", "Left open by ", page.source_links(finding.silent), class_="quiet"))
    if finding.not_parsed:
        parts.append(element("p", "Could not be understood in ", page.source_links(finding.not_parsed)))
    return join(parts)


def _position(page: Page, stand: Stand) -> Html:
    names = ", ".join(map(line, stand.origins))
    origins = f"{number_of(len(stand.origins), 'independent origin')}: {names}" if names else ""
    return element(
        "div",
        element("h4", stand.title) if stand.title else EMPTY,
        element("p", origins, class_="quiet") if origins else EMPTY,
        _quotes(page, stand.claims),
        class_="position",
    )


def _quotes(page: Page, claims: Sequence[Claim]) -> Html:
    quotes = [_quote(page, claim) for claim in claims[:_SHOWN]]
    if not quotes:
        return EMPTY
    more, rest = quotes[_OPEN:], len(claims) - len(quotes)
    note = element("p", f"and {rest} more, marked in the articles below", class_="quiet") if rest else EMPTY
    behind = element("details", element("summary", f"{len(more)} more"), element("ul", *more, class_="quotes"))
    return element("ul", *quotes[:_OPEN], class_="quotes") + (behind if more else EMPTY) + note


def _quote(page: Page, claim: Claim) -> Html:
    said = [page.source_link(claim.article)]
    if claim.speakers:
        said.append(Html(" ← ") + element("span", page.speakers(claim), class_="speakers"))
    notes = [page.place_link(claim), *(element("span", note) for note in notes_on(claim))]
    return element(
        "li",
        element("p", *said, class_="who"),
        page.quote_of(claim),
        element("p", join(notes, " · "), class_="quiet"),
    )


def _pairs(page: Page, finding: Finding) -> Html:
    known = [pair for pair in finding.pairs if pair.a in page.claims and pair.b in page.claims]
    if not known:
        return EMPTY
    rows = []
    for pair in known[:_SHOWN]:
        a, b = page.claims[pair.a], page.claims[pair.b]
        verdict = f"{pair.verdict} ({pair.kind})" if pair.kind else str(pair.verdict)
        what = (
            f"{page.source(a.article)} “{line(a.raw, 80)}” and {page.source(b.article)} “{line(b.raw, 80)}”: {verdict}"
        )
        rows.append(element("li", what, f". {page.plain(finding, pair.reason)}" if pair.reason else ""))
    return element("details", element("summary", "How each two statements compare"), element("ul", *rows))


def _foot(page: Page, finding: Finding) -> Html:
    state = page.states.get(finding.id, "")
    parts = [f"rule {finding.rule}" if finding.rule else finding.category, f"severity {finding.severity}"]
    parts += [f"gate: {state}"] if state and state != "reported" else []
    return element("p", " · ".join([*parts, f"finding {finding.id}"]), class_="foot")
