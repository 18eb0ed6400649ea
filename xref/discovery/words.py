"""Words: which of a sentence carry meaning, in one form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from xref.model import Span

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_DOUBLED = re.compile(r"\w[aeiou]([bdgmnprt])\1\Z")  # "running", "stopped": with one letter in "run", "stop"
_FUNCTION_WORDS = """
a an the of in on at to for from by with as and or that this these those it its is was were are be been being has have
had he they she his her their who which what than then there also about over more less up least most some any all no
not only just into out said says say will would can could may after before during between under below above until since
them him we us you i me my our among amid while when where how so such because but if though although however
"""
EMPTY = frozenset(_FUNCTION_WORDS.split())

# Forms of one word that endings do not show, and words that stand for one another wherever something is counted. The
# first of each line is the one that is kept.
_ALIKE = """
film movie motion-picture
child children kid
person people
man men
woman women
largest biggest
country nation
die died dying death
installment instalment
tallest highest
car automobile vehicle
purchase bought buy
write wrote written
build built
begin began begun start started
found founded establish established
sibling siblings
marry marries married wed
win won
sell sold
sink sank sunk
fly flew flown
lose lost
pay paid
spend spent
hold held
throw threw thrown
lead led
make made
take took taken
give gave given
fight fought
find found
teach taught
leave left
meet met
draw drew drawn
grow grew grown
rise rose risen
fall fell fallen
strike struck
shoot shot
sing sang sung
speak spoke spoken
drive drove driven
bring brought
run ran
catch caught
keep kept
send sent
come came
go went gone
"""


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """A word without its commonest endings, enough to hold forms of one word together.

    >>> stem("groups"), stem("killing"), stem("killed"), stem("countries"), stem("releases"), stem("movies")
    ('group', 'kill', 'kill', 'country', 'releas', 'film')
    >>> stem("running"), stem("added"), stem("adding")
    ('run', 'add', 'add')
    """
    word = word.lower().removesuffix("'s")
    return _one_form().get(word) or _cut(word)


def _cut(word: str) -> str:
    for ending, more in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            root = word[: -len(ending)] + more
            return root[:-1] if ending in ("ing", "ed") and _DOUBLED.search(root) else root
    return word


@cache
def _one_form() -> dict[str, str]:
    """Every form of the words that stand for one another, to the stem of the one that is kept."""
    forms = {}
    for line in _ALIKE.split("\n"):
        for word in line.split():
            forms[word] = forms[f"{word}s"] = _cut(line.split()[0])
    return forms


def placed(text: str, start: int, end: int, beside: Sequence[Span] = ()) -> list[tuple[int, str]]:
    """The words that carry meaning, as they are written, each with where it begins; none inside the spans ``beside``.

    >>> placed("Hull has the third-largest port.", 0, 32, [Span(13, 18)])
    [(0, 'Hull'), (19, 'largest'), (27, 'port')]
    """
    found = []
    stops = [span.start for span in beside if start <= span.start < end]
    begins = [span.end for span in beside if start < span.end <= end]
    for begin, stop in zip([start, *begins], [*stops, end], strict=False):
        for match in _WORD.finditer(text, begin, stop):
            if (word := _bare(match.group())).lower() not in EMPTY:
                found.append((match.start(), word))
    return found


def written(text: str, start: int = 0, end: int | None = None, beside: Sequence[Span] = ()) -> list[str]:
    """The words that carry meaning, as they are written, but for those inside the spans ``beside``."""
    return [word for _, word in placed(text, start, len(text) if end is None else end, beside)]


def _bare(word: str) -> str:
    """A word without the function word that a dash has joined to it: "States-about" once was a dash."""
    left, dash, right = word.rpartition("-")
    return left if dash and right.lower() in EMPTY and "-" not in left else word


def content(text: str, start: int, end: int, beside: Sequence[Span] = ()) -> list[str]:
    """The stems of the words that carry meaning.

    >>> content("The bridge was closed on 3 May by the police.", 0, 45, [Span(25, 30)])
    ['bridg', 'clos', 'polic']
    """
    return [stem(word) for word in written(text, start, end, beside)]
