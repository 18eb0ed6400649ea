"""As-of: when something was said."""

from __future__ import annotations

from xref.extension import Discourse
from xref.model import AsOf, Provenance, Span


def said(discourse: Discourse, sentence: Span, cue: Span) -> AsOf:
    """Return when the statement of a cue was made; the publication date where the sentence states no time."""
    if discourse.published:
        return AsOf(discourse.published.split("T")[0], Provenance.INFERRED)
    return AsOf()
