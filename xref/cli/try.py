"""``xref try``: what a rule or a pattern finds in texts, and where it stops when it finds nothing."""  # noqa: N999

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from xref.errors import Problem, XrefError
from xref.units import Command

if TYPE_CHECKING:
    from xref.extension import Discourse
    from xref.model import Article
    from xref.rules.authoring.workbench import Workbench
    from xref.rules.matching.ruleset import RuleSet

_PATTERN = "pattern"  # the name of the rule that a pattern given by itself becomes
DESCRIPTION = """\
Show what a rule finds: each match in its context, with its values as written and as they are compared. For a miss:
how far each pattern got, the word where it stopped, what it wanted there, or which line ruled it out.
"""
EXAMPLES = """\
xref try ceasefire-groups --text "Two groups have joined the truce."
xref try --pattern "{n:count} groups joined" --text "Two groups joined."
xref try ceasefire-groups articles/              a count, and every match in a line
xref try ceasefire-groups articles/ --against HEAD    matches gained and lost since a git revision
xref try ceasefire-groups - < article.txt        from standard input
"""
STATUS = """\
0  something is found
1  nothing is
2  could not do what was asked: no such rule, an invalid pattern
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    from xref.cli._packs import add_claims, given_text

    parser.add_argument(
        "words", nargs="*", metavar="RULE | FILE", help="a rule's id, then files or folders, or - (stdin)"
    )
    parser.add_argument("--pattern", type=given_text, metavar="PATTERN", help="a pattern instead of a rule")
    parser.add_argument(
        "--text", type=given_text, action="append", default=[], metavar="TEXT", help="a text to try (repeatable)"
    )
    parser.add_argument("--published", default="", metavar="DATE", help="the date of the texts, for 'on Monday'")
    add_claims(parser)
    parser.add_argument("--tokens", action="store_true", help="show the words as patterns see them")
    parser.add_argument("--against", metavar="REV", help="show the matches gained and lost since a git revision")
    parser.add_argument("--watch", action="store_true", help="try again whenever a rule file changes")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed")


def _run(options: argparse.Namespace) -> int:
    from xref.cli._packs import folders

    places = folders(options)
    if options.watch:
        return _watch(options, places)
    return _once(options, places)


def _once(options: argparse.Namespace, places: list[Path]) -> int:
    from xref.formats import readable
    from xref.rules.authoring.trials import as_json, as_text, try_all

    rule, files = _asked(options)
    bench = _opened(options, places, rule)
    texts = list(_texts(options, files, bench, rule))
    if options.tokens:
        _show_words(texts)
        return 0
    if options.against:
        return _compare(options, places, bench, rule, texts)
    trials = try_all(bench.rules, rule, texts)
    in_full = bool(options.text) or not files
    print(as_json(trials) if options.format == "json" else as_text(trials, long=in_full, written=readable), end="")
    return 0 if any(trial.hits for _, trial in trials) else 1


def _asked(options: argparse.Namespace) -> tuple[str, list[str]]:
    """The rule to try, and the files to try it on."""
    from xref.rules.files.cases import is_day

    if options.published and not is_day(options.published):
        hint = "write it as 2017-01-24"
        raise XrefError([Problem("--published", message=f"{options.published!r} is no date", hint=hint)])
    if options.pattern is not None:
        if not options.pattern.strip():
            hint = "write one, as '{n:count} groups joined'"
            raise XrefError([Problem("--pattern", message="the pattern is empty", hint=hint)])
        return _PATTERN, options.words
    if not options.words:
        raise XrefError([Problem("try", message="names no rule", hint="give a rule's id, or --pattern '...'")])
    return options.words[0], options.words[1:]


def _opened(options: argparse.Namespace, places: list[Path], rule: str) -> Workbench:
    """The packs with the rule or the pattern in them; what is wrong beside it is told."""
    from xref.cli._packs import tell, unknown_rule
    from xref.rules.authoring.workbench import open_packs

    bench = open_packs(places, pattern=options.pattern or "")
    if options.pattern:
        if faults := [problem for problem in bench.problems if problem.path == _PATTERN]:
            raise XrefError(faults)
        tell(doubt for doubt in bench.doubts if doubt.path == _PATTERN)
    elif rule not in bench.rules.policies:
        tell(bench.problems)
        raise XrefError([unknown_rule(rule, bench.rules.policies)])
    else:
        tell(_faults(bench, rule))
    return bench


def _faults(bench: Workbench, rule: str) -> Iterator[Problem]:
    """What keeps lines of the rule from being tried: problems of its own file, and of the files of its pack."""
    pack = bench.rules.policies[rule].pack
    for problem in bench.problems:
        path = Path(problem.path)
        if path.parent.name == pack and (path.stem == rule or path.stem.startswith("_")):
            yield problem


def _texts(
    options: argparse.Namespace, files: list[str], bench: Workbench, rule: str
) -> Iterator[tuple[Article, Discourse]]:
    """The texts to try: given ones, standard input, files; else the examples of the rule."""
    from xref.engines._passages import reader

    read = reader(bench.rules)
    given = list(options.text)
    if "-" in files:
        given.append(sys.stdin.read())
    paths = [file for file in files if file != "-"]
    for text in given:
        yield read(text, "", options.published)
    if paths:
        yield from _articles(paths, bench.rules)
    if not given and not paths:
        for case in bench.cases:
            if case.rule == rule:
                for text, published in zip(case.texts, case.published, strict=True):
                    yield read(text, case.title, published)


def _articles(paths: list[str], rules: RuleSet) -> Iterator[tuple[Article, Discourse]]:
    from xref.extension import Discourse
    from xref.folding import fold
    from xref.loaders import collect
    from xref.reading import read

    for document in collect(paths).documents:
        article = read(document)
        published = article.published.value or ""
        yield article, Discourse(fold(article.text), published, article.weekday.value, names=rules.names)


def _show_words(texts: list[tuple[Article, Discourse]]) -> None:
    from xref.rules.authoring.trying import show_words

    for article, discourse in texts:
        for words in show_words(article, discourse):
            shown = (f"{'| ' if wall else ''}{form}{'!' if stop else ''}" for form, wall, stop in words)
            print("  ".join(shown))
    print("| no gap reaches over this place   ! no gap skips this word")


def _compare(
    options: argparse.Namespace,
    places: list[Path],
    bench: Workbench,
    rule: str,
    texts: list[tuple[Article, Discourse]],
) -> int:
    from xref.cli._revisions import packs_at
    from xref.formats import readable
    from xref.rules.authoring.trials import concordance
    from xref.rules.authoring.trying import gained_and_lost
    from xref.rules.authoring.workbench import open_packs

    with packs_at(options.against, places) as old_places:
        old = open_packs(old_places, pattern=options.pattern or "").rules
        gained, lost = gained_and_lost(old, bench.rules, rule, texts)
    for title, hits in (("gained", gained), ("lost", lost)):
        print(f"{len(hits)} {title} since {options.against}")
        for line in concordance(hits, readable):
            print(f"  {line}")
    return 0


def _watch(options: argparse.Namespace, places: list[Path]) -> int:
    """Try whenever a rule file has changed, until interrupted."""
    import time

    seen: dict[Path, int] = {}
    while True:
        now = dict(_times(places))
        if now != seen:
            seen = now
            print("\033[2J\033[H" if sys.stdout.isatty() else "----", end="\n")
            try:
                _once(options, places)
            except XrefError as error:
                for problem in error.problems:
                    print(problem.with_caret())
            sys.stdout.flush()  # a pipe would hold it back
        time.sleep(0.3)


def _times(places: list[Path]) -> Iterator[tuple[Path, int]]:
    """The rule files with the times of their last change; an editor may take one away as it is looked at."""
    for path in (path for place in places for path in sorted(place.rglob("*.yaml"))):
        with contextlib.suppress(OSError):
            yield path, path.stat().st_mtime_ns


UNIT = Command(
    about="show what a rule finds in a text, or where it stops",
    arguments=_arguments,
    run=_run,
    description=DESCRIPTION,
    examples=EXAMPLES,
    status=STATUS,
)
