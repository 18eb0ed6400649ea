"""Who stands in a vote: candidates and parties by name, and sides that are told without one.

"The opposition", "ruling parties" and "independents" win seats as much as the Green Party does. Chambers, commissions,
newspapers and countries have names too, and stand in no vote.
"""

from __future__ import annotations

from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.model.records import made
from xref.values._keeping import kept
from xref.values._names.proper import read
from xref.values._names.unit import name_type
from xref.values._names.value import Found, Name

_LEANING = (
    r"(?:centre|center|far|hard)-(?:left|right)|(?:left|right)-wing|leftist|rightist|centrist|conservative|liberal"
    r"|nationalist|socialist|pro-\w+|Islamist|governing|ruling|opposition|incumbent"
)
_SIDES = regex(
    r"(?<![\w'-])(?<!ed by )(?<!ed by the )(?:(?:[Tt]he|[Aa]ll) )?(?P<side>(?:(?:[Mm]ain|[Cc]ombined|[Uu]nited) )?"
    rf"(?:[Oo]pposition(?: (?:parties|coalition|alliance|bloc|camp|party))?"
    rf"|(?i:{_LEANING}) (?:parties|coalition|alliance|bloc|camp|party)"
    r"|[Ii]ndependents|[Ii]ndependent (?:candidates|MPs|lawmakers)|(?:[Oo]ther|[Ss]maller|[Mm]inor) parties))"
    r"(?![\w-]|'s [A-Z]| (?:[A-Z]|leader|candidate|lawmaker|figure|politician|supporter|stronghold|headquarter|member"
    r"|official|activist|chief|group|party|of [A-Z]|led by|\())"
)
_NO_SIDES = frozenset(
    """Board Parliament Senate Majlis Knesset Commons Lords Commission Court Bundestag Sejm Duma Rada Diet Storting
    Riksdag Folketing Seimas Saeima Sabha Assembly Committee Ministry Police Embassy University Mission Secretariat
    Tribunal Representatives Observers Registrar Airport Stadium House""".split()
)


@kept
def _read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    named = [one for one in read(text, start, end, book) if _stands(one, text)]
    for match in _SIDES.finditer(text, start, end):
        at, last = match.span()
        if all(at <= one.start and one.end <= last for one in named if one.start < last and at < one.end):
            named = [one for one in named if one.end <= at or last <= one.start]
            named.append(made(Found, (at, last, Name(match["side"].lower(), NameKind.ROLE), ())))
    return tuple(sorted(named, key=lambda one: one.start))


def _stands(found: Found, text: str) -> bool:
    """Whether a name is one of who may stand in a vote; "reported by the New Dawn" tells of a newspaper."""
    name = found.value
    if name.kind is NameKind.OUTLET and text.endswith("by ", 0, found.start):
        return False
    return name.kind is not NameKind.COUNTRY and name.name.rpartition(" ")[2] not in _NO_SIDES


UNIT = name_type(
    "contender",
    "who stands in a vote: a candidate or a party by name, or a side such as the opposition",
    tuple(kind for kind in NameKind if kind is not NameKind.COUNTRY),
    _read,
)
