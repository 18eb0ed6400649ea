"""Telling persons from other unknown names, by the words around them."""

from __future__ import annotations

from dataclasses import replace

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names import grammar
from xref.values._names.gazetteer import forms_of, shipped
from xref.values._names.lexicon import words
from xref.values._names.tagging import Tagged
from xref.values._names.told import BLOCK, HOLDER, POSTS, WORK, is_told, told_beside
from xref.values._names.value import Found, Name
from xref.values._names.vicinity import whole_word

_KIN = "wife|husband|sister|brother|mother|father|daughter|son|widow|widower|cousin|uncle|aunt|niece|nephew"
# "the former chief of the general staff, Mono Perik, was"
_HELD = regex(rf"\b(?:{POSTS}|chief|head|general) (?:of|for|at|in) [\w' -]{{2,60}}, $")
_HOLDER_ACTS = regex(r", (?:was|is|has|had|said|says|told|who|will|would|were)\b|[,.] ?$")
_QUOTED = regex(r"[\"'] (?:said|says|added|told [a-z]+) $")
_BEFORE = regex(
    rf"\b(?:(?:his|her|their|my) (?:[a-z-]+ )?(?:{_KIN}) "
    r"|(?<!of )Justice "
    r"|[Oo]ne of (?:the|his|her|its|their|those) (?:[\w-]+ )?[a-z]+s, "
    rf"|(?:{WORK}|eyewitness|villager|motorist|trader|protester|survivor|shopper|activist|tycoon"
    r"|billionaire|magnate|businessman|businesswoman|entrepreneur) "
    r"|\d{1,3}-year-old,? (?:[a-z]+,? )?"
    r"|\b(?:an?|one|the) (?:[a-z-]+ )?(?:man|woman|boy|girl|teenager|deceased|defendant|suspect|accused|victim), "
    r"|(?:sentencing|sentenced|jailed|extradited|acquitted|detained|convicting|convicted|arraigned|indicting) "
    r"|\b(?:in|over|for|with|of|to) the (?:[a-z-]+ )?(?:deaths?|murders?|killings?|slayings?) of "
    r"|\b(?:murdering|attempted murders? of|manslaughter of|murders? of) "
    r"|\b(?:delegation|negotiators|panel|mission|peace team)s?,? (?:[\w'-]+ ){0,3}(?:led|headed|chaired) by "
    r"|(?:identified|named)(?: by [a-z ]{2,20}| (?:the|its|their) [a-z]{4,12})? (?:only )?as (?:\d{1,3}-year-old )?)\Z"
)
_LIVED_IN = regex(r"\b(?:residents?|villagers?|natives?|inhabitants) of $")
_RAIDED = regex(r"\b(?:attack|raid|storm|invad|overr[au]n|burn|shell|bomb|captur)[a-z]* $")
_IN_A_DISTRICT = regex(
    r" in (?:the )?(?:[A-Z][\w'-]+ ){1,3}"
    r"(?:[Ll]ocal [Gg]overnment|LGA|[Dd]istrict|[Cc]ounty|[Mm]unicipality|[Pp]rovince|[Ss]tate)\b"
)
_LED = 24  # characters
_LOOKED_BACK = 60  # characters: the longest words of ``_BEFORE``


_KOREAN = regex(r"^[A-Z][a-z]{1,4} [A-Z][a-z]{1,6}-[A-Za-z][a-z]{1,5}$")  # "Cho Ji-ho"
_NOUN = regex(r"(?:tions?|ments?|ness|ship)$")
_SON_OF = regex(r"\w (?:Bin|Ibn|Bint|Binti|ur|ul|ud) \w")
_NAMED = regex(r"(?:n{1,2}I{0,2}[NPW]{1,2}|J[nN]I{0,2}N)$")
_HOLDERS = regex(r"L(?:f[dj]?[DCPKOma]{1,3}(?:&[dj]?[DCPKOma]{1,3})?)?,(?:[nN]{2,3}&)?$")
_NAMING = regex(r"(?:n{1,2}I{0,2}|NI{1,2})N{1,2}(?![oObpzw])")


