"""Reading whoever can act or speak: one pass over tagged words gives names with their kinds."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from xref.extension import Discourse
from xref.model import NameBook, NameKind
from xref.values._names import grammar
from xref.values._names.gazetteer import government, takes_article
from xref.values._names.institutions import institution, militia, role
from xref.values._names.lexicon import words
from xref.values._names.people import is_person, nickname, short_form
from xref.values._names.tagging import Tagged, tag
from xref.values._names.titles import holder
from xref.values._names.value import Name
from xref.values._names.vicinity import is_surname


class Found(NamedTuple):
    """A name in a text: where it stands, and what had to be inferred."""

    start: int
    end: int
    value: Name
    inferred: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """A phrase of the grammar at its place in a text."""

    text: str
    words: Tagged
    match: re.Match[str]

    def of(self, group: str) -> str:
        """Return the text of a group."""
        return self.words.text(self.text, *self.match.span(group))

    def owners(self, group: str) -> tuple[Name, ...]:
        """Return the known names in a group."""
        first, last = self.match.span(group)
        return tuple(self.words.known[i].value for i in range(first, last) if i in self.words.known)

    def known(self, group: str) -> Name:
        """Return the known name that a group is."""
        return self.words.known[self.match.start(group)].value


def read(discourse: Discourse, start: int, end: int) -> tuple[Found, ...]:
    """Return all actors in ``[start, end)``, in text order, without overlap."""
    return _read(discourse.text, start, end, discourse.names)


@lru_cache(maxsize=64)
def _read(text: str, start: int, end: int, book: NameBook) -> tuple[Found, ...]:
    tagged = tag(text, start, end, book)
    found: list[Found] = []
    search, position = grammar.actors().search, 0
    while match := search(tagged.tags, position):
        value = _value(Phrase(text, tagged, match))
        if value is None:
            position = match.start() + 1
            continue
        name, inferred = value[0], value[1:]
        first = match.start()
        if tagged.tags.startswith("dC", first) and match["known"] and not takes_article(name.name):
            first += 1  # "the Syria deal": the article is the deal's
        stop, position = tagged.end(match.end() - 1), match.end()
        longer = nickname(text, stop, end, name) if name.kind is NameKind.PERSON else short_form(text, stop, end, name)
        if longer is not None:
            name, stop = longer
            position = tagged.at(stop)
        found.append(Found(tagged.start(first), stop, name, inferred))
    return tuple(found)


Made = tuple[Name] | tuple[Name, str] | None


def _value(phrase: Phrase) -> Made:
    """Build the name of a phrase, by the alternative of the grammar that matched it."""
    return _BUILDERS[phrase.match.lastgroup or ""](phrase)


def _titled(phrase: Phrase) -> Made:
    first, last = phrase.match.span("name")
    if last - first == 1 and (phrase.words.tags[first - 1] == "r" or phrase.of("name").isupper()):
        return None  # "team members": no title of one person; "MINISTERS WELCOME": no name
    title = phrase.words.text(phrase.text, phrase.match.start(), first)
    return (holder(phrase.of("name"), title.rstrip(", ")),)


def _listed(phrase: Phrase) -> Made:
    return (phrase.known("listed"),)


def _full(phrase: Phrase) -> Made:
    name = phrase.of("full")
    if group := militia(name):
        return (group,)
    first, last = phrase.match.span("full")
    if not is_person(phrase.text, phrase.words, first, last):
        return None
    post = grammar.apposed().match(phrase.words.tags, last)
    return (holder(name, phrase.words.text(phrase.text, *post.span(1)) if post else ""),)


def _short(phrase: Phrase) -> Made:
    name, at = phrase.of("short"), phrase.match.start("short")
    if phrase.words.tags[at] != "N" and phrase.words.tags[max(0, at - 1) : at] in ("i", "t", ","):
        return None
    return (Name(name, NameKind.PERSON),) if is_surname(phrase.text, name, phrase.words.start(at)) else None


def _government(phrase: Phrase) -> Made:
    state = phrase.known("state" if phrase.match["state"] else "ruled")
    return (government(state.name),)


def _envoys(phrase: Phrase) -> Made:
    return (phrase.known("sender"),)


def _outlet(phrase: Phrase) -> Made:
    return (Name(" ".join(phrase.of("outlet").split()).removeprefix("the "), NameKind.OUTLET),)


def _institution(phrase: Phrase) -> Made:
    first, last = phrase.match.span("institution")
    if phrase.words.tags[first] == "j":
        return None  # "a Red Crescent convoy"
    name = institution(phrase.of("institution"), last - first, phrase.owners("institution"))
    return (name,) if name else None


_MODIFYING = frozenset({"military", "government", "army", "police", "opposition", "regime"})


def _modifies(phrase: Phrase) -> bool:
    """Return whether a role is only said of another noun: "a military source", "the army offensive"."""
    first, last = phrase.match.span("role")
    if (
        last - first > 2 + (phrase.words.tags[first] == "j")
        or phrase.words.text(phrase.text, last - 1, last).lower() not in _MODIFYING
    ):
        return False
    tags = phrase.words.tags
    if tags[first] == "j" or (last - first == 1 and tags[first] == "g"):
        return True
    if tags[last : last + 1] not in tuple("xmpoazeJ"):
        return False
    after = phrase.words.text(phrase.text, last, last + 1)
    return not (after.endswith(("ed", "s")) or after in words("verbs") or not after[:1].isalpha())


def _role(phrase: Phrase) -> Made:
    if _modifies(phrase):
        return None
    name = role(phrase.of("role"), phrase.owners("role"))
    return (name,) if name else None


def _capital(phrase: Phrase) -> Made:
    """Take a capital for its government, unless the words around it speak of the place."""
    tags, at = phrase.words.tags, phrase.match.start("capital")
    before, after = tags[max(0, at - 2) : at], tags[at + 1 : at + 3]
    if (
        "-" in before[-1:] + after[:1]
        or before.endswith(("i", "t", "p", "J", "N", "n", "id"))
        or after[:1] in tuple("eNnpJWP")
        or after in (",C", ",P")
    ):
        return None
    if _located(tags, at):
        return None
    return government(phrase.known("capital").body), "government for its capital"


def _located(tags: str, at: int) -> bool:
    """Return whether a name goes on a series that a preposition of place begins: "in Moscow and Kazan"."""
    while at > 1 and tags[at - 1] == "&" and tags[at - 2] in "CKPWN":
        at -= 2
    return tags[at - 1 : at] in ("i", "t")


def _known(phrase: Phrase) -> Made:
    at, tags = phrase.match.start("known"), phrase.words.tags
    if tags[phrase.match.start() - 1 : phrase.match.start()] == "j" and tags[at] != "R":
        return None  # "an AFP reporter"
    if tags[at] == "C" and (tags[phrase.match.start() - 1 : phrase.match.start()] == "i" or _in_series(tags, at)):
        return None
    return (phrase.known("known"),)


def _in_series(tags: str, at: int) -> bool:
    while at > 1 and tags[at - 1] == "&" and tags[at - 2] in "CKPW":
        at -= 2
    return tags[at - 1 : at] == "i" and at > 0


def _acronym(phrase: Phrase) -> Made:
    at, tags = phrase.match.start("acronym"), phrase.words.tags
    if "A" in tags[max(0, at - 1) : at] + tags[at + 1 : at + 2] or tags[at + 1 : at + 2] in ("N", "n"):
        return None
    return (Name(phrase.of("acronym"), NameKind.ORGANISATION),)


_BUILDERS: dict[str, Callable[[Phrase], Made]] = {
    "titled": _titled,
    "listed": _listed,
    "full": _full,
    "outlet": _outlet,
    "government": _government,
    "envoys": _envoys,
    "institution": _institution,
    "role": _role,
    "capital": _capital,
    "known": _known,
    "acronym": _acronym,
    "short": _short,
}
