"""Errors shown to users: where, what is wrong, what would be right.

The form is that of compilers and linters (``path:line:column: message``), so that editors and CI
systems turn each line into a link. A stage collects every problem that it meets and raises them
together: one broken file hides no other.
"""

from __future__ import annotations

from collections.abc import Iterable

from xref.tuples import NamedTuple

_FEW = 30  # so many words are still read
_AROUND = 100  # characters shown on either side of a place in a longer line


class Problem(NamedTuple):
    """One thing that is wrong on our user's side, with its place and its remedy.

    ``line`` and ``column`` count from 1; 0 means that the place is the whole file.
    ``code`` is the stable name of the kind of problem (``R101``), empty where there is none.

    >>> print(Problem("rules/a.yaml", 3, 7, "unknown key 'patern'", "did you mean 'patterns'?"))
    rules/a.yaml:3:7: unknown key 'patern'; did you mean 'patterns'?
    """

    path: str
    line: int = 0
    column: int = 0
    message: str = ""
    hint: str = ""
    code: str = ""
    source: str = ""  # the line of the file itself, for the caret

    def __str__(self) -> str:
        place = ":".join([self.path, *([str(self.line), str(self.column)] if self.line else [])])
        code = f"{self.code} " if self.code else ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{place}: {code}{self.message}{hint}"

    def with_caret(self) -> str:
        """Return the message with the offending line and a caret below it, where the line is known."""
        if not self.source or not self.column:
            return str(self)
        first = max(self.column - _AROUND, 0) if len(self.source) > 2 * _AROUND else 0
        line = "".join(c if c.isprintable() else " " for c in self.source[first : first + 2 * _AROUND])
        cut = "... " if first else ""
        return f"{self}\n    {cut}{line.rstrip()}\n    {' ' * (len(cut) + self.column - 1 - first)}^"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that another is a misspelling of; "" where none is near.

    >>> nearest("patern", ["pairs", "patterns"])
    'patterns'
    """
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), "")


def did_you_mean(word: str, known: Iterable[str], otherwise: str | None = None) -> str:
    """A hint that names the nearest known word; where none is near, ``otherwise``, or else all that are known.

    >>> did_you_mean("patern", ["pairs", "patterns"]), did_you_mean("x", ["pairs", "patterns"])
    ("did you mean 'patterns'?", 'known are pairs, patterns')
    """
    names = list(known)
    if near := nearest(word, names):
        return f"did you mean '{near}'?"
    if otherwise is not None:
        return otherwise
    return f"known are {', '.join(names)}" if names and len(names) <= _FEW else ""


class Together:
    """Steps whose problems are raised together, so that who asked for many wrong things learns of all at once.

    >>> wrong = Together()
    >>> for name in "ab":
    ...     with wrong:
    ...         raise XrefError([Problem(name, message="is wrong")])
    >>> wrong.tell()
    Traceback (most recent call last):
    xref.errors.XrefError: a: is wrong
    b: is wrong
    """

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, XrefError):
            self._problems += error.problems
            return True
        return False

    def tell(self) -> None:
        """Raise what went wrong in the steps so far, if anything did."""
        if self._problems:
            raise XrefError(self._problems)


class XrefError(Exception):
    """Something that the user asked for cannot be done; carries every problem found, in file order.

    >>> error = XrefError([Problem("b.yaml", 1, 1, "x"), Problem("a.yaml", 2, 1, "y")])
    >>> str(error).splitlines()
    ['a.yaml:2:1: y', 'b.yaml:1:1: x']
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
