"""One victim, one attack: the events of an article that name the same victim, by whatever day or place.

A trial's report tells of "the 2016 killing of Sam Cole", of the night in August when Cole was shot, and of the yard
where he lay. A person is killed once, so these are one event, unless the article puts them on two days.
"""

from __future__ import annotations

from collections.abc import Sequence

from xref.linking.events.focus import Growing
from xref.linking.events.spans import dates_of, meet


def joined_by_victim(events: Sequence[Growing]) -> list[Growing]:
    """Return the events of one kind in an article, each in an earlier one that names the same victim.

    Two days keep them apart, as one text that gives both tells of two attacks.
    """
    found: list[Growing] = []
    named: dict[str, Growing] = {}
    for event in events:
        victims = sorted({name for mention, _ in event.members for name in mention.victims})
        known = (named[name] for name in victims if name in named)
        first = next((other for other in known if _may_be_one(event, other)), None)
        if first is None:
            found.append(event)
        else:
            first.join(event)
        for name in victims:
            named.setdefault(name, first or event)
    return found


def _may_be_one(event: Growing, other: Growing) -> bool:
    mine, theirs = dates_of(event.keys), dates_of(other.keys)
    return not (event.further or other.further) and (not (mine and theirs) or meet(mine, theirs))
