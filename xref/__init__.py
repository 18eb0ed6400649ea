"""xref reads what several sources say of the same events and reports where they agree and where they do not."""

from __future__ import annotations

__version__ = "0.1.0"
