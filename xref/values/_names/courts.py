"""The town of a court that hears: "Leeds Crown Court heard" tells of a court in Leeds."""

from __future__ import annotations

from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.values._names.gazetteer import index, look_up
from xref.values._names.value import Found, Name

_HEARING = regex(
    r"(?<![\w'-])(?<!\b[Aa]t )(?<!\b[Ii]n )(?!The |A |At |In |Before |On )"
    r"(?P<town>[A-Z][a-z][\w'-]*(?: [A-Z][\w'-]+)?) (?:Crown|Magistrates'?|Sheriff) [Cc]ourt"
    r"(?= (?:has |also )?(?:heard|hears|was (?:told|shown|played)|jury)\b)"
)


def heard_in(text: str, start: int, end: int, book: NameBook) -> list[Found]:
    """The towns of the courts that hear something in ``text[start:end]``.

    >>> text = "Leeds Crown Court heard that Kolbridge Magistrates' Court was told of it."
    >>> [text[one.start : one.end] for one in heard_in(text, 0, len(text), NameBook())]
    ['Leeds', 'Kolbridge']
    """
    found = []
    for match in _HEARING.finditer(text, start, end):
        known = look_up(index(book), match["town"])
        town = known.value if known and known.value.kind is NameKind.PLACE else Name(match["town"], NameKind.PLACE)
        found.append(Found(match.start("town"), match.end("town"), town))
    return found
