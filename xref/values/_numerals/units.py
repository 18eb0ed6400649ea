"""Units of measure and currencies: names, symbols, and exact factors to the base unit of their dimension.

Factors are exact by definition: the international yard and pound agreement of 1959 (yard = 0.9144 m, pound =
0.45359237 kg), NIST Handbook 44 Appendix C (US gallon = 231 cubic inches, short ton = 2,000 lb, acre = 4,840 square yards),
the Weights and Measures Act 1985 (imperial gallon = 4.54609 L), BIPM SI Brochure (nautical mile = 1,852 m, Celsius).
Month and year have no exact length in days: a year is twelve months and neither converts to days. Currencies are ISO 4217 codes;
none converts.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from xref.values._numerals.currencies import CODES, NAMES, SYMBOLS
from xref.values._numerals.intervals import Real


class Unit(NamedTuple):
    """A unit: its name in reports, dimension, family of exactly convertible units, factor to the family's base, and offset."""

    name: str
    dimension: str
    family: str
    factor: Real = 1
    offset: Real = 0


_MILE, _YARD, _FOOT, _INCH = Fraction("1609.344"), Fraction("0.9144"), Fraction("0.3048"), Fraction("0.0254")
_POUND = Fraction("0.45359237")
_GALLON, _IMPERIAL = Fraction("3.785411784"), Fraction("4.54609")

