"""What is read of a stretch of text, kept for whoever asks for it again.

Types share what one pass over their stretch has found. Of sentences many are kept, since claims are linked by what was
read of some before; of whole texts the last two alone. To keep more of these costs a tenth of all reading: what nobody
asks for any more is in the way of what is worked on, in the memory near the processor and where garbage is looked for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Generic, TypeVar, TypeVarTuple, Unpack

Whole = TypeVar("Whole")
More = TypeVarTuple("More")
Result = TypeVar("Result")

_SENTENCE = 400  # characters; longer stretches are paragraphs and whole texts
_SENTENCES = 64
_TEXTS = 2


class Kept(Generic[Whole, *More, Result]):
    """A reader of a text, or of what knows it, between two offsets, with what it has read last.

    >>> count = Kept(lambda text, start, end: [text.count("a", start, end)])
    >>> count("banana", 0, 4), count("banana", 0, 4) is count("banana", 0, 4)
    ([2], True)
    """

    def __init__(self, read: Callable[[Whole, int, int, Unpack[More]], Result]) -> None:
        update_wrapper(self, read)
        self._of_sentence = lru_cache(maxsize=_SENTENCES)(read)
        self._of_text = lru_cache(maxsize=_TEXTS)(read)

    def __call__(self, text: Whole, start: int, end: int, /, *more: *More) -> Result:
        """Read, or return what was read before."""
        read: Callable[..., Result] = self._of_sentence if end - start <= _SENTENCE else self._of_text
        return read(text, start, end, *more)

    def cache_clear(self) -> None:
        """Forget what was read."""
        self._of_sentence.cache_clear()
        self._of_text.cache_clear()
