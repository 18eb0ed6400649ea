"""Cross-checks: what one text says that cannot all be true, by arithmetic and by the calendar."""

from __future__ import annotations

from collections.abc import Sequence

from xref.model import Article, Claim, Finding, Mention


def cross_checks(article: Article, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Finding]:
    """Return what an article contradicts in itself, in text order."""
    return []
