"""Who stands in a vote: candidates and parties by name, and sides that are told without one.

"The opposition", "ruling parties" and "independents" win seats as much as the Green Party does. Chambers, commissions,
newspapers and countries have names too, and stand in no vote.
"""

from __future__ import annotations

from functools import lru_cache

from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.model.records import made
from xref.values._keeping import kept
from xref.values._names.expansions import expansion
from xref.values._names.gazetteer import look_up, shipped
from xref.values._names.proper import read
from xref.values._names.unit import name_type
from xref.values._names.value import Found, Name

_LEANING = (
    r"(?:centre|center|far|hard)-(?:left|right)|(?:left|right)-wing|leftist|rightist|centrist|conservative|liberal"
    r"|nationalist|socialist|pro-\w+|Islamist|governing|ruling|opposition|incumbent"
)
_SIDES = regex(
    r"(?<![\w'-])(?<!ed by )(?<!ed by the )(?<!of )(?<!of the )(?:(?:[Tt]he|[Aa]ll) )?(?P<side>"
    r"(?:(?:[Mm]ain|[Cc]ombined|[Uu]nited) )?"
    r"(?:[Oo]pposition(?: (?:parties|coalition|alliance|bloc|camp|party))?"
    rf"|(?i:{_LEANING}) (?:parties|coalition|alliance|bloc|camp|party)"
    r"|[Ii]ndependents|[Ii]ndependent (?:candidates|MPs|lawmakers)|(?:[Oo]ther|[Ss]maller|[Mm]inor) parties))"
    r"(?![\w-]|'s [A-Z]| (?:[A-Z]|leader|candidate|lawmaker|figure|politician|supporter|stronghold|headquarter|member"
    r"|official|activist|chief|group|party|of [A-Z]|led by|\())"
)
_PAIR = regex(r"\b([A-Z])[\w'-]* ([A-Z])[\w'-]* $")  # the two words before "(PA)"
_LOOKED_BACK = 60
_NO_SIDES = frozenset(
    """Board Parliament Senate Majlis Knesset Commons Lords Commission Court Bundestag Sejm Duma Rada Diet Storting
    Riksdag Folketing Seimas Saeima Sabha Assembly Committee Ministry Police Embassy University Mission Secretariat
    Tribunal Representatives Observers Registrar Airport Stadium House""".split()
)


@kept
def _read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    named = [_own(one, text) for one in read(text, start, end, book) if _stands(one, text)]
    for match in _SIDES.finditer(text, start, end):
        at, last = match.span()
        if all(at <= one.start and one.end <= last for one in named if one.start < last and at < one.end):
            named = [one for one in named if one.end <= at or last <= one.start]
            named.append(made(Found, (at, last, Name(match["side"].lower(), NameKind.ROLE), ())))
    return tuple(sorted(named, key=lambda one: one.start))


def _own(found: Found, text: str) -> Found:
    """A name with the party for which its letters stand in this text: "the PA" after "the People's Alliance (PA)"."""
    letters = text[found.start : found.end].removeprefix("the ").removeprefix("The ")
    party = _spelled(text, letters) if letters.isupper() and letters.isalpha() else None
    return found if party is None else found._replace(value=party)


@lru_cache(maxsize=128)
def _spelled(text: str, letters: str) -> Name | None:
    """The party that a text introduces with letters in brackets behind it."""
    opening = text.find(f"({letters})")
    if opening <= 0:
        return None
    pair = _PAIR.search(text, max(0, opening - _LOOKED_BACK), opening)
    first = expansion(text, opening, letters)
    if pair is not None and pair[1] + pair[2] == letters:
        first = pair.start()
    if first is None:
        return None
    return Name(text[first : opening - 1].removeprefix("The "), NameKind.ORGANISATION, aliases=(letters,))


def _stands(found: Found, text: str) -> bool:
    """Whether a name is one of who may stand in a vote; "reported by the New Dawn" tells of a newspaper."""
    name = found.value
    if name.kind is NameKind.OUTLET and text.endswith("by ", 0, found.start):
        return False
    if name.kind is NameKind.ORGANISATION and (known := look_up(shipped(), name.name)) is not None:
        return known.value.kind not in (NameKind.COUNTRY, NameKind.PLACE)
    return name.kind is not NameKind.COUNTRY and name.name.rpartition(" ")[2] not in _NO_SIDES


UNIT = name_type(
    "contender",
    "who stands in a vote: a candidate or a party by name, or a side such as the opposition",
    tuple(kind for kind in NameKind if kind is not NameKind.COUNTRY),
    _read,
)
