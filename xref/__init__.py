"""xref reads what several sources say of the same events and reports where they agree and where they do not.

>>> import xref
>>> report = xref.check("seeds")  # doctest: +SKIP
>>> report.findings[0].verdict  # doctest: +SKIP
<Verdict.CONFLICT: 'conflict'>
"""

from __future__ import annotations

from xref.version import VERSION

TYPE_CHECKING = False  # that of typing is not imported: nothing of a start is worth waiting for before it can be ended
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any

    from xref.model import Report

__version__ = VERSION
__all__ = ["check"]


def check(
    *paths: str | Path | Sequence[str | Path], claims: str | Path | Sequence[str | Path] = (), **settings: Any
) -> Report:
    """Compare what the articles at ``paths`` (files or folders, or a list of them) claim.

    ``claims`` names folders of rule files; without it the packs that come with xref are used. Further
    keywords are those of ``xref.settings.Settings``. Files are read, nothing is written, and the report
    depends on nothing but their bytes. Raises ``xref.errors.XrefError``, with every problem at once, for a
    missing path, an invalid rule or a wrong setting; an article that cannot be read is a finding.
    """
    from pathlib import Path

    from xref.pipeline import check as run
    from xref.settings import Settings, checked

    # One process unless asked: starting others runs the caller's script again where it is not guarded.
    wanted = Settings(claims=tuple(map(Path, _listed(claims))), processes=1)
    found = [path for given in paths for path in _listed(given)]
    return run(found, wanted.over(**checked(settings, without_paths=not found)))


def _listed(given: str | Path | Sequence[str | Path]) -> Sequence[str | Path]:
    from pathlib import Path

    return [given] if isinstance(given, str | Path) else given
