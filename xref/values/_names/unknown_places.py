"""Unknown names that are places, by what stands before them and beside them."""

from __future__ import annotations

from functools import lru_cache

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.firms import names_a_firm
from xref.values._names.gazetteer import Known, look_up, shipped
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.phrase import Phrase
from xref.values._names.tagging import Tagged
from xref.values._names.told import BLOCK
from xref.values._names.value import Name
from xref.values._names.vicinity import is_surname, whole_word

_OUTER = regex(r"((?:[A-Z]\.){2,}|[A-Z][\w'-]*\.?)(?: [A-Z][\w'-]*)?")
_COMPASS = frozenset({"North", "South", "East", "West"})
_OPENING = _COMPASS | {"Lake", "Mount", "Cape", "Fort", "Upper", "Lower", "Greater"}  # of a name that is a place's
_SETTLED = _OPENING | {"Ft.", "Port", "Mt.", "Saint", "St.", "San", "Santa", "New", "Las", "Los"}  # of a town's
_PLURAL = regex("[A-Z]{2,}s$")
_SHORTENED = frozenset({"St", "Mt", "Ft"})  # begin a name that goes on after the full stop
_AT = frozenset({"in", "at", "near", "nearby", "outside", "around", "inside"})
_IN = _AT - {"at", "inside"}
_PART = frozenset(  # of a town: "in east Kolb"
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "downtown", "central"}
    | {"northern", "southern", "eastern", "western", "north-east", "north-west", "south-east", "south-west"}
)
_WITHIN = frozenset({"in", "inside"})  # nobody is in a person
_IN_ANOTHER = regex("id?[CPK](?![oNn])|,[CP](?![oNn])")
_ROW = regex(r"(?:,(?:NB|[NKPW])){0,8},?&[NKPW](?=[,.-]|$)")
_DIRECTED = regex(  # "40 km south of Kolb", "on the outskirts of Kolb", "20 miles from Kolb"
    r"(?:\b(?:(?:north|south)(?:-?(?:east|west))?|east|west|outskirts|suburbs"
    r"|market|bazaar) of"
    r"|\b(?:km|kilomet(?:re|er)s|miles)\)? (?:away )?from"
    r"|\b(?:residents?|villagers?|natives?|inhabitants) of) $"
)
_MEASURED_OFF = regex(  # "from Kolb, 40 km south of Oslo"
    r", (?:about |some |around |roughly |nearly )?[\d,.]+ ?(?:km|kilomet(?:re|er)s|miles) (?:(?:to the )?"
    r"(?:(?:north|south)(?:-?(?:east|west))?|east|west) (?:of|from)|from|outside|away from) [A-Z]"
)
_AROUND = 30  # characters
_TOWARDS = frozenset({"of", "to", "from", "toward", "towards"})
_BOUGHT = frozenset(["takeover", "acquisition", "purchase", "sale", "owner", "owners", "buyout", "shares", "control"])
_LEADS = ("in", "near", "nearby", "outside")
_KINDS = ("island", "town", "city", "village", "district", "province", "county", "state", "residents", "police")
_TWICE = 2  # times that a name must stand in a text to be told by another place of it
_KNOWN = 2  # places beside the first that show a row to be one of places, whatever leads to it
_COURT = regex(r" (?:Crown|Magistrates?'?s?|Sheriff|Local|Youth|District|County|Circuit) [Cc]ourt")
_AIMED = frozenset(
    ["shot", "shoot", "shooting", "fired", "fire", "firing", "aimed", "pointed", "threw", "shouted", "looked"]
)


