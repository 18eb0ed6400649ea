"""Years that name the model of a car: "a 2008 Honda" was driven in any later year."""

from __future__ import annotations

from xref.expressions import regex

_MAKES = regex(
    r" (?:Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ford|Freightliner|GMC|Harley|Honda|Hyundai"
    r"|Infiniti|Jaguar|Jeep|Kawasaki|Kenworth|Kia|Land Rover|Lexus|Mazda|Mercedes|Mitsubishi|Nissan|Peterbilt|Pontiac"
    r"|Porsche|Ram|Subaru|Suzuki|Tesla|Toyota|Volkswagen|Volvo|Yamaha)\b"
)
_ONE = regex(r"\b(?:[Aa]n?|[Hh]is|[Hh]er|their|my) (?:[a-z]+ )?$")


def is_model(text: str, start: int, end: int) -> bool:
    """Return whether a year stands before the make of one car.

    >>> is_model("in a 2008 Honda", 5, 9), is_model("in the 2008 Honda Classic", 7, 11)
    (True, False)
    """
    return _MAKES.match(text, end) is not None and _ONE.search(text, max(0, start - 16), start) is not None
