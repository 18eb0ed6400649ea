"""Amounts of data, in units with exact factors to one another."""

from xref.values._numerals.amounts import Domain
from xref.values._numerals.measures import measure

UNIT = measure("information", "an amount of data", Domain())
