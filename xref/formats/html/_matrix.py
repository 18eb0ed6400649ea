"""The matrix of questions by sources: in each cell what that source says, with its quote one step away."""

from __future__ import annotations

from collections import Counter

from xref.formats._untrusted import line
from xref.formats.html._elements import EMPTY, Html, element
from xref.formats.html._page import Page
from xref.model import Claim, Finding

COLUMNS = 40  # sources shown: more do not fit a page that people read, nor one of a few megabytes
_VALUES, _QUOTES, _QUOTE = 6, 4, 160  # values in a cell, quotes of a value, characters of a quote


def matrix(page: Page) -> Html:
    """Return the matrix as a section of the page."""
    rows = [finding for finding in page.findings if finding.claims]
    if not rows:
        return EMPTY
    names = _columns(page)
    head = element(
        "tr",
        element("th", "Question", scope="col"),
        *(element("th", page.source_link(name), scope="col") for name in names),
    )
    body = [_row(page, finding, names) for finding in rows]
    cut = len(page.articles) - len(names)
    note = f" The {len(names)} sources with the most statements are shown, {cut} are not." if cut else ""
    table = element("table", element("thead", head), element("tbody", *body))
    return element(
        "section",
        element("h2", "Questions by sources"),
        element(
            "p",
            "Each row is a question, each column a source. Open a cell to read the words it rests on;"
            " an empty cell means that the source does not speak of it.",
            note,
        ),
        element("div", table, class_="scroll", tabindex=0, role="region", aria_label="Questions by sources"),
        id="matrix",
    )


def _columns(page: Page) -> list[str]:
    counts = Counter(claim.article for claim in page.report.claims)
    names = list(page.articles)
    if len(names) <= COLUMNS:
        return names
    kept = set(sorted(names, key=lambda name: (-counts[name], name))[:COLUMNS])
    return [name for name in names if name in kept]


def _row(page: Page, finding: Finding, names: list[str]) -> Html:
    said: dict[str, list[Claim]] = {}
    for claim in page.of(finding):
        said.setdefault(claim.article, []).append(claim)
    link = element("a", line(finding.question), href=f"#{page.finding_anchor[finding.id]}")
    head = element("th", page.badge(finding), Html("<br>"), link, scope="row")
    silent, unread = set(finding.silent), set(finding.not_parsed)
    cells = [_cell(page, said[name]) if name in said else _empty(name in unread, name in silent) for name in names]
    return element("tr", head, *cells, **page.filtered_by(finding))


def _cell(page: Page, claims: list[Claim]) -> Html:
    """Return the values that a source gives, each once, with the quotes behind it."""
    values: dict[str, list[Claim]] = {}
    for claim in claims:
        values.setdefault(page.value(claim), []).append(claim)
    parts = []
    for value, members in list(values.items())[:_VALUES]:
        quotes = [
            element("p", page.quote_of(claim, _QUOTE), " ", page.place_link(claim)) for claim in members[:_QUOTES]
        ]
        more = element("p", f"and {len(members) - _QUOTES} more") if len(members) > _QUOTES else EMPTY
        times = f" (×{len(members)})" if len(members) > 1 else ""
        parts.append(element("details", element("summary", value + times), *quotes, more))
    if len(values) > _VALUES:
        parts.append(element("p", f"and {len(values) - _VALUES} more"))
    return element("td", *parts)


def _empty(unread: bool, silent: bool) -> Html:
    if unread:
        return Html('<td class="quiet">not understood</td>')
    return Html('<td class="quiet">left open</td>') if silent else Html("<td></td>")
