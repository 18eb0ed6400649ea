"""Posts: who holds one, and the institution for which its holder speaks."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from xref.expressions import regex
from xref.model import NameKind
from xref.values._names.gazetteer import Known, look_up, rows, shipped, split
from xref.values._names.value import Name

_MINISTER = regex(
    r"((?:[\w-]+(?: and [\w-]+)? )?)minister\b(?: (?:of|for) (?:the )?([\w ]+))?",
    re.I,
)
_NOT_A_FIELD = frozenset({"deputy", "vice", "first", "acting", "state", "the", "junior", "senior", "new", "cabinet"})
_FIELD = frozenset(
    {"foreign", "defense", "defence", "interior", "health", "finance", "information", "justice", "energy"}
)
_PRESIDENT = regex(r"\b(?:vice[- ])?president\b(?! of (?:the )?\w+ \w)")
_GOVERNMENT = regex(r"\b(?:premier|chancellor)\b")
_HOUSES = {("Russia", "presidency"): "Kremlin", ("United States", "presidency"): "White House"}
_DETERMINER = regex(r"^(?:the|a|an|its|his|her|their|our|my|this|that)\s+", re.I)
_EX = regex(r"\b(?:former|ex|then|late)\b", re.I)
_LOCAL = regex(
    r"\b(police|army|military|navy|coast guard|fire brigade|opposition|rebels?|parliament|union|hospital|church)\b",
    re.I,
)


def holder(name: str, title: str) -> Name:
    """Return the person who bears a name under a title, inside the body that the title belongs to.

    >>> holder("Sergey Lavrov", "Russian Foreign Minister").inside
    ('Russian Foreign Ministry', 'Russia')
    """
    return Name(_lowered(name.split()), NameKind.PERSON, bodies_of(title), _DETERMINER.sub("", " ".join(title.split())))


_SHORTEST = 4  # letters of a surname that is told from others': "Ali BA", "Nicholas II", "Ann Lee MEP"


def _lowered(words: list[str]) -> str:
    """The words of a name, with a surname in capitals as others write it.

    >>> _lowered(["Ahmad", "Tejan", "KABBAH"]), _lowered(["Leo", "XIII"]), _lowered(["JD", "LEE"])
    ('Ahmad Tejan Kabbah', 'Leo XIII', 'JD LEE')
    """
    last = words[-1]
    if len(words) < 2 or not last.isupper() or not words[0][-1].islower():
        return " ".join(words)
    surname = last.isalpha() and len(last) >= _SHORTEST and not set(last) <= set("IVX")
    return " ".join([*words[:-1], last.capitalize() if surname else last])


def body_of(title: str) -> str:
    """Return the institution for which the holder of a post speaks, empty where the title names none.

    >>> body_of("Russian Foreign Minister"), body_of("Kremlin spokesman"), body_of("UN Syria envoy")
    ('Russian Foreign Ministry', 'Kremlin', 'United Nations')
    >>> body_of("police spokesman"), body_of("UN Special Envoy for Syria"), body_of("Mr.")
    ('police', 'United Nations', '')
    """
    return next(iter(bodies_of(title)), "")


@lru_cache(maxsize=2048)
def bodies_of(title: str) -> tuple[str, ...]:
    """Return the body that a title belongs to and what contains it, nearest first."""
    title = _DETERMINER.sub("", " ".join(title.split()))
    if not title or _EX.search(title):
        return ()
    owner, demonym = _owner(title)
    state = owner.name if owner is not None and owner.kind is NameKind.COUNTRY else ""
    office = _office(title, state)
    if office:
        if not state:
            return (office[0].upper() + office[1:],) if office not in ("government", "presidency") else ()
        house = _HOUSES.get((state, office))
        return (house or (f"government of {state}" if office == "government" else f"{demonym} {office}"), state)
    local = _LOCAL.search(title)
    if local and (owner is None or state):
        head = local.group(1).lower().replace("rebels", "rebel").replace("rebel", "rebels")
        return (f"{demonym} {head}", state) if state else (head,)
    if owner is None:
        return ()
    if owner.kind is NameKind.PLACE:
        return ()
    return (owner.name, *owner.inside)


def _owner(title: str) -> tuple[Name | None, str]:
    """Return the first known body or country in a title, and the adjective that stands for a country."""
    found, parts = shipped(), split(title)
    place = 0
    while place < len(parts):
        for length in range(min(found.width(parts[place]), len(parts) - place), 0, -1):
            known = found.get(" ".join(parts[place : place + length]))
            if known is not None and known.tag in "COGMD":
                return known.value, adjective(known.value.name)
        place += 1
    return None, ""


def adjective(country: str) -> str:
    """Return the adjective of a country: ``Russian``; ``US`` for the United States.

    >>> adjective("Russia"), adjective("United States"), adjective("Nauru")
    ('Russian', 'US', 'Nauruan')
    """
    return _adjectives().get(country, country)


@cache
def _adjectives() -> dict[str, str]:
    table = {name: demonyms.split("|")[0] for name, demonyms, _, _ in rows("countries") if demonyms}
    return table | {"United States": "US", "United Kingdom": "UK"}


def _office(title: str, state: str) -> str:
    """Return the ministry, department, presidency or government that a title names, as a phrase."""
    low = title.lower()
    if "prime minister" in low:
        return "government"
    if match := _MINISTER.search(title):
        return _ministry((match[2] or match[1] or "").partition(" of ")[0].split())
    if "ministry" in low:
        fields = [word.capitalize() for word in low.partition("ministry")[0].split() if word in _FIELD]
        return " ".join([*fields, "Ministry"]).replace("Defence", "Defense") if fields else ""
    if not state:
        return ""
    if "secretary of state" in low:
        return "State Department"
    if _PRESIDENT.search(low) and "parliament" not in low:
        return "presidency"
    return "government" if _GOVERNMENT.search(low) else ""


def _ministry(field: list[str]) -> str:
    """Return the ministry of a minister, by the words that say of what."""
    words = [word for word in field if word.lower() not in _NOT_A_FIELD and not _known_word(word)]
    if [word.lower() for word in words[:2]] == ["foreign", "affairs"]:
        words = ["Foreign"]
    named = " ".join([*(word[0].upper() + word[1:] for word in words), "Ministry"])
    return named.replace("Defence", "Defense") if words else "government"


def _known_word(word: str) -> bool:
    known: Known | None = look_up(shipped(), word)
    return known is not None and known.tag in "DC"
