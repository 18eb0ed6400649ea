"""``xref schema``: the JSON Schema of the files that xref reads and writes."""

from __future__ import annotations

import argparse

from xref.units import Command

DESCRIPTION = """\
Print the JSON Schema of rule files or of event files, for editors that check YAML while you write.
"""
EXAMPLES = """\
xref schema > rule.schema.json
xref schema event
"""
STATUS = """\
0  printed
2  no such kind of file
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", nargs="?", choices=("rule", "event"), default="rule", help="which file (default: rule)")


def _run(options: argparse.Namespace) -> int:
    from xref.rules.authoring.json_schema import schema_text

    print(schema_text(options.kind), end="")
    return 0


UNIT = Command(
    about="print the JSON Schema of rule files",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