# name: (dimension, family, factor, offset, aliases)
_TABLE: tuple[tuple[str, str, str, Real, Real, str], ...] = (
    ("percent", "percent", "percent", 1, 0, "%|percent|per cent|pct|pc|percentage|percents|per-cent"),
    ("percentage points", "percent", "points", 1, 0, "percentage points|percentage point|percent points|pp|ppt|%-points"),
    ("basis points", "percent", "points", Fraction(1, 100), 0, "basis points|basis point|bps"),
    ("nm", "distance", "length", Fraction(1, 10**9), 0, "nm|nanometer|nanometers|nanometre|nanometres"),
    ("µm", "distance", "length", Fraction(1, 10**6), 0, "µm|μm|um|micrometer|micrometers|micrometre|micrometres|micron|microns"),
    ("mm", "distance", "length", Fraction(1, 1000), 0, "mm|millimeter|millimeters|millimetre|millimetres"),
    ("cm", "distance", "length", Fraction(1, 100), 0, "cm|cms|centimeter|centimeters|centimetre|centimetres"),
    ("dm", "distance", "length", Fraction(1, 10), 0, "dm|decimeter|decimeters|decimetre|decimetres"),
    ("m", "distance", "length", 1, 0, "m|meter|meters|metre|metres|mtr|mtrs"),
    ("km", "distance", "length", 1000, 0, "km|kms|kilometer|kilometers|kilometre|kilometres|klick|klicks"),
    ("in", "distance", "length", _INCH, 0, "in|in.|inch|inches|\"|''"),
    ("ft", "distance", "length", _FOOT, 0, "ft|ft.|foot|feet|'"),
    ("yd", "distance", "length", _YARD, 0, "yd|yds|yd.|yard|yards"),
    ("mi", "distance", "length", _MILE, 0, "mi|mi.|mile|miles"),
    ("nautical miles", "distance", "length", 1852, 0, "nautical mile|nautical miles|nmi"),
    ("light-years", "distance", "length", 9460730472580800, 0, "light-year|light-years|light year|light years"),
    ("mm²", "area", "area", Fraction(1, 10**6), 0, "mm2|mm²|mm^2|square millimeter|square millimeters|square millimetre|square millimetres|sq mm"),
    ("cm²", "area", "area", Fraction(1, 10**4), 0, "cm2|cm²|cm^2|square centimeter|square centimeters|square centimetre|square centimetres|sq cm"),
    ("m²", "area", "area", 1, 0, "m2|m²|m^2|sqm|square meter|square meters|square metre|square metres|sq m|sq. m|sq. m.|sq meters|sq metres"),
    ("km²", "area", "area", 10**6, 0, "km2|km²|km^2|sqkm|square kilometer|square kilometers|square kilometre|square kilometres|sq km|sq. km|sq. km.|square km|sq kilometers|sq kilometres"),
    ("ha", "area", "area", 10**4, 0, "ha|hectare|hectares"),
    ("sq in", "area", "area", _INCH**2, 0, "square inch|square inches|sq in|sq inches|in2"),
    ("sq ft", "area", "area", _FOOT**2, 0, "square foot|square feet|sq ft|sq. ft|sq. ft.|sqft|sq feet|ft2|square ft"),
    ("sq yd", "area", "area", _YARD**2, 0, "square yard|square yards|sq yd|sq yards"),
    ("acres", "area", "area", 4840 * _YARD**2, 0, "acre|acres"),
    ("sq mi", "area", "area", _MILE**2, 0, "square mile|square miles|sq mi|sq. mi|sq. mi.|sq miles|sq mile|mi2"),
    ("mL", "volume", "volume", Fraction(1, 1000), 0, "ml|mls|milliliter|milliliters|millilitre|millilitres|cc|cubic centimeter|cubic centimeters|cubic centimetre|cubic centimetres|cm3|cm³"),
    ("cL", "volume", "volume", Fraction(1, 100), 0, "cl|centiliter|centiliters|centilitre|centilitres"),
    ("dL", "volume", "volume", Fraction(1, 10), 0, "dl|deciliter|deciliters|decilitre|decilitres"),
    ("L", "volume", "volume", 1, 0, "l|liter|liters|litre|litres|cubic decimeter|cubic decimeters|cubic decimetre|cubic decimetres"),
    ("hL", "volume", "volume", 100, 0, "hl|hectoliter|hectoliters|hectolitre|hectolitres"),
    ("m³", "volume", "volume", 1000, 0, "m3|m³|m^3|cubic meter|cubic meters|cubic metre|cubic metres|cu m|cubic m|cbm"),
    ("km³", "volume", "volume", 10**12, 0, "km3|km³|km^3|cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres|km cubed"),
    ("gal", "volume", "volume", _GALLON, 0, "gal|gals|gallon|gallons|us gallon|us gallons"),
    ("imperial gal", "volume", "volume", _IMPERIAL, 0, "imperial gallon|imperial gallons|uk gallon|uk gallons"),
    ("quarts", "volume", "volume", _GALLON / 4, 0, "qt|qts|quart|quarts"),
    ("pints", "volume", "pints", 1, 0, "pint|pints"),
    ("cups", "volume", "cups", 1, 0, "cup|cups"),
    ("tbsp", "volume", "spoons", 3, 0, "tbsp|tablespoon|tablespoons"),
    ("tsp", "volume", "spoons", 1, 0, "tsp|teaspoon|teaspoons"),
    ("cubic in", "volume", "volume", 1000 * _INCH**3, 0, "cubic inch|cubic inches|cu in"),
    ("cubic ft", "volume", "volume", 1000 * _FOOT**3, 0, "cubic foot|cubic feet|cu ft|cu. ft.|ft3"),
    ("cubic yd", "volume", "volume", 1000 * _YARD**3, 0, "cubic yard|cubic yards"),
    ("cubic mi", "volume", "volume", 1000 * _MILE**3, 0, "cubic mile|cubic miles"),
    ("barrels", "volume", "volume", 42 * _GALLON, 0, "barrel|barrels|bbl|barrels of oil"),
    ("bushels", "volume", "bushels", 1, 0, "bushel|bushels"),
    ("acre-feet", "volume", "volume", 1000 * 4840 * _YARD**2 * _FOOT, 0, "acre-foot|acre-feet|acre foot|acre feet"),
    ("µg", "weight", "mass", Fraction(1, 10**9), 0, "µg|μg|mcg|microgram|micrograms"),
    ("mg", "weight", "mass", Fraction(1, 10**6), 0, "mg|mgs|milligram|milligrams|milligramme|milligrammes"),
    ("g", "weight", "mass", Fraction(1, 1000), 0, "g|gm|gms|gram|grams|gramme|grammes"),
    ("kg", "weight", "mass", 1, 0, "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes"),
    ("t", "weight", "mass", 1000, 0, "t|mt|tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes"),
    ("tons", "weight", "tons", 1, 0, "ton|tons"),
    ("short tons", "weight", "mass", 2000 * _POUND, 0, "short ton|short tons"),
    ("long tons", "weight", "mass", 2240 * _POUND, 0, "long ton|long tons"),
    ("oz", "weight", "mass", _POUND / 16, 0, "oz|oz.|ounce|ounces"),
    ("lb", "weight", "mass", _POUND, 0, "lb|lbs|lb.|lbs."),
    ("stone", "weight", "mass", 14 * _POUND, 0, "stone"),
    ("m/s", "speed", "speed", 1, 0, "m/s|meters per second|metres per second|meter per second|metre per second|mps"),
    ("km/s", "speed", "speed", 1000, 0, "km/s|kilometers per second|kilometres per second|kilometer per second|kilometre per second"),
    ("km/h", "speed", "speed", Fraction(1000, 3600), 0, "km/h|kph|kmh|km/hr|kmph|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour|kilometer per hour|kilometre per hour|km per hour|km an hour|kilometer an hour|kilometre an hour"),
    ("mph", "speed", "speed", _MILE / 3600, 0, "mph|miles per hour|miles an hour|mile per hour|mile an hour|mi/h"),
    ("ft/s", "speed", "speed", _FOOT, 0, "ft/s|fps|feet per second|foot per second"),
    ("knots", "speed", "speed", Fraction(1852, 3600), 0, "knot|knots|kt|kts"),
    ("°C", "temperature", "temperature", 1, Fraction(27315, 100), "°c|° c|celsius|centigrade|degrees celsius|degree celsius|degrees c|degrees centigrade|celcius|deg c|° celsius|°celsius|c degrees|degree centigrade|℃|deg celsius|degree c"),
    ("°F", "temperature", "temperature", Fraction(5, 9), Fraction(45967, 180), "°f|° f|fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|deg f|° fahrenheit|°fahrenheit|f degrees|℉|deg fahrenheit|degree f"),
    ("K", "temperature", "temperature", 1, 0, "kelvin|kelvins|degrees kelvin|degrees k|degree kelvin|°k|° kelvin"),
    ("degrees", "temperature", "degrees", 1, 0, "°|degree|degrees|deg"),
    ("ns", "duration", "time", Fraction(1, 10**9), 0, "ns|nanosecond|nanoseconds"),
    ("ms", "duration", "time", Fraction(1, 1000), 0, "ms|msec|millisecond|milliseconds"),
    ("seconds", "duration", "time", 1, 0, "second|seconds|sec|secs|sec."),
    ("minutes", "duration", "time", 60, 0, "minute|minutes|min|mins|min."),
    ("hours", "duration", "time", 3600, 0, "hour|hours|hr|hrs|hr.|hrs."),
    ("days", "duration", "time", 86400, 0, "day|days"),
    ("weeks", "duration", "time", 7 * 86400, 0, "week|weeks|wk|wks"),
    ("fortnights", "duration", "time", 14 * 86400, 0, "fortnight|fortnights"),
    ("months", "duration", "months", 1, 0, "month|months|mos"),
    ("quarters", "duration", "months", 3, 0, "quarters"),
    ("years", "duration", "months", 12, 0, "year|years|yr|yrs|yr."),
    ("decades", "duration", "months", 120, 0, "decade|decades"),
    ("centuries", "duration", "months", 1200, 0, "centuries|century"),
    ("millennia", "duration", "months", 12000, 0, "millennium|millennia|millenniums"),
)  # fmt: skip

