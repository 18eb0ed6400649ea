"""Data classes that are made quickly: to type checkers ``dataclasses.dataclass``, and nearly so at run time.

Python writes each method of a data class as a text and compiles it, which for the twenty of a run takes a twelfth of a
short one. Here the constructor alone is compiled, and the others work for any fields. ``dataclasses.replace``,
``fields`` and ``asdict`` take what is made here as they take their own.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter

TYPE_CHECKING = False
_UNKNOWN = not {"_FIELD", "_HAS_DEFAULT_FACTORY"} <= vars(dataclasses).keys()  # a Python that makes its own otherwise
if TYPE_CHECKING or _UNKNOWN:
    from dataclasses import dataclass
else:

    def dataclass(*, slots, frozen=False, eq=True):
        """Return what makes a data class of a class with typed fields, each with a slot; without ``eq`` each is itself.

        >>> @dataclass(frozen=True, slots=True)
        ... class Town:
        ...     name: str
        ...     people: int = dataclasses.field(default=0, compare=False)
        >>> Town("Lima", 10) == Town("Lima"), Town("Lima")
        (True, Town(name='Lima', people=0))
        """
        if not slots:
            raise TypeError("a record has slots")
        methods = _FROZEN if frozen else {"__hash__": None} if eq else {}
        return lambda cls: _made(cls, methods, eq)

    def _made(cls, methods, eq):
        """The class anew, with a slot for each field."""
        fields = {name: _field(cls, name, type_) for name, type_ in cls.__annotations__.items()}
        body = {name: value for name, value in vars(cls).items() if name not in fields and name not in _UNSLOTTED}
        body["__slots__"] = tuple(fields)
        body["__qualname__"] = cls.__qualname__
        body["__dataclass_fields__"] = fields
        body["__match_args__"] = tuple([name for name, each in fields.items() if each.init])
        body |= {"__repr__": _shown, **(_compared(fields.values()) if eq else {}), **methods}
        made = type(cls)(cls.__name__, cls.__bases__, body)
        made.__init__ = _constructor(made, fields.values())
        return made

    _UNSLOTTED = frozenset(("__dict__", "__weakref__"))

    def _field(cls, name, type_):
        default = vars(cls).get(name, dataclasses.MISSING)
        field = default if isinstance(default, dataclasses.Field) else dataclasses.field(default=default)
        field.name, field.type, field._field_type, field.kw_only = name, type_, dataclasses._FIELD, False
        return field

    def _constructor(cls, fields):
        """The constructor: it puts each value into its slot."""
        known, asked, steps = {"absent": dataclasses._HAS_DEFAULT_FACTORY}, [], []
        for number, field in enumerate(fields):
            known[f"put{number}"] = vars(cls)[field.name].__set__
            value = field.name
            if field.default is not dataclasses.MISSING:
                known[f"of{number}"] = field.default
                asked.append(f"{field.name}=of{number}")
                value = field.name if field.init else f"of{number}"
            elif field.default_factory is not dataclasses.MISSING:
                known[f"of{number}"] = field.default_factory
                asked.append(f"{field.name}=absent")
                value = f"of{number}() if {field.name} is absent else {field.name}"
            else:
                asked.append(field.name)
            if not field.init:
                asked.pop()
            steps.append(f" put{number}(self, {value})")
        exec(f"def __init__(self, {', '.join(asked)}):\n" + "\n".join(steps), known)
        made = known.pop("__init__")
        made.__qualname__, made.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
        made.__annotations__ = {field.name: field.type for field in fields if field.init} | {"return": None}
        return made

    def _compared(fields):
        """Equality and hash by the values of some fields."""
        values = attrgetter(*[field.name for field in fields if field.compare])
        kept = [field.name for field in fields if (field.compare if field.hash is None else field.hash)]
        one, several = (kept[0], None) if len(kept) == 1 else (None, attrgetter(*kept))

        def equals(self, other):
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def hashed(self):
            return hash(several(self) if one is None else (getattr(self, one),))

        return {"__eq__": equals, "__hash__": hashed}

    def _shown(self):
        shown = [f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr]
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _no_setting(self, name, _):
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def _no_deleting(self, name):
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def _state(self):
        return [getattr(self, name) for name in self.__slots__]

    def _put_back(self, state):
        for name, value in zip(self.__slots__, state, strict=True):
            object.__setattr__(self, name, value)

    _FROZEN = {
        "__setattr__": _no_setting,
        "__delattr__": _no_deleting,
        "__getstate__": _state,
        "__setstate__": _put_back,
    }

__all__ = ["dataclass"]
