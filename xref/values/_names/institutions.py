"""Institutions, groups and roles: the canonical form of a phrase whose head word says what it is."""

from __future__ import annotations

import re

from xref.model import NameKind
from xref.values._names.titles import adjective
from xref.values._names.value import Name

_GROUPS = frozenset(["front", "brigade", "brigades", "battalion", "division", "legion", "corps", "movement", "coalition", "bloc"])
_MILITIA = frozenset(
    ["ahrar", "jaysh", "jaish", "jaysh", "liwa", "harakat", "faylaq", "failaq", "kataib", "kata'ib", "ansar", "jabhat", "nour", "nur", "jund", "saraya", "ajnad", "suqour", "hizb", "asaib", "tahrir", "hayat"]
)
_LEAD = re.compile(
    r"^(?:(?:the|a|an|its|his|her|their|our|this|that|these|those|both|all|each|every|any|of)\s+)+", re.I
)
_COUNTING = re.compile(
    r"^(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|various|some|many|numerous|other|different|certain|few|most|all|main|major|key|new|the)\s+)+",
    re.I,
)
_MINISTRY = re.compile(r"^(ministry|department) of (?:the )?(.+)$", re.I)
_SHORT = {"foreign affairs": "Foreign", "defence": "Defense"}
_PLURAL = re.compile(r"\s+(?:groups?|factions?|parties|fighters|delegates|members)$", re.I)
_BARE = frozenset(
    ["groups", "group", "factions", "faction", "parties", "forces", "mediators", "coalition", "alliance", "military-forces", "members", "sides", "powers", "nations", "states"]
)
_PEOPLE = {
    "rebel": "rebels",
    "militant": "militants",
    "terrorist": "terrorists",
    "insurgent": "insurgents",
    "separatist": "separatists",
    "islamist": "Islamists",
    "jihadist": "jihadists",
}
_BODIES = frozenset(["army", "military", "police", "forces", "troops", "parliament"])


def institution(raw: str, tags: str, owners: list[Name]) -> Name | None:
    """Return the institution that a phrase names: its country's adjective first, then the words of its name.

    >>> from xref.model import NameKind
    >>> russia = Name("Russia", NameKind.COUNTRY)
    >>> institution("Russia's Foreign Ministry", "C'mo", [russia]).name
    'Russian Foreign Ministry'
    """
    text = _LEAD.sub("", " ".join(raw.split())).strip()
    owner = next((name for name in owners if name.kind is NameKind.COUNTRY), None)
    parts = text.split()
    heads = {word.lower() for word in parts}
    if len(parts) == 1 and (owner is not None or not heads & {"police", "army", "parliament", "senate"}):
        return None
    if owner is not None:
        text = _without_owner(text, owner)
        if not text or text.lower() in ("government",):
            return None
    if match := _MINISTRY.match(text):
        field = match.group(2)
        text = f"{_SHORT.get(field.lower(), field)} {match.group(1)}"
    text = " ".join(
        word if word in ("of", "the", "and", "for") else word[:1].upper() + word[1:] for word in text.split()
    )
    name = f"{adjective(owner.name)} {text}" if owner is not None else text
    kind = NameKind.GROUP if heads & _GROUPS or "army of" in text.lower() else NameKind.ORGANISATION
    return Name(name, kind, (owner.name,) if owner is not None else ())


def militia(raw: str) -> Name | None:
    """Return the armed group that a name names by its first word: Ahrar, Jaysh, Liwa, Kataib ...

    >>> militia("Ahrar al-Sham").kind.value
    'group'
    """
    first, _, rest = raw.partition(" ")
    return Name(" ".join(raw.split()), NameKind.GROUP) if rest and first.lower() in _MILITIA else None


def _without_owner(text: str, owner: Name) -> str:
    """Take the words for the country out of a phrase."""
    from xref.values._names.gazetteer import forms_of

    for form in forms_of(owner.name):
        text = re.sub(rf"(?:\s*\bof (?:the )?)?\b{re.escape(form)}(?:'s|')?(?!\w)", " ", text)
    return " ".join(text.split())


def role(raw: str, owners: list[Name]) -> Name | None:
    """Return the role that a phrase speaks of, without determiners, numbers and the word "groups".

    >>> role("the armed opposition groups", []).name, role("several other rebel groups", []).name
    ('armed opposition', 'rebels')
    """
    text = _COUNTING.sub("", _LEAD.sub("", " ".join(raw.split()))).replace("'s", "").strip()
    if text.lower() in _BARE or not text:
        return None
    owner = owners[0] if owners else None
    last = text.split()[-1].lower()
    if owner is not None and owner.kind is NameKind.COUNTRY and last in _BODIES and len(text.split()) <= 3:
        rest = _without_owner(text, owner)
        return Name(f"{adjective(owner.name)} {rest.lower()}", NameKind.ORGANISATION, (owner.name,))
    text = _PLURAL.sub("", text)
    words = text.split()
    words[-1] = _PEOPLE.get(words[-1].lower(), words[-1])
    plain = [word if owner is not None and word[:1].isupper() else word.lower() for word in words]
    return Name(" ".join(plain), NameKind.ROLE, (owner.name,) if owner is not None else ())
