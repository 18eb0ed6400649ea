"""Namesakes: two towns of one name in two lands, each of which its text names.

Tripoli is in Lebanon and in Libya. A name alone is that of the larger one, whichever the text means; where each text
names the land of its own town, two attacks of one day on "Tripoli" are two.
"""

from __future__ import annotations

from itertools import islice

from xref.linking.events.groups import Group, Node
from xref.model import EventKey, NameKind

_HELD = 40  # nodes that another is held against
_STEM = 4  # letters that a land and its people have in common: Lebanon, Lebanese


def in_two_lands(node: Node, group: Group) -> str:
    """What keeps an event out of a group whose texts tell of a namesake of its town, in words; empty where nothing."""
    mine = _towns(node)
    for other in islice(group.nodes, _HELD) if mine else ():
        for name, land in _towns(other).items():
            if mine.get(name, land) != land and _names(node, mine[name]) and _names(other, land):
                return f"place: {name} in {' / '.join(sorted((mine[name], land)))}"
    return ""


def _towns(node: Node) -> dict[str, str]:
    """The land of each town that an event is told to have been in."""
    found = (key for keys in node.keys.values() for key in keys.values() if _is_town(key))
    return {key.value.name: key.value.inside[-1] for key in found}


def _is_town(key: EventKey) -> bool:
    return key.type == "place" and key.value.kind is NameKind.PLACE and bool(key.value.inside)


def _names(node: Node, land: str) -> bool:
    """Whether the text of an event names a land or its people."""
    said = f"{node.event.names} {node.event.opening}".split()
    return any(word.startswith(land[:_STEM].lower()) for word in said)
