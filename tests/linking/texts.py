"""Texts as the rules of the shipped packs read them, and their events linked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from xref.engines._extract import extract
from xref.engines._passages import passage
from xref.engines._record import Extract
from xref.linking.events import Linked, link_events
from xref.model import Document
from xref.reading import read as read_document
from xref.rules import RuleSet, load

PACKS = Path(__file__).resolve().parents[2] / "claims"


@cache
def rules() -> RuleSet:
    return load((PACKS,))


def read(name: str, text: str, published: str) -> Extract:
    return extract(passage(text, published=published, name=name), rules())


def document(name: str, text: str, published: str) -> Extract:
    """An article read whole, dateline and all."""
    return extract(read_document(Document(name, name, text, {"published": published})), rules())


def linked(*extracts: Extract) -> Linked:
    published = {one.article.name: one.article.published for one in extracts}
    return link_events([one.events for one in extracts], rules().kinds, published)


def events_of(one: Extract, rule: str = "attack-killed") -> dict[str, str]:
    """The events of the killed of one article alone, by the words of the figure."""
    return {claim.raw: claim.subject.event for claim in one.claims if claim.rule == rule}


def tolls(one: Extract, among: Linked) -> dict[str, str]:
    """The events of the killed, by the words of the figure."""
    return {
        claim.raw: among.event_of[claim.article, claim.subject.event]
        for claim in one.claims
        if claim.rule == "attack-killed"
    }


def places_of(text: str, kind: str) -> set[str]:
    """The places of the events of one kind in an article of 15 August 2021."""
    article = document("A", text, "2021-08-15")
    events = [event for event in article.events.events if event.kind == kind]
    return {key.value.name for event in events for key in event.keys if key.name == "place"}
