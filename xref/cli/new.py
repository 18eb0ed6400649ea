"""``xref new``: draft a rule from a sentence."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

from xref.errors import Problem, XrefError
from xref.units import Command

DESCRIPTION = """\
Draft a rule from a sentence: slots for its values, ~ on its verbs, the sentence as its first example.

The file is written into the pack; what is left to do in it is said at the end.
"""
EXAMPLES = """\
xref new talks-start --from "The talks in Geneva began on 13 April." --in claims/peace
"""
STATUS = """\
0  drafted
2  could not do what was asked: no id, a file that is there, nothing to compare
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    from xref.cli._packs import given_text

    parser.add_argument("id", metavar="ID", help="the rule's id: lower-case words joined by hyphens")
    parser.add_argument(
        "--from",
        dest="sentence",
        type=given_text,
        required=True,
        metavar="SENTENCE",
        help="a sentence that makes the claim",
    )
    parser.add_argument(
        "--in",
        dest="pack",
        type=Path,
        default=Path("claims/mine"),
        metavar="DIR",
        help="the pack (default: claims/mine)",
    )
    parser.add_argument("--print", dest="shown", action="store_true", help="print the draft, write nothing")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._run import write
    from xref.rules.authoring.drafting import draft
    from xref.rules.authoring.json_schema import schema_text
    from xref.rules.authoring.workbench import open_packs
    from xref.rules.files.packs import is_id

    path = options.pack / f"{options.id}.yaml"
    if not is_id(options.id):
        raise XrefError([Problem(options.id, message="is no id", hint="use lower-case words joined by hyphens")])
    if path.exists() and not (options.force or options.shown):
        raise XrefError([Problem(str(path), message="is there already", hint="choose another id, or --force")])
    rules = open_packs([options.pack] if options.pack.is_dir() else []).rules
    made = draft(options.id, options.sentence, rules, schema="rule.schema.json")
    if not made.slots:
        hint = "a rule compares what is said: give a sentence with a number, a date, a name or a verb"
        raise XrefError([Problem("--from", message="nothing in the sentence can be compared", hint=hint)])
    if options.shown:
        print(made.text, end="")
        return 0
    write(path, made.text.encode("utf-8"))
    write(options.pack / "rule.schema.json", schema_text().encode("utf-8"))
    print(f"{path} written")
    print(f"  pattern  {made.pattern}")
    for name, kind, raw in made.slots:
        print(f"  {name:8} {kind}: {raw}")
    if made.fixed:
        print(f"  as they are: {', '.join(made.fixed)} (write {{who:name}} for any name, {{n:number}} for any number)")
    print("next: shorten the pattern to the words that matter, write the example of nothing, set the question")
    if made.slots[0][1] == "choice":
        print("      and give said: a second label with its wordings, so that there is something to compare")
    asked = f"{options.id} --claims {shlex.quote(str(options.pack))}"
    print(f"then: xref try {asked}, and xref test {asked}")
    return 0


UNIT = Command(
    about="draft a rule from a sentence",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
