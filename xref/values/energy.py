"""Amounts of energy, in units with exact factors to one another."""

from xref.values._numerals.amounts import Domain
from xref.values._numerals.measures import measure

UNIT = measure("energy", "an amount of energy", Domain())
