"""Where the command line keeps what it can make again."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """The user's cache folder for xref (XDG Base Directory; the usual places on macOS and Windows)."""
    given = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    if given:
        return Path(given) / "xref"
    try:
        home = Path.home()
    except RuntimeError:  # a user without a name and without HOME, as in some containers
        from tempfile import gettempdir

        return Path(gettempdir()) / f"xref-cache-{os.getuid()}"
    return home / ("Library/Caches/xref" if sys.platform == "darwin" else ".cache/xref")
