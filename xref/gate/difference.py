"""What changed between two reports: findings new, gone and changed, claims that moved, articles that were revised.

Works on JSON reports, so that a report of last week needs neither last week's articles nor its rules. Two
findings are the same when their identities are; a finding about the same question with another verdict
or other values has changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xref.errors import Problem, XrefError
from xref.tuples import NamedTuple

Tree = Mapping[str, Any]


class Change(NamedTuple):
    """A question that is answered otherwise than before."""

    old: Tree
    new: Tree


class Move(NamedTuple):
    """A claim with the same value at another place of its article."""

    article: str
    raw: str
    old: tuple[int, int]  # line, column
    new: tuple[int, int]


class Revision(NamedTuple):
    """A slot that an article filled in one way and fills in another now, or no longer, or for the first time."""

    article: str
    rule: str
    about: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    notice: str  # the words that announce a correction; empty: the change is silent


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs between two reports, worst first."""

    new: tuple[Tree, ...] = ()
    gone: tuple[Tree, ...] = ()
    changed: tuple[Change, ...] = ()
    moved: tuple[Move, ...] = ()
    revised: tuple[Revision, ...] = ()

    def __bool__(self) -> bool:
        return any((self.new, self.gone, self.changed, self.moved, self.revised))


_HINT = "`xref check ARTICLES --output report.json` writes one"


def read_reports(paths: Iterable[Path]) -> list[Tree]:
    """Read JSON reports; raises ``XrefError`` with what is wrong with any of them."""
    reports: list[Tree] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            reports.append(read_report(path))
        except XrefError as error:
            problems += error.problems
    if problems:
        raise XrefError(problems)
    return reports


def read_report(path: Path) -> Tree:
    """Read a JSON report and check that it is one."""
    import json

    try:
        tree = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        why = "there is no such report" if isinstance(error, FileNotFoundError) else "cannot be read"
        raise XrefError([Problem(str(path), message=why, hint=_HINT)]) from None
    except json.JSONDecodeError as error:
        raise XrefError([Problem(str(path), error.lineno, error.colno, f"not JSON: {error.msg}", _HINT)]) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, thousands of brackets
        raise XrefError([Problem(str(path), message="not a report of xref: no report is so deep or so long")]) from None
    from pydantic import ValidationError

    from xref.schema import ReportShape

    try:
        ReportShape.model_validate(tree)
    except ValidationError as error:
        found = error.errors()[0]
        where = ".".join(map(str, found["loc"])) or "the whole"
        what = "is missing" if found["type"] == "missing" else "is of another form"
        raise XrefError([Problem(str(path), message=f"not a report of xref: {where} {what}", hint=_HINT)]) from None
    checked: Tree = tree
    return checked


def difference(old: Tree, new: Tree) -> Difference:
    """Return what differs between two JSON reports."""
    before, after = _unmatched(old, new), _unmatched(new, old)
    changed, gone = [], []
    for key, findings in before.items():
        pairs = min(len(findings), len(after.get(key, ())))
        changed += [Change(findings[i], after[key][i]) for i in range(pairs)]
        gone += findings[pairs:]
    fresh = [f for key, findings in after.items() for f in findings[min(len(before.get(key, ())), len(findings)) :]]
    rank = {finding["id"]: place for place, finding in enumerate((*new["findings"], *old["findings"]))}
    return Difference(
        new=tuple(sorted(fresh, key=lambda finding: rank[finding["id"]])),
        gone=tuple(sorted(gone, key=lambda finding: rank[finding["id"]])),
        changed=tuple(sorted(changed, key=lambda change: rank[change.new["id"]])),
        moved=tuple(_moved(old, new)),
        revised=tuple(_revised(old, new)),
    )


def _unmatched(mine: Tree, other: Tree) -> dict[tuple[str, ...], list[Tree]]:
    """Group by question the findings that the other report does not hold with the same verdict."""
    held = {(finding["id"], finding["verdict"]) for finding in other["findings"]}
    grouped: dict[tuple[str, ...], list[Tree]] = defaultdict(list)
    for finding in mine["findings"]:
        if (finding["id"], finding["verdict"]) not in held:
            key = ("category", "rule", "subject", "slot")
            grouped[tuple(finding[name] for name in key)].append(finding)
    return grouped


def _keyed(report: Tree) -> dict[tuple[str, str, str, str], list[Tree]]:
    labels = {event["id"]: event["label"] for event in report["events"]}
    grouped: dict[tuple[str, str, str, str], list[Tree]] = defaultdict(list)
    for claim in report["claims"]:
        subject = claim["subject"]
        about = "; ".join(
            [labels.get(subject["event"], subject["text"] or subject["kind"]), *subject["qualifiers"].values()]
        )
        grouped[claim["article"], claim["rule"], about, claim["slot"]].append(claim)
    return grouped


def _moved(old: Tree, new: Tree) -> Iterable[Move]:
    before = _keyed(old)
    for key, claims in sorted(_keyed(new).items()):
        was = {text: [c for c in before.get(key, ()) if c["text"] == text] for text in {c["text"] for c in claims}}
        for text in sorted(was):
            now = [claim for claim in claims if claim["text"] == text]
            for a, b in zip(was[text], now, strict=False):
                places = ((a["line"], a["column"]), (b["line"], b["column"]))
                if places[0] != places[1]:
                    yield Move(key[0], b["raw"], *places)


def _revised(old: Tree, new: Tree) -> Iterable[Revision]:
    digests = {article["name"]: article["digest"] for article in old["articles"]}
    notices = {
        a["name"]: a["correction"] for a in new["articles"] if digests.get(a["name"], a["digest"]) != a["digest"]
    }
    before, after = _keyed(old), _keyed(new)
    for key in sorted({*before, *after}):
        was, now = (_texts(claims.get(key, ())) for claims in (before, after))
        if key[0] in notices and was != now:
            yield Revision(key[0], key[1], f"{key[2]}, {key[3]}", was, now, notices[key[0]])


def _texts(claims: Sequence[Tree]) -> tuple[str, ...]:
    return tuple(sorted({claim["text"] for claim in claims}))


def lines(found: Difference) -> list[str]:
    """Return the difference in words, a line each; empty where nothing differs."""
    return [
        *(f"new      {f['verdict']}: {f['question']} {' / '.join(f['values'])}" for f in found.new),
        *(f"changed  {_change(change)}" for change in found.changed),
        *(f"gone     {f['verdict']}: {f['question']} {' / '.join(f['values'])}" for f in found.gone),
        *(f"revised  {_revision(revision)}" for revision in found.revised),
        *(f"moved    {m.article}: “{m.raw}” from {m.old[0]}:{m.old[1]} to {m.new[0]}:{m.new[1]}" for m in found.moved),
    ]


def _change(change: Change) -> str:
    old, new = change
    verdict = new["verdict"] if new["verdict"] == old["verdict"] else f"{old['verdict']} is now {new['verdict']}"
    values = " / ".join(new["values"])
    if new["values"] != old["values"]:
        values = f"{' / '.join(old['values'])} is now {values}"
    return f"{verdict}: {new['question']} {values}"


def _revision(revision: Revision) -> str:
    how = f"with a notice (“{revision.notice}”)" if revision.notice else "without a word"
    was, now = (" / ".join(texts) or "nothing" for texts in (revision.old, revision.new))
    return f"{revision.article}: {revision.about} ({revision.rule}) said {was}, says {now}, {how}"
