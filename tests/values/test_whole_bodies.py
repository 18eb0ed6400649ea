"""What is read of bodies whose names go on behind a stroke, brackets or "and", and of the rows they stand in."""

from __future__ import annotations

import pytest

from xref.extension import Discourse
from xref.values import value_type


def _read(text: str) -> list[str]:
    return [mention.raw for mention in value_type("party+").find(Discourse(text), 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Azawad Salvation Movement/Army (ASM/A) signed it.", "the Azawad Salvation Movement/Army (ASM/A)"),
        (
            "the Popular Army for the Rescue of the Republic and Sincerity (PARS) signed it.",
            "the Popular Army for the Rescue of the Republic and Sincerity (PARS)",
        ),
        (
            "First Vice President of the Lake Council Lt. Gen. Ali Sow signed it.",
            "First Vice President of the Lake Council Lt. Gen. Ali Sow",
        ),
        ("French FM Luc Moreau and Czech FM Petr Dvorak came.", "French FM Luc Moreau and Czech FM Petr Dvorak"),
        (
            "the Salvation Front (SF), whose fighters hold the north, and the Movement for Change (MC) signed it.",
            "the Salvation Front (SF), whose fighters hold the north, and the Movement for Change (MC)",
        ),
        ("the Emir of Kuwait, the King of Bahrain and Oman came.", "the Emir of Kuwait, the King of Bahrain and Oman"),
    ],
)
def test_the_whole_name_is_read(text: str, expected: str) -> None:
    """A name ends where it ends, not at the first word that could."""
    assert _read(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("the Popular Army for the Rescue of the Republic and Karl (MFA) signed it.", "and Karl"),
        ("the army of the Lake Council Ann Lee signed it.", "Council Ann"),
        ("It was signed under the eyes of the King of Bahrain.", "King"),
    ],
)
def test_what_follows_is_another(text: str, unread: str) -> None:
    """Letters that do not fit, a name without a rank, and a state alone are left as they were."""
    assert not any(unread in raw for raw in _read(text))


def test_at_whose_seat_they_sign_is_no_part_of_the_row() -> None:
    """Whoever has the house in which others sign does not sign with them."""
    assert "Chad and Niger" in _read("Today, at the headquarters of the African Union, Chad and Niger signed it.")
