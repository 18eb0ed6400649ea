"""Knowers: which body each speaker stands for, across the short forms that articles use.

"The observatory" is the Syrian Observatory for Human Rights where an article, or else the whole run, names no other
observatory; a man whose post one report leaves out speaks for the body that another report gives him, and "the Foreign
Ministry" of a text is the Russian one where its minister is elsewhere said to be of that. Taking two short forms for
one body can only make origins fewer, so nothing is corroborated by a manner of speaking.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xref.expressions import regex
from xref.linking.bodies import normalise
from xref.model import Speaker
from xref.tuples import NamedTuple
from xref.values._names.spelling import key

_TAIL = regex(r"\s+(?:for|of|on|and)\s.*$")


class Said(NamedTuple):
    """Who speaks, and in which article."""

    article: str
    speaker: Speaker


def knowers(spoken: Mapping[str, Said]) -> dict[str, str]:
    """Return for each claim id the name of the body, or else of the person, that its speaker stands for."""
    bodies = {said: normalise(said.speaker.body or said.speaker.name) for said in spoken.values()}
    full = _Full((said.article, body) for said, body in bodies.items() if not _is_person(said.speaker))
    named = {said: full.of(said.article, body) for said, body in bodies.items()}
    posts: dict[str, set[str]] = {}
    for said, body in named.items():
        if _has_post(said.speaker, body):
            posts.setdefault(_who(said.speaker), set()).add(body)
    posts = {who: _fullest(held) for who, held in posts.items()}
    whose = _whose(named, posts)
    named = {said: whose.get((said.article, body), body) for said, body in named.items()}
    return {claim: _stands_for(said.speaker, named[said], posts) for claim, said in spoken.items()}


def _whose(named: Mapping[Said, str], posts: Mapping[str, set[str]]) -> dict[tuple[str, str], str]:
    """Return, by article and short form, the one longer name that elsewhere those have who hold posts there."""
    held: dict[tuple[str, str], set[str]] = {}
    for said, body in named.items():
        if _has_post(said.speaker, body):
            held.setdefault((said.article, body), set()).update(posts[_who(said.speaker)])
    longest = {short: _fullest(names) for short, names in held.items()}
    return {short: next(iter(names)) for short, names in longest.items() if len(names) == 1}


def _has_post(speaker: Speaker, body: str) -> bool:
    return bool(speaker.kind == "person" and speaker.body and not _vague(body))


def _fullest(bodies: set[str]) -> set[str]:
    """Leave out names that another one ends in: "Foreign Ministry" beside "Russian Foreign Ministry"."""
    return {b for b in bodies if not any(other.endswith(f" {b}") for other in bodies)}


def _stands_for(speaker: Speaker, body: str, posts: Mapping[str, set[str]]) -> str:
    if speaker.kind != "person" or (speaker.body and not _vague(body)):
        return body
    elsewhere = posts.get(_who(speaker), set())
    return next(iter(elsewhere)) if len(elsewhere) == 1 else normalise(speaker.name)


def _who(speaker: Speaker) -> str:
    return key(speaker.name).replace(" ", "")  # Abdel Rahman, Abdelrahman


def _is_person(speaker: Speaker) -> bool:
    return speaker.kind == "person" and not speaker.body


def _vague(body: str) -> bool:
    """Say whether a name is a common noun: "observatory", "the ministry"."""
    return body == body.lower()


class _Full:
    """Finds the one longer name that a short form stands for, in its article first, then in the run."""

    def __init__(self, bodies: Iterable[tuple[str, str]]) -> None:
        self._names: dict[tuple[str, str], set[str]] = {}  # by article ("" for the run) and last word of the head
        for article, body in set(bodies):
            if " " in body and not _vague(body):
                for scope in (article, ""):
                    self._names.setdefault((scope, _last(_head(body))), set()).add(body)

    def of(self, article: str, body: str) -> str:
        for scope in (article, ""):
            names = self._names.get((scope, _last(body.casefold())), ())
            longer = {name for name in names if _short_for(body, name)}
            if len(longer) == 1:
                return next(iter(longer))
        return body


def _short_for(short: str, name: str) -> bool:
    """Say whether ``short`` ends the head of ``name``, as "observatory" does that of "... Observatory for ..."."""
    head, wanted = _head(name), short.casefold()
    if not _vague(short) and " " in short:
        return head == wanted != name.casefold()  # "Syrian Observatory"; "Foreign Ministry" may be anyone's
    return name.casefold() != wanted and (head == wanted or head.endswith(" " + wanted))


def _head(name: str) -> str:
    return _TAIL.sub("", name).casefold()


def _last(words: str) -> str:
    return words.rpartition(" ")[2]
