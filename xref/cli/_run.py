"""What the commands that read articles share: arguments, settings, the report, the look of the terminal."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.cli._git import file_at
from xref.cli._packs import add_claims
from xref.cli._progress import progress
from xref.errors import Problem, Together, XrefError, did_you_mean

if TYPE_CHECKING:
    from xref.gate import Baseline, Outcome, Waiver
    from xref.model import Report
    from xref.settings import Settings

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
    "fresh",
)


def reading_arguments(parser: argparse.ArgumentParser, paths: str = "+") -> None:
    """Add the articles and how they are read."""
    parser.add_argument("paths", nargs=paths, metavar="PATH", help="an article, or a folder of articles")
    add_claims(parser)
    parser.add_argument("--profile", metavar="NAME", help="what 'about' and 'dozens' mean: default, acled, wikimpacts")
    parser.add_argument("--same-event", action="store_true", default=None, help="all articles are about one event")
    parser.add_argument("--processes", type=int, metavar="N", help="worker processes (default: as many as pay)")
    parser.add_argument("--fresh", action="store_true", default=None, help="read again what earlier runs have read")
    parser.add_argument("--width", type=int, metavar="N", help="columns of the table (default: those of the terminal)")


def gate_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what decides whether the run passes."""
    gate = parser.add_argument_group("gate")
    gate.add_argument(
        "--fail-on", metavar="LEVEL", help="error (default), warning, note; disputed, tension, undetermined; never"
    )
    gate.add_argument("--min-origins", type=int, metavar="N", help="an answer from fewer origins is a finding")
    gate.add_argument("--max-conflicts", type=int, metavar="N", help="so many new findings are put up with")
    gate.add_argument("--allow-empty", action="store_true", default=None, help="comparing nothing is no failure")
    gate.add_argument("--exit-zero", action="store_true", default=None, help="never fail because of a finding")
    gate.add_argument("--baseline", type=Path, metavar="FILE", help="findings that are known already")
    gate.add_argument("--baseline-ref", metavar="REV", help="take the baseline as it was in a git revision")
    gate.add_argument("--waivers", type=Path, metavar="FILE", help="findings put up with, each with reason and date")
    gate.add_argument("--today", metavar="DATE", help="the day on which waivers are judged (default: the clock's)")
    gate.add_argument("--changed-since", metavar="REV", help="only findings with a claim in a file changed since then")


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings of the nearest file with the command line over them; every wrong option at once."""
    from xref.cli._places import cache_folder
    from xref.settings import FailOn, load_settings
    from xref.values._numerals.profiles import PROFILES

    given: dict[str, Any] = {name: getattr(options, name, None) for name in _SETTINGS}
    problems = []
    if options.claims:
        given["claims"] = tuple(options.claims)
    if level := getattr(options, "fail_on", None):
        try:
            given["fail_on"] = FailOn.parse(level)
        except ValueError as error:
            problems.append(Problem("--fail-on", message=f"{level!r} is no level", hint=str(error)))
    if given["today"]:
        try:
            given["today"] = date.fromisoformat(given["today"]).isoformat()
        except ValueError:
            problems.append(Problem("--today", message=f"{given['today']!r} is no date", hint="write it as 2026-05-31"))
    for name, least in (("min_origins", 1), ("max_conflicts", 0), ("processes", 0)):
        if given[name] is not None and given[name] < least:
            option = f"--{name.replace('_', '-')}"
            problems.append(Problem(option, message=f"{given[name]} is too small", hint=f"write {least} or more"))
    if (width := getattr(options, "width", None)) is not None and width < 1:
        problems.append(Problem("--width", message=f"{width} is too small", hint="write 1 or more"))
    if given["profile"] is not None and given["profile"] not in PROFILES:
        hint = did_you_mean(given["profile"], PROFILES)
        problems.append(Problem("--profile", message=f"there is no profile {given['profile']!r}", hint=hint))
    if problems:
        raise XrefError(problems)
    settings = load_settings(Path.cwd()).over(**given)
    if settings.cache is None:
        settings = settings.over(cache=cache_folder())
    # The one look at the clock: waivers expire, and a run without --today means the day it is run on.
    return settings if settings.today else settings.over(today=date.today().isoformat())


def report_of(options: argparse.Namespace, settings: Settings) -> Report:
    """The report on the articles that the options name."""
    from xref.pipeline import check

    with progress("reading articles", quiet=getattr(options, "quiet", False)) as watch:
        return check(options.paths, settings, watch)


def known_findings(options: argparse.Namespace, settings: Settings) -> tuple[Baseline, tuple[Waiver, ...]]:
    """The baseline and the waivers that the gate is to judge by, read before the articles: that may take long."""
    from xref.gate import read_waivers

    wrong = Together()
    with wrong:
        baseline = _baseline(options, settings)
    with wrong:
        waivers = read_waivers(settings.waivers) if settings.waivers else ()
    wrong.tell()
    return baseline, waivers


def judged(
    settings: Settings,
    report: Report,
    known: tuple[Baseline, tuple[Waiver, ...]],
    changed: Collection[str] | None = None,
) -> Outcome:
    """What the gate decides on a report; findings outside the changed files are reported only."""
    from xref.gate import decide, in_articles

    within = None if changed is None else {finding.id for finding in in_articles(report, changed).findings}
    return decide(report, settings, baseline=known[0], waivers=known[1], within=within)


def _baseline(options: argparse.Namespace, settings: Settings) -> Baseline:
    from xref.gate.baseline import Baseline, parse_baseline, read_baseline

    path = settings.baseline
    if not getattr(options, "baseline_ref", None):
        return read_baseline(path) if path else Baseline()
    if path is None:
        raise XrefError(
            [Problem("--baseline-ref", message="no baseline is named", hint="name it with --baseline FILE")]
        )
    text = file_at(options.baseline_ref, path)
    return Baseline() if text is None else parse_baseline(text, f"{options.baseline_ref}:{path}")


def look(options: argparse.Namespace) -> dict[str, Any]:
    """The width and colour that the terminal wants."""
    terminal = sys.stdout.isatty()
    return {
        "width": options.width or (shutil.get_terminal_size((100, 24)).columns if terminal else 100),
        "colour": terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
    }


def say(text: str) -> None:
    """Print a text that may hold any character."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, so that a run cut short leaves the old one as it was.

    A link stays one, and its target is written; a device or a pipe takes the bytes as they come.
    """
    file = Path(os.path.realpath(path))
    draft = file.with_name(f".{file.name}.part")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)
        draft.replace(file)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        why = f"cannot be written: {error.strerror}"
        raise XrefError([Problem(str(path), message=why, hint="name a file in a folder you can write to")]) from None
