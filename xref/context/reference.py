"""Reference: "he", "the ministry", "the Russian diplomat" back to the speaker that the article has named."""

from __future__ import annotations

import re
from dataclasses import replace

from xref.context import lexicon
from xref.context.cast import Cast
from xref.model import Span, Speaker

_KINDS = {
    "group": (
        "observatory",
        "monitor",
        "group",
        "network",
        "watchdog",
        "organisation",
        "organization",
        "amnesty",
        "watch",
    ),
    "monitor": ("observatory", "monitor", "group"),
    "agency": ("agency", "reuters", "afp", "tass", "sana", "novosti", "interfax"),
}


class Memory:
    """The speakers so far, the latest last."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.people: list[Speaker] = []
        self.bodies: list[Speaker] = []
        self.last: Speaker | None = None

    def spoke(self, who: Speaker) -> None:
        """Remember who has just spoken."""
        if who.kind == "unresolved":
            return
        self.last = who
        if who.kind == "person" or (who.kind == "role" and not _plural(who.name)):
            self.people = [*self.people[-7:], who]
        elif who.kind != "role":
            self.bodies = [*self.bodies[-7:], who]

    def resolve(self, words: str, span: Span, verb: str) -> Speaker | None:
        """Return the speaker that a pronoun or a short description stands for; None if it is neither."""
        low = words.lower()
        if low in {"he", "she", "who"}:
            wrong = lexicon.FEMALE if low == "he" else lexicon.MALE if low == "she" else frozenset()
            known = next((p for p in reversed(self.people) if not set(p.name.lower().split()) & wrong), None)
            return (
                _as(known, span, verb)
                if known
                else Speaker(words, anonymous=True, kind="unresolved", span=span, verb=verb)
            )
        if low in {"it", "they"}:
            known = self.bodies[-1] if self.bodies else None
            if low == "they":
                known = (
                    self.last if self.last and (_plural(self.last.name) or self.last.kind == "organisation") else known
                )
            return (
                _as(known, span, verb)
                if known
                else Speaker(words, anonymous=True, kind="unresolved", span=span, verb=verb)
            )
        match = re.match(r"the\s+(?:([A-Za-z-]+)\s+)?([a-z]+)$", words)
        if match:
            return self._description(match[1] or "", match[2], span, verb)
        match = re.match(r"[Tt]he\s+([A-Z][\w-]+)$", words)
        if match:
            known = next((b for b in reversed(self.bodies) if match[1] in b.name.split()), None)
            return _as(known, span, verb) if known else None
        return None

    def _description(self, adjective: str, head: str, span: Span, verb: str) -> Speaker | None:
        if head in lexicon.BODIES:
            kin = _KINDS.get(head, (head,))
            for body in reversed(self.bodies):
                if any(k in body.name.lower() for k in kin):
                    return _as(body, span, verb)
        elif head in lexicon.POSTS:
            for person in reversed(self.people):
                post = self.cast.posts.get(person.name, "").lower()
                if head in post or (
                    adjective[:1].isupper() and adjective.lower() in (post + " " + person.body.lower())
                ):
                    return _as(person, span, verb)
        return None


def _as(known: Speaker, span: Span, verb: str) -> Speaker:
    return replace(known, span=span, verb=verb)


def _plural(name: str) -> bool:
    return name.lower().endswith("s") and name.split()[-1].lower() in lexicon.UNNAMED | lexicon.BODIES
