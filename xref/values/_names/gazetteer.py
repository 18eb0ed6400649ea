"""The names that are known beforehand: shipped tables and the names that rule packs declare.

An index maps each name, its words joined by single spaces, to what it stands for. The tables are
compiled by hand (``*.tsv`` here, whose head lines say what the columns are); cities come from GeoNames
(``cities.py``). A later table has the word: books over organisations over places over cities.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cache, lru_cache
from pathlib import Path

from xref.expressions import regex
from xref.model import NameBook, NameEntry, NameKind
from xref.records import dataclass
from xref.tuples import NamedTuple
from xref.values._names.value import Name

FOLDER = Path(__file__).parent
WORD = regex(
    r"\n(?=\s|\Z)"  # the line break before a blank line or an indented one
    r"|[ \n]?(?:(?:People|Workers|Women|Farmers|Citizens)'s\b"  # in names of parties and states
    r"|(?:St|Ft|Mt)\.(?!\w)"  # of St. Albert
    r"|(?![A-Z]\.)[^\W_]++(?:(?!'s\b)[-'][^\W_]++)*|'s\b"  # words with their hyphens, 's apart
    r"|(?:[A-Z]\.){2,}|[A-Z]\.(?=[ ]?[A-Z])|[A-Z]"  # U.S., J. in J. K. Rowling
    r"|[^\w\s]|_+)|[^\S\n]+"  # marks, space
)
"""One word or one mark, with the space or the line break before it: the pieces of a text, without a rest."""


class Known(NamedTuple):
    """What a name in an index stands for: the tag of its class and the value."""

    tag: str  # see ``lexicon.TAGS``
    value: Name


Written = tuple[str, str, str, tuple[str, ...], str]
"""What a name stands for as it is kept on disk: its tag; of its value the name, the kind, what holds it, the level."""


@cache
def _read(written: Written) -> Known:
    tag, name, kind, inside, level = written
    return Known(tag, Name(name, NameKind(kind), inside, level=level))


@dataclass(slots=True)
class Index:
    """Names by their words.

    ``heads`` are the first two words of every longer name. A city is put in when the first word of its name is asked
    for, found in the sorted lines of the table by bisection: a run needs few of the thousands.
    """

    names: dict[str, Known | Written] = field(default_factory=dict)  # as kept until one is asked for
    widths: dict[str, int] = field(default_factory=dict)  # by first word: how many words its longest name has
    heads: set[str] = field(default_factory=set)
    cities: Sequence[str] = ()  # the lines of their table
    asked: set[str] = field(default_factory=set)  # first words of names whose cities are put in

    def width(self, word: str) -> int:
        """Return how many words the longest name has that begins with a word, 0 where none does."""
        if word not in self.asked and not word.islower():
            for spelling, city in _cities(self.cities, word):
                if spelling not in self.names:
                    self.add(spelling, city)
            if word in self.widths:
                self.asked.add(word)
        return self.widths.get(word, 0)

    def get(self, name: str) -> Known | None:
        """Return what a name stands for, its words joined by single spaces."""
        self.width(name.partition(" ")[0])
        found = self.names.get(name)
        if found is None or isinstance(found, Known):
            return found
        self.names[name] = known = _read(found)
        return known

    def add(self, name: str, known: Known) -> None:
        """Put a name in; a later one takes the place of an earlier one."""
        words = [name] if name.isalpha() else split(name.removeprefix("the "))
        if not words:
            return
        self.names[" ".join(words)] = known
        if len(words) > 1:
            self.heads.add(f"{words[0]} {words[1]}")
        if len(words) > self.widths.get(words[0], 0):
            self.widths[words[0]] = len(words)


def split(name: str) -> list[str]:
    """Return the words of a name."""
    words = name.split(" ")
    if all(map(str.isalpha, words)):
        return words
    return [word for piece in WORD.findall(name) if (word := piece.strip())]


def look_up(found: Index, name: str) -> Known | None:
    """Return what a whole name stands for in an index."""
    return found.get(" ".join(split(name)))


def rows(table: str) -> Iterator[list[str]]:
    """Yield the rows of a shipped table as lists of columns."""
    for line in (FOLDER / f"{table}.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def shipped() -> Index:
    """Return the index of the shipped tables, as it was kept or made now."""
    from xref.values._names.kept_index import read

    return read() or tables()


def index(book: NameBook) -> Index:
    """Return the index of the shipped tables and a book's names."""
    return _indexed(book) if book.entries else shipped()


