"""``xref docs``: pages of rules, written from their files."""

from __future__ import annotations

import argparse
from pathlib import Path

from xref.units import Command
from xref.wording import number_of

DESCRIPTION = """\
Write a Markdown page a rule and an index a pack, from the rule files.
"""
EXAMPLES = """\
xref docs --output docs/rules                    write the pages
xref docs --output docs/rules --check            only say which are out of date
xref docs --output docs/reference --reference    the language, the keys, the codes, the packs
"""
STATUS = """\
0  written, or all current
1  with --check: a page is out of date
2  an invalid rule
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    from xref.cli._packs import add_claims

    add_claims(parser)
    parser.add_argument("--output", type=Path, default=Path("docs/rules"), metavar="DIR", help="default: docs/rules")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a page is out of date")
    parser.add_argument("--reference", action="store_true", help="the reference pages instead of the rules'")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._packs import folders, tell
    from xref.cli._run import write
    from xref.rules.authoring.pages import pages, reference_pages, stale
    from xref.rules.authoring.workbench import open_packs

    bench = open_packs(folders(options))
    if bench.problems:
        tell(bench.problems)
        return 2
    wanted = reference_pages(bench) if options.reference else pages(bench)
    told = stale(options.output, wanted)
    if options.check:
        for line in told:
            print(line)
        print(f"{number_of(len(wanted), 'page')}, {len(told)} not current")
        return 1 if told else 0
    for page in wanted:
        write(options.output / page.path, page.text.encode("utf-8"))
    print(f"{number_of(len(wanted), 'page')} written to {options.output}")
    return 0


UNIT = Command(
    about="write pages of rules from their files",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
