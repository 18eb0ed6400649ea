"""What is peculiar to the values of a type is declared by the type: comparing asks for no type by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.comparing.build import claim
from xref.comparing import pairs, standing
from xref.comparing.single import compare_pair
from xref.extension import Nature
from xref.model import PairVerdict, SlotPolicy
from xref.values import types, value_type


@pytest.mark.parametrize(
    ("nature", "names"),
    [
        (Nature.AGREED, "money"),
        (Nature.MEASURED, "magnitude"),
        (Nature.DATED, "date time"),
        (Nature.OF_TWO, "choice date"),
        (Nature.LABELLED, "choice"),
        (Nature.LASTING, "duration"),
        (Nature.AGEING, "age"),
        (Nature.SETTING, "date locality place time"),
    ],
)
def test_a_type_declares_what_is_peculiar_to_it(nature: Nature, names: str) -> None:
    assert sorted(name for name in types() if nature in value_type(name).natures) == names.split()


@pytest.mark.parametrize(
    ("clash", "names"),
    [
        ("date", "date time"),
        ("role", "contender forces locality name organisation outlet party person place"),
        ("status", "choice"),
        ("count", "count number ordinal"),
    ],
)
def test_a_type_declares_what_a_conflict_of_it_is_called(clash: str, names: str) -> None:
    own = {name for name in types() if not value_type(name).narrows or value_type(name).clash == "role"}
    assert sorted(name for name in own if value_type(name).clash == clash) == names.split()


def test_lists_and_configured_types_keep_it() -> None:
    assert value_type("party+").clash == "role"
    assert value_type("money+").natures == frozenset()
    for name, options in (("choice", {"one_of": {"yes": ["yes"], "no": ["no"]}}), ("date", {"window": 30})):
        unit = value_type(name)
        assert unit.configure is not None
        own = unit.configure(options)
        assert (own.natures, own.clash) == (unit.natures, unit.clash)


@pytest.mark.parametrize(("name", "said"), [("place", "Lima"), ("date", "2019-05-07")])
def test_who_denies_that_it_happened_denies_neither_when_nor_where(name: str, said: str) -> None:
    unit = value_type(name)
    one = claim(unit.parse(said), type_name=name)
    other = claim(unit.parse(said), article="b", type_name=name, denied=True)
    assert compare_pair(one, other, SlotPolicy(name), unit).verdict is PairVerdict.UNDETERMINED


@pytest.mark.parametrize("module", [pairs, standing])
def test_pairs_ask_for_no_type_by_name(module: object) -> None:
    text = Path(str(module.__file__)).read_text("utf-8")  # type: ignore[attr-defined]
    named = "|".join(name for name in types() if name not in ("place", "count", "time"))
    assert re.findall(rf'type (?:==|!=|in|not in) \(?"(?:{named})"', text) == []