@lru_cache(maxsize=16)
def _indexed(book: NameBook) -> Index:
    plain = shipped()
    found = Index(dict(plain.names), dict(plain.widths), set(plain.heads), plain.cities, set(plain.asked))
    holders = {entry.name: entry.inside for entry in book.entries}
    for entry in book.entries:
        known = Known(_TAG_OF[entry.kind], _entry(entry, holders, found))
        for alias in (entry.name, *entry.aliases):
            found.add(alias, known)
    return found


def tables() -> Index:
    """Make the index of the shipped tables."""
    found = Index(cities=city_lines())
    _places(found)
    _countries(found)
    _lands(found)
    _bodies(found, "outlets", NameKind.OUTLET, "M")
    _bodies(found, "groups", NameKind.GROUP, "G")
    _bodies(found, "organisations", NameKind.ORGANISATION, "O")
    return found


def _places(found: Index) -> None:
    for table, level in (("towns", "city"), ("regions", "region"), ("provinces", "region")):
        for name, around, aliases, *weak in rows(table):
            inside = tuple(around.split("|")) if around else ()
            known = Known("W" if weak else "P", Name(name, NameKind.PLACE, inside, level=level))
            for alias in _either(name, aliases):
                found.add(alias, known)


def _cities(lines: Sequence[str], word: str) -> list[tuple[str, Known]]:
    """Return the cities whose first word is a given one, each by one of its spellings, the words apart."""
    cities = []
    at, following = bisect_left(lines, word), len(word)
    while at < len(lines) and lines[at].startswith(word) and not lines[at][following].isalnum():
        spelling, country, name, weak = lines[at].split("\t")
        value = Name(name or spelling, NameKind.PLACE, (country,) if country else (), level="city")
        cities.append((spelling, Known("W" if weak else "P", value)))
        at += 1
    return cities


def city_lines() -> list[str]:
    """Return the lines of the table of cities, sorted."""
    lines = (FOLDER / "cities.tsv").read_text("utf-8").splitlines()
    return lines[bisect_left(lines, "$") :]  # head lines begin with "#" and stand first


def _countries(found: Index) -> None:
    for name, demonyms, capitals, aliases in rows("countries"):
        value = Name(name, NameKind.COUNTRY, level="country")
        for seat in _either(*capitals.partition("|")[::2]):
            found.add(seat, Known("K", Name(seat, NameKind.PLACE, (name,), level="city")))
        for demonym in _either(demonyms):
            if not demonym.isupper() and "." not in demonym:
                found.add(demonym, Known("D", value))
                if plural := people(demonym):
                    found.add(plural, Known("E", value))
        for alias in _either(f"Republic of {name}", name, aliases):
            found.add(alias, Known("C", value))
    for name, aliases, country in rows("capitals"):  # spellings of one seat, which the table of countries lists
        for alias in _either(name, aliases):
            found.add(alias, Known("K", Name(name, NameKind.PLACE, (country,), level="city")))


def _lands(found: Index) -> None:
    """Put in the people of lands that rule themselves: "the Abkhaz side" is who sits at the table for Abkhazia."""
    for name, demonyms in rows("lands"):
        known = found.get(name)
        value = Name(name, NameKind.COUNTRY, known.value.inside if known else (), level="region")
        for demonym in _either(demonyms):
            found.add(demonym, Known("D", value))
            found.add(f"{demonym}s", Known("E", value))


def _bodies(found: Index, table: str, kind: NameKind, tag: str) -> None:
    for name, aliases, inside in rows(table):
        known = Known(tag, Name(name, kind, tuple(inside.split("|")) if inside else ()))
        for alias in _either(name, aliases):
            found.add(alias, known)


