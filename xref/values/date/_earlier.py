"""What is read of a text once for all its sentences: its runs of time words, and the dates before each sentence.

A text is read sentence by sentence, and a sentence whose dates are told from earlier ones looks back over those before
it. Without a memory each run would be cut and read again for every sentence that looks back at it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from xref.extension import Discourse
from xref.tuples import NamedTuple
from xref.values.date._model import Moment
from xref.values.date._reading import dates
from xref.values.date._settling import Named, Setting, tells
from xref.values.date._tokens import Run, runs

_PART = 200_000  # characters of a text whose runs are kept at once: no article is longer
_MARGIN = 2_000  # characters on both sides of a part: what is read for an earlier date, and any sentence
_KEPT = 4_096  # runs with what was named before them

Told = tuple[tuple[Moment, ...], Named]
"""The moments of a run from which others can be told, and what is named last after it."""


class _Runs(NamedTuple):
    starts: list[int]
    ends: list[int]
    runs: list[Run]


@lru_cache(maxsize=2)
def _in_part(text: str, part: int) -> _Runs:
    """The runs of a part of a text and of the margins beside it."""
    low = part * _PART
    found = list(runs(text, max(0, low - _MARGIN), min(len(text), low + _PART + _MARGIN)))
    return _Runs([run.tokens[0].start for run in found], [run.tokens[-1].end for run in found], found)


def runs_between(text: str, start: int, end: int) -> Sequence[Run]:
    """The runs of ``text[start:end]``: those of its part of the text, and cut anew where one reaches over an edge."""
    part = start // _PART
    if end > min(len(text), (part + 1) * _PART + _MARGIN):
        return list(runs(text, start, end))
    kept = _in_part(text, part)
    first, last = bisect_right(kept.ends, start), bisect_left(kept.starts, end)
    if first < last and (kept.starts[first] < start or kept.ends[last - 1] > end):
        return list(runs(text, start, end))
    return kept.runs[first:last]


@lru_cache(maxsize=2)
def _told(discourse: Discourse) -> dict[tuple[int, int, Named], Told]:
    """What was told in the runs of a text, by where they stand and what was named before them."""
    return {}


def moments_before(discourse: Discourse, start: int, end: int) -> list[Moment]:
    """The dates shortly before from which others can be told, read without looking further back."""
    setting = Setting(discourse)
    kept = _told(discourse)
    found: list[Moment] = []
    for run in runs_between(discourse.text, start, end):
        place = (run.tokens[0].start, run.tokens[-1].end, setting.named)
        told = kept.get(place)
        if told is None:
            starts = [(value.readings[0].start, low) for low, _, value in dates(run, setting)]
            moments = tuple(moment for moment, low in starts if tells(moment, discourse.text, low))
            if len(kept) >= _KEPT:
                kept.clear()
            told = kept[place] = moments, setting.named
        else:
            setting.named = told[1]
        found += told[0]
    return found
