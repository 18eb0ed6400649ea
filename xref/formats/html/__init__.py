"""The report as one HTML file: opens from disk, needs no network, is complete without JavaScript.

Every text that comes from an article is untrusted. Elements escape what they hold; a content security
policy that names the page's own style and script by their hashes forbids everything else, so that even
a mistake here could not run what an article says.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

from xref.extension import Format
from xref.formats._coverage import what_stayed_silent, what_was_read
from xref.formats._events import apart, known_by
from xref.formats._untrusted import line
from xref.formats._verdicts import MEANINGS
from xref.formats._view import ORDER, counted, headline
from xref.formats.html._articles import articles
from xref.formats.html._elements import EMPTY, Html, element
from xref.formats.html._findings import finding_block
from xref.formats.html._matrix import matrix
from xref.formats.html._page import MARKS, Page, css
from xref.formats.html._silence import silence
from xref.model import Finding, Report, Verdict
from xref.wording import number_of

_AGREE = (Verdict.CONSISTENT, Verdict.CORROBORATED, Verdict.SINGLE_ORIGIN)


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the page."""
    page = Page(report, options)
    style, script = (_part(name) for name in ("page.css", "page.js"))
    title = f"xref: {headline(report)}"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="generator", content=f"xref {report.version}"),
        element("title", title),
        Html(f"<style>{style}</style>"),
    )
    body = element("body", *_body(page), Html(f"<script>{script}</script>"))
    return f'<!DOCTYPE html>\n<html lang="en">{head}{body}</html>\n'


def _part(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; base-uri 'none'"
    )


def _body(page: Page) -> list[Html]:
    differ = [finding for finding in page.findings if finding.verdict not in _AGREE]
    agree = [finding for finding in page.findings if finding.verdict in _AGREE]
    sections = [
        _findings("findings", "Where the sources do not agree", differ, page),
        matrix(page),
        _findings("agreements", "Where they agree, or only one speaks", agree, page),
        _events(page),
        articles(page),
        silence(page),
    ]
    return [
        element("a", "Skip to the findings", href="#findings", class_="skip"),
        _head(page),
        _navigation(sections),
        element("main", _filters(page), *sections),
        element("footer", element("p", f"xref {page.report.version}, profile {page.report.profile}")),
    ]


def _head(page: Page) -> Html:
    report = page.report
    counts = Counter(finding.verdict for finding in page.findings)
    chips = [
        element(
            "li",
            element("span", MARKS[verdict], aria_hidden="true"),
            f" {counted(verdict, counts[verdict])}",
            class_=css(verdict),
        )
        for verdict in ORDER
        if counts[verdict]
    ]
    gate = element("p", page.result, class_=f"gate {'bad' if not page.result.startswith('PASS') else 'good'}")
    meanings = [
        element("dt", element("span", MARKS[verdict], aria_hidden="true"), f" {verdict}", class_=css(verdict))
        + element("dd", MEANINGS[verdict])
        for verdict in ORDER
    ]
    quiet = [element("p", sentence) for sentence in what_stayed_silent(report)]
    return element(
        "header",
        element("h1", "What the sources say"),
        gate if page.result else EMPTY,
        element("ul", *chips, class_="chips") if chips else element("p", "There are no findings."),
        *(element("p", sentence) for sentence in what_was_read(report)),
        element("details", element("summary", "What is not known, and what stayed silent"), *quiet) if quiet else EMPTY,
        element("details", element("summary", "What the verdicts mean"), element("dl", *meanings)),
    )


_SECTIONS = {
    "findings": "Disagreements",
    "matrix": "Questions by sources",
    "agreements": "Agreements",
    "events": "Events",
    "articles": "Articles",
    "silence": "Silence",
}


def _navigation(sections: Sequence[Html]) -> Html:
    there = [name for name, section in zip(_SECTIONS, sections, strict=True) if section]
    links = [element("li", element("a", _SECTIONS[name], href=f"#{name}")) for name in there]
    return element("nav", element("ul", *links), aria_label="Parts of the report")


def _findings(anchor: str, title: str, findings: Sequence[Finding], page: Page) -> Html:
    if not findings and anchor == "agreements":
        return EMPTY
    blocks = [finding_block(page, finding) for finding in findings]
    none = "No sources disagree." if page.report.coverage.compared else "Nothing could be compared."
    return element("section", element("h2", title), *(blocks or [element("p", none)]), id=anchor)


def _filters(page: Page) -> Html:
    """The filters; hidden until the script shows them, because without it they would do nothing."""
    verdicts = [str(verdict) for verdict in ORDER if any(f.verdict is verdict for f in page.findings)]
    packs = sorted({page.pack(finding) for finding in page.findings} - {""})
    sources = [(page.sources_of[name], page.source(name)) for name in page.articles]
    return element(
        "form",
        _choice("verdict", "Verdict", [(verdict, verdict) for verdict in verdicts]),
        _choice("source", "Source", sources),
        _choice("pack", "Pack", [(pack, pack) for pack in packs]),
        element("label", "Text ", element("input", type="search", name="text", autocomplete="off")),
        element("button", "Show all", type="reset"),
        element("output", name="shown", aria_live="polite"),
        id="filters",
        hidden="",
        role="search",
        aria_label="Filter the findings",
    )


def _choice(name: str, label: str, values: Sequence[tuple[str, str]]) -> Html:
    options = [element("option", "all", value=""), *(element("option", text, value=value) for value, text in values)]
    return element("label", f"{label} ", element("select", *options, name=name)) if len(values) > 1 else EMPTY


def _events(page: Page) -> Html:
    if not page.report.events:
        return EMPTY
    items = []
    for event in page.report.events:
        facts = [element("li", fact) for fact in known_by(event)]
        if event.uncertain:
            told = "taken to be the same event without a shared key: "
            facts.append(element("li", told, page.source_links(event.uncertain)))
        others = [element("li", other) for other in apart(page.report, event)]
        if others:
            summary = element("summary", f"kept apart from {number_of(len(others), 'other')}")
            facts.append(element("li", element("details", summary, element("ul", *others))))
        sources = page.source_links(mention.article for mention in event.mentions)
        items.append(
            element("li", element("strong", line(event.label)), ": ", sources, element("ul", *facts) if facts else "")
        )
    return element("section", element("h2", "Events, and what keeps them apart"), element("ul", *items), id="events")


UNIT = Format(
    render=render, suffixes=(".html", ".htm"), about="one page for the browser, no network, nothing to install"
)
