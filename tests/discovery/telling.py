"""What two sentences are said to tell of one thing."""

from __future__ import annotations

from xref.discovery.parallels import parallels
from xref.discovery.wording import read_wording
from xref.extension import Discourse


def told(a: str, b: str, published: tuple[str, str] = ("", "")) -> list[tuple[str, str, bool]]:
    """The values that two sentences set beside each other, and whether they differ."""
    one, other = (
        read_wording(Discourse(text, day), 0, len(text), day, asserting=True)
        for text, day in zip((a, b), published, strict=True)
    )
    return [(each.a.mention.raw, each.b.mention.raw, each.differs) for each in parallels(one, other)]
