"""Loaders: one file a kind of source, found by its name; ``collect`` walks paths with them."""

from __future__ import annotations

from xref.extension import Loader, Units, discover
from xref.loaders._collecting import Collected, collect

__all__ = ["Collected", "collect", "loaders"]


def loaders() -> Units[Loader]:
    """The kinds of source by name, each imported when first asked for.

    >>> ".docx" in loaders()["docx"].suffixes
    True
    """
    return discover("xref.loaders")
