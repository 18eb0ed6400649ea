"""The terminal report: a table of questions, worst first, then the quotes of what clashes, then the account.

Options: ``width`` (60 to 200 columns, default 80), ``colour`` (a terminal that wants it), ``verbose`` (quotes
and reasons of every finding).
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xref.extension import Format
from xref.formats._columns import columns
from xref.formats._coverage import account
from xref.formats._notes import notes_on
from xref.formats._untrusted import line
from xref.formats._view import View, headline, verdict_text
from xref.model import Claim, Finding, Report, Verdict
from xref.values._names.spelling import key
from xref.wording import number_of

_VERDICT = 13  # the longest verdict word, "single origin"
_WIDE = 120  # from here on the reason has a column of its own
_QUOTES = 2  # of one position, unless verbose
_ROWS = 150  # questions, and so many that are quoted, unless verbose: the worst come first
_COLOURS = {
    Verdict.CONFLICT: "1;31",
    Verdict.DISPUTED: "35",
    Verdict.TENSION: "33",
    Verdict.UNREADABLE: "31",
    Verdict.UNDETERMINED: "36",
    Verdict.CORROBORATED: "32",
    Verdict.CONSISTENT: "32",
}


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the report for a terminal."""
    view = View(report)
    width = columns(options)
    paint = _painted if options.get("colour") else _plain
    detailed = [f for f in view.findings if options.get("verbose") or f.verdict.conflict_like]
    most = len(view.findings) if options.get("verbose") else _ROWS
    parts = [_table(view, view.findings[:most], width, paint)] if view.findings else []
    if rest := len(view.findings) - len(view.findings[:most]):
        more = f"and {number_of(rest, 'more question')}, none of them worse: --verbose shows them all, and so does"
        parts.append("\n".join(_wrapped(f"{more} --output report.html", width, "  ")))
    if detailed:
        title = "In their own words" if options.get("verbose") else "In their own words, where they do not agree"
        brief = not options.get("verbose")
        details = (_detail(view, finding, width, paint, brief=brief) for finding in detailed[:most])
        parts.append("\n\n".join([title, *details]))
    silent = report.articles and not report.claims
    advice = ["`xref try RULE PATH` shows where a rule stops; `xref discover PATH` lists what no rule takes."]
    in_table = any(finding.verdict is Verdict.UNREADABLE for finding in view.findings[:most])
    told = account(report, unread=not in_table)
    summary = [headline(report)[:1].upper() + headline(report)[1:] + ".", *told, *(advice if silent else [])]
    parts.append("\n".join(text for entry in summary for text in _wrapped(entry, width, "  ")))
    return "\n\n".join(parts) + "\n"


def _table(view: View, findings: Sequence[Finding], width: int, paint: _Paint) -> str:
    from tabulate import tabulate

    wide = width >= _WIDE
    room = width - _VERDICT - (6 if wide else 4)
    question = room * (28 if wide else 38) // 100
    answer = (room - question) * 58 // 100 if wide else room - question
    rows = []
    for finding, unread in _with_unread(findings):
        told = unread or _answers(view, finding)
        answers = [text for entry in told for text in _wrapped(entry, answer, "  ")]
        reason = _wrapped(view.reason(finding), room - question - answer if wide else answer, "")
        explained = wide or finding.verdict.conflict_like or finding.verdict is Verdict.UNDETERMINED
        if not finding.reason or unread or not explained:
            reason = []
        cells = [
            [paint(text, _COLOURS.get(finding.verdict, "")) for text in _wrapped(verdict_text(finding), _VERDICT, "")],
            _wrapped(line(finding.question), question, ""),
            answers if wide else answers + [paint(text, "2") for text in reason],
        ]
        rows.append(["\n".join(cell) for cell in ([*cells, reason] if wide else cells)])
    headers = ["verdict", "question", "who says what", *(["why"] if wide else [])]
    table: str = tabulate(rows, headers, tablefmt="simple", disable_numparse=True, preserve_whitespace=True)
    return "\n".join(text.rstrip() for text in _separated(table, rows))


def _with_unread(findings: Sequence[Finding]) -> Iterator[tuple[Finding, list[str]]]:
    """Yield the finding of each row; those on files that were not read share one, which lists them with why."""
    unread = [finding for finding in findings if finding.verdict is Verdict.UNREADABLE]
    for finding in findings:
        if finding.verdict is not Verdict.UNREADABLE:
            yield finding, []
        elif finding is unread[0]:
            yield finding, [f"{line(each.place)}: {line(each.reason)}" for each in unread]


