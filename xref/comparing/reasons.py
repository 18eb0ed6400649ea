"""Reasons: what decides a verdict, in sentences that name both values and both sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xref.comparing.grouping import Compared, Group
from xref.comparing.wording import of_agreement, of_pair
from xref.model import Article, PairVerdict, Polarity, Status

_SHOWN = 4  # sentences in a reason; further pairs of the same verdict are counted


def reason_of(
    decisive: Sequence[Compared],
    groups: Sequence[Group],
    pairs: Sequence[Compared],
    articles: Mapping[str, Article],
) -> str:
    """What decides a verdict, a sentence a pair of values; without any, who agrees with whom."""
    if not decisive:
        told = [of_agreement(group.sides, articles) for group in groups[:_SHOWN]]
        more = len(groups) - len(told)
    else:
        distinct = _told_once(decisive)
        told = list(dict.fromkeys(of_pair(*pair, articles) for pair in distinct[:_SHOWN]))
        more = len(distinct) - _SHOWN
    if more > 0:
        told.append(f"And {more} more like these.")
    if not decisive and any(pair.outcome.verdict is PairVerdict.UNDETERMINED for pair in pairs):
        told.append("One source gives several of these figures, and does not say that they count the same.")
    return " ".join(told)


def _told_once(decisive: Sequence[Compared]) -> list[Compared]:
    """One pair for each two values: that which names most speakers, the first of such."""
    told: dict[Any, Compared] = {}
    for pair in decisive:
        key = values_of(pair)
        if key not in told or _voices(pair) > _voices(told[key]):
            told[key] = pair
    return list(told.values())


def _voices(pair: Compared) -> int:
    return sum(bool(side.context.voice) for side in (pair.a, pair.b))


def values_of(pair: Compared) -> frozenset[tuple[str, str, Polarity, Status]]:
    """Two values with those whom they count; a number without a noun counts people."""
    contents = (side.content for side in (pair.a, pair.b))
    return frozenset((each.text, each.scope.who or "people", each.polarity, each.status) for each in contents)
