"""What stayed silent: silence is neither agreement nor disagreement, and the reader must see it."""

from __future__ import annotations

from collections.abc import Sequence

from xref.formats._untrusted import line
from xref.formats.html._elements import EMPTY, Html, element
from xref.formats.html._page import Page

_LISTED = 300


def silence(page: Page) -> Html:
    """Return the section, or nothing where everything spoke."""
    c = page.report.coverage
    parts = [
        _listed("Files that were not read", [f"{path}: {why}" for path, why in c.unread]),
        _listed("Passed over, since there is no article in it", [f"{path}: {why}" for path, why in c.passed_over]),
        _linked(page, "Articles in another language than English, that of the rules", c.not_english),
        _linked(page, "Articles in which no rule found anything", c.untouched),
        _listed("Values that could not be understood", [f"{name}: {raw}" for name, raw in c.not_parsed]),
        _listed("Not read or searched to the end", [f"{name}, {note}" for name, note in c.notes]),
        _listed("Rules that found nothing", c.silent_rules),
        _sentences(page),
        _listed("Files with the same text as another, counted once", [f"{name} = {of}" for name, of in c.duplicates]),
    ]
    if not any(parts):
        return EMPTY
    return element("section", element("h2", "What stayed silent"), *parts, id="silence")


def _listed(title: str, items: Sequence[str]) -> Html:
    return _group(title, [Html(element("li", line(item, 300))) for item in items[:_LISTED]], len(items))


def _linked(page: Page, title: str, names: Sequence[str]) -> Html:
    items = [element("li", page.source_link(name) if name in page.articles else line(name)) for name in names[:_LISTED]]
    return _group(title, items, len(names))


def _sentences(page: Page) -> Html:
    spans = page.report.coverage.unclaimed
    items = []
    for name, span in spans[:_LISTED]:
        place = f" ({line(name, 100)}, line {page.place(name, span.start).line})"
        text = line(page.articles[name].text[span.start : span.end], 240)
        items.append(element("li", element("q", text, dir="auto"), place))
    return _group("Sentences with dates or numbers that no rule took", items, len(spans))


def _group(title: str, items: Sequence[Html], number: int) -> Html:
    if not number:
        return EMPTY
    more = number - len(items)
    rest = element("p", f"and {more} more", class_="quiet") if more else EMPTY
    return element("details", element("summary", f"{title} ({number})"), element("ul", *items), rest)
