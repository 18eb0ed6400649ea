"""Lengths of time: "six-year", "six years", "two-and-a-half hours"; months and days do not convert."""

from xref.extension import Nature
from xref.values._numerals.amounts import Domain
from xref.values._numerals.measures import measure

UNIT = measure("duration", "a length of time", Domain(coarsest=1), Nature.LASTING)
