"""Letters that are a currency only before an amount of money: "R2.5 billion" is of the rand, "R61" is a road."""

from __future__ import annotations

from xref.expressions import regex
from xref.values._numerals.currencies import CODES

_LETTERS = {
    "R": "ZAR",
    "N": "NGN",
    "P": "PHP",
    "SR": "SAR",
    "QR": "QAR",
    "KD": "KWD",
    "BD": "BHD",
    "LE": "EGP",
    "Dhs": "AED",
    "Sh": "shillings",
    "Shs": "shillings",
}
MONEY = CODES | frozenset(_LETTERS) | {"GH", "NT", "HK", "US", "RM"}
"""Letters that may stand before an amount of money."""
_NEAR = 16_384  # characters; "P5 million" is of pesos unless the text speaks of Botswana
_LAST = frozenset(letters[-1] for letters in _LETTERS)
_LEFT = regex(r"(?<![\w.&-])(?:([RNP])|(SR|QR|KD|BD|LE|Dhs|Shs?)\.? ?)$")
_AMOUNT = regex(
    r"[0-9]{1,3}(?:(?:,[0-9]{3})+(?![0-9])|\.[0-9]{2}(?![0-9])"
    r"|(?:\.[0-9]{1,3})?[ -]?(?:[mb]n?|[mb]il|k|tn|million|billion|trillion)(?![\w]))"
)


def lettered(text: str, start: int) -> tuple[str, int] | None:
    """Return the currency whose letters stand before an amount of money, and where they start.

    >>> lettered("cost R2.5 billion", 6), lettered("the R61 road", 5)
    (('ZAR', 5), None)
    """
    last = text[start - 2 : start - 1] if text[start - 1 : start] in (" ", ".") else text[start - 1 : start]
    if last not in _LAST:
        return None
    letters = _LEFT.search(text, max(0, start - 6), start)
    if letters is None or _AMOUNT.match(text, start) is None:
        return None
    written = letters[1] or letters[2]
    pula = written == "P" and text.find("Botswana", max(0, start - _NEAR), start + _NEAR) >= 0
    return "BWP" if pula else _LETTERS[written], letters.start()
