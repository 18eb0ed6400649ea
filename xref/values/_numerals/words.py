"""The words of English numerals, one table; spellings in lower case.

Kinds: ``U`` below twenty, ``T`` tens, ``H`` hundred, ``S`` larger scales, ``Z`` dozen and score, ``V`` plurals of a
scale, ``Q`` vague numbers, ``O`` ordinals, ``F`` fractions, ``N`` nothing, ``B`` both. Indian scales: lakh is 100,000
and crore 10,000,000 (Oxford English Dictionary).
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from xref.values._numerals.intervals import Real

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth"""
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
_SCALES: dict[str, int] = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
_INDIAN: dict[str, int] = {
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs", "lkh", "lkhs"), 10**5),
    **dict.fromkeys(("crore", "crores", "krore", "krores", "cr", "koti"), 10**7),
}
SUFFIXES: dict[str, int] = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "mm": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "bil": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "cr": 10**7,
}
UNMISTAKABLE = frozenset(
    ("k", "mn", "mln", "mil", "bn", "bln", "bil", "tn", "trn")
)  # glued to digits, these are never units
FRACTION_MARKS: dict[str, Fraction] = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}

Word = tuple[str, Real]


@cache
def words() -> dict[str, Word]:
    """Return every word of a numeral with its kind and value.

    >>> words()["twenty"], words()["third"]
    (('T', 20), ('O', 3))
    """
    table: dict[str, Word] = {word: ("U", value) for value, word in enumerate(_UNITS.split())}
    table |= dict.fromkeys(("nought", "naught", "nil"), ("U", 0))
    table |= {word: ("T", 10 * tens) for tens, word in enumerate(_TENS.split(), 2)}
    table |= {"fourty": ("T", 40), "hundred": ("H", 100), "dozen": ("Z", 12), "score": ("Z", 20)}
    table |= {word: ("S", value) for word, value in (_SCALES | _INDIAN).items()}
    table |= {word: ("S", SUFFIXES[word]) for word in ("mn", "mln", "bn", "bln", "trn")}
    table |= {"dozens": ("V", 12), "scores": ("V", 20), "tens": ("V", 10), "hundreds": ("V", 100)}
    table |= {f"{word}s": ("V", value) for word, value in _SCALES.items()}
    table |= dict.fromkeys(("several", "few", "couple", "handful", "pair"), ("Q", 1))
    ordinals = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
    ordinals |= {word: 10 * tens for tens, word in enumerate(_TENTHS.split(), 2)}
    ordinals |= {f"{word}th": value for word, value in (_SCALES | {"hundred": 100}).items()}
    units, tenths = _UNITS.split()[1:10], _TENS.split()
    for tens, head in enumerate(tenths, 2):  # written as one word, as careless text does
        table |= {head + word: ("U", 10 * tens + unit) for unit, word in enumerate(units, 1)}
        table |= {head + word: ("O", 10 * tens + unit) for unit, word in enumerate(_ORDINALS.split()[:9], 1)}
    table |= {word: ("O", value) for word, value in ordinals.items()} | {"nineth": ("O", 9)}
    table |= {f"{word}s": ("F", value) for word, value in ordinals.items() if value > 2}
    table |= {"firsts": ("F", 1)}  # "three twenty-firsts"
    table |= {"half": ("F", 2), "halves": ("F", 2), "quarter": ("F", 4), "quarters": ("F", 4)}
    table |= {"none": ("N", 0), "nobody": ("N", 0), "both": ("B", 2)}
    return table
