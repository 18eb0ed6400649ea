"""Institutions, groups and roles: the canonical form of a phrase whose head word says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.gazetteer import forms_of, government
from xref.values._names.lexicon import words
from xref.values._names.phrase import Phrase
from xref.values._names.titles import adjective
from xref.values._names.value import Name

_ARMED = frozenset(
    {
        "front",
        "brigade",
        "brigades",
        "battalion",
        "division",
        "legion",
        "corps",
        "movement",
        "coalition",
        "cartel",
        "gang",
        "mafia",
    }
)
_LEAD = regex(
    r"^(?:(?:the|a|an|its|his|her|their|our|my|your|whose|this|these|those|both|all|each|of|(?-i:new)|then|former|ex|late"
    r"|[\w.]+-(?:based|backed|led|run|funded|owned|registered|headquartered))\s+)+",
    re.I,
)
_COUNTING = regex(
    r"^(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|various|some|many|numerous|other"
    r"|different|certain|few|most|all|main|major|key|new|the|of(?= the))\s+)+"
    r"|(?<='s )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s",
    re.I,
)
_A_TIME = regex(r" (?:for|on) (?:the )?(?:first|second|third|fourth|fifth|sixth|last|next|past|same|whole)$")  # "time"
_PLACED = regex(r"(?:north|south|east|west|left|right)[a-z-]*(?:hand|ern)? (?:side|flank)")
_FIELD = regex(r"^(ministry|department) of (?:the )?(.+)$", re.I)
_FIELDS = {"foreign affairs": "Foreign", "defence": "Defense", "the interior": "Interior"}
# What is said of a party before its name: "the ruling Unity Party" is the Unity Party, and so is Chad's.
_OF_PARTY = regex(
    r"^(?:(?:[Rr]uling|[Gg]overning|[Oo]pposition|[Ii]ncumbent|[a-z]+(?:-[a-z]+)?)(?: (?=[A-Z])| (?=[a-z-]+ )))+"
)
# What is said of a body before its name: "the main rebel group National Salvation Front", "the separatist Green Front".
_CALLED = regex(
    r"^(?:(?:main|largest|biggest|armed|rebel|separatist|secessionist|militant|insurgent|guerrilla|paramilitary|jihadist|islamist"
    r"|opposition|breakaway|splinter|rival|outlawed|banned|leftist|left-wing|right-wing|far-right) )*"
    r"(?:(?:groups?|movements?|factions?|outfits?|militias?|rebels|guerrillas|alliance|coalition|organi[sz]ations?) )?"
    r"(?=[A-Z]\S* [A-Z])"
)
_STATE_PARTIES = ("Communist", "Workers")  # "the Chinese Communist Party" is the Communist Party of China
_LEGAL_FORMS = frozenset({"corp", "inc", "ltd", "co", "plc", "llc"})
_OWNED_FIRM = regex(r"^[A-Z]\w+(?: [A-Z]\w+)?(?:'s|(?<=s)') ")  # "Chad's Orvane Ltd", not "Chad Orvane Ltd"
_SMALL = frozenset({"of", "the", "and", "for", "on"})
_CARRIERS = frozenset({"airlines", "airways", "railways"})  # "Kenya Airways" are not the Kenyan airways
_ALONE = _CARRIERS | {"police", "army", "navy", "parliament", "senate", "congress", "embassy", "consulate"}
_AGENTS = {
    "govt": "government",
    "rebel": "rebels",
    "militant": "militants",
    "terrorist": "terrorists",
    "insurgent": "insurgents",
    "separatist": "separatists",
    "islamist": "Islamists",
    "jihadist": "jihadists",
    "guerrilla": "guerrillas",
    "paramilitary": "paramilitaries",
    "opposition": "opposition",
    "government": "government",
}
_COLLECTIVES = regex(
    r"\s+(?:groups?|factions?|movements|fighters|delegat(?:es?|ions?)|members|representatives?|officials|leader(?:s|ship)?|chief|commander|warlord|side|team)$",
    re.I,
)
_OF_STATES = frozenset({"bank", "church"})  # "Bank of England" is no English bank
_COMMANDING = frozenset({"government", "regime"})  # "Chadian government forces" act for it, "Chadian forces" may be any
_SERVICES = frozenset({"army", "military", "police", "parliament", "navy"})


@lru_cache(maxsize=2048)
def institution(raw: str, owners: tuple[Name, ...]) -> Name | None:
    """Return the institution that a phrase names: its country's adjective, then its own words.

    >>> institution("Russia's Foreign Ministry", (Name("Russia", NameKind.COUNTRY),)).name
    'Russian Foreign Ministry'
    """
    owner = next((name for name in owners if name.kind is NameKind.COUNTRY), None)
    text = _A_TIME.sub("", _LEAD.sub("", " ".join(raw.split())))
    if owner is not None and _is_of_a_part(text, owner):
        owner, owners = None, ()
    if owner is not None:
        text = _without(text, owner)
    text = _CALLED.sub("", text)
    own = _OF_PARTY.sub("", text) if text.lower().endswith(" party") else ""
    if " " in own and (owner is None or "'s" in raw.partition(" ")[0] or own.startswith(_STATE_PARTIES)):
        return Name(own, NameKind.ORGANISATION, (owner.name,) if owner else ())
    text = own if " " in own else text  # of a party that rules its name alone
    heads = text.lower().split()
    if owner is not None and heads and heads[0] in _OF_STATES and len(heads) == 1 and " of " in raw:
        return Name(_LEAD.sub("", " ".join(raw.split())), NameKind.ORGANISATION, (owner.name,))
    if not heads or (len(heads) == 1 and (heads[0] not in _ALONE or not (owner or text.islower()))):
        return None
    if owner is not None and len(heads) > 1 and heads[-1] in _LEGAL_FORMS and text.rpartition(" ")[2].istitle():
        firm = _OWNED_FIRM.sub("", _LEAD.sub("", " ".join(raw.split()[:-1])))
        return Name(firm, NameKind.ORGANISATION, (owner.name,))
    if owner is not None and heads[-1] in _CARRIERS:
        return Name(_LEAD.sub("", " ".join(raw.split())), NameKind.ORGANISATION, (owner.name,))
    if match := _FIELD.match(text):
        text = f"{_FIELDS.get(match[2].lower(), match[2])} {match[1]}"
    if heads[-1] in _LEGAL_FORMS:
        text, heads = text.rpartition(" ")[0], heads[:-1]
    text = text.replace("Defence", "Defense").replace("defence", "defense")
    text = " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in text.split())
    kind = NameKind.GROUP if not _ARMED.isdisjoint(heads) or "army of" in text.lower() else NameKind.ORGANISATION
    if owner is not None and text.lower() in _SERVICES:
        text = text.lower()
    if owner is None:
        return Name(text, kind, tuple(dict.fromkeys(name.name for name in owners if name.kind is not NameKind.PLACE)))
    return Name(f"{adjective(owner.name)} {text}", kind, (owner.name,))


_ON = regex(r" on (?:the )?([A-Z][a-z]+)(?:(?: and| of the| of| for|,)? [A-Z][a-z]+){0,5}")


def with_matter(text: str, stop: int) -> int:
    """Return where the name of a committee ends that ends at an offset: "Committee on Legal Affairs".

    >>> with_matter("the Committee on Legal Affairs met", 13)
    30
    >>> with_matter("the Water Authority on Rivers met", 19)
    29
    """
    match = _ON.match(text, stop) if text[stop - 4 : stop] in ("ttee", "sion", "ncil", "rity") else None
    if match is None or match[1].lower() in words("calendar"):
        return stop  # "the Council on Monday"
    return match.end()


def militia(raw: str) -> Name | None:
    """Return the armed group that a name names by its first word: Ahrar, Jaysh, Liwa, Kataib ...

    >>> militia("Ahrar al-Sham").kind.value
    'group'
    """
    first, _, rest = raw.partition(" ")
    if first in ("Nur", "Nour") and rest[:1].isupper() and not rest.startswith("Al"):
        return None  # "Nur Lumbatan" has the given name
    return Name(" ".join(raw.split()), NameKind.GROUP) if rest and first.lower() in words("militias") else None


def _is_of_a_part(text: str, owner: Name) -> bool:
    """Whether a country's name begins that of a part of it or of another: "of the Niger Delta"."""
    return any(
        _OF_A_PART.search(text, 0, at) and "A" <= text[at + len(owner.name) + 1 :][:1] <= "Z"
        for at in _places(text, f"{owner.name} ")
    )


