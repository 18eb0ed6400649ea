"""Telling by the tags around it that the name of a country or capital says where something is, not who acts."""

from __future__ import annotations

from xref.expressions import regex


def located(tags: str, at: int) -> bool:
    """Return whether a name goes on a series that a preposition of place begins: "in Moscow and Kazan".

    >>> located("iK&K", 3), located("iK,Kv", 3)
    (True, False)
    """
    joint = "&"
    while at > 1 and tags[at - 1] in joint and tags[at - 2] in "CKPWN":
        at, joint = at - 2, "&,"  # a comma only before the "and" of the series: "in Geneva, Moscow said"
    return tags[at - 1 : at] in ("i", "t") or tags[max(0, at - 2) : at] == "pf"


def led_by_place(tags: str, at: int) -> bool:
    """Return whether a preposition of place leads to a name: "in Peru", "in the central Philippines".

    >>> led_by_place("idaC", 3), led_by_place("xdC", 2)
    (True, False)
    """
    while at and tags[at - 1] in "dma":
        at -= 1
    return tags[max(0, at - 1) : at] == "i"


def country_of_a_place(tags: str, at: int) -> bool:
    """Return whether a country follows a town in it, or is one of a series of places.

    As in "near Corinth, Greece, and in", "in Libya, France and Norway.".

    >>> country_of_a_place("iN,C,x", 3), country_of_a_place("iC,C&C.", 3), country_of_a_place("iC,C&Cv", 3)
    (True, True, False)
    """
    if tags.startswith(",", at - 1) and _TOWN.search(tags, max(0, at - 3), at) and _CLOSED.match(tags, at + 1):
        return True
    series = _SERIES.search(tags, max(0, at - 9), at + 9) if tags.find("&", max(0, at - 2), at + 9) >= 0 else None
    return (series is not None and series.start() <= at < series.end()) or _joined(tags, at)


_TOWN = regex(r"(?:[PW]|iN|(?:^|[^,])K),\Z")
_CLOSED = regex(r"[,.i]|$|&(?![CKPWNn])")
_SERIES = regex(r"i(?:[CKP],){1,4}?[CKP]&[CKP](?=[,.]|$)")


def _joined(tags: str, at: int) -> bool:
    while at > 1 and tags[at - 1] == "&" and tags[at - 2] in "CKPW":
        at -= 2
    return tags[at - 1 : at] == "i" and at > 0
