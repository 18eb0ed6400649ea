"""The whole report as JSON, in the shape of ``xref.schema`` (published as ``docs/report.schema.json``).

Offsets count characters (code points) of the decoded article, from 0, half-open; lines and columns count
from 1. Values appear as written (``raw``), as their type writes them (``text``) and as data (``value``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from xref.extension import Format
from xref.formats._corrections import correction
from xref.formats._gated import result, states
from xref.formats._view import View, dump_of, text_of
from xref.model import (
    Article,
    Claim,
    Event,
    EventKey,
    EventMention,
    Finding,
    Pair,
    Position,
    Report,
    Sourced,
    Span,
    Speaker,
)

SCHEMA_VERSION = "1.1"
_LONG = 2_000  # characters of a quote


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the report as JSON text; the same bytes for the same report."""
    return json.dumps(tree(report, options), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def tree(report: Report, options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the report as plain data; the gate's view of each finding where it has decided."""
    view, gate = View(report), states(options)
    return {
        "schema_version": SCHEMA_VERSION,
        "xref_version": report.version,
        "profile": report.profile,
        "result": result(options),
        "articles": [_article(article) for article in report.articles],
        "events": [_event(event) for event in report.events],
        "claims": [_claim(view, claim) for claim in report.claims],
        "findings": [_finding(view, finding, gate) for finding in view.findings],
        "coverage": _coverage(report),
    }


def _span(span: Span | None) -> dict[str, int] | None:
    return None if span is None else {"start": span.start, "end": span.end}


def _sourced(item: Sourced[Any]) -> dict[str, Any]:
    value = _text(item.value) if isinstance(item.value, str) else item.value
    return {"value": value, "provenance": str(item.provenance), "span": _span(item.span), "note": _text(item.note)}


def _article(article: Article) -> dict[str, Any]:
    return {
        "name": _text(article.name),
        "path": _text(article.path),
        "digest": article.digest,
        "characters": len(article.text),
        "sentences": len(article.sentences),
        "outlet": _sourced(article.outlet),
        "title": _sourced(article.title),
        "published": _sourced(article.published),
        "weekday": _sourced(article.weekday),
        "credits": [_text(credit) for credit in article.credits],
        "notes": [_text(note) for note in article.notes],
        "correction": correction(article.text),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "label": _text(event.label),
        "keys": [_key(key) for key in event.keys],
        "mentions": [_mention(mention) for mention in event.mentions],
        "uncertain": [_text(name) for name in event.uncertain],
        "apart_from": [{"event": other, "because": _text(why)} for other, why in event.apart_from],
    }


def _key(key: EventKey) -> dict[str, Any]:
    return {
        "name": key.name,
        "type": key.type,
        "raw": _text(key.raw),
        "text": _text(text_of(key.type, key.value)),
        "value": dump_of(key.type, key.value),
        "provenance": str(key.provenance),
        "span": _span(key.span),
    }


def _mention(mention: EventMention) -> dict[str, Any]:
    return {"article": _text(mention.article), **(_span(mention.span) or {}), "keys": [_key(k) for k in mention.keys]}


def _claim(view: View, claim: Claim) -> dict[str, Any]:
    place = view.place(claim.article, claim.span.start)
    around = _around(claim)
    stance = claim.stance
    return {
        "id": claim.id,
        "rule": claim.rule,
        "subject": {
            "kind": claim.subject.kind,
            "event": claim.subject.event,
            "text": _text(claim.subject.text),
            "qualifiers": {name: _text(value) for name, value in claim.subject.qualifiers},
            "certainty": str(claim.subject.certainty),
        },
        "slot": claim.slot,
        "type": claim.type,
        "raw": _text(claim.raw),
        "text": _text(text_of(claim.type, claim.value)),
        "value": dump_of(claim.type, claim.value),
        "stance": {
            "polarity": str(stance.polarity),
            "status": str(stance.status),
            "hedge": _text(stance.hedge),
            "cues": [_span(cue) for cue in stance.cues],
        },
        "speakers": [_speaker(speaker) for speaker in claim.speakers],
        "as_of": {"value": claim.as_of.value, "provenance": str(claim.as_of.provenance)},
        "origin": _text(claim.origin),
        "inferred": list(claim.inferred),
        "article": _text(claim.article),
        "start": claim.span.start,
        "end": claim.span.end,
        "line": place.line,
        "column": place.column,
        "evidence": _span(claim.evidence),
        "sentence": _span(claim.sentence),
        "quote": _text(view.articles[claim.article].text[around.start : around.end]),
    }


def _around(claim: Claim) -> Span:
    """The sentence; of one that is longer than people write, what stands around the value."""
    start, end = claim.sentence
    if end - start <= _LONG:
        return claim.sentence
    return Span(max(start, claim.span.start - _LONG // 2), min(end, claim.span.end + _LONG // 2))


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": _text(speaker.name),
        "body": _text(speaker.body),
        "anonymous": speaker.anonymous,
        "kind": speaker.kind,
        "verb": _text(speaker.verb),
        "span": _span(speaker.span),
    }


def _finding(view: View, finding: Finding, gate: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "category": finding.category,
        "rule": finding.rule,
        "pack": view.pack(finding),
        "question": _text(finding.question),
        "subject": _text(finding.subject),
        "event": finding.event,
        "slot": finding.slot,
        "verdict": str(finding.verdict),
        "kind": finding.kind,
        "reason": _text(finding.reason),
        "diagnosis": _text(finding.diagnosis),
        "assumptions": [_text(text) for text in finding.assumptions],
        "severity": finding.severity,
        "status": finding.status,
        "gate": gate.get(finding.id, ""),
        "values": [_text(value) for value in finding.values],
        "positions": [_position(position) for position in finding.positions],
        "pairs": [_pair(pair) for pair in finding.pairs],
        "claims": list(finding.claims),
        "origins": [_text(name) for name in finding.origins],
        "silent": [_text(name) for name in finding.silent],
        "not_parsed": [_text(name) for name in finding.not_parsed],
        "place": _text(finding.place),
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "value": _text(position.value),
        "claims": list(position.claims),
        "articles": [_text(name) for name in position.articles],
        "origins": [_text(name) for name in position.origins],
        "speakers": [_text(name) for name in position.speakers],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "a": pair.a,
        "b": pair.b,
        "verdict": str(pair.verdict),
        "kind": pair.kind,
        "reason": _text(pair.reason),
        "diagnosis": _text(pair.diagnosis),
    }


def _coverage(report: Report) -> dict[str, Any]:
    c = report.coverage
    return {
        "articles": c.articles,
        "sentences": c.sentences,
        "candidates": c.candidates,
        "claims": c.claims,
        "cells": c.cells,
        "compared": c.compared,
        "rules": c.rules,
        "fired": list(c.fired),
        "silent_rules": list(c.silent_rules),
        "untouched": [_text(name) for name in c.untouched],
        "not_english": [_text(name) for name in c.not_english],
        "unread": [{"path": _text(path), "because": _text(why)} for path, why in c.unread],
        "passed_over": [{"path": _text(path), "because": _text(why)} for path, why in c.passed_over],
        "duplicates": [{"article": _text(name), "of": _text(other)} for name, other in c.duplicates],
        "not_parsed": [{"article": _text(name), "raw": _text(raw)} for name, raw in c.not_parsed],
        "unclaimed": [{"article": _text(name), **(_span(span) or {})} for name, span in c.unclaimed],
        "notes": [{"article": _text(name), "note": _text(note)} for name, note in c.notes],
    }


def _text(text: str) -> str:
    """Return text that UTF-8 can hold; everything else is left to the reader of the JSON."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


UNIT = Format(render=render, suffixes=(".json",), about="everything, for programs; the schema is published")
