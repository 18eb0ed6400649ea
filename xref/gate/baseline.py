"""The baseline: findings that were there when a team switched the gate on, one line an entry.

Only the identity of a finding counts (rule, subject, slot, set of distinct values); the words after it
are for the people who read the diff. Entries are sorted and hold no line, path, date or version, so a
baseline changes when a finding does and at no other time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from xref.errors import Problem, XrefError
from xref.model import Finding, Report
from xref.tuples import NamedTuple

HEAD = "# Findings that were known when this baseline was written; `xref baseline prune` removes those that are gone."

_MERGE = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")  # what git writes between two sides


class Entry(NamedTuple):
    """One known finding: its identity, and what it is about in words."""

    rule: str
    id: str
    about: str = ""

    def __str__(self) -> str:
        return f"{self.rule} {self.id}  {self.about}".rstrip()


class Baseline(NamedTuple):
    """The known findings, sorted."""

    entries: tuple[Entry, ...] = ()
    path: str = ""
    lines: Mapping[str, int] = MappingProxyType({})  # where each finding stands in the file

    def place(self, entry: Entry) -> str:
        """Return where an entry stands: ``path:line:column``."""
        return f"{self.path}:{self.lines[entry.id]}:1" if entry.id in self.lines else self.path or "baseline"

    @property
    def ids(self) -> frozenset[str]:
        """The identities of the known findings."""
        return frozenset(entry.id for entry in self.entries)

    def render(self) -> str:
        """Return the text of the file."""
        return "\n".join([HEAD, *(str(entry) for entry in self.entries)]) + "\n"


def parse_baseline(text: str, path: str = "baseline") -> Baseline:
    """Read a baseline; every line that is no entry is a problem. A line that stands twice, as merges leave it, is one.

    >>> parse_baseline("# known\\ntoll 1f00aa  quake: 12 / 19\\n").entries
    (Entry(rule='toll', id='1f00aa', about='quake: 12 / 19'),)
    """
    problems: list[Problem] = []
    known: dict[str, Entry] = {}
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        rule, identity, about = (*line.split(maxsplit=2), "", "")[:3]
        entry = Entry(rule, identity, about.strip())
        if line.startswith(_MERGE):
            hint = "keep the entries of both sides, and delete the mark"
            problems.append(Problem(path, number, 1, "a merge left its mark here", hint, source=line))
        elif not identity:
            problems.append(Problem(path, number, 1, "not an entry", "write: rule id words", source=line))
        elif known.setdefault(identity, entry) != entry:
            what = f"the same finding as line {lines[identity]}, in other words"
            problems.append(Problem(path, number, len(rule) + 2, what, "delete one of the two", source=line))
        lines.setdefault(identity, number)
    if problems:
        raise XrefError(problems)
    return Baseline(tuple(sorted(known.values())), path, lines)


def read_baseline(path: Path) -> Baseline:
    """Read the baseline file; a missing one is a problem, because a gate must not forget it silently."""
    try:
        return parse_baseline(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        why = "there is no such baseline" if isinstance(error, FileNotFoundError) else "the baseline cannot be read"
        raise XrefError([Problem(str(path), message=why, hint="`xref baseline write ARTICLES` makes one")]) from None


def baseline_of(findings: Iterable[Finding]) -> Baseline:
    """Return the baseline in which these findings are known: those in which sources stand against one another."""
    return Baseline(tuple(sorted({entry_of(finding) for finding in findings if finding.verdict.conflict_like})))


def entry_of(finding: Finding) -> Entry:
    """Return the entry for a finding."""
    about = f"{finding.subject}, {finding.slot}: {' / '.join(finding.values)}"
    return Entry(finding.rule or finding.category, finding.id, " ".join(about.split())[:200])


def stale(baseline: Baseline, report: Report) -> tuple[Entry, ...]:
    """Return the entries that no longer occur."""
    alive = {finding.id for finding in report.findings if finding.verdict.conflict_like}
    return tuple(entry for entry in baseline.entries if entry.id not in alive)


def pruned(baseline: Baseline, report: Report) -> Baseline:
    """Return the baseline without the entries that no longer occur; it can only shrink."""
    gone = set(stale(baseline, report))
    return Baseline(tuple(entry for entry in baseline.entries if entry not in gone), baseline.path)


def rewritten(old: Baseline | None, report: Report, *, force: bool = False) -> Baseline:
    """Return the baseline of this report; one that would grow is refused unless forced."""
    new = baseline_of(report.findings)
    if old is None or force:
        return new
    added = [entry for entry in new.entries if entry.id not in old.ids]
    if added:
        problems = [Problem(old.path or "baseline", message=f"would gain: {entry}") for entry in added]
        hint = "settle or waive the finding, or write with --force"
        raise XrefError([*problems, Problem(old.path or "baseline", message="a baseline may only shrink", hint=hint)])
    return new
