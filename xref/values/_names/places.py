"""Reading places: known ones, and unknown ones by the words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from xref.expressions import regex
from xref.model import NameBook, NameKind
from xref.values._keeping import kept
from xref.values._names import grammar
from xref.values._names.addresses import addresses, with_streets, with_told
from xref.values._names.gazetteer import Known, capital, takes_article
from xref.values._names.lexicon import words as lexicon_words
from xref.values._names.namesakes import elsewhere
from xref.values._names.nesting import nested
from xref.values._names.phrase import Phrase, phrase
from xref.values._names.sites import housed, site
from xref.values._names.tagging import Tagged, tag
from xref.values._names.told import BLOCK
from xref.values._names.unknown_places import (
    in_a_row,
    lies_in,
    one_of_many,
    opens_a_report,
    place_like,
    place_told,
    seat_of_a_post,
    side_of_a_city,
    town_of_street,
    whole_of,
)
from xref.values._names.value import Found, Name
from xref.values._names.vicinity import is_surname
from xref.values._names.waters import waters

_VALLEYS = frozenset({"valley", "peninsula"})
_REGIONS = _VALLEYS | frozenset(
    ["province", "governorate", "region", "county", "state", "oblast", "prefecture", "municipality"]
)
_SINGULAR = {"villages": "village", "towns": "town", "cities": "city", "districts": "district", "provinces": "province"}
_LEVELS = (("region", _REGIONS), ("city", frozenset({"city", "capital"})), ("town", frozenset({"town", "village"})))
_FEATURE = regex(r"\b(?:New|Puerto|Lake|Mount|Mt\.?|Cape|River|Air)\s\Z")
_SIDES = frozenset(["Northwest", "Northeast", "Southwest", "Southeast"])
_QUARTERS = frozenset({"neighbourhood", "neighborhood"})  # "the Riverside neighbourhood" lies in no Riverside
_PARTS = _QUARTERS | frozenset({"suburb", "district", "countryside", "outskirts", "area", "camp"})


@kept
def read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    """Return all places in ``text[start:end]``, in text order, each inside what the text puts it in."""
    words = tag(text, start, end, book)
    found: list[tuple[int, int, Name]] = []
    done = 0
    for at, stretch in words.stretches()[1]:
        stop, search = at + len(stretch), grammar.place_in(stretch)
        while done < stop and (match := search(stretch, done - at if done > at else 0)):
            closed = match.lastgroup or ""
            group = _HEADS.get(closed, closed)
            made = phrase(text, words, match, at, group)
            value = _value(made, group)
            if value is None and group in ("at", "seat") and not _names_its_capital(made):
                lone = grammar.place_alone(stretch, match.start())
                if lone is not None:
                    group, made = "known", phrase(text, words, lone, at, "known")
                    value = _value(made, group)
            done = made.begin + 1 if value is None else made.stop
            if value is not None:
                article = made.match["article"] and not takes_article(value.name)
                found += _before(made, group) if group == "before" else ()
                found.append((made.begin + 1 if article else made.begin, done, value))
                if group == "site" and (town := town_of_street(made, value)):
                    more = [town]
                    inside = (town[2].name, *town[2].inside)
                    found[-1] = (found[-1][0], done, replace(value, inside=inside))
                else:
                    more = (
                        _after(made, group) if group == "at" else in_a_row(made) if group in ("known", "loose") else []
                    )
                found += more
                done = more[-1][1] if more else done
    found = with_streets(words, _by_the_water(words, housed(text, words, found)), addresses(text, start, end))
    found = with_told(found, waters(text, start, end, words))
    return tuple(nested(words, found)) if found else ()


def _by_the_water(words: Tagged, found: Sequence[tuple[int, int, Name]]) -> list[tuple[int, int, Name]]:
    """Take "the Black Sea resort of Sochi" for Sochi: the sea only says where it lies."""
    told: list[tuple[int, int, Name]] = []
    for begin, end, value in found:
        by_it = told and told[-1][1] == begin and words.tags[begin - 1 : begin + 1] == "Bp"
        told.append((told.pop()[0] if by_it else begin, end, value))
    return told


_NAMES_BEFORE = regex(r"(?:[NnW]{1,2},?[,&])+$")
_NAMES_AFTER = regex(r"(?:,?[,&][NKPW](?:-?l?[NnKPW]){0,2})+")
_ONE = regex(r"[NnKPW](?:-?l?[NnKPW])*")


def _before(phrase: Phrase, group: str) -> list[tuple[int, int, Name]]:
    """The first places of "Kolb, Arra and Tomba villages"."""
    head = phrase.of(*phrase.span("after")).lower()
    series = (
        _NAMES_BEFORE.search(phrase.words.tags, max(0, phrase.begin - 12), phrase.begin) if head in _SINGULAR else None
    )
    return [] if series is None else _each(phrase, series.start(), series.end(), group)


def _after(phrase: Phrase, group: str) -> list[tuple[int, int, Name]]:
    """The further places of "the villages of Kolb, Arra and Tomba"."""
    plural = phrase.match["of"] == "f" and any(
        word in _SINGULAR for word in phrase.of(phrase.span("kind")[0], phrase.first).lower().split()
    )
    series = _NAMES_AFTER.match(phrase.words.tags, phrase.stop) if plural else None
    return [] if series is None else _each(phrase, series.start(), series.end(), group)


def _each(phrase: Phrase, first: int, last: int, group: str) -> list[tuple[int, int, Name]]:
    """Each name of a series, of the kind that its phrase tells."""
    kind = _kind(phrase, group)
    level = next((level for level, heads in _LEVELS if kind & heads), "")
    places = []
    for match in _ONE.finditer(phrase.words.tags, first, last):
        known = phrase.words.known.get(match.start()) if match.end() - match.start() == 1 else None
        name = " ".join(phrase.of(match.start(), match.end()).split())
        value = known.value if known is not None else Name(name, NameKind.PLACE, (), level=level)
        places.append((match.start(), match.end(), value))
    return places


def _value(phrase: Phrase, group: str) -> Name | None:
    """Build the place of a phrase, None where its words name something else."""
    words, first, last = phrase.words, phrase.first, phrase.last
    entry = words.known.get(first) if last - first == 1 else None
    if entry is not None and _FEATURE.search(phrase.text, max(0, words.start(first) - 8), words.start(first)):
        return None  # "Lake Victoria" is not in the town of Victoria, nor "Air France" in France
    if (group == "policed" and not _policed(phrase)) or (group == "housed" and not _housed(phrase)):
        return None
    if group == "seated" and not seat_of_a_post(phrase):
        return None
    if entry is not None:
        return _known(phrase, group, entry)
    if group == "site":
        return site(phrase)
    if group == "natural":
        if words.tags[first:last].strip("NB") and phrase.of(last - 1, last).islower():
            return None  # "the Ugandan mountains"
        return Name(" ".join(phrase.raw.split()), NameKind.PLACE, (), level="site")
    if group == "compound":  # "Santiago del Estero" is not Santiago
        return Name(
            " ".join(phrase.raw.split()), NameKind.PLACE, lies_in(phrase.text, phrase.raw, words.start(first) // BLOCK)
        )
    if group == "seat":
        return _seat(phrase)
    if group == "loose" and not place_like(phrase.text, words, first, last):
        return None
    if group == "dateline" and not opens_a_report(phrase):
        return None
    if group == "told" and not place_told(phrase.text, words, first, last):
        return None
    name = regex(r"^[Tt]he\s+").sub("", " ".join(phrase.raw.split()))
    if group in ("loose", "told", "dateline", "seated"):
        around = lies_in(phrase.text, name, words.start(first) // BLOCK)
        return (None if around else side_of_a_city(name)) or Name(name, NameKind.PLACE, around)
    if group == "before" and name in _SIDES_OF_A_VILLAGE and phrase.of(phrase.stop - 1, phrase.stop) == "Village":
        return Name(phrase.of(first, phrase.stop), NameKind.PLACE, level="site")
    kind = _kind(phrase, group)
    if phrase.of(first, first + 1) in lexicon_words("notplaces") or (group == "before" and one_of_many(phrase)):
        return None  # "District Magistrate Anna Berg", "a Druze village"
    if group == "before" and phrase.begin == first and words.tags[max(0, first - 1) : first] in tuple("PKW"):
        return None  # "the Brooklyn Homes area"
    if group == "before" and phrase.of(phrase.stop - 1, phrase.stop) == "Capital" and _goes_on(phrase):
        return None  # "Kolb Capital Markets"
    whole = whole_of(phrase) if group == "before" and words.tags[phrase.stop : phrase.stop + 1] == "f" else None
    if whole is not None and not kind & (_PARTS | _REGIONS):
        return None  # "the Red Sea port of Hodeidah"
    if group == "at" and not phrase.match["of"] and phrase.of(first - 1, first) == "City":
        return None  # "City Hall", "City Nightz"
    if group == "at" and not (phrase.match["of"] or kind & lexicon_words("named")):
        return None  # "state TV"
    if group == "at" and words.tags[first] == "n" and (phrase.match["of"] != "f" or last - first > 1):
        return None  # "Secretary of State John Smith"; but "the district of Jamila"
    owners = (words.known[i] for i in range(phrase.begin, first) if i in words.known)
    inside = whole or tuple(known.value.name for known in owners if known.tag in "CD")
    level = next((level for level, heads in _LEVELS if kind & heads), "site" if whole else "")
    if level == "region":
        name = f"{name} {_region_word(kind & _REGIONS)}"
    return Name(name, NameKind.PLACE, inside, level=level)


def _goes_on(phrase: Phrase) -> bool:
    """Whether an unknown name follows a phrase directly."""
    return phrase.words.tags[phrase.stop : phrase.stop + 1] == "N"


def _policed(phrase: Phrase) -> bool:
    """Whether a name that is also a word or a person's is that of a town, by its police: "Rockford police said"."""
    words, first, last = phrase.words, phrase.first, phrase.last
    return words.text(phrase.text, last, last + 1) == "police" and words.tags[max(0, first - 1) : first] not in tuple(
        "NnJT"
    )


