"""Compiles the packs that come with xref when it is built or installed, so that a first run need not.

What is compiled goes into ``xref/_compiled``, named by the content of the packs: in a checkout whose rules have
changed since, it is not used.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilePacks(BuildHookInterface):
    """The hook of hatchling for wheels, editable ones too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; packs in which something is wrong are left to the first run, which says what."""
        sys.path.insert(0, self.root)
        from xref.errors import XrefError
        from xref.rules import load
        from xref.rules.files.cache import BUILT

        for old in BUILT.glob("rules-*.json"):
            old.unlink()
        try:
            load([Path(self.root, "claims")], cache=BUILT)
        except XrefError as error:
            self.app.display_warning(f"the packs are not compiled: {error}")
        for made in BUILT.glob("rules-*.json"):
            made.chmod(0o644)  # it is written for one user alone, and installed for all
        build_data["artifacts"].append("/xref/_compiled/*.json")
