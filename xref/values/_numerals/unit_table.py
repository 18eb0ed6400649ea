"""The table of units: dimension, family of units that convert into one another exactly, factor, symbols and nouns.

Factors are exact by definition. Yard and pound: the international agreement of 1959 (0.9144 m, 0.45359237 kg).
US gallon (231 cubic inches), acre (4,840 square yards), short ton (2,000 lb), barrel of oil (42 gallons): NIST Handbook
44, Appendix C. Imperial gallon (4.54609 L): Weights and Measures Act 1985. Nautical mile, Celsius: BIPM, SI Brochure.
A ton is short, long or metric by country, and a pint, a cup and a bushel differ too: they convert into nothing
else. Months and years have no exact length in days, so they are a family of their own.
"""

from __future__ import annotations

from fractions import Fraction

from xref.tuples import NamedTuple
from xref.values._numerals.intervals import Real


class Row(NamedTuple):
    """A unit: its name in reports, dimension, family, factor and offset to the family's base, symbols and nouns."""

    name: str
    dimension: str
    family: str
    factor: Real
    symbols: str = ""
    nouns: str = ""  # singular; "metre" stands for "meter" too, "square" for "sq" and "sq."
    offset: Real = 0


MILE, YARD, FOOT, INCH = (Fraction(metres) for metres in ("1609.344", "0.9144", "0.3048", "0.0254"))
POUND, GALLON, IMPERIAL = (Fraction(amount) for amount in ("0.45359237", "3.785411784", "4.54609"))

