"""Names that only tell whose post a person holds, or say a name again in brackets: they are no items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.expressions import regex
from xref.model import Mention, Span
from xref.values._lists import meant

_POST = regex(
    r"(?:the )?(?:acting |former |deputy )?(?:head|commander|leader|chief|chairman|chairwoman|president"
    r"|secretary-general|director|spokesman|spokeswoman|commander-in-chief) of (?:the |[A-Z][\w.-]*'s (?:[\w-]+ )?)?$",
    re.IGNORECASE,
)
_OFFICE = r" (?:Secretary(?:-General| of State)|President|Prime Minister)"
_SENT = regex(  # "the EU | envoy for the Lakes region, | Ann Lee"
    rf"{_OFFICE}'s |(?:(?:{_OFFICE})?(?:'s)? (?:(?:[A-Z][\w-]*|special|chief|peace|top|personal|new|former) ){{0,2}}"
    r"(?i:representative|envoy|ambassador|mediator|rapporteur)|(?<=[Rr]epresentative)|(?<=[Ee]nvoy))"
    r"(?: (?:for|to|on|in) [^.;:,()\n]{3,80}?)?,? "
)
_LETTERS = regex(r"(?:/[A-Z]\w*)? \(")  # "Green Movement/Army (| GM/A) leader Ann Lee"
_LONGEST = 60


def without_posts(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out the body in "commander of the National Army (NA) Ann Lee", and "(UAE)" behind the name it stands for.

    So is whoever sent an envoy that is named: "the EU Special Representative for Peace, Ann Lee".

    Where a body has its letters in brackets, a person right behind it can only be the one with the post.
    """
    kept: list[Mention] = []
    for mention in mentions:
        before = kept[-1] if kept else None
        if before is not None and _says_again(text, before, mention):
            kept[-1] = _reaching(text, before, before.span.start, mention.span.end + 1)
            continue
        start = None if before is None else _start_of_post(text, before, mention)
        if start is not None:
            if len(kept) > 1 and _LETTERS.fullmatch(text[kept[-2].span.end : start]):
                del kept[-1]
                start = kept[-1].span.start
            kept[-1] = _reaching(text, mention, start, mention.span.end)
            continue
        kept.append(mention)
    return kept


def _says_again(text: str, name: Mention, letters: Mention) -> bool:
    between = text[name.span.end : letters.span.start]
    same = name.value.name == letters.value.name and letters.raw.isupper()
    brackets = between + text[letters.span.end : letters.span.end + 1]
    return same and brackets in (" ()", " []")


def _start_of_post(text: str, body: Mention, person: Mention) -> int | None:
    """Where the words begin that say whose post the person behind a body holds; None if they say no such thing."""
    between = text[body.span.end : person.span.start]
    if meant.is_person(person) and _SENT.fullmatch(text, body.span.end, person.span.start):
        return body.span.start
    if between == ") " and person.raw[0].islower() and not meant.is_person(body):
        return body.span.start
    if between not in (" ", ", ") or not meant.is_person(person) or meant.is_person(body) or not body.raw.endswith(")"):
        return None
    post = _POST.search(text, max(0, body.span.start - _LONGEST), body.span.start)
    if post is None:
        return body.span.start if between == " " else None
    return post.start()


def _reaching(text: str, mention: Mention, start: int, end: int) -> Mention:
    return mention._replace(span=Span(start, end), raw=text[start:end])
