"""Claims and findings as CSV (RFC 4180), one row a claim of a finding.

Cells that a spreadsheet would run as a formula begin with an apostrophe (CWE-1236): quotes are untrusted.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from xref.extension import Format
from xref.formats._rows import COLUMNS, rows
from xref.formats._untrusted import line
from xref.formats._view import View
from xref.model import Report


def render(report: Report, options: Mapping[str, Any]) -> str:
    """Return the table with a line of column names."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for row in rows(View(report), options):
        writer.writerow({name: _inert(value) if isinstance(value, str) else value for name, value in row.items()})
    return out.getvalue()


def _inert(text: str) -> str:
    text = line(text)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") and not text[1:].replace(".", "").isdigit() else text


UNIT = Format(render=render, suffixes=(".csv",), about="claims and findings as a table, one row a claim")
