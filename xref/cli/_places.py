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
    home = Path.home()
    return home / ("Library/Caches/xref" if sys.platform == "darwin" else ".cache/xref")
