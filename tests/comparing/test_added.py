"""Those who were hurt beside a group told just before are not all; those beside the dead are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.comparing.build import article
from tests.comparing.build import claim as made
from xref.comparing.added import is_added
from xref.model import Span
from xref.values import value_type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two guards were wounded. Four died and *three* more were wounded.", True),
        ("The blast wounded a guard. Clashes left *three* others injured.", True),
        ("The blast hurt two guards. Another *three* people were injured.", True),
        ("The blast wounded *six* people. Five more guards were injured.", True),
        ("Four guards died. It left *three* others injured.", False),
        ("Two guards were killed and *three* others wounded.", False),
        ("Ten people were wounded. It left *ten* others injured.", False),
        ("Ten people, including two guards, were hurt. It killed two and wounded *ten* others.", False),
        ("The bombs wounded 60 people. Ten died and *around 60* more were wounded.", False),
        ("Three guards were wounded. *Five* people were wounded.", False),
        ("Two guards were wounded. Another *three* people were killed.", False),
        ("A man was charged. Police detained *three* other people.", True),
        ("Police arrested another *three* men.", True),
        ("Police arrested *three* men.", False),
    ],
)
def test_hurt_beside_others(text: str, *, expected: bool) -> None:
    before, raw, after = text.split("*")
    plain = before + raw + after
    start = plain.rfind(". ", 0, len(before)) + 1
    stop = plain.find(".", len(before)) + 1
    claim = made(value_type("count").parse(raw), raw=raw, start=len(before))
    told = replace(claim, sentence=Span(start, stop), evidence=Span(start, stop))
    assert is_added(told, article("a", text=plain)) is expected