def _separated(table: str, rows: list[list[str]]) -> Iterator[str]:
    """Put an empty line after each row, so that rows of several lines stay apart."""
    lines = iter(table.splitlines())
    yield next(lines)
    yield next(lines)
    for index, row in enumerate(rows):
        for _ in range(max(cell.count("\n") for cell in row) + 1):
            yield next(lines, "")
        if index < len(rows) - 1:
            yield ""


def _answers(view: View, finding: Finding) -> list[str]:
    """Return one line a side: the value, and who gives it."""
    return [f"{value}: {_holders(view, articles, speakers)}" for value, articles, speakers in view.sides(finding)]


def _holders(view: View, articles: Sequence[str], speakers: Sequence[str]) -> str:
    said = f" (said by {', '.join(line(name, 60) for name in _each_once(speakers))})" if speakers else ""
    return view.sources(articles) + said


def _each_once(speakers: Sequence[str]) -> Sequence[str]:
    """The first of the spellings in which sources write a speaker's name: "Sergei Lavrov" is "Sergey Lavrov"."""
    shown: dict[str, str] = {}
    for name in speakers:
        shown.setdefault(key(name), name)
    return tuple(shown.values())


def _detail(view: View, finding: Finding, width: int, paint: _Paint, *, brief: bool) -> str:
    lines = _wrapped(f"{verdict_text(finding).upper()}  {line(finding.question)}", width, "  ")
    parts = [paint(text, _COLOURS.get(finding.verdict, "1")) for text in lines]
    for claims, more in _sides(view, finding, _QUOTES if brief else len(finding.claims)):
        for claim in claims:
            parts += _wrapped(f"  {_said(view, claim)}", width, "    ")
            parts += _marked(view, claim, width, paint)
        if more:
            parts.append(f"  and {more} more like this (--verbose shows them)")
    for label, text in _reasons(view, finding):
        parts += _wrapped(f"  {label}: {text}", width, "    ")
    return "\n".join(parts)


def _sides(view: View, finding: Finding, most: int) -> Iterator[tuple[list[Claim], int]]:
    """Yield the claims of each position, at most so many of each, and how many more there are."""
    for stand in view.stands(finding):
        yield list(stand.claims[:most]), max(len(stand.claims) - most, 0)


def _said(view: View, claim: Claim) -> str:
    speakers = f" ← {view.speakers(claim)}" if claim.speakers else ""
    told = notes_on(claim, beside_value=True)
    notes = f"  ({'; '.join(told)})" if told else ""
    return f"{view.value(claim)}  {view.source(claim.article)}{speakers}  {view.where(claim)}{notes}"


_OPEN, _CLOSE = "\ue000", "\ue001"  # private characters: stand for the marks until the lines are broken


def _marked(view: View, claim: Claim, width: int, paint: _Paint) -> list[str]:
    quote = view.quote(claim)
    text = f'"{quote.before}{_OPEN}{quote.value}{_CLOSE}{quote.after}"'.replace("\n", " ")
    lines = textwrap.wrap(text, width, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    if paint is _plain:
        return [text.replace(_OPEN, "*").replace(_CLOSE, "*") for text in lines]
    marked, inside = [], False
    for text in lines:
        opened = inside
        inside = (inside or _OPEN in text) and _CLOSE not in text
        body = text.replace(_OPEN, "\x1b[1m").replace(_CLOSE, "\x1b[0m")
        marked.append(("\x1b[1m" if opened else "") + body + ("\x1b[0m" if inside else ""))
    return marked


def _reasons(view: View, finding: Finding) -> Iterator[tuple[str, str]]:
    if finding.reason:
        yield "why", view.reason(finding)
    if finding.diagnosis:
        yield "looks like", line(finding.diagnosis)
    if finding.assumptions:
        yield "rests on", ", ".join(map(line, finding.assumptions))
    if finding.silent:
        yield "left open by", view.sources(finding.silent)
    if finding.not_parsed:
        yield "could not be understood in", view.sources(finding.not_parsed)
    yield "finding", finding.id


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False) or [""]


class _Paint:
    """Colours a stretch of text, or leaves it."""

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and code and text else text


_plain, _painted = _Paint(False), _Paint(True)

UNIT = Format(render=render, suffixes=(".txt",), about="the table of the terminal, conflicts first")