def place_like(text: str, words: Tagged, first: int, last: int) -> bool:
    """Return whether an unknown name after a preposition of place is one: no person, body, or word of the text."""
    owned = words.tags[first - 1 : first] == "'"  # "in Arnia's Kolb"
    led = first - 2 if owned else first
    opened = words.text(text, led - 1, led)
    before, after = opened.lower(), words.tags[last : last + 1]
    if owned and (before not in _IN or not _may_hold(words.known.get(led)) or last - first > 2):
        return False
    if opened in _PART:
        before = opened = words.text(text, max(0, led - 2), led - 1).lower()
    closed = last - first > 1 and words.text(text, last - 1, last) in lexicon_words("endings")
    settled = before in _IN and (closed or words.text(text, first, first + 1) in _SETTLED)
    given = "n" in words.tags[first:last] and not settled  # but "in St. Albert"
    given = given and not _IN_ANOTHER.match(words.tags, last)  # but "near Dolores in the Philippines"
    if _COURT.match(text, words.end(last - 1)):
        return not given and before in ("at", "in", "before")  # "at Kolb Crown Court"
    if words.tags[first - 2 : first] == "Jf" and words.text(text, first - 2, first - 1).lower() in lexicon_words(
        "seated"
    ):
        return not given  # "the mayor of Kolb"
    if before in ("of", "from") and _DIRECTED.search(text[max(0, words.start(first) - _AROUND) : words.start(first)]):
        owned = after == "'" or is_surname(text, words.text(text, last - 1, last), words.start(first))
        return not (given or owned)
    if before in _TOWARDS:
        if last - first < 4 and not given and _MEASURED_OFF.match(text, words.end(last - 1)):
            return not is_surname(text, words.text(text, last - 1, last), words.start(first))
        follows = words.tags[max(0, first - 2) : first - 1] in tuple("oObzwJ") or after in tuple("oJs")
        follows = follows or words.text(text, max(0, first - 2), first - 1).lower() in _BOUGHT
        return not (given or follows or names_a_firm(text, words, first)) and _placed_elsewhere(
            text, words.text(text, first, last), words.start(first)
        )
    if before not in _AT or given or after in tuple("oJse'"):
        return False
    if before == "in" and words.text(text, max(0, led - 2), led - 1).lower() in lexicon_words("trusted"):
        return False  # "faith in Okafor", "shares in Velora"
    if before == "at" and words.text(text, max(0, first - 2), first - 1).lower() in _AIMED:
        return False  # "shot at Malala"
    if after == "v" and before == "at":
        return False  # "analysts at Velora said"
    if (after == "v" or before not in _WITHIN) and is_surname(text, words.text(text, first, last), words.start(first)):
        return False  # "a girl who stood near Horton"
    name = words.text(text, first, last).split()
    if len(name) == 1 and _is_adjective(name[0]):
        return False  # "in Crimean college attack"
    if name[-1][-1].isdigit() or name[-1] in lexicon_words("occasions") or _PLURAL.match(name[0]):
        return False  # "at P5", "in Bastille Day attack", "in IDPs camps"
    if name[-1] in lexicon_words("subjects"):
        return False  # "in Environmental Matters"
    if name[0] in _COMPASS and opened != before:
        return False  # "the Institute for Near East Policy"
    beside = name[1:] if settled or name[0] in _OPENING else name[:-1] if name[-1] in _COMPASS else name
    if not (beside and lexicon_words("notpersons").isdisjoint(beside)) or name[0] in lexicon_words("notplaces"):
        return False
    if words.text(text, first, last) in _SHORTENED or names_a_firm(text, words, first):
        return False
    low = words.text(text, first, first + 1).lower()
    return not whole_word(text, low, words.start(first))


def _may_hold(owner: Known | None) -> bool:
    """Whether a place in the possessive is so large that an unknown name after it is that of one in it."""
    return owner is not None and (owner.value.kind is NameKind.COUNTRY or owner.value.level in ("region", "city"))


def _is_adjective(word: str) -> bool:
    """Whether a word tells of a known land: "Crimean", "Bavarian"."""
    known = look_up(shipped(), word[:-1]) if word.endswith("an") else None
    return known is not None and known.value.level == "region"


def _placed_elsewhere(text: str, name: str, at: int) -> bool:
    """Whether the text elsewhere shows a name to be a place's, and no person's: "in Kolb", "Kolb residents"."""
    low = max(0, at - BLOCK)
    if text.count(name, low, at + BLOCK) < _TWICE or is_surname(text, name.rpartition(" ")[2], at):
        return False
    return any(_is_led(text, lead, name, at) for lead in _LEADS) or any(
        whole_word(text, f"{name} {kind}", at) for kind in _KINDS
    )


def _is_led(text: str, lead: str, name: str, at: int) -> bool:
    """Whether a name stands behind a preposition of place that is not that of a belief or a share in something."""
    phrase = f" {lead} {name}"
    if not whole_word(text, phrase[1:], at):
        return False
    place = max(0, text.find(phrase, max(0, at - BLOCK)))
    return text[max(0, place - 30) : place].rpartition(" ")[2].lower() not in lexicon_words("trusted")


def seat_of_a_post(phrase: Phrase) -> bool:
    """Return whether an unknown name before a post is that of the place it is held over: "Kolb Mayor Anna Berg"."""
    return phrase.of(phrase.last, phrase.last + 1).lower() in lexicon_words("seated")


def one_of_many(phrase: Phrase) -> bool:
    """Whether "a" or "an" makes a village one of many: a people or a region is what stands before its kind."""
    lead = phrase.of(max(0, phrase.begin - 1), phrase.first).lower().split()
    return (
        bool(lead)
        and lead[-1] in ("a", "an")
        and phrase.of(phrase.stop - 1, phrase.stop) in ("village", "town", "city")
    )


def whole_of(phrase: Phrase) -> tuple[str, ...]:
    """Return the known place that "of" names behind a phrase, and those around it: "the Kolb area of Lagos"."""
    first = phrase.stop + 1
    known = phrase.words.known.get(first) or phrase.words.known.get(first + 1)
    return (known.value.name, *known.value.inside) if known else ()


