"""What a lead asks, in plain words: its question, what it is about, and what its slot is called."""

from __future__ import annotations

import re
from collections import Counter

from xref.cli._leads_shown import noun_of
from xref.discovery import Lead
from xref.discovery.roles import tells_a_toll
from xref.discovery.words import content, stem
from xref.values import types

_ASKED = {
    "date": "When",
    "money": "How much money",
    "percent": "Which share",
    "duration": "How long",
    "age": "At what age",
    "distance": "How far",
    "ordinal": "Which in order",
    "count": "How many",
    "number": "Which number",
}
# What is asked of people whom something happened to, and what the slot of their number is called.
_HAPPENED = {
    "death": ("killed", "How many people were killed"),
    "injury": ("injured", "How many people were injured"),
    "arrest": ("arrested", "How many people were arrested"),
    "flight": ("displaced", "How many people had to flee"),
    "loss": ("missing", "How many people are missing"),
    "rescue": ("rescued", "How many people were rescued"),
}
_DATED = {
    "birth": "When was the birth",
    "death": "When was the death",
    "founding": "When was it founded",
    "start": "When did it begin",
    "end": "When did it end",
    "marriage": "When was the wedding",
    "writing": "When was it written",
    "making": "When was it built",
}
_ROUGHLY = frozenset(map(stem, ("dozens", "scores", "hundreds", "thousands", "millions", "people", "person")))


def id_of(lead: Lead) -> str:
    """An id made of a lead's words."""
    told = happened(lead)
    words = topic_of(lead) if told else lead.words
    kept = [word.lower() for word in words if re.fullmatch(r"[A-Za-z]+", word)][: 2 if told else 3]
    return "-".join([*kept, told or lead.type])


def _role(lead: Lead) -> str:
    """What a lead's values are all the date of, or what happened to all whom they count; else ""."""
    roles = {statement.figure.role for statement in lead.statements}
    return roles.pop() if len(roles) == 1 else ""


def happened(lead: Lead) -> str:
    """The name of the slot for people whom something happened to, "" where a lead counts others."""
    return _HAPPENED[_role(lead)][0] if lead.type in ("count", "number") and _role(lead) in _HAPPENED else ""


def topic_of(lead: Lead) -> list[str]:
    """The words that say of what a lead is: those that most of its sentences have, names first, none that ask."""
    noun = noun_of(lead)
    often = Counter(word for each in lead.statements for word in set(content(each.text, 0, len(each.text))))
    asked = {stem(noun), *_ROUGHLY} if happened(lead) else {stem(noun)}
    words = [word for word in lead.words if stem(word) not in asked and not (happened(lead) and tells_a_toll(word))]
    return sorted(words, key=lambda word: (-often[stem(word)], not word[0].isupper())) if happened(lead) else words


def slot_of(lead: Lead, drafted: str) -> str:
    """What the lead's slot is called: what happened ("killed"), what is counted ("crashes"), else after its type."""
    noun = noun_of(lead).lower()
    if told := happened(lead):
        return told
    if re.fullmatch(r"[a-z]+", noun) and noun not in types():
        return noun
    slot = drafted.rstrip("0123456789")
    return "figure" if slot == "n" else slot


def asked_of(lead: Lead) -> str:
    """What is asked for, in words: "How many people were killed", "When was it founded"."""
    if happened(lead):
        return _HAPPENED[_role(lead)][1]
    if lead.type == "date" and _role(lead) in _DATED:
        return _DATED[_role(lead)]
    noun = noun_of(lead)
    return f"How many {noun}" if noun else _ASKED.get(lead.type, "What")
