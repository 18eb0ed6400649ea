"""Report formats: one file each, found by its name; and answers to questions about one report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xref.extension import Format, Units, discover
from xref.model import Finding, Report


def formats() -> Units[Format]:
    """The report formats by name, each imported when first asked for.

    >>> "markdown" in formats()
    True
    """
    return discover("xref.formats")


def explain(report: Report, finding: str, options: Mapping[str, Any]) -> str:
    """Return everything about one finding, named by its identity or the start of it."""
    from xref.formats._explain import explained

    return explained(report, finding, options)


def find_finding(report: Report, name: str) -> Finding:
    """Return the finding with this identity, or the start of it; raises ``XrefError`` where none or several fit."""
    from xref.formats._explain import found
    from xref.formats._view import View

    return found(View(report), name)


def list_sources(report: Report, options: Mapping[str, Any]) -> str:
    """Return the articles as a table: their metadata, and how each piece of it is known."""
    from xref.formats._lists import sources_listed

    return sources_listed(report, options)


def list_claims(report: Report, words: str, options: Mapping[str, Any]) -> str:
    """Return the claims in which all the words occur, as a table."""
    from xref.formats._lists import claims_listed

    return claims_listed(report, words, options)


def readable(value: str) -> str:
    """Return a value as a person writes it: its dates and its large sums of money in words.

    >>> readable("2025-03-01(Sat)/.. {year}")
    'since Saturday, 1 March 2025 (year inferred)'
    """
    from xref.formats._plain import plain

    return plain(value)
