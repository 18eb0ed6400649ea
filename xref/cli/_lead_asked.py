"""What a lead asks, in plain words: its question, what it is about, and what its slot is called."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from xref.cli._leads_shown import noun_of, nouns_of
from xref.discovery import Lead
from xref.discovery.figures import figures
from xref.discovery.roles import tells_a_toll
from xref.discovery.words import content, stem, written
from xref.expressions import regex
from xref.extension import Discourse
from xref.values import types

_ASKED = {
    "date": "When",
    "money": "How much money",
    "percent": "Which share",
    "duration": "How long",
    "age": "At what age",
    "distance": "How far",
    "area": "How large",
    "weight": "How heavy",
    "speed": "How fast",
    "temperature": "Which temperature",
    "magnitude": "How strong",
    "volume": "How much",
    "power": "How much power",
    "energy": "How much energy",
    "information": "How much data",
    "ordinal": "Which in order",
    "count": "How many",
    "number": "Which number",
    "place": "Where",
    "person": "By whom",
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
_EXTENT = {"height": "How high", "length": "How long", "width": "How wide", "depth": "How deep"}
_MASS = regex(r"\s+of\s+[a-z]")  # behind a measure: "85 mm of rain"
_FEW = 2  # words that a topic has at least, and letters that are no word
_MOST = 4  # words of a topic
_NO_TOPIC = frozenset(("whom", "whose", "against", "while", "only"))
_ROUGHLY = frozenset(map(stem, ("dozens", "scores", "hundreds", "thousands", "millions", "people", "person")))


def id_of(lead: Lead) -> str:
    """An id made of a lead's words."""
    told = happened(lead)
    words = topic_of(lead) if told or len(lead.words) < _FEW else lead.words
    kept = [word.lower() for word in words if word.isascii() and word.isalpha()][: 2 if told else 3]
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
    asked = {stem(noun), *_ROUGHLY} if happened(lead) else {*map(stem, nouns_of(lead))}
    words = [word for word in lead.words if stem(word) not in asked and not (happened(lead) and tells_a_toll(word))]
    if happened(lead):
        return sorted(words, key=lambda word: (-often[stem(word)], not word[0].isupper()))
    beside = (word for word in _beside(lead) if stem(word) not in {*asked, *map(stem, words)})
    return [*words[:_MOST], *islice(beside, max(0, _FEW - len(words)))]


def _beside(lead: Lead) -> list[str]:
    """The words around the value of a lead's first sentence, nearest before it first, as it writes them."""
    first = lead.statements[0]
    start, end = (at - first.sentence.start for at in first.figure.mention.span)
    values = [figure.mention.span for figure in figures(Discourse(first.text), 0, len(first.text))]
    before, after = written(first.text, 0, start, values), written(first.text, end, len(first.text), values)
    return [word for word in (*before[::-1], *after) if word.isalpha() and len(word) > _FEW and word not in _NO_TOPIC]


def slot_of(lead: Lead, drafted: str) -> str:
    """What the lead's slot is called: what happened ("killed"), what is counted ("crashes"), else after its type."""
    noun = noun_of(lead).lower()
    if told := happened(lead):
        return told
    if noun.isascii() and noun.isalpha() and noun not in types():
        return noun
    slot = drafted.rstrip("0123456789")
    return "figure" if slot == "n" else slot


def asked_of(lead: Lead) -> str:
    """What is asked for, in words: "How many people were killed", "When was it founded"."""
    if happened(lead):
        return _HAPPENED[_role(lead)][1]
    if lead.type == "date" and _role(lead) in _DATED:
        return _DATED[_role(lead)]
    if lead.type == "distance":
        return _extent(lead)
    noun = " or ".join(nouns_of(lead))
    return f"How many {noun}" if noun else _ASKED.get(lead.type, "What")


def _extent(lead: Lead) -> str:
    """How a distance is asked for: as the height of something, as so much rain, or as how far it is."""
    roles = {each.figure.role for each in lead.statements} - {""}
    if len(roles) == 1 and (asked := _EXTENT.get(*roles)):
        return asked
    ends = ((each.text, each.figure.mention.span.end - each.sentence.start) for each in lead.statements)
    return "How much" if any(_MASS.match(text, end) for text, end in ends) else _ASKED["distance"]
