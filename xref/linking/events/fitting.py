"""Which distinct values of one key one event can have together, without holding each against each.

Names are blocked by what makes two of them possible for one event: one is an alias of the other or lies in it, a town
begins the name of its region, or they are spelled alike. The last are found by one pass of ``rapidfuzz`` over the names
with the same first letter, in C; it is loaded only where there are many. A block may only let too much through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from xref.linking.events.keys import Keys
from xref.model import EventKey, NameKind
from xref.values._names.relation import around, initials
from xref.values._names.spelling import NEAR
from xref.values._names.spelling import key as romanised
from xref.values._names.value import Name

COUNTRY, UNPLACED = "\0country", "\0unplaced"  # no text of a value
_FEW = 40  # names of one first letter that are held against one another as they are
_SLACK = 0.5  # percent: rounding
_PLACES = frozenset({NameKind.PLACE, NameKind.COUNTRY})

Block = tuple[str, str]


def sort_of(key: EventKey) -> str | None:
    """Whether a value is a country, or a place of which no country is known, which may lie in any."""
    value = key.value
    if not isinstance(value, Name) or value.kind not in _PLACES:
        return None
    return COUNTRY if value.kind is NameKind.COUNTRY else None if value.inside else UNPLACED


class Fitting:
    """The distinct values of one key, and which of them one event can have together.

    Values of one text may lie in different places, as far as their articles say: each is held against the others.
    """

    def __init__(self, relations: Keys) -> None:
        self._relations = relations
        self._filed: dict[Block, dict[str, None]] = defaultdict(dict)
        self._seeking: dict[Block, dict[str, None]] = defaultdict(dict)
        self._values: dict[str, list[EventKey]] = defaultdict(list)
        self._fits: dict[str, dict[str, None]] = defaultdict(dict)
        self._sorts: dict[str, dict[str, None]] = {COUNTRY: {}, UNPLACED: {}}
        self._spelled: dict[str, Spelled] = defaultdict(Spelled)

    def of(self, text: str) -> Iterable[str]:
        """The values that fit one that was added, itself among them."""
        found = dict(self._fits[text])
        for one, other in ((COUNTRY, UNPLACED), (UNPLACED, COUNTRY)):
            if text in self._sorts[one]:
                found |= self._sorts[other]
        return found

    def alike(self, text: str) -> Iterable[str]:
        """Those that fit by what is known of them: without the countries that any place may lie in."""
        return self._fits[text]

    def add(self, text: str, key: EventKey) -> None:
        """Hold a value against those that share a block with it."""
        if any(self._relations.number(other) == self._relations.number(key) for other in self._values[text]):
            return
        filed, sought = _blocks_of(key.value)
        others = {other for block in sought for other in self._filed.get(block, ())}
        others.update(other for block in filed for other in self._seeking.get(block, ()))
        if isinstance(key.value, Name):
            spelled = romanised(key.value.name).replace(" ", "")
            others.update(self._spelled[spelled[:1]].near(spelled))
            self._spelled[spelled[:1]].add(text, spelled)
        others.discard(text)
        self._values[text].append(key)
        self._fits[text][text] = None
        for other in sorted(others):
            if any(self._relations.possible(key, known) for known in self._values[other]):
                self._fits[text][other] = self._fits[other][text] = None
        for block in filed:
            self._filed[block][text] = None
        for block in sought:
            self._seeking[block][text] = None
        if (sort := sort_of(key)) is not None:
            self._sorts[sort][text] = None


class Spelled:
    """Names that begin with one letter, by their spelling without spaces."""

    def __init__(self) -> None:
        self._spelled: dict[str, str] = {}

    def add(self, text: str, spelled: str) -> None:
        """Keep a name."""
        self._spelled[text] = spelled

    def near(self, spelled: str) -> list[str]:
        """The names that can be spellings of one: where each word is near, so is the whole."""
        if len(self._spelled) < _FEW:
            return list(self._spelled)
        from rapidfuzz.fuzz import ratio
        from rapidfuzz.process import extract

        found = extract(spelled, self._spelled, scorer=ratio, score_cutoff=NEAR - _SLACK, limit=None)
        return [text for _, _, text in found]


def _blocks_of(value: object) -> tuple[set[Block], set[Block]]:
    """What a value is filed under, and where what it can stand with is filed or what seeks it."""
    if not isinstance(value, Name):
        return {("", "")}, {("", "")}
    filed = {("is", value.name)}
    sought = {
        ("is", name) for name in (value.name, *value.aliases, initials(value.name), *value.inside, *around(value))
    }
    sought.update(("is", name) for part in value.inside for name in _beginnings(part))
    if value.level == "region":
        filed.update(("is", name) for name in _beginnings(value.name))
    if value.level == "site":
        filed.add(("site", value.name.casefold().partition(" ")[0]))
        sought.add(("site", value.name.casefold().partition(" ")[0]))
    if value.kind not in _PLACES:
        others = set(_of_no_place(value))
        words = [romanised(name).split() for name in (value.name, *value.aliases)]
        filed |= others | {("word", word) for name in words for word in name}
        sought |= others | {("word", name[0]) for name in words if name}  # "Lanna" is a shorter "Kafr Lanna Province"
    return filed, sought


def _beginnings(name: str) -> Iterator[str]:
    """The words that a name begins with: "Homs Province" is the province of Homs."""
    while name := name.rpartition(" ")[0]:
        yield name


def _of_no_place(value: Name) -> Iterator[Block]:
    """Bodies and persons: by how their names begin, and by what they belong to, if that is known."""
    yield from (("begins", romanised(name)[:1]) for name in (value.name, *value.aliases))
    parts = (part for name in (value.name, *value.inside) for part in (name, name.rpartition(" ")[0]))
    yield from (("of", part) for part in parts if part)
    if not value.inside:
        yield "of", ""
