"""Report formats: one file each, found by its name."""

from __future__ import annotations

from xref.extension import Format, Units, discover


def formats() -> Units[Format]:
    """The report formats by name, each imported when first asked for.

    >>> "markdown" in formats()
    True
    """
    return discover("xref.formats")