def _housed(phrase: Phrase) -> bool:
    """Whether a building tells that a name, which may be a person's, is that of a town: "at a Bradford home"."""
    return phrase.of(phrase.last, phrase.last + 1) in lexicon_words("buildings")


_MONEY = regex(r" (?:market|account|flow|flight|control|punishment|gain|expenditure|spending|investment|base|city)")


def _names_its_capital(phrase: Phrase) -> bool:
    """Whether a country only tells whose capital is named next: "in Niger's capital, Niamey"."""
    return phrase.of(phrase.last - 1, phrase.last).lower() == "capital"


def _seat(phrase: Phrase) -> Name | None:
    """Return the city that "the Ethiopian capital" is; a comma before a name says it after: "the capital, Sanaa"."""
    words, first, last = phrase.words, phrase.first, phrase.last
    if phrase.of(last - 1, last).lower() != "capital" or _MONEY.match(phrase.text, words.end(last - 1)):
        return None
    return None if regex(",[KPWN]").match(words.tags[last : last + 2]) else capital(words.known[first].value.name)


_INSTITUTION = regex(
    r"(?:'s)?(?: [A-Z][\w'-]*){0,3} "
    r"(?:Hospital|Clinic|Infirmary|Medical Cent(?:er|re)|University|College|School|Jail|Prison|Cathedral|Church)\b"
)
_LINE = regex(r"-[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} (?:Express|Mail|Line|Expressway|Highway|Railway|Corridor)\b")
_WATER = regex(  # "in the south of Victoria, Africa's largest lake": no town of that name
    r", (?:(?:the|one of the) |[A-Z]\w+'s )(?:[\w-]+ ){0,3}?(?P<kind>lake|river)\b"
    r"(?! (?:town|city|side|shore|port|resort))"
)
_SIDES_OF_A_VILLAGE = frozenset({"West", "East", "North", "South", "Upper", "Lower"})
_OF_STATES = ("United States",)  # where the text tells in which state a town lies
_BESIDE = frozenset({"near", "at", "around", "outside", "behind", "beside"})  # where one stands by a person
_HEADS = {"kind": "at", "after": "before"}  # the group with the name, by the group that the grammar closed last


