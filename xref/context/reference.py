"""Reference: "he", "the ministry", "the Russian diplomat" back to the speaker that the article has named.

Settled are a pronoun by the last speaker of its gender and number, a definite description by the last speaker whose
name or post it fits; everything else is left open, as a speaker of kind ``unresolved``.
"""

from __future__ import annotations

import re

from xref.context.cast import Cast
from xref.context.lexicon import words as lexicon
from xref.context.mentioned import Mentioned, fits, marked
from xref.expressions import regex
from xref.model import Span, Speaker

# What a short noun can stand for, by a part of the full name.
_KIN = {
    "group": ("observatory", "group", "network", "watch", "organi", "amnesty", "committee", "islamic state"),
    "monitor": ("observatory", "monitor", "group"),
    "watchdog": ("observatory", "monitor", "group", "watch"),
    "organisation": ("organi", "observatory", "group", "amnesty", "watch", "nations"),
    "organization": ("organi", "observatory", "group", "amnesty", "watch", "nations"),
    "agency": ("agency", "reuters", "afp", "tass", "sana", "novosti", "interfax", "anadolu", "xinhua", "survey"),
    "department": ("department", "police"),
}
_MONITOR = regex(
    r"(?:(?:an?|the)\s+)?(?:[\w'-]+\s+){0,3}?(?:monitor|watchdog|monitoring\s+(?:group|organi[sz]ation|network)|"
    r"rights\s+group)",
    re.IGNORECASE,
)
_MONITORS = regex(r"Observatory|Human Rights Watch|Network for Human Rights|Violations Documentation|Airwars|Monitor")
_OF_ANY = frozenset(  # adjectives that a body need not have in its name
    ("aid", "federal", "government", "independent", "international", "local", "main", "monitoring", "national", "news",
     "official", "private", "public", "regional", "relief", "rescue", "rights", "same", "security", "state",
     "state-run", "war")
)  # fmt: skip
_KEPT = 8


