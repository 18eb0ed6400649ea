"""schema.org ClaimReview as JSON-LD: what was claimed where, and how the claims stand to one another.

The rating is the verdict in words and carries no number: consistency among sources is not truth, and a
number would be read as such.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from xref.extension import Format
from xref.formats._untrusted import line
from xref.formats._verdicts import MEANINGS
from xref.formats._view import View, verdict_text
from xref.model import Claim, Finding, Position, Report


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return one ClaimReview a finding that has claims."""
    view = View(report)
    graph = [_review(view, finding) for finding in view.findings if finding.claims]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _review(view: View, finding: Finding) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "@id": f"urn:xref:finding:{quote(finding.id, safe='')}",
        "claimReviewed": line(finding.question),
        "reviewBody": view.reason(finding),
        "author": {"@type": "SoftwareApplication", "name": "xref", "softwareVersion": view.report.version},
        "reviewRating": {
            "@type": "Rating",
            "alternateName": verdict_text(finding),
            "ratingExplanation": MEANINGS[finding.verdict],
        },
        "itemReviewed": [_claim(view, finding, position) for position in finding.positions],
    }


def _claim(view: View, finding: Finding, position: Position) -> dict[str, Any]:
    claims = [view.claims[claim] for claim in position.claims if claim in view.claims]
    return {
        "@type": "Claim",
        "text": f"{line(finding.question)} {view.plain(finding, position.value)}",
        "author": [{"@type": "Thing", "name": line(name)} for name in position.speakers or position.origins],
        "appearance": [_appearance(view, claim) for claim in claims],
    }


def _appearance(view: View, claim: Claim) -> dict[str, Any]:
    article = view.articles[claim.article]
    known = {
        "headline": line(article.title.value or ""),
        "datePublished": article.published.value,
        "publisher": {"@type": "Organization", "name": line(article.outlet.value)} if article.outlet.value else None,
    }
    return {
        "@type": "NewsArticle",
        "identifier": line(article.name),
        **{name: value for name, value in known.items() if value},
        "hasPart": {"@type": "Quotation", "text": str(view.quote(claim, 1000))},
    }


UNIT = Format(render=render, suffixes=(".claimreview.jsonld", ".jsonld"), about="schema.org ClaimReview (JSON-LD)")
