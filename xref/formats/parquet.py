"""Claims and findings as Parquet: the columns of the CSV, with their types, as they are."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from xref.errors import Problem, XrefError
from xref.extension import Format
from xref.formats._rows import NUMBERS, TEXTS, rows
from xref.formats._untrusted import storable
from xref.formats._view import View
from xref.model import Report


def render(report: Report, options: Mapping[str, Any]) -> bytes:
    """Return the file; needs pyarrow."""
    try:
        import pyarrow as pa  # type: ignore[import-untyped,unused-ignore]
        from pyarrow import parquet
    except ImportError:
        hint = 'pip install "xref[parquet]"'
        raise XrefError([Problem("--format parquet", message="pyarrow is not installed", hint=hint)]) from None
    schema = pa.schema([*((name, pa.string()) for name in TEXTS), *((name, pa.int64()) for name in NUMBERS)])
    table = pa.Table.from_pylist([_storable(row) for row in rows(View(report), options)], schema=schema)
    out = io.BytesIO()
    parquet.write_table(table, out, compression="zstd")
    return out.getvalue()


def _storable(row: Mapping[str, str | int | None]) -> dict[str, str | int | None]:
    """Return a row whose texts UTF-8 can hold."""
    return {k: storable(v) if isinstance(v, str) else v for k, v in row.items()}


UNIT = Format(
    render=render, suffixes=(".parquet",), about="claims and findings for data tools (needs pyarrow)", binary=True
)
