"""Posts: who holds one, and the institution for which its holder speaks."""

from __future__ import annotations

import re

from xref.model import NameBook, NameKind
from xref.values._names.gazetteer import Known, index, look_up
from xref.values._names.value import Name

_MINISTER = re.compile(
    r"(?:(?:deputy|vice|first|acting|former)\s+)*((?:[\w-]+(?:\s+and\s+[\w-]+)?\s+)?)minister\b(?:\s+(?:of|for)\s+(?:the\s+)?([\w ]+))?",
    re.I,
)
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes(?:man|woman|person)|chief|head|commander|director|officer|adviser|advisor|official)\b.*$", re.I
)
_OF_STATE = {
    "president": "presidency",
    "vice president": "presidency",
    "premier": "government",
    "prime minister": "government",
    "chancellor": "government",
}
_HOUSES = {("Russia", "presidency"): "Kremlin", ("United States", "presidency"): "White House"}
_DETERMINER = re.compile(r"^(?:the|a|an|its|his|her|their|our|this|that)\s+", re.I)
_EX = re.compile(r"\b(?:former|ex|then|late)\b", re.I)
_LOCAL = re.compile(
    r"\b(police|army|military|navy|coast guard|fire brigade|opposition|rebels?|parliament|union|hospital|church)\b",
    re.I,
)


def holder(name: str, title: str) -> Name:
    """Return the person who bears a name under a title, inside the body that the title belongs to.

    >>> holder("Sergey Lavrov", "Russian Foreign Minister").inside
    ('Russian Foreign Ministry', 'Russia')
    """
    return Name(" ".join(name.split()), NameKind.PERSON, bodies_of(title), _DETERMINER.sub("", " ".join(title.split())))


def body_of(title: str) -> str:
    """Return the institution for which the holder of a post speaks, empty where the title names none.

    >>> body_of("Russian Foreign Minister"), body_of("Kremlin spokesman"), body_of("UN Syria envoy")
    ('Russian Foreign Ministry', 'Kremlin', 'United Nations')
    >>> body_of("police spokesman"), body_of("UN Special Envoy for Syria"), body_of("Mr.")
    ('police', 'United Nations', '')
    """
    return next(iter(bodies_of(title)), "")


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
    trie = index(NameBook())
    found = [word.strip(",.") for word in title.replace("'s", "").split()]
    for length in range(min(6, len(found)), 0, -1):
        for start in range(len(found) - length + 1):
            known = look_up(trie, " ".join(found[start : start + length]))
            if (
                known is not None
                and known.tag in "COGMD"
                and not (start and known.tag in "CD" and _better(trie, found))
            ):
                return known.value, adjective(known.value.name)
    return None, ""


def _better(trie: dict[str, object], found: list[str]) -> bool:
    """Return whether the title opens with a body, so that a country later on is only what it is about."""
    known = look_up(trie, found[0])
    return known is not None and known.tag in "OGMCD"


def adjective(country: str) -> str:
    """Return the adjective of a country: ``Russian``; ``US`` for the United States.

    >>> adjective("Russia"), adjective("United States"), adjective("Nauru")
    ('Russian', 'US', 'Nauruan')
    """
    return _adjectives().get(country, country)


def _adjectives() -> dict[str, str]:
    from xref.values._names.gazetteer import rows

    table = {name: demonyms.split("|")[0] for name, demonyms, _, _ in rows("countries") if demonyms}
    return table | {"United States": "US", "United Kingdom": "UK"}


def _office(title: str, state: str) -> str:
    """Return the ministry, department, presidency or government that a title names, as a phrase."""
    low = title.lower()
    if "prime minister" in low:
        return "government"
    if match := _MINISTER.search(title):
        field = (match.group(2) or match.group(1) or "").strip()
        words = [w for w in field.split() if w.lower() not in ("state", "the") and not _known_word(w)]
        words = ["Foreign"] if [w.lower() for w in words][:2] == ["foreign", "affairs"] else words
        return " ".join([w[0].upper() + w[1:] for w in words] + ["Ministry"]) if words else "government"
    if "ministry" in low:
        before = low.split("ministry")[0].split()
        words = [
            w
            for w in before
            if w in ("foreign", "defense", "defence", "interior", "health", "finance", "information", "justice")
        ]
        return " ".join([w.capitalize() for w in words] + ["Ministry"]) if words else ""
    if "secretary of state" in low and state:
        return "State Department"
    if re.search(r"\b(?:vice[- ])?president\b", low) and state and "parliament" not in low:
        return "presidency"
    if re.search(r"\b(?:premier|chancellor)\b", low) and state:
        return "government"
    return ""


def _known_word(word: str) -> bool:
    known: Known | None = look_up(index(NameBook()), word)
    return known is not None and known.tag in "DC"
