"""Persons that an article names without letting them speak: whom "he" and "she" can stand for.

A pronoun takes up the subject of the sentence before it (Grosz, Joshi and Weinstein, "Centering", *Computational
Linguistics* 21(2), 1995), or the only person named so far.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from functools import cached_property

from xref.context.cast import Cast
from xref.context.lexicon import words as lexicon
from xref.context.roles import institution
from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Article, Span, Speaker
from xref.values._names.persons import find_people

_ACTING = regex(r" (?:will|would|has|had|is|was|could|may|must|should|can|plans|intends|hopes|wants)\b")
_QUOTED = regex(r"[\"“][^\"“”]*[\"”] ?$")  # whoever is named in the words quoted does not say them
_OPENING = 60  # characters of a sentence in which its subject stands


class Mentioned:
    """The persons of an article by where they are named; read when the first pronoun asks for them."""

    def __init__(self, article: Article, discourse: Discourse, cast: Cast) -> None:
        self._sentences = article.sentences
        self._starts = [sentence.span.start for sentence in article.sentences]
        self._discourse = discourse
        self._cast = cast
        self._lone: dict[str, tuple[Speaker | None, int, int]] = {}

    @cached_property
    def _people(self) -> list[tuple[int, Speaker, str]]:
        """Offset, person and marks of the gender, in text order."""
        found = []
        for mention in find_people(self._discourse, 0, len(self._discourse.text)):
            name = self._cast.name(mention.value.name)
            post = mention.value.role or self._cast.posts.get(name, "")
            who = Speaker(name, body=self._cast.institution(institution(post)), kind="person")
            found.append((mention.span.start, who, f"{name} {post}".lower()))
        return found

    def sentence_before(self, at: int) -> Span | None:
        """The sentence before the one that holds an offset."""
        i = bisect_right(self._starts, at) - 2
        return self._sentences[i].span if i >= 0 and not self._sentences[i].title else None

    def subject(self, at: int, pronoun: str) -> Speaker | None:
        """Whom a pronoun at an offset takes up: the subject of its own sentence or of the one before."""
        own = self._starts[bisect_right(self._starts, at) - 1] if at >= self._starts[0] else 0
        before = self.sentence_before(at)
        quoted = _QUOTED.search(self._discourse.text, own, at)
        for start, end in ((own, quoted.start() if quoted else at), *([before] if before else ())):
            first, last = bisect_left(self._people, start, key=_where), bisect_left(self._people, end, key=_where)
            inside = [(where, who) for where, who, marks in self._people[first:last] if fits(pronoun, marks)]
            if not inside or inside[0][0] - start > _OPENING:
                continue
            where, who = inside[0]
            if len({who.name for _, who in inside}) == 1 or (start == own and self._acts(where, who.name)):
                return who
        return None

    def _acts(self, where: int, name: str) -> bool:
        """Whether a person is the subject of a verb right behind the name: "Ali Sow will meet Omar Diallo, he said"."""
        at = self._discourse.text.find(name, where)
        return at >= 0 and _ACTING.match(self._discourse.text, at + len(name)) is not None

    def only(self, at: int, pronoun: str) -> Speaker | None:
        """The only person named before an offset."""
        if pronoun not in self._lone:
            self._lone[pronoun] = self._first(pronoun)
        who, since, until = self._lone[pronoun]
        return who if since < at <= until else None

    def _first(self, pronoun: str) -> tuple[Speaker | None, int, int]:
        """The first person that a pronoun can stand for, where he is named, and where another one is."""
        fitting = [(where, who) for where, who, marks in self._people if fits(pronoun, marks)]
        if not fitting:
            return None, 0, 0
        since, first = fitting[0]
        return first, since, next((where for where, who in fitting if who.name != first.name), sys.maxsize)


def _where(person: tuple[int, Speaker, str]) -> int:
    return person[0]


def fits(pronoun: str, marks: str) -> bool:
    """Whether the words for a person allow a pronoun.

    >>> fits("she", "karl lund chairman"), fits("he", "kari lund")
    (False, True)
    """
    wrong = lexicon("female" if pronoun == "he" else "male")
    return wrong.isdisjoint(marks.split()) or marked(pronoun, marks)


def marked(pronoun: str, marks: str) -> bool:
    """Whether the words for a person have the gender of a pronoun.

    >>> marked("she", "kari lund chairwoman"), marked("he", "kari lund")
    (True, False)
    """
    return not lexicon("male" if pronoun == "he" else "female").isdisjoint(marks.split())