# Hundredths of a currency; a bare cent is of the US dollar, as a bare dollar is.
_SMALL = (
    ("cents", "USD", "cent|cents|¢|us cents|penny|pennies"),
    ("pence", "GBP", "pence|p"),
    ("euro cents", "EUR", "euro cents|euro cent|eurocents|eurocent"),
    ("kopiykas", "UAH", "kopiyka|kopiykas|kopiyok"),
    ("kopecks", "RUB", "kopeck|kopecks|kopek|kopeks"),
    ("sen", "MYR", "sen"),
    ("paise", "INR", "paise|paisa"),
)
# Words that name a unit of another dimension too; the type that asks decides.
_SIGNS = "".join(sorted(symbol for symbol in SYMBOLS if len(symbol) == 1 and not symbol.isalpha()))
ALSO = {"pound": "lb", "pounds": "lb"}
_SINGLE = frozenset("mgtlkp")
_NEXT = re.compile(
    rf"(?P<gap> of an? | an? |[ -]|- )?(?P<first>[A-Za-z%°µμ℃℉{_SIGNS}¢\"'][A-Za-z%°²³µμ\"'^23]{{0,24}}\.?(?:/[A-Za-z]{{1,9}})?)"
    r"(?P<rest>(?:[ -][A-Za-z/.]{1,20}){0,2})"
)
_CODE_LEFT = re.compile(
    r"(?<![\w.])(?:([A-Z]{3})|(usd|eur|gbp|rmb|chf|inr|cny|jpy)|(Rs\.?|RM|Rp|TL|NIS|RMB|KSh|Fr\.|SFr)) ?$"
)
_SIGN_LEFT = re.compile(
    rf"(?:(?<![\w.])(?P<us>(?:US|us|U\.S\.?|u\.s\.?)) ?|(?<!\w)(?P<prefix>[A-Za-z]{{1,3}}))?(?P<sign>[{_SIGNS}]) ?$"
)
_LOWER_CODES = frozenset(("usd", "eur", "gbp", "chf", "jpy", "cny", "inr", "aud", "cad"))
# Codes that are words or names of their own before a number: COP 26 is a conference.
_NO_CODE = frozenset(("COP", "TRY", "CUP", "PEN", "MAD", "RON", "LAK", "GEL"))


