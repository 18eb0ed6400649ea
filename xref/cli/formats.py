"""``xref formats``: the report formats, their endings and what they are for."""

from __future__ import annotations

import argparse

from xref.units import Command

DESCRIPTION = """\
List the report formats: name, what it is for, and the endings by which --output knows it.
"""
EXAMPLES = """\
xref formats
xref check articles/ --format markdown --output report.sarif
"""
STATUS = """\
0  listed
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    pass


def _run(options: argparse.Namespace) -> int:
    from xref.formats import formats

    for name, form in formats().items():
        endings = f" ({', '.join(form.suffixes)})" if form.suffixes else ""
        print(f"{name:20} {form.about}{endings}")
    return 0


UNIT = Command(
    about="list the report formats",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
