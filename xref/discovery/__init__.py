"""Discovery: what several sources say and no rule takes."""

from xref.discovery.leads import Lead, Origins, Statement, discover_leads
from xref.discovery.parallels import Parallel, parallels

__all__ = ["Lead", "Origins", "Parallel", "Statement", "discover_leads", "parallels"]
