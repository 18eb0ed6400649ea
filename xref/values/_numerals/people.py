"""Nouns of persons behind a number: they tell that it counts, and is no year, age, hour or call for help."""

from __future__ import annotations

PEOPLE = "people|men|women|children"
COUNTED = f"{PEOPLE}|civilians|troops|soldiers"
