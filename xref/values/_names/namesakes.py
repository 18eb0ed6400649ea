"""Towns of one name in several lands: the table knows the largest, the text may mean another.

Where a text puts a town of the table into another country or state ("Tripoli, Lebanon", "the Lebanese city of Tripoli",
"Birmingham, Alabama"), that town is meant all through the text. A capital is its government, too, which stands in lists
of countries ("Paris, Germany and Italy"): its namesake is told by a state, or by a preposition of place.
"""

from __future__ import annotations

from functools import lru_cache

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.gazetteer import look_up, shipped
from xref.values._names.relation import NATIONS
from xref.values._names.told import BLOCK
from xref.values._names.value import Name

_OUTER = regex(r"(?:the )?((?:[A-Z]\.){2,}|[A-Z][\w'-]*\.?)( [A-Z][\w'-]*)?")
_ACTING = regex(  # what a country does as a government: "At the talks in Geneva, Iran was absent"
    r" (?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|said|says|agreed|agrees|proposed|proposes|"
    r"wants|wanted|hopes|plans|insisted|insists|refused|refuses|sent|called|told|backed|announced)\b"
)
_CLOSED = regex(r",(?! (?:and|or|the|[A-Z]))|[.;:)\"]|$|\n| (?!(?:and|or)\b)[a-z(-]")  # no list goes on
_LISTED = regex(r"(?:[A-Z][\w'-]*,|\b(?:and|between)) $")  # "Damascus, | Aleppo, Turkey and others"
_LED = regex(r"\b(?:in|at|near|outside|around) $")  # one is in a city, not in a government
_JOINTS = (", ", " in ")
_CITY_OF = regex(  # "the Lebanese city of | Tripoli", "Lebanon's northern port city of | Tripoli"
    r"\b([A-Z][\w.]+?)(?:'s|\u2019s)? (?:[a-z-]+ ){0,4}?(?:city|town|port|village|province|district|region),?"
    r" (?:of )?$"
)
_LOOKS = 3  # of the places where a text names a town, those looked at for the land before it
_BEFORE = 60  # characters before a town in which its land may stand


@lru_cache(maxsize=128)
def elsewhere(text: str, town: str, land: str, block: int, *, seat: bool) -> tuple[str, ...]:
    """Return the places that a text puts a town of the table into against the table, the inner first; empty elsewhere.

    ``land`` is the country that the table has it in; ``seat`` says that it is a capital.

    >>> elsewhere("Police in Hyderabad in Pakistan said so. Hyderabad slept.", "Hyderabad", "India", 0, seat=False)
    ('Pakistan',)
    >>> elsewhere("a blast in the Pakistani city of Hyderabad", "Hyderabad", "India", 0, seat=False)
    ('Pakistan',)
    """
    low, high = max(0, (block - 1) * BLOCK), (block + 2) * BLOCK
    for joint in _JOINTS:
        at = text.find(f"{town}{joint}", low, high)
        if at < 0 or text[max(0, at - 1) : at].isalnum():
            continue
        outer = _OUTER.match(text, at + len(town) + len(joint))
        if outer is None:
            continue
        entry = look_up(shipped(), outer[1] + outer[2]) if outer[2] else None
        stop = outer.end() if entry else outer.end(1)
        if entry is None and (entry := look_up(shipped(), outer[1])) is None and outer[1].endswith("."):
            entry, stop = look_up(shipped(), outer[1][:-1]), stop - 1  # the stop of the sentence
        government = seat and not (joint == ", " and _LED.search(text, max(0, at - 9), at))
        if entry is None or not _holds(entry.value, land, seat=government):
            continue
        country = entry.value.kind is NameKind.COUNTRY
        if country and not (_CLOSED.match(text, stop) and _LISTED.search(text, max(0, at - 30), at) is None):
            continue
        if country and joint == ", " and _ACTING.match(text, stop):
            continue
        return (entry.value.name, *entry.value.inside)
    return _of_a_land(text, town, land, low, high)


def _of_a_land(text: str, town: str, land: str, low: int, high: int) -> tuple[str, ...]:
    """The land whose town a text calls a town of the table that lies in another: "the Lebanese city of Tripoli"."""
    at = low - 1
    for _ in range(_LOOKS):
        at = text.find(town, at + 1, high)
        if at < 0:
            break
        told = _CITY_OF.search(text, max(low, at - _BEFORE), at)
        entry = look_up(shipped(), told[1]) if told else None
        if entry is not None and entry.value.kind is NameKind.COUNTRY and _holds(entry.value, land, seat=False):
            return (entry.value.name, *entry.value.inside)
    return ()


def _holds(outer: Name, land: str, *, seat: bool) -> bool:
    """Whether a country or a region can hold a namesake of a town, that the table has in another land."""
    region = outer.level == "region" and outer.inside != ()
    if not (region or (outer.kind is NameKind.COUNTRY and not seat)):
        return False
    return (outer.inside[-1] if region else NATIONS.get(outer.name, outer.name)) != land