def _known(phrase: Phrase, group: str, entry: Known) -> Name | None:
    """Return a known place, as a region where a word after it says so."""
    text, words, first, last = phrase.text, phrase.words, phrase.first, phrase.last
    if group in ("known", "weak") and words.tags[last : last + 1] in ("N", "o", "n"):
        return None  # "Geneva Convention", "London Bridge"
    if group == "at" and entry.tag in "PKW" and words.tags[last : last + 1] in ("N", "n"):
        return None  # "the town of Beni Qais" is not Beni
    after = words.end(phrase.stop - 1)
    follows = text[after : after + 1]
    if (follows in ("'", " ") and _INSTITUTION.match(text, after)) or (follows == "-" and _LINE.match(text, after)):
        return None  # "Dayton Valley Hospital", "Boston General Hospital", "the Lima-Quito Express"
    before = words.tags[max(0, first - 1) : first]
    if (
        entry.tag in "PW"
        and (before not in ("i", "t") or (entry.tag == "W" and words.text(text, first - 1, first) in _BESIDE))
        and is_surname(text, words.text(text, first, last), words.start(first))
    ):
        return None
    if group == "known" and before in ("N", "n") and words.text(text, first - 1, first) not in _SIDES:
        return None  # "Jack London"; but "Northwest Pakistan"
    value = entry.value
    if follows == "," and (water := _WATER.match(text, after)):
        kind = water["kind"].capitalize()
        return Name(f"{kind} {value.name}" if kind == "Lake" else f"{value.name} {kind}", NameKind.PLACE)
    if entry.tag in "PKW" and value.inside and value.level != "region":
        around = elsewhere(text, value.name, value.inside[-1], words.start(first) // BLOCK, seat=entry.tag == "K")
        value = replace(value, inside=around) if around else value
        if value.inside == _OF_STATES and (state := lies_in(text, value.name, words.start(first) // BLOCK)):
            value = replace(value, inside=state) if state[-1:] == _OF_STATES else value
    if (owned := _owned(phrase, group, value)) is not None:
        return owned
    if group in ("before", "at") and entry.tag != "C":
        kind = _kind(phrase, group)
        regions = kind & _REGIONS - (_PARTS if group == "at" else frozenset())  # "a district of Lahore" is a part of it
        if regions and (group == "before" or phrase.match["of"]):
            return replace(value, name=f"{value.name} {_region_word(regions)}", level="region")
        if kind & _QUARTERS and group == "before" and value.level != "region":
            return Name(" ".join(phrase.raw.split()).removeprefix("the "), NameKind.PLACE, level="site")
        if kind & _PARTS and (group == "before" or phrase.match["of"] == "f"):
            return Name(
                f"{min(kind & _PARTS)} of {value.name}", NameKind.PLACE, (value.name, *value.inside), level="site"
            )
    return value


def _owned(phrase: Phrase, group: str, outer: Name) -> Name | None:
    """Return the town, its district or its province that lies in a region: "the Balasore district of Odisha".

    A county may lie in a city: "Tal County of Homs".
    """
    if group != "at" or phrase.match["of"] != "f":
        return None
    holds = outer.kind is NameKind.COUNTRY or outer.level in ("region", "city")
    words, kind = phrase.words, _kind(phrase, group) & (_REGIONS | {"district", "city", "town", "village"})
    for i in range(phrase.span("kind")[0], phrase.first) if kind and holds else ():
        owner = words.known.get(i)
        if owner and owner.tag in "PKW" and words.tags[i + 1] != "'":
            if owner.value.level == "region" and kind.isdisjoint(_REGIONS) and outer.name not in owner.value.inside:
                continue  # "the Punjab village of ..."; but "the Kandhamal district of Odisha"
            if not kind.isdisjoint(("city", "town", "village")):
                return owner.value
            if kind == {"district"}:
                inside = (owner.value.name, outer.name, *outer.inside)
                return Name(f"district of {owner.value.name}", NameKind.PLACE, inside, level="site")
            name = f"{owner.value.name} {_region_word(kind)}"
            return Name(name, NameKind.PLACE, (outer.name, *outer.inside), level="region")
    return None


def _region_word(kinds: set[str]) -> str:
    """Return the word with which a region is called; the Hunter Valley region is the Hunter Valley."""
    return min(kinds & _VALLEYS or kinds).capitalize()


def _kind(phrase: Phrase, group: str) -> set[str]:
    """Return the words that tell the kind of a place, before it or after it."""
    first, last = (phrase.span("kind")[0], phrase.first) if group == "at" else phrase.span("after")
    first = last - 1 if group == "at" and phrase.match["of"] == "p" else first  # "the state capital" is a capital
    return {_SINGULAR.get(word, word) for word in phrase.of(first, last).lower().split()}
