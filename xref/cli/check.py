"""``xref check``: read articles, compare what they claim, print the report, decide."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.errors import Problem, XrefError
from xref.extension import Command, Format, Units, discover

if TYPE_CHECKING:
    from xref.gate import Outcome
    from xref.model import Report
    from xref.settings import Settings

DESCRIPTION = """\
Read articles (files or folders), compare what they claim, and print where they agree and where they do not.

  xref check articles/                                the table, conflicts first
  xref check articles/ --verbose                      with every quote and reason
  xref check articles/ --output report.html --output report.json
  xref check articles/ --claims my-rules/             with your own rules
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="an article, or a folder of articles")
    parser.add_argument(
        "--claims", action="append", metavar="DIR", help="folder of rule files (repeatable; default: the shipped packs)"
    )
    parser.add_argument(
        "--format", metavar="NAME", help="what to print: table (default), markdown, json, html, ... (see xref formats)"
    )
    parser.add_argument(
        "--output", action="append", default=[], metavar="FILE", help="also write a report; its ending says the format"
    )
    parser.add_argument("--verbose", "-v", action="store_true", help="show every quote and reason")
    parser.add_argument("--width", type=int, metavar="N", help="columns of the table (default: those of the terminal)")
    gate = parser.add_argument_group("gate")
    gate.add_argument("--fail-on", metavar="LEVEL", help="error (default), warning, note; disputed, tension; never")
    gate.add_argument("--min-origins", type=int, metavar="N", help="an answer from fewer origins is a finding")
    gate.add_argument("--max-conflicts", type=int, metavar="N", help="so many new findings are put up with")
    gate.add_argument("--allow-empty", action="store_true", default=None, help="comparing nothing is no failure")
    gate.add_argument("--exit-zero", action="store_true", default=None, help="never fail because of a finding")
    gate.add_argument("--baseline", type=Path, metavar="FILE", help="findings that are known already")
    gate.add_argument("--waivers", type=Path, metavar="FILE", help="findings put up with, each with reason and date")
    gate.add_argument("--today", metavar="DATE", help="the day on which waivers are judged (default: the clock's)")
    parser.add_argument("--profile", metavar="NAME", help="what 'about' and 'dozens' mean: default, acled, wikimpacts")
    parser.add_argument("--same-event", action="store_true", default=None, help="all articles are about one event")
    parser.add_argument("--processes", type=int, metavar="N", help="worker processes (default: as many as pay)")
    parser.add_argument("--quiet", "-q", action="store_true", help="print the last line only")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._progress import progress
    from xref.gate import decide
    from xref.pipeline import check

    settings = _settings(options)
    formats: Units[Format] = discover("xref.formats")
    printed = options.format or "table"
    wanted = [(_format_of(Path(name), formats), Path(name)) for name in options.output] + list(settings.outputs)
    _known_formats([printed, *(name for name, _ in wanted)], formats)
    with progress("reading articles"):
        report = check(options.paths, settings)
    outcome = decide(report, settings)
    for name, path in wanted:
        _write(path, formats[name], report, outcome, {"verbose": True})
    if not options.quiet:
        _print(formats[printed], report, outcome, _look(options))
    for note in outcome.notes:
        print(note, file=sys.stderr)
    machine = printed not in ("table",)
    print(outcome.line, file=sys.stderr if machine and not options.quiet else sys.stdout)
    return outcome.exit_code


_SETTINGS = (
    "profile",
    "min_origins",
    "max_conflicts",
    "allow_empty",
    "exit_zero",
    "baseline",
    "waivers",
    "today",
    "same_event",
    "processes",
)


def _settings(options: argparse.Namespace) -> Settings:
    from xref.cli._places import cache_folder
    from xref.settings import FailOn, load_settings

    given = {name: getattr(options, name) for name in _SETTINGS}
    if options.claims:
        given["claims"] = tuple(Path(folder) for folder in options.claims)
    if options.fail_on:
        try:
            given["fail_on"] = FailOn.parse(options.fail_on)
        except ValueError as error:
            raise XrefError(
                [Problem("--fail-on", message=f"{options.fail_on!r} is no level", hint=str(error))]
            ) from None
    settings = load_settings(Path.cwd()).over(**given)
    if settings.cache is None:
        settings = settings.over(cache=cache_folder())
    # The one look at the clock: waivers expire, and a run without --today means the day it is run on.
    return settings if settings.today else settings.over(today=date.today().isoformat())


def _format_of(path: Path, formats: Units[Format]) -> str:
    for name in sorted(formats, key=lambda name: (name not in ("json", "markdown", "html"), name)):
        if any(path.name.endswith(suffix) for suffix in formats[name].suffixes):
            return name
    raise XrefError([Problem("--output", message=f"no report format for {path.name!r}", hint=_endings(formats))])


def _endings(formats: Units[Format]) -> str:
    return "known endings: " + ", ".join(sorted({s for name in formats for s in formats[name].suffixes}))


def _known_formats(names: list[str], formats: Units[Format]) -> None:
    unknown = [name for name in names if name not in formats]
    if unknown:
        hint = f"known formats: {', '.join(formats)}"
        raise XrefError([Problem("--format", message=f"no format {name!r}", hint=hint) for name in unknown])


def _look(options: argparse.Namespace) -> dict[str, Any]:
    import os
    import shutil

    terminal = sys.stdout.isatty()
    return {
        "width": options.width or (shutil.get_terminal_size((100, 24)).columns if terminal else 100),
        "colour": terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        "verbose": options.verbose,
    }


def _print(form: Format, report: Report, outcome: Outcome, look: Mapping[str, Any]) -> None:
    text = form.render(report, {**look, "outcome": outcome})
    if isinstance(text, bytes):
        sys.stdout.buffer.write(text)
        return
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def _write(path: Path, form: Format, report: Report, outcome: Outcome, look: Mapping[str, Any]) -> None:
    """Write a report whole or not at all, so that a run cut short leaves the old one as it was."""
    text = form.render(report, {**look, "outcome": outcome})
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.part")
        draft.write_bytes(data)
        draft.replace(path)
    except OSError as error:
        why = f"cannot be written: {error.strerror}"
        raise XrefError([Problem(str(path), message=why, hint="name a file in a folder you can write to")]) from None


UNIT = Command(about="compare what articles claim", arguments=_arguments, run=_run, description=DESCRIPTION)
