"""The complete report as Markdown that reads well on GitHub: worst first, every quote with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xref.expressions import regex
from xref.extension import Format
from xref.formats._coverage import account
from xref.formats._events import apart, known_by
from xref.formats._gated import result
from xref.formats._metadata import outlet, published, title
from xref.formats._notes import notes_on
from xref.formats._untrusted import code, line, markdown
from xref.formats._view import View, headline, verdict_text
from xref.model import Claim, Event, Finding, Report, Verdict
from xref.wording import number_of

_MARKS = {
    Verdict.CONFLICT: "🔴",
    Verdict.DISPUTED: "🟣",
    Verdict.TENSION: "🟠",
    Verdict.UNREADABLE: "⛔",
    Verdict.UNDETERMINED: "⚪",
    Verdict.CHANGED: "🔵",
    Verdict.CONSISTENT: "🟢",
    Verdict.CORROBORATED: "🟢",
    Verdict.SINGLE_ORIGIN: "▫️",
}
_GROUPS = (
    ("Where the sources do not agree", (Verdict.CONFLICT, Verdict.DISPUTED, Verdict.TENSION, Verdict.UNREADABLE)),
    ("What cannot be decided", (Verdict.UNDETERMINED,)),
    ("What changed", (Verdict.CHANGED,)),
    ("Where they agree", (Verdict.CONSISTENT, Verdict.CORROBORATED)),
    ("What only one source says", (Verdict.SINGLE_ORIGIN,)),
)


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the report as Markdown."""
    view = View(report)
    return "\n\n".join(part for part in _parts(view, options) if part) + "\n"


def _parts(view: View, options: Mapping[str, Any]) -> Iterator[str]:
    report = view.report
    yield "# What the sources say"
    yield f"**{headline(report)[:1].upper()}{headline(report)[1:]}.**"
    if result(options):
        yield code(result(options))
    yield "\n".join(f"- {markdown(text)}" for text in account(report))
    if view.findings:
        yield _overview(view)
    for heading, verdicts in _GROUPS:
        findings = [finding for finding in view.findings if finding.verdict in verdicts]
        if findings:
            yield f"## {heading}"
            yield from (_finding(view, finding) for finding in findings)
    yield from _sources(view)
    yield from _events(view)
    yield from _silence(view)
    yield f"<sub>xref {markdown(report.version)}, profile {markdown(report.profile)}</sub>"


def _overview(view: View) -> str:
    rows = [
        [
            f"{_MARKS[finding.verdict]} {markdown(verdict_text(finding))}",
            f"[{_plain(finding.question)}](#{anchor(finding)})",
            "<br>".join(
                f"{markdown(value)}: {markdown(view.sources(articles))}" for value, articles, _ in view.sides(finding)
            )
            or _plain(finding.place),
        ]
        for finding in view.findings
    ]
    return _table(["verdict", "question", "who says what"], rows)


def anchor(finding: Finding) -> str:
    """Return the name under which a finding can be linked to."""
    return "finding-" + regex(r"[^A-Za-z0-9_-]+").sub("-", finding.id)


def _finding(view: View, finding: Finding) -> str:
    place = f"{code(finding.place)}: " if finding.place else ""
    lines = [
        f'<a id="{anchor(finding)}"></a>',
        "",
        f"### {_MARKS[finding.verdict]} {_plain(finding.question)}",
        "",
        f"**{markdown(verdict_text(finding))}**. {place}{markdown(view.reason(finding))}".rstrip(". ") + ".",
        "",
    ]
    if finding.diagnosis:
        lines += [f"Looks like: {_plain(finding.diagnosis)}.", ""]
    if finding.assumptions:
        lines += [f"Rests on: {', '.join(map(_plain, finding.assumptions))}.", ""]
    for stand in view.stands(finding):
        origins = f" ({_origins(stand.origins)})" if stand.origins else ""
        lines += [f"- **{markdown(stand.title)}**{origins}"] if stand.title else []
        indent = "  " if stand.title else ""
        lines += [f"{indent}- {_claim(view, claim)}" for claim in stand.claims]
    if finding.silent:
        lines.append(f"- *left open by {markdown(view.sources(finding.silent))}*")
    if finding.not_parsed:
        lines.append(f"- *could not be understood in {markdown(view.sources(finding.not_parsed))}*")
    rule = f"rule {code(finding.rule)}, " if finding.rule else ""
    lines += ["", f"<sub>{rule}severity {finding.severity}, finding {code(finding.id)}</sub>"]
    return "\n".join(lines)


def _origins(origins: Sequence[str]) -> str:
    return f"{number_of(len(origins), 'origin')}: {', '.join(map(_plain, origins))}"


def _claim(view: View, claim: Claim) -> str:
    quote = view.quote(claim)
    said = f", {markdown(view.speakers(claim))}" if claim.speakers else ""
    notes = f" *({'; '.join(map(markdown, notes_on(claim)))})*" if notes_on(claim) else ""
    words = f"“{markdown(quote.before)}**{markdown(quote.value)}**{markdown(quote.after)}”"
    return f"{markdown(view.source(claim.article))}{said}: {words} ({code(view.where(claim))}){notes}"


def _sources(view: View) -> Iterator[str]:
    if view.articles:
        yield "## Sources"
        rows = [
            [_plain(a.name), *(markdown(known(view, a)) for known in (outlet, title, published))]
            for a in view.report.articles
        ]
        yield _table(["article", "outlet", "title", "published"], rows)


def _events(view: View) -> Iterator[str]:
    if view.report.events:
        yield "## Events, and what keeps them apart"
        yield "\n".join(_event(view, event) for event in view.report.events)


def _event(view: View, event: Event) -> str:
    lines = [f"- **{_plain(event.label)}**: {markdown(view.sources({m.article for m in event.mentions}))}"]
    lines += [f"  - {_plain(text)}" for text in known_by(event)]
    lines += [f"  - kept apart from {_plain(text)}" for text in apart(view.report, event)]
    if event.uncertain:
        lines.append(f"  - taken to be the same event without a shared key: {markdown(view.sources(event.uncertain))}")
    return "\n".join(lines)


def _silence(view: View) -> Iterator[str]:
    c = view.report.coverage
    if not (c.silent_rules or c.untouched or c.unclaimed or c.not_parsed or c.notes):
        return
    yield "## What stayed silent"
    if c.untouched:
        yield "Articles in which no rule found anything:\n\n" + _list(c.untouched)
    if c.not_parsed:
        yield "Values that could not be understood:\n\n" + _list([f"{a}: {raw}" for a, raw in c.not_parsed])
    if c.notes:
        yield "Not read or searched to the end:\n\n" + _list([f"{article}, {note}" for article, note in c.notes])
    if c.silent_rules:
        yield "Rules that found nothing: " + ", ".join(map(code, c.silent_rules))
    if c.unclaimed:
        quotes = []
        for article, span in c.unclaimed:
            text = view.articles[article].text[span.start : span.end]
            quotes.append(f"{article}:{view.place(article, span.start).line}: {line(text, 200)}")
        yield (
            "<details><summary>Sentences with dates or numbers that no rule took</summary>\n\n"
            + _list(quotes)
            + "\n\n</details>"
        )


def _list(items: Sequence[str]) -> str:
    return "\n".join(f"- {_plain(item)}" for item in items)


def _table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [headers, ["---"] * len(headers), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _plain(text: str, limit: int = 0) -> str:
    return markdown(line(text, limit))


UNIT = Format(render=render, suffixes=(".md", ".markdown"), about="the complete report, to read on GitHub or to print")
