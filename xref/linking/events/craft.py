"""Ships and trains by name, flights by number: what says which wreck or crash is meant, wherever it is said to be.

One text puts a ferry's sinking off the port that it left, another off the island that it was bound for, a third in the
lake between; the name of the ferry is the same in all. Such readings tell events together, and never become claims.
"""

from __future__ import annotations

from collections.abc import Iterator

from xref.expressions import regex
from xref.model import Mention, NameKind, Span
from xref.values._names.value import Name

_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"  # "the ferry Monday" tells when
_NAME = rf"(?P<name>(?!{_DAYS})[A-Z][a-z](?:[\w'-]*\w)?(?: (?!and\b)(?:[A-Z](?:[\w'-]*\w)?|of the [A-Z]\w+)){{0,3}})"
_SHIP = regex(
    rf"\b(?:M/?[VSTY]|SS|USS|HMS|HMAS|HMCS|INS|RMS|KMP?|F/?[VB]) {_NAME}"
    r"|\b(?:ferry|ferryboat|steamer|liner|(?:cruise |container |cargo )?ship|tanker|freighter|trawler|vessel|submarine"
    rf"|yacht|schooner|dhow)(?:(?P<beside>, the)| called| named)? {_NAME.replace('name', 'called')}(?(beside)(?=[,.]))"
)
_TRAIN = regex(r"\b(?P<route>[A-Z][a-z]+(?:[-–][A-Z][a-z]+)+) (?:Express|Mail|Rajdhani|Shatabdi)\b")
_FLIGHT = regex(r"\b[Ff]light (?:number )?(?:[A-Z0-9]{2} ?)?(?P<number>\d{2,4})\b(?![-–:]| (?:people|passengers))")


def craft_named(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the ships, trains and flights that a stretch of text names; a train by the ends of its route.

    >>> text = "The MV Upendo sank off Ukara. Flight 4U 9525 never reached the ferry Olga Star."
    >>> [(craft.raw, craft.value.name) for craft in craft_named(text, 0, len(text))]
    [('MV Upendo', 'Upendo'), ('Flight 4U 9525', 'flight 9525'), ('Olga Star', 'Olga Star')]
    """
    ships = ((match, match["name"] or match["called"]) for match in _SHIP.finditer(text, start, end))
    flights = ((match, f"flight {int(match['number'])}") for match in _FLIGHT.finditer(text, start, end))
    routes = ((match, sorted(regex("[-–]").split(match["route"]))) for match in _TRAIN.finditer(text, start, end))
    trains = ((match, f"{'-'.join(ends)} train") for match, ends in routes)
    for match, name in sorted((*ships, *flights, *trains), key=lambda found: found[0].start()):
        first, last = match.span("called") if match.groupdict().get("called") else match.span()
        yield Mention("name", Span(first, last), text[first:last], Name(name, NameKind.ORGANISATION))
