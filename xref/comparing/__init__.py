"""Comparing: from claims of one cell to a verdict, and what a single text contradicts in itself."""

from xref.comparing.cells import compare_cell
from xref.comparing.checks import cross_checks
from xref.comparing.pace import stages_told, years_told
from xref.comparing.questions import question_of
from xref.comparing.single import compare_pair

__all__ = ["compare_cell", "compare_pair", "cross_checks", "question_of", "stages_told", "years_told"]
