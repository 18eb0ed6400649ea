"""Temperatures in degrees Celsius or Fahrenheit or in kelvins; bare degrees convert into none of them."""

from xref.values._numerals.amounts import Domain
from xref.values._numerals.measures import measure

UNIT = measure("temperature", "a temperature", Domain(signed=True, coarsest=1))
