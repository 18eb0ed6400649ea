"""Makers: who wrote, directed or painted a work, where a sentence names one alone.

A work may have several makers, and who is named as one of them denies no other: two differ only where each sentence
names a single person, by a name of more than one word, and they share none of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from xref.discovery.figures import Figure
from xref.discovery.spelling import spelled_alike
from xref.discovery.words import content, stem
from xref.discovery.works import work
from xref.expressions import regex
from xref.model import Mention, Span
from xref.values import value_type

_MAKER = r"(?:writer|author|poet|novelist|playwright|director|filmmaker|painter|sculptor|artist|composer)"
_DESCRIBED = rf"(?:(?:the\s+)?(?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?\s+)?(?:[a-z-]+\s+){{0,2}}?{_MAKER}\s+)?"
_PERSON = (
    rf"\s+by\s+{_DESCRIBED}"
    r"(?P<name>[A-Z][\w'.-]+(?:\s+(?:de|da|di|van|von|der|la|le)\b)*(?:\s+[A-Z][\w'.-]*[\w'-])+)\b"
    r"(?!\s*(?:,|and|&|,?\s+or)\s*(?:and\s+)?(?:[A-Z]|the\s+[A-Z])|'s"
    r"|\s+(?:Brothers|Studios?|Pictures|Records|Company|Group)\b)"
)
_BOOK = r"(?:novel|novella|book|poem|sonnet|play|memoir|autobiography|short\s+story|essay|tragedy|comedy)"
_ROLES = (
    ("author", regex(rf"\b(?:is|was)\s+an?\s+(?:[\w'-]+\s+){{0,5}}?{_BOOK}{_PERSON}")),
    ("director", regex(rf"\bdirected{_PERSON}")),
    ("painter", regex(rf"\b(?:painted|sculpted|composed){_PERSON}")),
)


def makers(text: str, start: int, end: int) -> Iterator[Figure]:
    """Who alone made what a sentence is about, by what each does.

    >>> text = "Glass Harbour is a 1934 novel by the Welsh writer Marta Quill."
    >>> [(maker.role, maker.text) for maker in makers(text, 0, len(text))]
    [('author', 'Marta Quill')]
    >>> text = "It was directed by Otto Brock and Ian Lorn."
    >>> list(makers(text, 0, len(text)))
    []
    """
    if text.find(" by ", start, end) < 0:
        return
    for role, pattern in _ROLES:
        if found := pattern.search(text, start, end):
            name = found["name"]
            mention = Mention("person", Span(*found.span("name")), name, value_type("person").parse(name))
            yield Figure(mention, (), (), role=role, work=work(content(text, found.start(), found.start("name"))))


def are_two(a: Figure, b: Figure) -> bool:
    """Whether the makers of one kind of work are two people: no name of the one is like one of the other.

    >>> one, other = (next(makers(f"It was directed by {name}.", 0, 30)) for name in ("Otto Brock", "Marta Hill"))
    >>> are_two(one, other), are_two(one, one)
    (True, False)
    """
    one, other = (list(map(stem, each.mention.raw.split())) for each in (a, b))
    return (a.role, a.work) == (b.role, b.work) and not any(spelled_alike(name, other) for name in one)
