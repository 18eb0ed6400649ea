"""W3C Web Annotations of the words that claims rest on, by quote and by position.

Two selectors, as the data model advises: the position is exact for the text that was read, the quote with
its surroundings finds the place again when the text has changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from xref.extension import Format
from xref.formats._alerts import path_of
from xref.formats._untrusted import line, storable
from xref.formats._view import View, verdict_text
from xref.model import Claim, Report

_AROUND = 32  # characters before and after, as annotation tools keep


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return one page of annotations, a claim each."""
    view = View(report)
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:xref:annotations",
        "type": "AnnotationPage",
        "items": [_annotation(view, claim) for claim in report.claims],
    }
    return json.dumps(page, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _annotation(view: View, claim: Claim) -> dict[str, Any]:
    text = view.articles[claim.article].text
    start, end = claim.span
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    exact = {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": before, "suffix": after}
    source = view.articles[claim.article].path or claim.article
    return {
        "id": f"urn:xref:claim:{quote(claim.id, safe='')}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": "describing"}
            for text in _bodies(view, claim)
        ],
        "target": {
            "source": quote(path_of(source).encode("utf-8", "replace"), safe="/-._~"),
            "selector": [
                {name: storable(value) for name, value in exact.items()},
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    }


def _bodies(view: View, claim: Claim) -> list[str]:
    found = view.of_claim.get(claim.id, [])
    told = [f"{line(finding.question)} {view.value(claim)} ({verdict_text(finding)})" for finding in found]
    return told or [f"{claim.rule}, {claim.slot}: {view.value(claim)}"]


UNIT = Format(render=render, suffixes=(".annotations.jsonld",), about="W3C Web Annotations of the evidence")