def place_told(text: str, words: Tagged, first: int, last: int) -> bool:
    """Return whether an unknown name is one that a kind of place explains: "Surkhet, the biggest town in the west"."""
    return (
        "n" not in words.tags[first:last]
        and words.tags[max(0, first - 1) : first] not in tuple("NnIJT")
        and not is_surname(text, words.text(text, last - 1, last), words.start(last - 1))
    )


@lru_cache(maxsize=256)
def lies_in(text: str, name: str, block: int) -> tuple[str, ...]:
    """What the text elsewhere puts an unknown place in: "JOPLIN, Mont." tells where Joplin is."""
    for spelled in (name, name.upper()):
        at = text.find(f"{spelled}, ", max(0, (block - 1) * BLOCK), (block + 2) * BLOCK)
        outer = _OUTER.match(text, at + len(spelled) + 2) if at >= 0 else None
        told = (outer[0], outer[1], outer[1].rstrip(".")) if outer else ()  # "Oste, Virginia."
        entry = next(filter(None, (look_up(shipped(), each) for each in told)), None)
        if entry and (entry.value.level == "region" or entry.value.kind is NameKind.COUNTRY):
            return (entry.value.name, *entry.value.inside)
    return ()


def side_of_a_city(name: str) -> Name | None:
    """What "North Oslo" names: a side of a city that is known."""
    side, _, rest = name.partition(" ")
    city = look_up(shipped(), rest) if side in _COMPASS else None
    if city is None or city.value.level != "city":
        return None
    return Name(name, NameKind.PLACE, (city.value.name, *city.value.inside), level="site")


def in_a_row(phrase: Phrase) -> list[tuple[int, int, Name]]:
    """The unknown towns of "to Malindi, Garra, Kolb and Mombasa": named in a row with others."""
    text, words, first = phrase.text, phrase.words, phrase.stop
    row = _ROW.match(words.tags, first)
    led = words.tags[max(0, phrase.begin - 1) : phrase.begin] in ("i", "t")
    if row is None or not (led or sum(tag in "CKPW" for tag in row[0]) >= _KNOWN):
        return []
    if "N" not in row[0] or (phrase.match.lastgroup == "known" and not set("KPW") & set(row[0])):
        return []
    found = []
    for at in range(first, row.end()):
        known = words.known.get(at)
        if known is not None:
            found.append((at, at + 1, known.value))
        elif words.tags[at : at + 2] == "NB":
            found.append((at, at + 2, Name(words.text(text, at, at + 2), NameKind.PLACE, level="site")))
        elif words.tags[at] == "N":
            name = words.text(text, at, at + 1)
            if (
                name.isupper()
                or is_surname(text, name, words.start(at))
                or whole_word(text, name.lower(), words.start(at))
            ):
                return []
            found.append((at, at + 1, Name(name, NameKind.PLACE)))
    return found


_TOWN = regex(r",([KPW]|N{1,2})(?=[,.i]|$|x)")
_LEAVING = frozenset(
    (
        *("on", "at", "in", "by", "around", "about", "when", "where"),
        *("just", "shortly", "early", "late", "last", "yesterday"),
    )
)


def town_of_street(phrase: Phrase, street: Name) -> tuple[int, int, Name] | None:
    """The town after a street's name and a comma: in "on Mill Road, Kolb, at noon", not in "on Mill Road, Ode ran"."""
    text, words = phrase.text, phrase.words
    match = _TOWN.match(words.tags, phrase.stop)
    if match is None or street.name.rpartition(" ")[2].lower() not in lexicon_words("streets") or street.inside:
        return None
    first, last = match.span(1)
    name, after = words.text(text, first, last), words.tags[last : last + 2]
    if after[:1] == "x" and words.text(text, last, last + 1) not in _LEAVING:
        return None
    known = words.known.get(first)
    if known is not None:
        return first, last, known.value
    if after in (",J", ",T", ",d", ",j", ",v", ",q") or (after == ",x" and text[words.start(last + 1)].isdigit()):
        return None  # "on Mill Road, Ode, 34, was hit"
    if is_surname(text, name, words.start(first)) or whole_word(text, name.lower(), words.start(first)):
        return None
    return first, last, Name(name, NameKind.PLACE, lies_in(text, name, words.start(first) // BLOCK))


def opens_a_report(phrase: Phrase) -> bool:
    """Whether a name in capitals begins a line, as where a report was written: "JACKSBORO, Tennessee (CNN)"."""
    start = phrase.words.start(phrase.first)
    before = phrase.text[max(0, start - _INDENT) : start].rpartition("\n")[2]
    return phrase.raw.isupper() and len(phrase.raw) > 3 and not before.strip()


_INDENT = 80  # characters: no line begins with more of space
