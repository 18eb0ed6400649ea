"""As-of: which of two statements was made earlier, at the grain that both give."""

from __future__ import annotations

from datetime import date

from xref.expressions import regex

_POINT = regex(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d)?)?)?)?")
_DAY = len("2017-01-24")


def day_of(published: str | None) -> str:
    """The day of a publication date; what is said without a date of its own was said then.

    >>> day_of("2017-01-24T14:14"), day_of(None)
    ('2017-01-24', '')
    """
    return (published or "")[:_DAY]


def said_before(a: str, b: str) -> int | None:
    """Return -1 where ``a`` is earlier, 1 where it is later, 0 at the same time, ``None`` where it is not known.

    Both are EDTF points or intervals and are compared at the coarser grain of the two (ISO 8601-2): a
    day and an hour of that day are the same time. Of an interval each end counts.

    >>> said_before("2017-01-23", "2017-01-24"), said_before("2017-01", "2017-01-24"), said_before("", "2017")
    (-1, 0, None)
    """
    if a and a == b:
        return 0
    first, last = _ends(a), _ends(b)
    if first is None or last is None:
        return None
    if _point(first[1], last[0]) < 0:
        return -1
    return 1 if _point(first[0], last[1]) > 0 else 0


def days_between(a: str, b: str) -> int | None:
    """The days from ``a`` to ``b``; ``None`` where one of them is no day.

    >>> days_between("2017-01-23", "2017-02-23T10:00"), days_between("2017", "2017-02-23")
    (31, None)
    """
    if not (_POINT.match(a) and _POINT.match(b)) or min(len(a), len(b)) < _DAY:
        return None
    return (date.fromisoformat(b[:_DAY]) - date.fromisoformat(a[:_DAY])).days


def _ends(said: str) -> tuple[str, str] | None:
    points = [match.group() for match in map(_POINT.match, said.split("/")) if match]
    return (points[0], points[-1]) if points else None


def _point(a: str, b: str) -> int:
    grain = min(len(a), len(b))
    return (a[:grain] > b[:grain]) - (a[:grain] < b[:grain])