@cache
def units() -> dict[str, Unit]:
    """Return every alias with its unit, in lower case.

    >>> units()["miles"].factor, units()["square kilometers"].name
    (Fraction(201168, 125), 'km²')
    """
    table: dict[str, Unit] = {}
    for name, dimension, family, factor, offset, aliases in _TABLE:
        unit = Unit(name, dimension, family, factor, offset)
        table |= dict.fromkeys(aliases.split("|"), unit)
        table.setdefault(name.lower(), unit)
    for alias, code in NAMES.items():
        table[alias] = Unit(code, "money", code)
    for name, code, aliases in _SMALL:
        table |= dict.fromkeys(aliases.split("|"), Unit(name, "money", code, Fraction(1, 100)))
    return table


@cache
def named(name: str) -> Unit:
    """Return the unit whose canonical name, or ISO currency code, is given."""
    for row in _TABLE:
        if row[0] == name:
            return Unit(*row[:5])
    small = next((code for cents, code, _ in _SMALL if cents == name), None)
    return Unit(name, "money", name) if small is None else Unit(name, "money", small, Fraction(1, 100))


def unit_after(text: str, end: int, stop: int, *, parted: bool = False) -> tuple[Unit, int, Unit | None] | None:
    """Return the unit whose words start right after a number, where they end, and the unit they may also name.

    ``parted`` numbers are parts of a unit: "half a litre", "a quarter of a mile".

    >>> unit_after("5 square kilometres of", 1, 22)[1]
    19
    """
    match = _NEXT.match(text, end, stop)
    if match is None:
        return None
    gap, first, rest = match["gap"] or "", match["first"], match["rest"]
    if "a" in gap and not parted:
        return None
    start = match.start("first")
    for phrase in _phrases(first, rest):
        unit = _unit_called(phrase)
        if unit is not None and _plausible(text, phrase, gap, start, stop):
            return unit, start + len(phrase), named(ALSO[phrase.lower()]) if phrase.lower() in ALSO else None
    return None


