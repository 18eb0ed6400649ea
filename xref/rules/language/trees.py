"""Trees made of words and of other trees, in the one form that equal ones share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from xref.folding import fold
from xref.rules.language.syntax import Alt, Node, Opt, Seq, Word
from xref.rules.language.words import read_words


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Node, ...]:
    """The words of plain pattern text; a lone hyphen may be absent, as hyphens inside words of a text are.

    A comma takes a dash too: both set off an aside (Quirk et al., *A Comprehensive Grammar*, 1985, appendix III).
    """
    folded = fold(text)
    words = read_words(folded, 0, len(folded))
    nodes: list[Node] = []
    for low, form in zip(words.lows, words.forms, strict=True):
        word = Word((low,)) if low == form else Word((), _cased(form))
        nodes.append(Opt(word) if low == "-" else Word((",", "-")) if low == "," else word)
    return tuple(nodes)


def _cased(form: str) -> tuple[str, ...]:
    """The spellings that a capitalised word of a pattern takes: itself, and itself in a text of capitals."""
    return (form,) if form.isupper() else (form, form.upper())


def sequence(items: Sequence[Node]) -> Node:
    """One after the other, flat.

    >>> sequence([Word(("peace",)), Seq((Word(("talks",)), Word(("began",))))])
    Seq(items=(Word(lows=('peace',), exact=()), Word(lows=('talks',), exact=()), Word(lows=('began',), exact=())))
    """
    flat: list[Node] = []
    for item in items:
        flat.extend(item.items if isinstance(item, Seq) else (item,))
    return flat[0] if len(flat) == 1 else Seq(tuple(flat))


def alternatives(items: list[Node]) -> Node:
    """One of several; single words join into one set, in the order of the first.

    >>> alternatives([Word(("was",)), Word(("is",))])
    Word(lows=('was', 'is'), exact=())
    """
    if len(items) == 1:
        return items[0]
    if all(isinstance(item, Word) for item in items):
        words = [item for item in items if isinstance(item, Word)]
        lows = dict.fromkeys(low for word in words for low in word.lows)
        exact = dict.fromkeys(form for word in words for form in word.exact)
        return Word(tuple(lows), tuple(exact))
    return Alt(tuple(items))