class Memory:
    """The speakers so far, the latest last."""

    def __init__(self, cast: Cast, mentioned: Mentioned) -> None:
        self._cast = cast
        self._mentioned = mentioned
        self._people: list[Speaker] = []
        self._bodies: list[Speaker] = []
        self._last: Speaker | None = None

    def spoke(self, who: Speaker) -> None:
        """Remember who has just spoken."""
        if who.kind == "unresolved":
            return
        self._last = who
        if who.kind in {"person", ""} or (who.kind == "role" and not _plural(who.name)):
            self._people = [*self._people[1 - _KEPT :], who]
        else:
            self._bodies = [*self._bodies[1 - _KEPT :], who]

    def resolve(self, words: str, span: Span, verb: str, *, quoted: bool = False) -> Speaker | None:
        """Return the speaker that a pronoun or a short description stands for; None if it is neither."""
        low = words.lower()
        if low in {"he", "she"}:
            return self._known(None if quoted else self._meant(low, span.start), words, span, verb)
        if low == "it":
            return self._known(None if quoted or not self._bodies else self._bodies[-1], words, span, verb)
        if low == "they":
            many = self._last if self._last and _plural(self._last.name) else None
            return self._known(None if quoted else many, words, span, verb)
        if monitor := self._monitor(words):
            return Speaker(monitor, kind="organisation", span=span, verb=verb)
        if match := regex(r"[Tt]he\s+(?:([A-Za-z-]+)\s+)?(?:([a-z]+)\s+)?([a-z]+)").fullmatch(words):
            return self._described(match[1] or "", match[2] or "", match[3], span, verb)
        if (match := regex(r"[Tt]he\s+((?:[A-Z][\w-]+\s)*[A-Z][\w-]+)").fullmatch(words)) and (
            holder := self._holder(match[1])
        ):
            return holder._replace(span=span, verb=verb)
        if match := regex(r"[Tt]he\s+([A-Z][\w-]+)").fullmatch(words):
            known = next((body for body in reversed(self._bodies) if match[1] in body.name.split()), None)
            return known._replace(span=span, verb=verb) if known else None
        return None

    def _holder(self, title: str) -> Speaker | None:
        """The last to speak whose post ends with a title: "the Chief Secretary" of Kolb's chief secretary."""
        if title.split()[-1].lower() not in lexicon("posts"):
            return None
        posts = ((person, self._cast.posts.get(person.name, "")) for person in reversed(self._people))
        ending = f" {title}".casefold()
        return next((person for person, post in posts if f" {post}".casefold().endswith(ending)), None)

    def _monitor(self, words: str) -> str:
        """The one monitoring body that the article names, for "a war monitor" and "the Britain-based watchdog"."""
        if not _MONITOR.fullmatch(words):
            return ""
        named = {body for body in self._cast.bodies if _MONITORS.search(body)}
        return named.pop() if len(named) == 1 else ""

    @staticmethod
    def _known(known: Speaker | None, words: str, span: Span, verb: str) -> Speaker:
        if known is None:
            return Speaker(words, anonymous=True, kind="unresolved", span=span, verb=verb)
        return known._replace(span=span, verb=verb)

    def _meant(self, pronoun: str, at: int) -> Speaker | None:
        """Who spoke in the sentence before, else its subject, else the last to speak, else the only one named."""
        before = self._mentioned.sentence_before(at)
        spoken = self._last.span.start if self._last and self._last.span else -1
        subject = self._mentioned.subject(at, pronoun) if before is None or spoken < before.start else None
        last = self._person(pronoun)
        ranked = subject is not None and pronoun == "he" and self._cast.posts.get(subject.name)  # of two men, the later
        if subject is not None and (last is None or ranked or not marked(pronoun, self._marks(last))):
            return subject
        return last or self._mentioned.only(at, pronoun)

    def _person(self, pronoun: str) -> Speaker | None:
        fitting = [person for person in reversed(self._people) if fits(pronoun, self._marks(person))]
        women = (person for person in fitting if pronoun == "she" and marked(pronoun, self._marks(person)))
        return next(women, fitting[0] if fitting else None)

    def _marks(self, person: Speaker) -> str:
        return f"{person.name} {self._cast.posts.get(person.name, '')}".lower()

    def _described(self, adjective: str, further: str, head: str, span: Span, verb: str) -> Speaker | None:
        if head in lexicon("posts"):
            for person in reversed(self._people):
                role = person.name if person.kind == "role" else self._cast.posts.get(person.name, "")
                post = f"{role} {person.body}"
                national = adjective[:1].isupper() and adjective in post.replace("'s", "").split()
                if (
                    re.search(rf"(?<![\w-]){re.escape(head)}(?![\w-])", post, re.IGNORECASE)
                    or national
                    or _nation(adjective, post)
                ):
                    return person._replace(span=span, verb=verb)
        if head in lexicon("bodies"):
            kin = _KIN.get(head, (head,))
            for body in reversed(self._bodies):
                if any(part in body.name.lower() for part in kin) and (
                    _may_be(body.name, adjective, further)
                    if head in body.name.lower() and adjective.islower()
                    else not adjective[:1].isupper() or "-" in adjective or adjective in body.name
                ):
                    return body._replace(span=span, verb=verb)
            named = self._cast.body(head.capitalize())
            if named and not adjective[:1].isupper() and _may_be(named, adjective, further):
                return Speaker(named, kind="organisation", span=span, verb=verb)
        return None


def _may_be(name: str, *adjectives: str) -> bool:
    """Whether a body can be called by adjectives: the Geophysics Agency is not "the disaster mitigation agency"."""
    return all(each in _OF_ANY or each[:5] in name.lower() for each in adjectives if each)


def _nation(adjective: str, post: str) -> bool:
    """Whether a post names the country of an adjective in another form ("Russia's" for "Russian")."""
    return (
        len(adjective) > 4
        and adjective[:1].isupper()
        and any(word.startswith(adjective[: max(4, len(adjective) - 2)]) for word in post.split())
    )


def _plural(name: str) -> bool:
    last = regex(r"\s(?:in|of|from|at|for|close|near|on|who)\s").split(name)[0].split()[-1].lower()
    return last in {"police", "authorities", "media"} or (last.endswith("s") and last in lexicon("unnamed", "bodies"))
