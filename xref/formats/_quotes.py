"""The sentence that a claim rests on, cut around its value."""

from __future__ import annotations

from xref.formats._untrusted import line
from xref.model import Article, Span
from xref.tuples import NamedTuple

QUOTE = 320  # characters shown of a sentence, the value in its middle


class Quote(NamedTuple):
    """The sentence that a claim rests on, in three parts: before the value, the value, after it."""

    before: str
    value: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.value}{self.after}"


def quoted(article: Article, sentence: Span, value: Span, limit: int = QUOTE) -> Quote:
    """Return a sentence in three parts, cut to ``limit`` characters around the value."""
    text = article.text
    start, end = min(sentence.start, value.start), max(sentence.end, value.end)
    middle = line(text[value.start : value.end], limit)
    room = max(limit - len(middle), 0)
    before, after = (
        text[max(start, value.start - 4 * limit) : value.start],
        text[value.end : min(end, value.end + 4 * limit)],
    )
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    return Quote(
        _spaced(("…" if value.start - left > start else "") + before[len(before) - left :]).lstrip(),
        middle,
        _spaced(after[:right] + ("…" if value.end + right < end else "")).rstrip(),
    )


def _spaced(text: str) -> str:
    inner = line(text)
    return f"{' ' if text[:1].isspace() else ''}{inner}{' ' if inner and text[-1:].isspace() else ''}"
