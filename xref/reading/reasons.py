"""Reasons that other stages look at: why a block was taken for what it is, in the words that reports show."""

from __future__ import annotations

DATE_LINE = "date line"
DATE_HEADER = "date header on the line of the text"
DATELINE = "dateline"
BYLINE = "by-line"
AUTHOR = "author line"
SOURCE = "source line"
CREDITS = "credits after the last sentence"
SIGNATURE = "signature after the last sentence"
HEADLINE = "headline"

CREDITING = frozenset({DATELINE, BYLINE, AUTHOR, SOURCE, CREDITS, SIGNATURE})
