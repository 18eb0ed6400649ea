"""Laws of attribution and stance on any text: nothing raises, every span lies inside."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from xref.context import attributed, attributions, read_stance
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Article, Sentence, Sourced, Span
from xref.reading.sentences import split

VOCABULARY = """said told according to citing police he she they it Lavrov " , . - : ; Monday that not will the a
Reuters reported as cited by mayor of Nice officials and but
who adding X denied put at if which ( ) Observatory ministry"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


def article(text: str, *, title: bool = False, published: str = "") -> tuple[Article, Discourse]:
    """Divide a text at line breaks and sentence ends, as reading would."""
    folded = fold(text)
    sentences: list[Sentence] = []
    for paragraph, line in enumerate(re.finditer(r"[^\n]+", folded)):
        for span in split(folded, *line.span()):
            sentences.append(Sentence(span, paragraph, len(sentences), title=title and paragraph == 0))
    nothing: Sourced[str] = Sourced()
    made = Article("a", "a", text, "", nothing, nothing, Sourced(published), Sourced(), (), tuple(sentences))
    return made, Discourse(folded, published=published)


@example(": B A", True)  # a headline with nothing before its speaker
@given(TEXTS, st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_spans_lie_inside(text: str, title: bool) -> None:
    read, discourse = article(text, title=title, published="2017-01-19")
    found = attributions(read, discourse)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert 0 <= one.cue.start < one.cue.end <= len(text)
        assert one.speakers
        assert all(s.name and (s.span is None or 0 <= s.span.start < s.span.end <= len(text)) for s in one.speakers)
    assert found == attributions(read, discourse)
    attributed(found, Span(0, len(text)))


@given(TEXTS, st.data())
@settings(max_examples=300, deadline=None)
def test_stance_of_any_evidence_is_read(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    stance = read_stance(fold(text), Span(0, len(text)), Span(start, end))
    assert all(0 <= cue.start < cue.end <= len(text) for cue in stance.cues)


REPEATED = [
    "he said that ",
    '"We said" ',
    'said "x ',
    "The Police Minister of Nice ",
    "Police, the, said, ",
    "and police ",
]


@pytest.mark.parametrize("part", REPEATED)
@pytest.mark.usefixtures("no_collection")
def test_work_grows_with_the_length_of_the_text(part: str) -> None:
    def cost(length: int) -> float:
        text = (part * (length // len(part) + 1))[:length]
        read, discourse = article(text, published="2017-01-19")
        times = []
        for _ in range(3):
            begun = time.process_time()
            found = attributions(read, discourse)
            for at in range(0, length, length // 50):
                attributed(found, Span(at, at + 5))
                read_stance(text, Span(0, length), Span(at, at + 5))
            times.append(time.process_time() - begun)
        return min(times)

    assert cost(64_000) < 0.2 + 12 * cost(16_000)
