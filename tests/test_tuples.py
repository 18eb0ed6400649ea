"""Named tuples made quickly are what Python's own are."""

from __future__ import annotations

import pickle
import typing
from collections.abc import Callable

import pytest

from xref.tuples import NamedTuple


class Quick(NamedTuple):
    """A place and what is told of it."""

    place: str
    told: int = 1
    more: tuple[str, ...] = ()

    @property
    def twice(self) -> int:
        """The figure, doubled."""
        return self.told * 2


class Plain(typing.NamedTuple):
    """The same, made by Python."""

    place: str
    told: int = 1
    more: tuple[str, ...] = ()


def test_fields_defaults_and_methods_are_those_of_the_class() -> None:
    made = Quick("Marn", more=("a",))
    assert (made, made.twice, made[0]) == (("Marn", 1, ("a",)), 2, "Marn")
    assert (Quick._fields, Quick._field_defaults) == (Plain._fields, Plain._field_defaults)
    assert made._asdict() == Plain("Marn", more=("a",))._asdict()
    assert repr(made) == repr(Plain("Marn", more=("a",))).replace("Plain", "Quick")
    assert made._replace(told=3) == Quick("Marn", 3, ("a",))
    assert type(pickle.loads(pickle.dumps(made))) is type(Quick._make(made)) is Quick
    assert typing.get_type_hints(Quick) == typing.get_type_hints(Plain)
    match made:
        case Quick(place, told):
            assert (place, told) == ("Marn", 1)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Quick(),  # type: ignore[call-arg]
        lambda: Quick("Marn", where=1),  # type: ignore[call-arg]
        lambda: Quick._make([1]),
        lambda: Quick("Marn")._replace(where=1),  # type: ignore[call-arg]
    ],
)
def test_fields_that_are_missing_or_unknown_are_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        wrong()
