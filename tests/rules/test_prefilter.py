"""The prefilter: the sentences in which a required word begins, as one search of the whole text finds them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ahocorasick_rs import AhoCorasick
from hypothesis import given
from hypothesis import strategies as st

from xref.rules.language.packing import characters
from xref.rules.matching.prefilter import Prefilter, searchable

KEYS = [" talks ", " cease ", " cease fire ", " won t ", " u s ", " t ", " fire t ", " s "]
WORDS = ["talks", "Cease-fire", "cease", "fire", "won't", "U.S.", "us", "t", "s", "ceasefire", "  ", "\n", "é", "—"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).flatmap(
    lambda words: st.lists(st.sampled_from([" ", "", ", ", ". "]), min_size=len(words), max_size=len(words)).map(
        lambda signs: "".join(word + sign for word, sign in zip(words, signs, strict=True))
    )
)


def found_at_once(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, list[int]]]:
    """What one automaton over all spellings finds: each belongs to the sentence in which it begins."""
    found: dict[int, set[int]] = {}
    starts = [start for start, _ in spans]
    for key, start, _ in AhoCorasick(KEYS).find_matches_as_indexes(f" {searchable(text)} ", overlapping=True):
        index = bisect_right(starts, start) - 1
        if index >= 0 and start < spans[index][1]:
            found.setdefault(index, set()).add(key)
    return [(index, sorted(found[index])) for index in sorted(found)]


@given(TEXTS, st.lists(st.integers(0, 60), max_size=6, unique=True))
def test_spellings_are_found_where_they_begin(text: str, cuts: list[int]) -> None:
    ends = sorted({min(cut, len(text)) for cut in cuts})
    spans = list(pairwise(ends))
    keys = {key: characters([number]) for number, key in enumerate(KEYS)}
    assert Prefilter(keys, [""] * len(KEYS)).candidates(text, spans) == found_at_once(text, spans)