def _without(text: str, owner: Name) -> str:
    """Take the words for a country out of a phrase.

    >>> _without("Ministry of Justice of the Russian Federation", Name("Russia", NameKind.COUNTRY))
    'Ministry of Justice'
    """
    left, done = [], 0
    for first, _, last in sorted(_told(text, owner)):
        if first >= done:
            left.append(text[done:first])
            done = last
    return " ".join(" ".join([*left, text[done:]]).split())


def _told(text: str, owner: Name) -> Iterator[tuple[int, int, int]]:
    """Yield where the words for a country begin, "of" with them, how long they are, the longest first, and their end.

    No expression is made of them: compiling one takes longer than reading the article.
    """
    for form in forms_of(owner.name):
        for at in _places(text, form):
            led, owning = _OF.search(text, 0, at), _OWNING.match(text, at + len(form))
            if owning and (led or not (text[at - 1 : at].isalnum() or text[at - 1 : at] == "_")):
                yield led.start() if led else at, -len(form), owning.end()


def _places(text: str, part: str) -> Iterator[int]:
    """Yield where a part of a text begins, each time that it has it."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


_OF, _OF_A_PART = regex(r"\s*\bof (?:the )?\Z"), regex(r"\b(?:of|for) (?:the )?\Z")
_OWNING = regex(r"(?:'s|')?(?![\w'])")


_OF_A_CONTINENT = regex(r"\b(?:Latin|Central|South|North) American\b")


@lru_cache(maxsize=2048)
def role(raw: str, owners: tuple[Name, ...]) -> Name | None:
    """Return the role that a phrase speaks of, without determiners, numbers and the word "groups".

    >>> role("the armed opposition groups", ()).name, role("several other rebel groups", ()).name
    ('armed opposition', 'rebels')
    """
    text = _COUNTING.sub("", _LEAD.sub("", " ".join(raw.split()))).strip(" '")
    if not text or text.lower() in words("bare") or _PLACED.fullmatch(text.lower()):
        return None  # "on the eastern side of the river"
    owner = owners[0] if owners else None
    if owner is not None and _OF_A_CONTINENT.search(text):
        owner, owners = None, ()
    parts = text.split()
    head = parts[-1].lower()
    group = next((name for name in owners if name.kind is NameKind.GROUP), None)
    if group is not None and head in words("men"):
        return group
    state = owner if owner is not None and owner.kind is NameKind.COUNTRY else None
    if state is not None and head in words("g"):
        return government(state.name)
    if state is not None and head in words("bare") and parts[-2].lower() not in _COMMANDING:
        return None
    if state is not None and head in _SERVICES:
        return Name(f"{adjective(state.name)} {_without(text, state).lower()}", NameKind.ORGANISATION, (state.name,))
    shorter = _COLLECTIVES.sub("", text).split()
    if shorter and shorter[-1].lower() in _AGENTS:
        parts = shorter
    parts[-1] = _AGENTS.get(parts[-1].lower(), parts[-1])
    forms = {adjective(state.name): set(forms_of(state.name))} if state is not None else {}
    name = " ".join(_written(part, owners, forms) for part in parts)
    return Name(name, NameKind.ROLE, (owner.name,) if owner is not None else ())


_CONTINENTAL = frozenset(("Latin", "Central", "South", "North", "American"))


def _written(word: str, owners: tuple[Name, ...], forms: dict[str, set[str]]) -> str:
    """Return a word of a role: a country as its adjective, a name as it is, any other word plain."""
    bare = word.removesuffix("'s")
    for form, known in forms.items():
        if bare in known:
            return form
    return (
        word
        if word.isupper() or word in _CONTINENTAL or any(bare in name.name.split() for name in owners)
        else _plain(word)
    )


def _plain(word: str) -> str:
    """Return a word of a role in lower case, unless its capital is its own ("Saudi-backed", "Islamists")."""
    if word.lower() in words("proper"):
        return word.title()
    return word if "-" in word or word == "Islamists" else word.lower()


_MODIFYING = frozenset({"military", "government", "army", "police", "opposition", "regime"})


_REBELS = regex(r"[&,][hsGSA]")
_SHARED = regex(r"&[sSaAGO]{1,2}[rL]")


def _in_a_headline(phrase: Phrase) -> bool:
    """Whether a side is told without an article: "Government, rebels sign", "government and rebel envoys"."""
    first, last, tags = phrase.first, phrase.last, phrase.words.tags
    if last - first > 1 or (first and tags[first - 1] not in "&.x"):
        return False
    if tags[first - 1 : first] == "&":
        return phrase.of(last, last + 1) in words("verbs")
    if _SHARED.match(tags, last) is not None:
        return True
    return _REBELS.match(tags, last) is not None and phrase.of(last + 2, last + 3) in words("verbs")


_FOES = frozenset(("rivals", "foes", "enemies"))
_MEETINGS = frozenset(("talks", "negotiations"))


def modifies(phrase: Phrase) -> bool:
    """Return whether a role is only said of another noun: "a military source", "the military talks"."""
    first, last, tags = phrase.first, phrase.last, phrase.words.tags
    if tags[last : last + 1] and phrase.of(last, last + 1) in _FOES:
        return True  # "the two military rivals"
    if last - first > 2 + (tags[first] == "j") or phrase.of(last - 1, last).lower() not in _MODIFYING:
        return False
    if tags[first] == "j" or (last - first == 1 and tags[first] == "g"):
        return not _in_a_headline(phrase)
    if tags[last : last + 1] not in tuple("xmpoazeJ"):
        return False
    after = phrase.of(last, last + 1)
    meeting = after in _MEETINGS
    acts = after.endswith(("ed", "s")) or after in words("verbs") or not after[:1].isalpha()
    return meeting or (not acts and after.lower() not in words("calendar"))  # "the army Monday denied it"
