"""Percentages and percentage points, which are two units: a rise of 5 points is not one of 5 percent."""

from xref.values._numerals.amounts import Domain
from xref.values._numerals.measures import measure

UNIT = measure("percent", "a percentage or a number of percentage points", Domain(signed=True, coarsest=1, cut=True))
