"""Comparing: from claims of one cell to a verdict, and what a single text contradicts in itself."""

from xref.comparing.cells import compare_cell
from xref.comparing.checks import cross_checks
from xref.comparing.gathering import cells_by_subject
from xref.comparing.pace import Course, course_told
from xref.comparing.questions import asked
from xref.comparing.single import compare_pair

__all__ = ["Course", "asked", "cells_by_subject", "compare_cell", "compare_pair", "course_told", "cross_checks"]
