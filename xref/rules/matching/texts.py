"""What a file of compiled rules holds, read when it is asked for: of many thousand texts a run needs a few hundred."""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar, overload

P = TypeVar("P", str, bytes)


class Pieces(Sequence[P]):
    """Some of the pieces that lie one after the other in bytes: ``ends`` is where each ends, behind the last one."""

    __slots__ = ("_bytes", "_ends", "_first", "_stop")

    def __init__(self, data: memoryview, ends: Sequence[int], first: int, stop: int) -> None:
        self._bytes = data
        self._ends = ends
        self._first = first
        self._stop = stop

    @staticmethod
    @abstractmethod
    def _read(data: memoryview) -> P: ...

    @overload
    def __getitem__(self, index: int) -> P: ...
    @overload
    def __getitem__(self, index: slice) -> list[P]: ...
    def __getitem__(self, index: int | slice) -> P | list[P]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = index + (self._first if index >= 0 else self._stop)
        if not self._first <= at < self._stop:
            raise IndexError(index)
        return self._read(self._bytes[self._ends[at - 1] if at else 0 : self._ends[at]])

    def __len__(self) -> int:
        return self._stop - self._first

    def __iter__(self) -> Iterator[P]:
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Any, ...]:
        return (list, (list(self),))


class Texts(Pieces[str]):
    """Pieces that are texts.

    >>> found = Texts(memoryview(b"onetwothree"), [3, 6, 11], 1, 3)
    >>> found[1], list(found), found == ["two", "three"]
    ('three', ['two', 'three'], True)
    """

    __slots__ = ()

    @staticmethod
    def _read(data: memoryview) -> str:
        return str(data, "utf-8")


class Blocks(Pieces[bytes]):
    """Pieces that are read as they are.

    >>> list(Blocks(memoryview(b"onetwothree"), [3, 6, 11], 1, 3))
    [b'two', b'three']
    """

    __slots__ = ()

    @staticmethod
    def _read(data: memoryview) -> bytes:
        return bytes(data)


class Table(Mapping[str, str]):
    """A JSON object of a file, read as a whole when it is first asked for: a run that reads no article needs it not.

    >>> dict(Table(memoryview(b'{" talks ": "ab"}')))
    {' talks ': 'ab'}
    """

    def __init__(self, data: memoryview) -> None:
        self._bytes = data

    @cached_property
    def _read(self) -> dict[str, str]:
        read: dict[str, str] = json.loads(str(self._bytes, "utf-8"))
        return read

    def __getitem__(self, key: str) -> str:
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)

    def __reduce__(self) -> tuple[Any, ...]:
        return (dict, (self._read,))