def _either(*columns: str) -> list[str]:
    """Return the alternatives in the columns of a table; an Arabic article is written in several ways.

    >>> _either("al-Bab", "Mosul|El-Tal")
    ['al-Bab', 'al Bab', 'Al-Bab', 'Al Bab', 'Mosul', 'El-Tal', 'el-Tal']
    """
    forms = [form for column in columns for form in column.split("|") if form]
    return [spelling for form in forms for spelling in _spellings(form)]


def _spellings(form: str) -> list[str]:
    if form[:3] in ("al-", "Al-", "al ", "Al "):
        return [f"{article}{form[3:]}" for article in ("al-", "al ", "Al-", "Al ")]
    return [form, f"el-{form[3:]}"] if form[:3] == "El-" else [form]


def people(demonym: str) -> str:
    """Return the plural for the people of a demonym, empty where it has no own form ("the Chinese")."""
    return "" if demonym.endswith(("ese", "ish", "ch", "ss", "men")) else f"{demonym}s"


@lru_cache(maxsize=512)
def forms_of(country: str) -> tuple[str, ...]:
    """Return every shipped word for a country, longest first: its names and its adjectives."""
    columns = _forms().get(country)
    if columns is None:
        return (country,)
    return tuple(sorted({*_either(country, *columns)}, key=lambda form: (-len(form), form)))


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """The adjectives and the other names of each country, as its table has them."""
    return {name: (demonyms, aliases) for name, demonyms, _, aliases in reversed([*rows("countries")])}


_PLURAL = frozenset({"Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros", "Seychelles"})
_UNITED = ("United", "Democratic", "Republic", "Central African")


def government(country: str) -> Name:
    """Return the value of a country's government.

    >>> government("Syria").name
    'government of Syria'
    """
    article = "the " if takes_article(country) else ""
    return Name(f"government of {article}{country}", NameKind.GOVERNMENT, (country,))


# Countries whose capital is disputed, shared, moved, or not where the government sits.
_SEVERAL_SEATS = frozenset(
    ("Benin", "Bolivia", "Burundi", "Chile", "Equatorial Guinea", "Eswatini", "Indonesia", "Israel", "Ivory Coast",
     "Kazakhstan", "Malaysia", "Montenegro", "Myanmar", "Netherlands", "Nigeria", "Palestine", "South Africa",
     "Sri Lanka", "Tanzania", "Yemen")
)  # fmt: skip


@cache
def _seats() -> dict[str, str]:
    return {name: seats.partition("|")[0] for name, _, seats, _ in rows("countries") if seats}


def capital(country: str) -> Name | None:
    """Return the capital that "the Ethiopian capital" stands for, where a country has one beyond dispute.

    >>> capital("Ethiopia").name, capital("Israel")
    ('Addis Ababa', None)
    """
    seat = None if country in _SEVERAL_SEATS else _seats().get(country)
    return Name(seat, NameKind.PLACE, (country,), level="city") if seat else None


def takes_article(country: str) -> bool:
    """Return whether a country's name is written with "the"."""
    return country.startswith(_UNITED) or country.endswith(("Islands", "Republic", "Union")) or country in _PLURAL


_TAG_OF = {
    NameKind.PERSON: "H",
    NameKind.COUNTRY: "C",
    NameKind.GOVERNMENT: "O",
    NameKind.ORGANISATION: "O",
    NameKind.GROUP: "G",
    NameKind.PLACE: "P",
    NameKind.OUTLET: "M",
    NameKind.ROLE: "R",
}


def _entry(entry: NameEntry, holders: dict[str, str], found: Index) -> Name:
    """Return the value of a book's entry, with what contains it: through the book, then through the tables.

    An entry that only adds spellings of a name leaves what the tables know of it.
    """
    chain: list[str] = []
    same = None if entry.inside else look_up(found, entry.name)
    inside = same.value.body if same and same.value.kind is entry.kind else entry.inside
    while inside and inside not in chain:
        chain.append(inside)
        known = look_up(found, inside)
        inside = holders.get(inside, "") or (known.value.body if known else "")
    return Name(entry.name, entry.kind, tuple(chain), level="country" if entry.kind is NameKind.COUNTRY else "")