TABLE = (
    Row("percent", "percent", "percent", 1, "%|pct|pc|per cent|per-cent", "percent|percentage"),
    Row("percentage points", "percent", "points", 1, "pp|ppt|%-points", "percentage point|percent point"),
    Row("basis points", "percent", "points", Fraction(1, 100), "bps", "basis point"),
    Row("picometres", "distance", "length", Fraction(1, 10**12), "", "picometre"),
    Row("nm", "distance", "length", Fraction(1, 10**9), "", "nanometre"),
    Row("µm", "distance", "length", Fraction(1, 10**6), "µm|μm|um", "micrometre|micron"),
    Row("mm", "distance", "length", Fraction(1, 1000), "mm", "millimetre"),
    Row("cm", "distance", "length", Fraction(1, 100), "cm|cms", "centimetre"),
    Row("dm", "distance", "length", Fraction(1, 10), "dm", "decimetre"),
    Row("m", "distance", "length", 1, "m|mtr|mtrs", "metre"),
    Row("km", "distance", "length", 1000, "km|kms", "kilometre|klick"),
    Row("in", "distance", "length", INCH, "in|\"|''|inches", "inch"),
    Row("ft", "distance", "length", FOOT, "ft|'|feet", "foot"),
    Row("yd", "distance", "length", YARD, "yd|yds", "yard"),
    Row("mi", "distance", "length", MILE, "mi", "mile"),
    Row("nautical miles", "distance", "length", 1852, "nmi", "nautical mile"),
    Row("light-years", "distance", "length", 9460730472580800, "", "light-year|light year"),
    Row("mm²", "area", "area", Fraction(1, 10**6), "mm2|mm²|mm^2|sq mm", "square millimetre"),
    Row("cm²", "area", "area", Fraction(1, 10**4), "cm2|cm²|cm^2|sq cm", "square centimetre"),
    Row("m²", "area", "area", 1, "m2|m²|m^2|sqm|sq m|sq. m", "square metre"),
    Row("km²", "area", "area", 10**6, "km2|km²|km^2|sqkm|sq km|sq. km|square km", "square kilometre"),
    Row("ha", "area", "area", 10**4, "ha", "hectare"),
    Row("sq in", "area", "area", INCH**2, "sq in|in2|square inches|sq inches", "square inch"),
    Row("sq ft", "area", "area", FOOT**2, "sq ft|sq. ft|sqft|ft2|square ft|square feet|sq feet", "square foot"),
    Row("sq yd", "area", "area", YARD**2, "sq yd", "square yard"),
    Row("acres", "area", "area", 4840 * YARD**2, "", "acre"),
    Row("sq mi", "area", "area", MILE**2, "sq mi|sq. mi|mi2", "square mile"),
    Row("mL", "volume", "volume", Fraction(1, 1000), "ml|mls|cc|cm3|cm³", "millilitre|cubic centimetre"),
    Row("cL", "volume", "volume", Fraction(1, 100), "cl", "centilitre"),
    Row("dL", "volume", "volume", Fraction(1, 10), "dl", "decilitre"),
    Row("L", "volume", "volume", 1, "l", "litre|cubic decimetre"),
    Row("hL", "volume", "volume", 100, "hl", "hectolitre"),
    Row("m³", "volume", "volume", 1000, "m3|m³|m^3|cu m|cbm", "cubic metre"),
    Row("km³", "volume", "volume", 10**12, "km3|km³|km^3|km cubed|cubic km", "cubic kilometre"),
    Row("gal", "volume", "volume", GALLON, "gal|gals", "gallon|us gallon"),
    Row("imperial gal", "volume", "volume", IMPERIAL, "", "imperial gallon|uk gallon"),
    Row("quarts", "volume", "volume", GALLON / 4, "qt|qts", "quart"),
    Row("pints", "volume", "pints", 1, "", "pint"),
    Row("cups", "volume", "cups", 1, "", "cup"),
    Row("tbsp", "volume", "spoons", 3, "tbsp", "tablespoon"),
    Row("tsp", "volume", "spoons", 1, "tsp", "teaspoon"),
    Row("cubic in", "volume", "volume", 1000 * INCH**3, "cu in|cubic inches", "cubic inch"),
    Row("cubic ft", "volume", "volume", 1000 * FOOT**3, "cu ft|cu. ft|ft3|cubic feet", "cubic foot"),
    Row("cubic yd", "volume", "volume", 1000 * YARD**3, "", "cubic yard"),
    Row("cubic mi", "volume", "volume", 1000 * MILE**3, "", "cubic mile"),
    Row("barrels", "volume", "volume", 42 * GALLON, "bbl", "barrel"),
    Row("bushels", "volume", "bushels", 1, "", "bushel"),
    Row("acre-feet", "volume", "volume", 4840 * 1000 * YARD**2 * FOOT, "acre feet", "acre-foot|acre foot"),
    Row("µg", "weight", "mass", Fraction(1, 10**9), "µg|μg|mcg", "microgram"),
    Row("mg", "weight", "mass", Fraction(1, 10**6), "mg|mgs", "milligram|milligramme"),
    Row("g", "weight", "mass", Fraction(1, 1000), "g|gm|gms", "gram|gramme"),
    Row("kg", "weight", "mass", 1, "kg|kgs|k.g.", "kilo|kilogram|kilogramme"),
    Row("t", "weight", "mass", 1000, "t", "tonne|metric ton|metric tonne"),
    Row("tons", "weight", "tons", 1, "", "ton"),
    Row("short tons", "weight", "mass", 2000 * POUND, "", "short ton"),
    Row("long tons", "weight", "mass", 2240 * POUND, "", "long ton"),
    Row("oz", "weight", "mass", POUND / 16, "oz", "ounce"),
    Row("lb", "weight", "mass", POUND, "lb|lbs"),
    Row("stone", "weight", "mass", 14 * POUND),
    Row("m/s", "speed", "speed", 1, "m/s", "metre per second|metre a second"),
    Row("km/s", "speed", "speed", 1000, "km/s", "kilometre per second|kilometre a second"),
    Row("km/h", "speed", "speed", Fraction(1000, 3600), "km/h|kph|k.p.h.|kmh|km/hr|kmph|km per hour|km an hour",
        "kilometre per hour|kilometre an hour"),
    Row("mph", "speed", "speed", MILE / 3600, "mph|mi/h|m.p.h.", "mile per hour|mile an hour"),
    Row("ft/s", "speed", "speed", FOOT, "ft/s|fps|feet per second|feet a second"),
    Row("knots", "speed", "speed", Fraction(1852, 3600), "kt|kts", "knot"),
    Row("°C", "temperature", "temperature", 1, "°c|ºc|º c|° c|℃|degrees c|degree c|deg c|° celsius|°celsius|celcius",
        "celsius|centigrade|degree celsius|degree centigrade|deg celsius", Fraction(27315, 100)),
    Row("°F", "temperature", "temperature", Fraction(5, 9), "°f|ºf|º f|° f|℉|degrees f|degree f|deg f|° fahrenheit",
        "°fahrenheit|fahrenheit|degree fahrenheit|deg fahrenheit", Fraction(45967, 180)),
    Row("K", "temperature", "temperature", 1, "degrees k|°k|° kelvin", "kelvin|degree kelvin"),
    Row("degrees", "temperature", "degrees", 1, "°|º|deg", "degree"),
    Row("W", "power", "power", 1, "w", "watt"),
    Row("kW", "power", "power", 10**3, "kw", "kilowatt"),
    Row("MW", "power", "power", 10**6, "mw", "megawatt"),
    Row("GW", "power", "power", 10**9, "gw", "gigawatt"),
    Row("TW", "power", "power", 10**12, "tw", "terawatt"),
    Row("hp", "power", "horsepower", 1, "hp|bhp|horsepower", "horse power"),
    Row("J", "energy", "energy", 1, "j", "joule"),
    Row("kJ", "energy", "energy", 10**3, "kj", "kilojoule"),
    Row("Wh", "energy", "energy", 3600, "wh", "watt hour|watt-hour"),
    Row("kWh", "energy", "energy", 36 * 10**5, "kwh", "kilowatt hour|kilowatt-hour"),
    Row("MWh", "energy", "energy", 36 * 10**8, "mwh", "megawatt hour|megawatt-hour"),
    Row("GWh", "energy", "energy", 36 * 10**11, "gwh", "gigawatt hour|gigawatt-hour"),
    Row("TWh", "energy", "energy", 36 * 10**14, "twh", "terawatt hour|terawatt-hour"),
    Row("calories", "energy", "calories", 1, "", "calorie"),
    Row("kcal", "energy", "calories", 1000, "kcal", "kilocalorie"),
    Row("kilotons", "energy", "blast", 1, "", "kiloton"),
    Row("megatons", "energy", "blast", 1000, "", "megaton"),
    Row("bits", "information", "bits", 1, "", "bit"),
    Row("bytes", "information", "bits", 8, "", "byte"),
    Row("KB", "information", "bits", 8 * 10**3, "kb", "kilobyte"),
    Row("MB", "information", "bits", 8 * 10**6, "mb", "megabyte"),
    Row("GB", "information", "bits", 8 * 10**9, "gb", "gigabyte"),
    Row("TB", "information", "bits", 8 * 10**12, "tb", "terabyte"),
    Row("PB", "information", "bits", 8 * 10**15, "pb", "petabyte"),
    Row("kilobits", "information", "bits", 10**3, "kbit", "kilobit"),
    Row("megabits", "information", "bits", 10**6, "mbit", "megabit"),
    Row("gigabits", "information", "bits", 10**9, "gbit", "gigabit"),
    Row("ns", "duration", "time", Fraction(1, 10**9), "ns", "nanosecond"),
    Row("ms", "duration", "time", Fraction(1, 1000), "ms|msec", "millisecond"),
    Row("seconds", "duration", "time", 1, "sec|secs", "second"),
    Row("minutes", "duration", "time", 60, "min|mins", "minute"),
    Row("hours", "duration", "time", 3600, "hr|hrs", "hour"),
    Row("days", "duration", "time", 86400, "", "day"),
    Row("weeks", "duration", "time", 7 * 86400, "wk|wks", "week"),
    Row("fortnights", "duration", "time", 14 * 86400, "", "fortnight"),
    Row("months", "duration", "months", 1, "mos", "month"),
    Row("years", "duration", "months", 12, "yr|yrs", "year"),
    Row("decades", "duration", "months", 120, "", "decade"),
    Row("centuries", "duration", "months", 1200, "centuries", "century"),
    Row("millennia", "duration", "months", 12000, "millennia", "millennium"),
)  # fmt: skip


def aliases(row: Row) -> set[str]:
    """Return every way to write a unit, in lower case.

    >>> sorted(aliases(Row("m", "distance", "length", 1, "m", "metre")))
    ['m', 'meter', 'meters', 'metre', 'metres']
    """
    nouns = {noun for noun in row.nouns.split("|") if noun}
    nouns |= {noun.replace("metre", "meter").replace("litre", "liter") for noun in nouns}
    nouns |= {_plural(noun) for noun in nouns}
    nouns |= {noun.replace("square", short) for noun in nouns for short in ("sq", "sq.") if noun.startswith("square")}
    return (nouns | set(row.symbols.split("|")) | {row.name.lower() if len(row.name) > 1 else ""}) - {""}


def _plural(noun: str) -> str:
    """Return the plural: of "degree celsius" and "mile an hour" it is the first word that takes it."""
    head, space, rest = noun.partition(" ")
    inside = rest.startswith(("per ", "a ", "an ")) or head in ("degree", "deg")
    return f"{head}s{space}{rest}" if inside else f"{noun}s"
