"""Amounts of money: a currency by symbol, code or name, never converted into another."""

from xref.extension import Nature
from xref.values._numerals.amounts import Domain
from xref.values._numerals.measures import measure

UNIT = measure("money", "an amount of money in one currency (ISO 4217)", Domain(signed=True), Nature.AGREED)
