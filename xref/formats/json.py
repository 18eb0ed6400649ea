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
from xref.formats._untrusted import storable
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
    value = storable(item.value) if isinstance(item.value, str) else item.value
    return {"value": value, "provenance": str(item.provenance), "span": _span(item.span), "note": storable(item.note)}


def _article(article: Article) -> dict[str, Any]:
    return {
        "name": storable(article.name),
        "path": storable(article.path),
        "digest": article.digest,
        "characters": len(article.text),
        "sentences": len(article.sentences),
        "outlet": _sourced(article.outlet),
        "title": _sourced(article.title),
        "published": _sourced(article.published),
        "weekday": _sourced(article.weekday),
        "credits": [storable(credit) for credit in article.credits],
        "notes": [storable(note) for note in article.notes],
        "correction": correction(article.text),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        "label": storable(event.label),
        "keys": [_key(key) for key in event.keys],
        "mentions": [_mention(mention) for mention in event.mentions],
        "uncertain": [storable(name) for name in event.uncertain],
        "apart_from": [{"event": other, "because": storable(why)} for other, why in event.apart_from],
    }


def _key(key: EventKey) -> dict[str, Any]:
    return {
        "name": key.name,
        "type": key.type,
        "raw": storable(key.raw),
        "text": storable(text_of(key.type, key.value)),
        "value": dump_of(key.type, key.value),
        "provenance": str(key.provenance),
        "span": _span(key.span),
    }


def _mention(mention: EventMention) -> dict[str, Any]:
    return {
        "article": storable(mention.article),
        **(_span(mention.span) or {}),
        "keys": [_key(k) for k in mention.keys],
    }


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
            "text": storable(claim.subject.text),
            "qualifiers": {name: storable(value) for name, value in claim.subject.qualifiers},
            "certainty": str(claim.subject.certainty),
        },
        "slot": claim.slot,
        "type": claim.type,
        "raw": storable(claim.raw),
        "text": storable(text_of(claim.type, claim.value)),
        "value": dump_of(claim.type, claim.value),
        "stance": {
            "polarity": str(stance.polarity),
            "status": str(stance.status),
            "hedge": storable(stance.hedge),
            "cues": [_span(cue) for cue in stance.cues],
        },
        "speakers": [_speaker(speaker) for speaker in claim.speakers],
        "as_of": {"value": claim.as_of.value, "provenance": str(claim.as_of.provenance)},
        "origin": storable(claim.origin),
        "inferred": list(claim.inferred),
        "article": storable(claim.article),
        "start": claim.span.start,
        "end": claim.span.end,
        "line": place.line,
        "column": place.column,
        "evidence": _span(claim.evidence),
        "sentence": _span(claim.sentence),
        "quote": storable(view.articles[claim.article].text[around.start : around.end]),
    }


def _around(claim: Claim) -> Span:
    """The sentence; of one that is longer than people write, what stands around the value."""
    start, end = claim.sentence
    if end - start <= _LONG:
        return claim.sentence
    return Span(max(start, claim.span.start - _LONG // 2), min(end, claim.span.end + _LONG // 2))


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": storable(speaker.name),
        "body": storable(speaker.body),
        "anonymous": speaker.anonymous,
        "kind": speaker.kind,
        "verb": storable(speaker.verb),
        "span": _span(speaker.span),
    }


def _finding(view: View, finding: Finding, gate: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": finding.id,
        "category": finding.category,
        "rule": finding.rule,
        "pack": view.pack(finding),
        "question": storable(finding.question),
        "subject": storable(finding.subject),
        "event": finding.event,
        "slot": finding.slot,
        "verdict": str(finding.verdict),
        "kind": finding.kind,
        "reason": storable(finding.reason),
        "diagnosis": storable(finding.diagnosis),
        "assumptions": [storable(text) for text in finding.assumptions],
        "severity": finding.severity,
        "status": finding.status,
        "gate": gate.get(finding.id, ""),
        "values": [storable(value) for value in finding.values],
        "positions": [_position(position) for position in finding.positions],
        "pairs": [_pair(pair) for pair in finding.pairs],
        "claims": list(finding.claims),
        "origins": [storable(name) for name in finding.origins],
        "silent": [storable(name) for name in finding.silent],
        "not_parsed": [storable(name) for name in finding.not_parsed],
        "place": storable(finding.place),
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "value": storable(position.value),
        "claims": list(position.claims),
        "articles": [storable(name) for name in position.articles],
        "origins": [storable(name) for name in position.origins],
        "speakers": [storable(name) for name in position.speakers],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "a": pair.a,
        "b": pair.b,
        "verdict": str(pair.verdict),
        "kind": pair.kind,
        "reason": storable(pair.reason),
        "diagnosis": storable(pair.diagnosis),
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
        "untouched": [storable(name) for name in c.untouched],
        "not_english": [storable(name) for name in c.not_english],
        "unread": [{"path": storable(path), "because": storable(why)} for path, why in c.unread],
        "passed_over": [{"path": storable(path), "because": storable(why)} for path, why in c.passed_over],
        "duplicates": [{"article": storable(name), "of": storable(other)} for name, other in c.duplicates],
        "not_parsed": [{"article": storable(name), "raw": storable(raw)} for name, raw in c.not_parsed],
        "unclaimed": [{"article": storable(name), **(_span(span) or {})} for name, span in c.unclaimed],
        "notes": [{"article": storable(name), "note": storable(note)} for name, note in c.notes],
    }


UNIT = Format(render=render, suffixes=(".json",), about="everything, for programs; the schema is published")
