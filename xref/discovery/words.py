"""Words: which of a sentence carry meaning, in one form."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from xref.context.lexicon import words as lexicon
from xref.discovery.synonyms import one_form
from xref.expressions import regex
from xref.model import Span

_WORD = regex(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['-][^\W\d_]+)*")
_INITIALS = {  # bodies that are as often written in full
    "US": ("United", "States"),
    "USA": ("United", "States"),
    "UK": ("United", "Kingdom"),
    "UN": ("United", "Nations"),
    "EU": ("European", "Union"),
}
_DOUBLED = regex(r"\w[aeiou]([bdgmnprt])\1\Z")  # "running", "stopped": with one letter in "run", "stop"
EMPTY = lexicon("function").union("above amid among any below however just least less me my no say though us".split())


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """A word without its commonest endings, enough to hold forms of one word together.

    >>> stem("groups"), stem("killing"), stem("killed"), stem("countries"), stem("releases"), stem("movies")
    ('group', 'kill', 'kill', 'country', 'releas', 'film')
    >>> stem("running"), stem("added"), stem("adding")
    ('run', 'add', 'add')
    """
    word = word.lower().removesuffix("'s")
    return _cut(one_form().get(word, word))


def _cut(word: str) -> str:
    for ending, more in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            root = word[: -len(ending)] + more
            return root[:-1] if ending in ("ing", "ed") and _DOUBLED.search(root) else root
    return word


def placed(text: str, start: int, end: int, beside: Sequence[Span] = ()) -> list[tuple[int, str]]:
    """The words that carry meaning, as they are written, each with where it begins; none inside the spans ``beside``.

    >>> placed("Hull has the third-largest port.", 0, 32, [Span(13, 18)])
    [(0, 'Hull'), (19, 'largest'), (27, 'port')]
    >>> placed("The U.S. port", 0, 13)
    [(4, 'United'), (4, 'States'), (9, 'port')]
    """
    found = []
    stops = [span.start for span in beside if start <= span.start < end]
    begins = [span.end for span in beside if start < span.end <= end]
    for begin, stop in zip([start, *begins], [*stops, end], strict=False):
        for match in _WORD.finditer(text, begin, stop):
            word = match.group()
            if word.isupper() and len(word) > 1 and (full := spelled_out(word)):
                found += [(match.start(), each) for each in full]
                continue
            if "-" in word:
                word = _bare(word)
            if word.lower() not in EMPTY:
                found.append((match.start(), word))
    return found


def spelled_out(word: str) -> tuple[str, ...]:
    """The words for which initials stand, none where they stand for none that is known.

    >>> spelled_out("U.N."), spelled_out("us")
    (('United', 'Nations'), ())
    """
    return _INITIALS.get(word.replace(".", ""), ()) if word.isupper() else ()


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
