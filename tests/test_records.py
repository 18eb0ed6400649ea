"""Data classes made quickly are what Python's own are."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import pytest

from xref.records import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Quick(Generic[T]):
    """A place and what is told of it."""

    place: T
    told: int = 1
    more: Mapping[str, int] = dataclasses.field(default_factory=dict, hash=False)
    note: str = dataclasses.field(default="", compare=False, repr=False)
    read: int = dataclasses.field(default=0, init=False, compare=False)

    @property
    def twice(self) -> int:
        """The figure, doubled."""
        return self.told * 2


@dataclasses.dataclass(frozen=True, slots=True)
class Plain(Generic[T]):
    """The same, made by Python."""

    place: T
    told: int = 1
    more: Mapping[str, int] = dataclasses.field(default_factory=dict, hash=False)
    note: str = dataclasses.field(default="", compare=False, repr=False)
    read: int = dataclasses.field(default=0, init=False, compare=False)


MADE: list[dict[str, Any]] = [
    {"place": "Marn"},
    {"place": "Marn", "told": 2},
    {"place": "Marn", "more": {"a": 1}},
    {"place": "Marn", "note": "by hand"},
]


@pytest.mark.parametrize("fields", MADE)
def test_values_and_methods_are_those_of_the_class(fields: dict[str, Any]) -> None:
    quick: Any = Quick(**fields)
    plain: Any = Plain(**fields)
    assert repr(quick) == repr(plain).replace("Plain", "Quick")
    assert hash(quick) == hash(plain)
    assert dataclasses.asdict(quick) == dataclasses.asdict(plain)
    assert dataclasses.astuple(dataclasses.replace(quick, told=9)) == dataclasses.astuple(
        dataclasses.replace(plain, told=9)
    )
    assert [quick == Quick(**other) for other in MADE] == [plain == Plain(**other) for other in MADE]
    assert quick != plain
    assert (pickle.loads(pickle.dumps(quick)), quick.twice) == (quick, quick.told * 2)
    match quick:
        case Quick(place, told):
            assert (place, told) == (plain.place, plain.told)


def test_the_class_is_told_as_pythons_own() -> None:
    assert inspect.signature(Quick) == inspect.signature(Plain)
    assert [field.name for field in dataclasses.fields(Quick)] == [field.name for field in dataclasses.fields(Plain)]
    assert (Quick.__match_args__, Quick.__slots__) == (Plain.__match_args__, Plain.__slots__)
    assert Quick[str].__origin__ is Quick  # type: ignore[attr-defined]
    assert Quick(1).more is not Quick(1).more, "each has its own"


def test_no_value_of_a_record_is_changed() -> None:
    made = Quick("Marn")
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'told'"):
        made.told = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'told'"):
        del made.told
    with pytest.raises(TypeError, match="missing 1 required"):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="has slots"):
        dataclass(frozen=True, slots=False)


@dataclass(slots=True)
class Draft:
    """What is told so far."""

    told: list[int] = dataclasses.field(default_factory=list)
    last: int = 0


def test_a_record_that_is_not_frozen_is_changed_and_has_no_hash() -> None:
    draft = Draft(last=1)
    draft.told.append(3)
    draft.last += 1
    assert (draft, pickle.loads(pickle.dumps(draft))) == (Draft([3], 2), draft)
    assert Draft.__hash__ is None
    with pytest.raises(AttributeError):
        draft.more = 1


@dataclass(slots=True, eq=False)
class Single:
    """One that is no other, whatever it holds."""

    held: list[int] = dataclasses.field(default_factory=list)


def test_without_equality_each_is_itself() -> None:
    one, other = Single(), Single()
    assert one != other
    assert len({one, other, one}) == 2
    one.held = [1]
    assert (repr(one), other.held) == ("Single(held=[1])", [])
