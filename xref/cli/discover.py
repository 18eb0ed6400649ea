"""``xref discover``: what several sources say and no rule takes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from xref.errors import Problem, XrefError
from xref.units import Command

if TYPE_CHECKING:
    from xref.cli._leads import Found

DESCRIPTION = """\
Find what several sources say and no rule takes: values in the same place of sentences alike, those of most
independent sources first. Then draft the rule for one of them, with its sentences as examples.
"""
EXAMPLES = """\
xref discover articles/                            the leads, each with its sentences
xref discover articles/ --claims my-rules/         beside your own rules
xref discover articles/ --rule 2                   the rule of lead 2, printed
xref discover articles/ --rule 2 --id hall-capacity --output my-rules/hall-capacity.yaml
"""
STATUS = """\
0  looked for
2  could not do what was asked, or a file could not be read
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    from xref.cli._run import reading_arguments

    reading_arguments(parser)
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="how many leads to show (default: 20)")
    parser.add_argument("--rule", type=int, metavar="N", help="draft the rule of lead N and show nothing else")
    parser.add_argument("--id", metavar="ID", help="with --rule: the rule's id (default: the lead's words)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="with --rule: a new file to write the rule to")
    parser.add_argument("--format", choices=("table", "json"), default="table", help="how leads are printed")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._leads import find_leads
    from xref.cli._leads_shown import as_json, as_text
    from xref.cli._progress import progress
    from xref.cli._run import look, say, settings_of

    _refuse(_wrong_options(options))
    settings = settings_of(options)
    with progress("looking for leads") as watch:
        found = find_leads(options.paths, settings, watch)
    unread = found.coverage.unread
    if options.rule is not None or options.format == "json":  # the table says it itself
        for path, why in unread:
            print(f"{path}: {why}", file=sys.stderr)
    if options.rule is not None:
        _draft(found, options)
    elif options.format == "json":
        say(as_json(found, options.limit))
    else:
        say(as_text(found, options.limit, look(options)["width"]))
    return 2 if unread else 0


def _wrong_options(options: argparse.Namespace) -> list[Problem]:
    from xref.rules.files.packs import is_id

    problems = []
    if options.limit < 1:
        problems.append(Problem("--limit", message=f"{options.limit} is too small", hint="write 1 or more"))
    if options.rule is None:
        given = [f"--{name}" for name in ("id", "output") if getattr(options, name)]
        problems += [Problem(name, message="goes with --rule only", hint="say which lead: --rule 1") for name in given]
    if options.id and not is_id(options.id):
        problems.append(Problem("--id", message=f"{options.id!r} is no id", hint="use lower-case words and hyphens"))
    if options.output and options.output.exists():
        hint = "name a new file"
        problems.append(Problem(str(options.output), message="is there already and is not written over", hint=hint))
    if options.output and options.id and options.output.stem != options.id:
        hint = f"name the file {options.id}.yaml"
        problems.append(Problem(str(options.output), message="a rule's file has the name of its id", hint=hint))
    return problems


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise XrefError(problems)


def _draft(found: Found, options: argparse.Namespace) -> None:
    """Draft the rule of a lead; print it, or write it to a new file."""
    from xref.cli._lead_asked import id_of
    from xref.cli._lead_rule import draft_lead
    from xref.cli._run import say, write

    count = len(found.leads)
    if not 1 <= options.rule <= count:
        hint = f"leads are 1 to {count}" if count else "there are no leads in these articles"
        raise XrefError([Problem("--rule", message=f"there is no lead {options.rule}", hint=hint)])
    lead = found.leads[options.rule - 1]
    name = options.id or (options.output.stem if options.output else id_of(lead))
    text = draft_lead(name, lead, _pack_of(options))
    if options.output is None:
        say(text)
        return
    write(options.output, text.encode("utf-8"))
    print(f"{options.output} written")
    print("next: shorten the patterns to the words that matter, write the example of nothing, set the question")
    folder = options.output.parent
    print(f"then: xref lint {folder}, and xref test {name} --claims {folder}")


def _pack_of(options: argparse.Namespace) -> Path | None:
    """The pack that a drafted rule is for: where it is written to, else the only one that was named."""
    if options.output is not None:
        folder: Path = options.output.parent
        return folder if folder.is_dir() else None
    return options.claims[0] if len(options.claims or ()) == 1 else None


UNIT = Command(
    about="find what no rule takes",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
