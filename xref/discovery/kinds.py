"""The types of value that are looked for in sentences, and which of them count things."""

from __future__ import annotations

# In this order a stretch of text is taken by the first type that reads it: "$5 million" is money and no count.
TYPES = (
    "date",
    "money",
    "percent",
    "age",
    "duration",
    "distance",
    "weight",
    "area",
    "speed",
    "temperature",
    "volume",
    "power",
    "energy",
    "information",
    "magnitude",
    "ordinal",
    "count",
    "number",
)
COUNTED = frozenset(("count", "number", "ordinal"))  # types that say how many of something, named beside them