def is_person(text: str, tagged: Tagged, first: int, last: int) -> bool:
    """Return whether a run of names is a person: by a given name, an initial, a particle, or what it does."""
    tags = tagged.tags
    run = tags[first:last]
    name, start = tagged.text(text, first, last), tagged.start(first)
    if not words("notpersons").isdisjoint(parts := name.split()):
        return _is_surname_too(text, parts, run, tagged.end(last - 1))
    before, after = tags[max(0, first - 1) : first], tags[last : last + 1]
    if before == "d":
        return False  # "the Nasser Medical Complex", "the Azimio la Umoja coalition"
    if before == "i" and tagged.text(text, first - 1, first).lower() in ("in", "near", "at", "outside", "around"):
        return False
    if run[0] == "N" and _NOUN.search(tagged.text(text, first, first + 1)):
        return False  # "Police (SSP) Operations Mohammad Baloch"
    if run[-1] in "KPW" and run[0] == "N":
        return is_told(text, name, start // BLOCK)  # "Amade Belem, a trader"
    if run[0] == "n" or "n" in run[1:] or "I" in run or "l" in run or _KOREAN.search(name) or _SON_OF.search(name):
        return True
    if before == "&" and _NAMED.search(tags[max(0, first - 8) : first - 1]):
        return after not in tuple("oObpzw")  # "Ana Berg and Riek Machar"
    if last - first > 1 and _HOLDERS.search(tags[max(0, first - 16) : first]):
        return True  # "the ministers of Chad and Niger, Anil Ramdeen and Jolanda Essed"
    if after == "&" and _NAMING.match(tags, last + 1):
        return True
    if last - first > 1 and _listed_with_a_person(tags, first, last):
        return True
    if after == "v" and before != "i" and tagged.text(text, last, last + 1) not in _AUXILIARIES:
        return not whole_word(text, f"in {name}", start)
    stop = tagged.end(last - 1)
    if _aged_or_called(text, start) and not HOLDER.match(text, stop):
        return True
    # "Timo Jimenez, commander of the FARC"
    if told_beside(text, stop):
        return True  # "Rina Lanor, a janitor on the ship"
    if _HOLDER_ACTS.match(text, stop) and _HELD.search(text, max(0, start - 90), start):
        return True
    if text[stop : stop + 2] == ", " and _QUOTED.search(text, max(0, start - 20), start):
        return True  # '"It was old," said Yam Suvedi, the ...'
    return grammar.apposed().match(tags, last) is not None or is_told(text, name, start // BLOCK)


def lived_in(text: str, start: int) -> bool:
    """Return whether the words before a name say that people live in what it names: "a resident of Juan Perez"."""
    return text.startswith(" of ", start - 4) and _LIVED_IN.search(text, max(0, start - _LED), start) is not None


def _raided(text: str, start: int, stop: int) -> bool:
    """Whether a name is of a village that was attacked: "raided Juan Perez in the Kolb district"."""
    led = _IN_A_DISTRICT.match(text, stop) is not None
    return led and _RAIDED.search(text, max(0, start - _LED), start) is not None


def _is_surname_too(text: str, parts: list[str], run: str, stop: int) -> bool:
    """Whether a given name stands before a word that is seldom a surname, with an initial or told as a person's.

    "Henry V. West", "Rina Lake, 64, was"; but neither "the Albert Street" nor "Victoria Bay".
    """
    if run[0] != "n" or not words("notpersons").isdisjoint(parts[:-1]):
        return False
    return regex("nI{1,2}N").fullmatch(run) is not None or told_beside(text, stop) or bool(_PERSONAL.match(text, stop))


_PERSONAL = regex(  # what no park or street does
    r" (?:denie[ds]|plead(?:s|ed)|admit(?:s|ted)|said|says|told|confessed|testified|stabbed|shot|murdered|killed"
    r"|faces|faced (?:charges|trial|court)|appeared in court)\b"
)


def _listed_with_a_person(tags: str, first: int, last: int) -> bool:
    """Whether a name stands in a list right beside someone's: "Anna Bell, Ovo Shen and Tim Hall"."""
    before, after = _PERSON_BEFORE.search(tags, max(0, first - 24), first), _PERSON_AFTER.match(tags, last)
    if before is not None and (before[0][-1] == "&" or _LIST_GOES_ON.match(tags, last)):
        return tags[last : last + 1] not in tuple("oObpzw")
    of_lands = _OF_A_LAND_BEFORE.search(tags, max(0, first - 12), first) and _OF_A_LAND.match(tags, last)
    return after is not None or of_lands is not None


_OF_A_LAND_BEFORE = regex(r"n[nNI]{1,3}fd?C,?&?$")  # "Ann Lee of Chad and | Jorvil Sande of Niger"
_OF_A_LAND = regex(r"fd?C(?![oON])")
_PERSON_BEFORE = regex(r"(?<![nNIDCKPmaJo])n[nNI]{1,3},(?:[nNI]{2,4},)*&?$")
_PERSON_AFTER = regex(r",(?:[nNI]{2,4},)*(?:n[nNI]{1,3},&[nNI]{2}|&n[nNI]{1,3})(?![oObpzwnN])")
_LIST_GOES_ON = regex(r",(?:[nNI]{2,4},)*&[nNI]{2,4}(?![oObpzwnN])")


_TOPONYMS = frozenset({"Tel", "Tell", "Khan", "Kafr", "Kfar", "Deir", "Beit", "Bayt", "Ain", "Ein", "Jabal", "Wadi"})
_SAINTS = frozenset({"St", "St.", "ST", "ST.", "Saint", "SAINT"})
_GROUNDS = regex(r"(?:[Ii]slands?|[Mm]ountains?|[Rr]ivers?|[Hh]ills|[Bb]asin|[Rr]eef|[Ff]orest|[Ss]trait)\b")


def names_a_place(text: str, tagged: Tagged, first: int, last: int) -> bool:
    """Return whether a run of names is a place's by its words or those after it: "Khan Touman", "the Juan islands"."""
    opening = tagged.text(text, first, first + 1)
    if last - first > 1 and (opening in _TOPONYMS or opening in _SAINTS):
        return True
    after, start = tagged.tags[last : last + 1], tagged.start(first)
    if lived_in(text, start) or _raided(text, start, tagged.end(last - 1)):
        return True
    if after in ("z", "o") and tagged.text(text, last, last + 1) in words("named after"):
        return True  # "Juan Perez Street"
    if after == "p" or (last < len(tagged.tags) and _GROUNDS.match(text, tagged.start(last)) is not None):
        return True
    if opening not in ("Abu", "Umm"):
        return False
    name, at = tagged.text(text, first, last), tagged.start(first)
    return any(whole_word(text, f"{lead} {name}", at) for lead in ("in", "near", "of", "outside", "from"))


def named_after(text: str, tagged: Tagged, first: int, last: int) -> Found | None:
    """Return the body that bears someone's name: "Anna Berg University", but no hospital of it, which is a site."""
    if tagged.tags[last : last + 1] != "o" or tagged.tags[last + 1 : last + 2] in ("z", "o"):
        return None
    if not tagged.text(text, last, last + 1).istitle():
        return None
    name = " ".join(tagged.text(text, first, last + 1).split())
    return Found(tagged.start(first), tagged.end(last), Name(name, NameKind.ORGANISATION), ())


def _aged_or_called(text: str, at: int) -> bool:
    """Return whether the words before a name say that it is a person's: "24-year-old ...", "identified as ..."."""
    return bool(_BEFORE.search(text, max(0, at - _LOOKED_BACK), at))


_WORD = r"[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?"
_WITHIN = regex(
    rf" (?:[\"'](?P<quoted>{_WORD}(?: {_WORD}){{0,2}}),?[\"']|\((?P<bracketed>{_WORD})\)) (?P<last>{_WORD})"
)
_ALIAS = regex(
    rf",? \(?(?:alias|aka|a\.k\.a\.|(?:(?:also|better|widely|commonly) )?known (?:as|by (?:his|her) "
    rf"(?:nom de guerre|alias|nickname|pseudonym)(?: of)?)|whose nom de guerre is|nom de guerre|nicknamed|dubbed),? "
    rf"[\"']?(?P<alias>{_WORD}(?: {_WORD})?)"
)


_YOUNGER = regex(r", [JS]r(?:\.(?=,|\)| [a-z])|(?=[,)]))")
_AGAIN = regex(rf" \({_WORD} ({_WORD})\)")  # "Omar Musa Diallo (Baba Diallo)"


def nickname(text: str, stop: int, end: int, name: Name) -> tuple[Name, int] | None:
    """Read a further name beside a person's: 'Ivan "Vanya" Orlov', 'Ivan Orlov, alias "Vanya"'; with the new end.

    >>> from xref.values._names.titles import holder
    >>> text = 'Ivan "Vanya" Orlov'
    >>> name, stop = nickname(text, 4, len(text), holder("Ivan", ""))
    >>> name.name, name.aliases, stop
    ('Ivan Orlov', ('Vanya', 'Vanya Orlov'), 18)
    """
    if text.startswith(", ", stop) and (younger := _YOUNGER.match(text, stop, end)):
        return name, younger.end()  # "Karl Brandt, Jr., 28, was held"
    if text[stop : stop + 2] in _OPENING and (match := _WITHIN.match(text, stop, end)):
        alias, last = match["quoted"] or match["bracketed"], match["last"]
        return replace(name, name=f"{name.name} {last}", aliases=(alias, f"{alias} {last}")), match.end()
    again = _AGAIN.match(text, stop, end)
    if again is not None and again[1] in name.name.split():
        return replace(name, aliases=(again[0][2:-1],)), again.end()
    match = _ALIAS.match(text, stop, end)
    return (replace(name, aliases=(match["alias"],)), stop) if match else None


_OPENING = (' "', " '", " (")  # looked for first: few names have more of themselves beside them
_BRACKETED = regex(r" \((?:(?:or|the|also) )?[\"']?([A-Z][A-Za-z.&-]{1,9})[\"']?\)")


_SHORTENED = (NameKind.ORGANISATION, NameKind.GROUP, NameKind.COUNTRY)


def short_form(text: str, stop: int, end: int, name: Name) -> tuple[Name, int] | None:
    """Read the short form in brackets behind a body's name: "Global Forest Fund (GFF)"; with the new end."""
    rules = name.kind is NameKind.GOVERNMENT or name.name == "government"
    if not text.startswith(" (", stop) or not (rules or name.kind in _SHORTENED):
        return None
    match = _BRACKETED.match(text, stop, end)
    if match is None:
        return None
    if rules:  # "the Government of India (GoI)"
        return (name, match.end()) if match[1][:1] == "G" and match[1][-1:].isupper() else None
    if not (match[1].isupper() or match[1] in name.name.split() or _stands_for(match[1], name)):
        return None
    if name.kind is NameKind.COUNTRY:
        return (name, match.end()) if match[1] in forms_of(name.name) else None
    return replace(name, aliases=(match[1],)), match.end()


def _stands_for(letters: str, name: Name) -> bool:
    """Whether letters written as a word are the known ones of a body: "the Free Aceh Movement (Gam)"."""
    known = shipped().get(letters.upper())
    return known is not None and known.value.name == name.name


_AUXILIARIES = frozenset({"has", "had", "was", "is", "will", "would"})
