"""Named tuples that are made quickly: to type checkers ``typing.NamedTuple``, and nearly so at run time.

Python compiles the constructor of every named tuple, and as an expression of its own the type of each field: for the
hundred and thirty of a run this takes as long as it takes to read an article. Here the types stay texts, and one
constructor is compiled for each number of fields.
"""

from __future__ import annotations

from collections import _tuplegetter, namedtuple  # type: ignore[attr-defined]
from functools import cache
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Tuple(tuple):
        """What all named tuples can do, as Python's own can."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
            return made

        def _replace(self, /, **values):
            made = self._make(map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"{type(self).__name__} has no {', '.join(values)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self):
            return tuple(self)

    @cache
    def _constructor(size):
        """The constructor of named tuples with so many fields, whatever they are called."""
        return namedtuple("_", [f"f{number}" for number in range(size)]).__new__

    def _named(fields, defaults):
        """A constructor that calls its arguments by the names of fields, the last of which have defaults."""
        like = _constructor(len(fields))
        code = like.__code__.replace(co_varnames=("_cls", *fields))
        return FunctionType(code, like.__globals__, "__new__", defaults)

    class _Maker(type):
        """Makes of each class below ``NamedTuple`` a plain subclass of tuple."""

        def __new__(cls, name, _, body):
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            body |= {field: _tuplegetter(number, None) for number, field in enumerate(fields)}
            body |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            return type(name, (_Tuple,), {**body, "__new__": _named(fields, tuple(defaults.values()))})

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {"__doc__": "A tuple whose places have names and types."})

__all__ = ["NamedTuple"]
