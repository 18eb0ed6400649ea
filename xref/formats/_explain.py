"""Everything about one finding: the values and their readings, who says so, and what would change the verdict."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from xref.errors import Problem, XrefError
from xref.formats._columns import columns
from xref.formats._events import apart, known_by
from xref.formats._gated import states
from xref.formats._notes import notes_on
from xref.formats._plain import plain
from xref.formats._untrusted import line
from xref.formats._verdicts import MEANINGS
from xref.formats._view import View, dump_of, verdict_text
from xref.model import Claim, Finding, Report, Verdict


def explained(report: Report, name: str, options: Mapping[str, Any]) -> str:
    """Return the account of the finding with this identity, or the start of it.

    Raises ``XrefError`` where none or several are meant.
    """
    view = View(report)
    width = columns(options)
    finding = found(view, name)
    parts = [
        [f"{verdict_text(finding).upper()}  {line(finding.question)}", *_why(view, finding)],
        ["What is said", *(text for value in _values(view, finding) for text in value)],
        _titled("How each two statements compare", _pairs(view, finding)),
        _titled("Who knows it", _origins(view, finding)),
        _titled("Which event", _event(view, finding)),
        _titled("What would change the verdict", what_would_change(view, finding)),
        _titled("Rule and gate", _rule(view, finding, states(options).get(finding.id, ""))),
    ]
    return "\n\n".join("\n".join(t for entry in part for t in _wrapped(entry, width)) for part in parts if part) + "\n"


def found(view: View, name: str) -> Finding:
    """Return the finding with this identity, of this rule, or whose identity begins so."""
    ways: tuple[Callable[[Finding], bool], ...] = (
        lambda finding: finding.id == name,
        lambda finding: bool(name) and finding.rule == name,
        lambda finding: bool(name) and finding.id.startswith(name),
    )
    fitting = next((some for way in ways if (some := [finding for finding in view.findings if way(finding)])), [])
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        told = ", ".join(f"{f.id} ({f.verdict}, {line(f.subject, 60)})" for f in fitting[:8])
        raise XrefError([Problem(name, message="several findings are meant", hint=f"write one of {told}")])
    if name in view.report.rules:
        hint = "it found no claim in these articles; `xref try` shows where its patterns stop"
        raise XrefError([Problem(name, message="the rule has no finding here", hint=hint)])
    names = sorted({name for f in view.findings for name in (f.id, f.rule) if name})
    near = difflib.get_close_matches(name, names, 3)
    hint = f"did you mean {' or '.join(near)}?" if near else "`xref check --verbose` shows the name of each"
    raise XrefError([Problem(name or "FINDING", message="there is no such finding", hint=hint)])


def _titled(title: str, lines: Iterator[str]) -> list[str]:
    told = [f"  {text}" for text in lines]
    return [title, *told] if told else []


def _wrapped(text: str, width: int) -> list[str]:
    indent = len(text) - len(text.lstrip())
    return textwrap.wrap(text, width, subsequent_indent=" " * (indent + 2), break_on_hyphens=False) or [""]


def _why(view: View, finding: Finding) -> Iterator[str]:
    yield f"  {MEANINGS[finding.verdict]}"
    if finding.reason:
        yield f"  Here: {view.reason(finding)}"
    if finding.diagnosis:
        yield f"  Looks like: {line(finding.diagnosis)}"
    if finding.assumptions:
        yield f"  Rests on: {', '.join(map(line, finding.assumptions))}"


def _values(view: View, finding: Finding) -> Iterator[list[str]]:
    grouped: dict[str, list[Claim]] = {}
    for claim in view.of(finding):
        grouped.setdefault(view.value(claim), []).append(claim)
    for value, claims in grouped.items():
        reading = readings(claims[0])
        yield [f"  {value}" + (f": {reading}" if reading else "")]
        for claim in claims:
            said = f" ← {view.speakers(claim)}" if claim.speakers else ""
            told = notes_on(claim, beside_value=True)
            notes = f" ({'; '.join(told)})" if told else ""
            yield [
                f"    {view.source(claim.article)}{said}, {view.where(claim)}{notes}",
                f'      "{view.quote(claim)}"',
            ]


def readings(claim: Claim) -> str:
    """Return what a value commits to word for word, and what a careful editor would still accept."""
    data = dump_of(claim.type, claim.value)
    if not isinstance(data, dict):
        return ""
    if isinstance(data.get("strict"), dict):
        strict, lenient = _interval(data["strict"]), _interval(data["lenient"])
        if strict == lenient and data["strict"].get("lo") == data["strict"].get("hi"):
            return ""  # the value says it all
        return f"word for word {strict}" + (f", leniently {lenient}" if lenient != strict else "")
    if data.get("from") and data.get("to") and data["from"] != data["to"]:
        both = plain(f"{data['from']}/{data['to']}")
        return f"all of {both}" if data.get("shape") == "span" else f"somewhere in {both}"
    return ""


def _interval(bounds: Mapping[str, Any]) -> str:
    low, high = bounds.get("lo"), bounds.get("hi")
    if low is not None and high is not None:
        return f"{low}" if low == high else f"{low} to {high}"
    if low is not None:
        return f"{low} and up" if bounds.get("lo_included", True) else f"above {low}"
    return f"{high} and below" if bounds.get("hi_included", True) else f"below {high}"


def _pairs(view: View, finding: Finding) -> Iterator[str]:
    for pair in finding.pairs[:20]:
        if pair.a in view.claims and pair.b in view.claims:
            a, b = view.claims[pair.a], view.claims[pair.b]
            sides = f"{view.source(a.article)} “{line(a.raw, 60)}” and {view.source(b.article)} “{line(b.raw, 60)}”"
            verdict = f"{pair.verdict} ({pair.kind})" if pair.kind else str(pair.verdict)
            yield f"{sides}: {verdict}" + (f". {view.told(finding, pair.reason)}" if pair.reason else "")
    if len(finding.pairs) > 20:
        yield f"and {len(finding.pairs) - 20} more"


def _origins(view: View, finding: Finding) -> Iterator[str]:
    by_origin: dict[str, list[str]] = {}
    for claim in view.of(finding):
        by_origin.setdefault(claim.origin, []).append(claim.article)
    for origin, articles in sorted(by_origin.items()):
        yield f"{line(origin)}: {view.sources(articles)}"
    if finding.silent:
        yield f"left open by {view.sources(finding.silent)}"
    if finding.not_parsed:
        yield f"could not be understood in {view.sources(finding.not_parsed)}"


def _event(view: View, finding: Finding) -> Iterator[str]:
    event = next((event for event in view.report.events if event.id == finding.event), None)
    if event is None:
        return
    yield f"{line(event.label)}, told of by {view.sources({mention.article for mention in event.mentions})}"
    yield from known_by(event)
    yield from (f"kept apart from {text}" for text in apart(view.report, event))
    if event.uncertain:
        yield f"taken to be the same event without a shared key: {view.sources(event.uncertain)}"


def what_would_change(view: View, finding: Finding) -> Iterator[str]:
    """Yield what would lead to another verdict, a sentence each."""
    rule = view.report.rules.get(finding.rule)
    slot = rule.slots.get(finding.slot) if rule else None
    claims, verdict = view.of(finding), finding.verdict
    values = " or ".join(dict.fromkeys(view.value(claim) for claim in claims))
    if verdict is Verdict.CONFLICT:
        yield f"A correction that leaves only one of {values}."
        if slot and slot.evolves == "static":
            yield "Were the slot declared to evolve (`evolves: rising`), values of different days would be an update."
        if not all(claim.speakers for claim in claims):
            yield "If each side named a different speaker for its value, it would be disputed."
    elif verdict is Verdict.DISPUTED:
        yield "If the sources said so in their own voice, it would be a conflict."
    elif verdict is Verdict.TENSION:
        assumed = ", ".join(map(line, finding.assumptions)) or "see the reason"
        yield f"Without the assumption ({assumed}) it would be a conflict."
        yield "If one source gave the exact value, the two would agree or conflict."
    elif verdict is Verdict.UNDETERMINED:
        inferred = ", ".join(sorted({name for claim in claims for name in claim.inferred})) or "which event is meant"
        yield f"If the texts stated what is inferred here ({inferred}), it could be decided."
    elif verdict is Verdict.CHANGED:
        yield "If both values were given for the same day, it would be a conflict."
    elif verdict is Verdict.SINGLE_ORIGIN:
        yield "A second, independent origin that says the same would corroborate it."
    elif verdict in (Verdict.CONSISTENT, Verdict.CORROBORATED):
        yield f"A source that gives something other than {values}."


def _rule(view: View, finding: Finding, state: str) -> Iterator[str]:
    rule = view.report.rules.get(finding.rule)
    if rule:
        slot = rule.slots.get(finding.slot)
        how = f", compared as {slot.compare}, {slot.evolves}" if slot else ""
        yield f"{finding.rule}{f' of {rule.pack}' if rule.pack else ''}: {finding.slot}{how}"
        if rule.message:
            yield line(rule.message)
    yield f"severity {finding.severity}, {finding.status}{f', gate: {state}' if state else ''}, finding {finding.id}"