def _phrases(first: str, rest: str) -> list[str]:
    """Return the words after a number, longest first: three words, two, one, without the full stop, the sign alone."""
    cut = re.search(r"(?<=.)[ -]", rest)
    phrases = [first + rest, first + rest[: cut.start()]] if cut else [first + rest] if rest else []
    phrases += [first, first.rstrip("."), first.rstrip("'\"").removesuffix("'s")]
    if first[0] in _SIGNS + "%¢\"'°":
        phrases.append(first[0])
    phrases += [phrase.rstrip(".") for phrase in phrases]
    return sorted({phrase for phrase in phrases if phrase}, key=lambda phrase: (-len(phrase), phrase))


def _unit_called(phrase: str) -> Unit | None:
    low = phrase.lower()
    unit = units().get(low)
    if unit is None and "-" in low:
        unit = units().get(low.replace("-", " "))
    if unit is not None:
        return unit
    code = phrase if phrase in CODES else low.upper() if low in _LOWER_CODES else SYMBOLS.get(phrase)
    return Unit(code, "money", code) if code else None


def _plausible(text: str, phrase: str, gap: str, start: int, stop: int) -> bool:
    """Whether a unit's words are one here: short symbols need care ("5 in Damascus" are no inches)."""
    end = start + len(phrase)
    after = text[end : min(end + 2, stop)]
    if phrase[-1].isalnum() and (after[:1].isalnum() or after[:1] == "_"):
        return False
    match phrase.lower():
        case "in":
            return not (after[:1] == " " and after[1:].isalnum()) and (gap != "" or True)
        case "'" | '"' | "''":
            return gap == "" and not after[:1].isalnum()
        case "second":
            return gap == "-" or text[end - len(phrase) - 5 : start].lower().endswith(("one ", " 1 ", "a "))
        case "won":
            return bool(re.search(r"(?:\d{3}|000|illion|thousand|hundred)[ ]$", text[max(0, start - 9) : start]))
        case "$" | "€" | "£" | "¥":
            return not after[:1].isdigit() and not (after[:1] == " " and after[1:].isdigit())
        case "cup" | "cups" | "stone" | "pc" | "sec" | "mark" | "marks":
            return phrase.islower()
        case low if low in _SINGLE:
            return phrase.islower() and after[:1] != "'" or phrase == "L"
    return True


def unit_before(text: str, start: int, edge: int) -> tuple[Unit, int] | None:
    """Return the currency whose symbol or code ends right before a number, and where it starts.

    >>> unit_before("over US$5", 8, 0)
    (Unit(name='USD', dimension='money', family='USD', factor=1, offset=0), 5)
    """
    window = text[max(edge, start - 7) : start]
    if not window or not (window[-1] == " " or window[-1] in _SIGNS or window[-1].isalpha() or window[-1] in ".-"):
        return None
    offset = start - len(window)
    if window[-1] == "-" and window[-2:-1] in SYMBOLS:  # "$-99.99"
        return None
    sign = _SIGN_LEFT.search(window)
    if sign is not None:
        prefix = (sign["prefix"] or "").upper()
        code = "USD" if sign["us"] else SYMBOLS.get(prefix + sign["sign"]) or (prefix if prefix in CODES else None)
        if code is None or (len(prefix) == 1 and not (sign["prefix"] or "").isupper()):
            return Unit(SYMBOLS[sign["sign"]], "money", SYMBOLS[sign["sign"]]), offset + sign.start("sign")
        return Unit(code, "money", code), offset + sign.start()
    name = _CODE_LEFT.search(window)
    if name is None:
        return None
    written = name[1] or (name[2] or "").upper() or name[3]
    code = SYMBOLS.get(written) or (written if written in CODES and written not in _NO_CODE else None)
    return (Unit(code, "money", code), offset + name.start()) if code else None
