"""Claims of counts, marked in the sentences that make them."""

from __future__ import annotations

from dataclasses import replace

from tests.comparing.build import article
from tests.comparing.build import claim as made
from xref.model import Article, Claim, Sentence, Span
from xref.values import value_type

COUNT = value_type("count")


def claim(marked: str, name: str = "a") -> tuple[Claim, str]:
    """The claim of the number between asterisks, and its text."""
    before, raw, after = marked.split("*")
    text = before + raw + after
    one = made(
        COUNT.parse("1" if raw[:2] in ("A", "A ") or raw == "another" else raw),
        raw=raw,
        article=name,
        start=len(before),
    )
    return replace(one, sentence=Span(0, len(text))), text


def told(name: str, *sentences: str, titled: bool = False) -> tuple[list[Claim], Article]:
    """The claims of the numbers between asterisks, a sentence each, and the article that they make."""
    claims, spans, text = [], [], ""
    for sentence in sentences:
        one, plain = claim(sentence, name)
        at = Span(len(text), len(text) + len(plain))
        span = Span(one.span.start + at.start, one.span.end + at.start)
        value = COUNT.parse("at least " + one.raw) if "at least *" in sentence else one.value
        claims.append(replace(one, id=f"{name}{at.start}", span=span, evidence=span, sentence=at, value=value))
        spans.append(at)
        text += plain + " "
    made_of = tuple(Sentence(at, 0, place, title=titled and not place) for place, at in enumerate(spans))
    return claims, article(name, text=text, published="2017-05-01")._replace(sentences=made_of)
