"""Lines: the sentences of articles that give a value, or say what must be, and that no rule takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from xref.discovery.wording import Wording, read_wording
from xref.extension import Discourse
from xref.model import Article, Span

_FIRST = 3  # sentences that may give the day of an article of which it is not known


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article, and how it is worded."""

    article: str
    span: Span
    text: str
    wording: Wording


def lines_of(
    article: Article, discourse: Discourse, taken: Mapping[str, Iterable[Span]], *, news: bool = True
) -> Iterator[Line]:
    """Yield the sentences of an article that give a value, but those taken; not of news, all that assert or name.

    Pages of ``news`` have rows of tags, which are left out; and where such an article does not say of which day it is,
    a day that its first sentences give is.
    """
    used = set(taken.get(article.name, ()))
    day = discourse.published
    for sentence in article.sentences:
        if sentence.span in used:
            continue
        wording = read_wording(discourse, *sentence.span, day, asserting=not news)
        if news and not day and sentence.index < _FIRST:
            day = wording.dated
            wording = replace(wording, day=day)
        if news and wording.described:  # among many texts "the Opal singer" is not just any singer
            wording = replace(wording, refers="")
        if (wording.figures and not (news and wording.listed)) or ((wording.assertion or wording.named) and not news):
            text = article.text[sentence.span.start : sentence.span.end]
            yield Line(article.name, sentence.span, text, wording)
