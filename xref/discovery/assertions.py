"""Assertions: what a sentence says is so, or must be done, and what another denies or forbids.

Duty, ban and leave exclude one another as in deontic logic (von Wright, "Deontic Logic", 1951): what must be done may
not be forbidden, nor need it be left open. A plain denial is only told where two sentences are nearly word for word
the same but for it; a ban may be worded otherwise, if it is of the same act on the same thing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from xref.discovery.words import content, stem
from xref.expressions import regex
from xref.model import Mention, Span
from xref.values.choice import Choice

_PARTICIPLE = {
    "required": "must",
    "obliged": "must",
    "obligated": "must",
    "prohibited": "must not",
    "forbidden": "must not",
    "barred": "must not",
    "allowed": "may",
    "permitted": "may",
    "entitled": "may",
}
_FORCE = regex(
    r"\b(?P<aux>shall|must|may|can|will|need|is|are|was|were|has|have|had|does|do|did)(?P<no>\s+not\b|n't\b|not\b|\s+never\b)?"
    rf"(?:\s+(?:be\s+)?(?P<participle>{'|'.join(_PARTICIPLE)})\s+(?:to|from)\b|(?P<have>\s+have\s+to\b|\s+to\b))?"
    r"|\b(?P<never>never)\b",
    re.IGNORECASE,
)
_MODALS = {"shall": ("must", "must not"), "must": ("must", "must not"), "may": ("may", "must not")}
_MODALS |= {"can": ("may", "must not"), "will": ("will", "will not"), "need": ("must", "need not")}
_DENIED = {"must": "need not", "must not": "may", "may": "must not"}  # of a participle: "is not required"
_OPPOSED = {
    frozenset(pair)
    for pair in (
        ("must", "must not"),
        ("must", "need not"),
        ("may", "must not"),
        ("will", "will not"),
        ("is so", "is not so"),
    )
}
_FRONTED = regex(
    r"\W*(?:if|unless|when|where|while|during|after|following|before|upon|once|until|in\s+the\s+event|no)\b",
    re.IGNORECASE,
)
_LIMITED = regex(
    r"\b(?:unless|except|without|other\s+than|if|provided|exceeding|in\s+excess|more\s+than|only|solely|necessarily|all|every"
    r"|beyond|whether|while|during)\b|\?",
    re.IGNORECASE,
)
_AMONG = regex(r"\b(?:with|by|from|against|for|in|at|through|to)\s+((?:[\w-]+\s+){0,3}[\w-]+)")
_CLAUSE = regex(r"[;:,]|\.\s|\b(?:and|but|or)\s+(?:shall|must|may|will|is|are)\b")
_DENIED_BY = regex(r"\b(?:not|never|cannot|no|nor|neither|hardly|without)\b|n't\b", re.IGNORECASE)
_SOUGHT = "obtain seek request get"  # what must be obtained must be sought
_NEAR = 0.8  # likeness of two sentences of which one is the other denied
_LEAST = 4  # words that they have at least
_WORD = regex(r"[^\W_]+|[^\w\s]")
_AUXILIARY = frozenset(
    ("do", "does", "did", "be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "will")
)
_DENIAL = frozenset(("not", "never", "n", "t"))


@dataclass(frozen=True, slots=True)
class Assertion:
    """What a sentence says of its subject: with which force, of what act on what."""

    mention: Mention
    subject: frozenset[str]  # the words before the verb, as stems
    act: str
    of: frozenset[str]  # the words behind the verb
    among: tuple[frozenset[str], ...]  # of them, those of each phrase that may leave others out: "with its members"
    fronted: bool  # it holds under a condition that stands before it
    limited: bool  # it holds of some only
    sentence: str

    @property
    def force(self) -> str:
        """What is said: "must", "must not", "is so"."""
        label: str = self.mention.value.label
        return label


def assertion(text: str, start: int, end: int, body: int) -> Assertion | None:
    """What a sentence whose clause begins at ``body`` asserts with its first auxiliary; None where it has none.

    >>> text = "The tenant shall not be required to keep pets."
    >>> found = assertion(text, 0, len(text), 0)
    >>> found.force, found.act, sorted(found.of)
    ('need not', 'keep', ['pet'])
    """
    found = _FORCE.search(text, body, end)
    if found is None:
        return None
    clause = _CLAUSE.search(text, found.end(), end)
    stop = clause.start() if clause else end
    behind = content(text, found.end(), stop)
    label = _label(found)
    return Assertion(
        Mention("choice", Span(*found.span()), found.group(), _choice(label)),
        subject=frozenset(content(text, start, found.start())),
        act=behind[0] if behind else "",
        of=frozenset(behind[1:]),
        among=tuple(frozenset(content(text, *phrase.span(1))) for phrase in _AMONG.finditer(text, found.end(), stop)),
        fronted=_FRONTED.match(text, start, end) is not None,
        limited=_LIMITED.search(text, found.end(), stop) is not None,
        sentence=text[start:end],
    )


def _label(found: re.Match[str]) -> str:
    aux, denied = (found["aux"] or "").lower(), bool(found["no"] or found["never"])
    if participle := found["participle"]:
        label = _PARTICIPLE[participle.lower()]
        return _DENIED[label] if denied else label
    if found["have"] and aux not in ("need", "will", "may"):
        return "need not" if denied else "must"
    return _MODALS.get(aux, ("is so", "is not so"))[denied]


@cache
def _choice(label: str) -> Choice:
    return Choice(label, frozenset(other for pair in _OPPOSED if label in pair for other in pair - {label}))


def opposed(a: Assertion, b: Assertion) -> bool:
    """Whether two sentences cannot both hold, since one denies or forbids what the other says.

    >>> texts = "The tenant must keep a pet.", "The tenant must not keep a pet."
    >>> opposed(*(assertion(text, 0, len(text), 0) for text in texts))
    True
    """
    if frozenset((a.force, b.force)) not in _OPPOSED or a.fronted or b.fronted:
        return False
    if a.force in ("is so", "is not so"):
        return not a.limited and not b.limited and _same_but_for_it(a.sentence, b.sentence)
    ban, duty = (a, b) if a.force in ("must not", "need not") else (b, a)
    said = duty.subject | duty.of
    others = any(phrase and not phrase & said for phrase in ban.among)
    return not ban.limited and not others and _of_one_act(a, b)


def _of_one_act(a: Assertion, b: Assertion) -> bool:
    """Whether two sentences are of one act of one subject on one thing."""
    sought = frozenset(map(stem, _SOUGHT.split()))
    if not a.act or not (a.act == b.act or {a.act, b.act} <= sought) or not a.subject & b.subject:
        return False
    return bool(a.of & b.of) or not (a.of and b.of)


def _same_but_for_it(a: str, b: str) -> bool:
    """Whether two sentences are nearly the same, and one of them has a denial."""
    from rapidfuzz.distance import Levenshtein

    if len(_DENIED_BY.findall(f"{a} {b}")) != 1:
        return False
    one, other = _plain(a), _plain(b)
    return min(len(one), len(other)) >= _LEAST and Levenshtein.normalized_similarity(one, other) >= _NEAR


def _plain(sentence: str) -> list[str]:
    """The words of a sentence without auxiliaries and denials."""
    words = (match.group().lower() for match in _WORD.finditer(sentence))
    return [stem(word) for word in words if word not in _AUXILIARY | _DENIAL and word != "'"]
