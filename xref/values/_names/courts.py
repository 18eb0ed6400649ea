"""The town of a court, by the court's title: "Leeds Crown Court heard", "before the Chuka High Court"."""

from __future__ import annotations

from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.values._names.gazetteer import index, look_up
from xref.values._names.value import Found, Name

# Words with a capital before a court's title that name no town: an opening word, a rank, a point of the compass
# ("South Gauteng" is a division that sits in another town).
_NO_TOWN = (
    r"(?!(?:The|An?|At|In|Before|By|On|From|To|And|But|When|While|After|Another|One|Chief|Senior|State|Federal|Central|"
    r"National|Royal|Military|Special|District|Superior|Supreme|Principal|Resident|Regional|County|Provincial|Youth|"
    r"Family|Criminal|Commercial|Constitutional|Justice|Judge|Mr|Mrs|Ms|North|South|East|West|Northern|Southern|Eastern|"
    r"Western|Our|His|Her|Their|This|That) )"
)
_TITLED = regex(
    rf"(?<![\w'-])(?<!North )(?<!South )(?<!East )(?<!West ){_NO_TOWN}"
    rf"(?P<town>[A-Z][a-z][\w'-]*(?: {_NO_TOWN}[A-Z][a-z][\w'-]+)?) "
    r"(?:(?:Chief |Senior |State |Principal |Resident ){0,2}(?:Crown|Magistrate(?:s'?|'s)?|Sheriff|High) [Cc]ourt"
    r"|(?P<quarter>(?:Local|Youth|Regional|District) [Cc]ourt|Law Courts?))\b"
    r"(?: in (?P<around>[A-Z][a-z][\w'-]*(?: [A-Z][a-z][\w'-]+)?))?"
)


def heard_in(text: str, start: int, end: int, book: NameBook) -> list[Found]:
    """The towns of the courts that ``text[start:end]`` calls by their titles.

    >>> text = "Leeds Crown Court heard of it, as did the Kolbo High Court; a Tarn Chief Magistrate's Court sits."
    >>> [text[one.start : one.end] for one in heard_in(text, 0, len(text), NameBook())]
    ['Leeds', 'Kolbo', 'Tarn']

    Law courts are called after a quarter of a town too, which is told from others only where the town is named:

    >>> text = "He is at the Kolbo Law Courts in Arva, she at the Tarn Law Courts."
    >>> [(one.value.name, one.value.inside) for one in heard_in(text, 0, len(text), NameBook())]
    [('Kolbo', ('Arva',))]
    """
    found = []
    for match in _TITLED.finditer(text, start, end):
        known = look_up(index(book), match["town"])
        if known and known.value.kind is not NameKind.PLACE:
            continue  # "the Indian High Court"
        if match["quarter"] and not (known or match["around"]):
            continue
        around = (match["around"],) if match["around"] else ()
        town = known.value if known else Name(match["town"], NameKind.PLACE, around)
        found.append(Found(match.start("town"), match.end("town"), town))
    return found
