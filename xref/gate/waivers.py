"""Waivers: findings that somebody has looked at and accepts, with the reason, until a date.

A YAML list. Reason and end are required, because an ignore without either outlives everyone who knows
what it was for; an expired waiver is live again, and one that matches nothing fails the run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from xref.errors import Problem, XrefError, did_you_mean
from xref.model import Finding
from xref.tuples import NamedTuple

WARN_DAYS = 14
_REQUIRED = ("rule", "subject", "reason", "until")
_KNOWN = (*_REQUIRED, "slot", "values")


class Waiver(NamedTuple):
    """One accepted finding; without ``slot`` and ``values``, all findings of the rule about the subject."""

    rule: str
    subject: str
    reason: str
    until: str  # ISO date, the last day on which it holds
    slot: str = ""
    values: tuple[str, ...] = ()
    path: str = ""
    line: int = 0
    column: int = 0

    def covers(self, finding: Finding) -> bool:
        """Whether this waiver speaks of the finding, its date aside."""
        return (
            (self.rule, self.subject) == (finding.rule, " ".join(finding.subject.split()))
            and self.slot in ("", finding.slot)
            and (not self.values or set(self.values) == set(finding.values))
        )

    def days_left(self, today: str) -> int:
        """Return the days until it expires; negative once it has."""
        return (date.fromisoformat(self.until) - date.fromisoformat(today)).days

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}: " if self.path else ""
        return f"{place}waiver for {self.rule}, {self.subject} (until {self.until}: {self.reason})"


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """Read the waiver file."""
    try:
        return parse_waivers(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        why = "there is no such waiver file" if isinstance(error, FileNotFoundError) else "the waivers cannot be read"
        hint = "`xref waive FINDING ARTICLES` makes one; until then leave `waivers` out"
        raise XrefError([Problem(str(path), message=why, hint=hint)]) from None


def parse_waivers(text: str, path: str = "waivers.yaml") -> tuple[Waiver, ...]:
    """Read waivers with the place of each; all problems are raised together.

    >>> text = "- {rule: toll, subject: the flood, reason: asked, until: 2031-05-31}"
    >>> [str(waiver) for waiver in parse_waivers(text)]
    ['waivers.yaml:1:3: waiver for toll, the flood (until 2031-05-31: asked)']
    """
    import yaml

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise XrefError([Problem(path, *place, f"not YAML: {error.problem}")]) from None
    except yaml.YAMLError as error:
        raise XrefError([Problem(path, message=f"not YAML: {error}")]) from None
    except RecursionError:  # thousands of brackets
        raise XrefError([Problem(path, 1, 1, "nested too deeply")]) from None
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise XrefError([Problem(path, 1, 1, "not a list of waivers", "begin each waiver with '- rule: …'")])
    reader = _Reader(path)
    waivers = tuple(waiver for node in root.value for waiver in reader.waiver(node))
    if reader.problems:
        raise XrefError(reader.problems)
    return waivers


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def waiver(self, node: Any) -> Iterator[Waiver]:
        import yaml

        before = len(self.problems)
        if not isinstance(node, yaml.MappingNode):
            self._wrong(node, "not a waiver", "begin it with '- rule: …'")
            return
        read: dict[str, Any] = {}
        for key, value in node.value:
            name = key.value
            if not isinstance(key, yaml.ScalarNode):
                self._wrong(key, "a key must be plain text", f"known are {', '.join(_KNOWN)}")
            elif name not in _KNOWN:
                self._wrong(key, f"unknown key '{name}'", did_you_mean(name, _KNOWN))
            elif name in read:
                self._wrong(key, f"'{name}' is given twice", "keep one of them")
            else:
                read[name] = self._value(name, value)
        missing = [name for name in _REQUIRED if not read.get(name)]
        if missing and len(self.problems) == before:
            self._wrong(node, f"a waiver needs {', '.join(missing)}", f"write {missing[0]}: …")
        if len(self.problems) == before:
            yield Waiver(**read, path=self.path, line=node.start_mark.line + 1, column=node.start_mark.column + 1)

    def _value(self, name: str, node: Any) -> Any:
        import yaml

        if name == "values":
            if isinstance(node, yaml.SequenceNode) and all(isinstance(n, yaml.ScalarNode) for n in node.value):
                return tuple(sorted(str(item.value) for item in node.value))
            return self._wrong(node, "'values' must be a list", "as [12, 19]")
        if not isinstance(node, yaml.ScalarNode):
            return self._wrong(node, f"'{name}' must be a text")
        if name == "until":
            try:
                return date.fromisoformat(node.value).isoformat()
            except ValueError:
                return self._wrong(node, f"'{node.value}' is no date", "write it as 2026-05-31")
        return " ".join(str(node.value).split())

    def _wrong(self, node: Any, message: str, hint: str = "") -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.path, mark.line + 1, mark.column + 1, message, hint))


def waiver_for(finding: Finding, reason: str, until: str) -> Waiver:
    """Return the waiver for exactly this finding: another value in it is a new finding, and live.

    Raises ``ValueError`` for an empty reason or a date that is none.
    """
    if not reason.strip():
        raise ValueError("a waiver needs a reason")
    try:
        end = date.fromisoformat(until).isoformat()
    except ValueError:
        raise ValueError(f"'{until}' is no date; write it as 2026-05-31") from None
    subject = " ".join(finding.subject.split())
    return Waiver(finding.rule, subject, " ".join(reason.split()), end, finding.slot, finding.values)


def with_waiver(text: str, waiver: Waiver) -> str:
    """Return the text of a waiver file with one more entry; what is there, comments too, stays as it is.

    >>> print(with_waiver("# ours\\n", Waiver("toll", "the flood", "asked", "2031-05-31")), end="")
    # ours
    - rule: "toll"
      subject: "the flood"
      reason: "asked"
      until: 2031-05-31
    """
    import json

    def quoted(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)  # a JSON string is a YAML string

    lines = [f"- rule: {quoted(waiver.rule)}", f"  subject: {quoted(waiver.subject)}"]
    if waiver.slot:
        lines.append(f"  slot: {quoted(waiver.slot)}")
    if waiver.values:
        lines.append(f"  values: {quoted(list(waiver.values))}")
    lines += [f"  reason: {quoted(waiver.reason)}", f"  until: {waiver.until}"]
    return "\n".join([*([text.rstrip("\n")] if text.strip() else []), *lines]) + "\n"


class Judged(NamedTuple):
    """The waivers of a run on a day: those in force, run out, soon to run out, and of no use."""

    live: tuple[Waiver, ...]
    expired: tuple[Waiver, ...]
    expiring: tuple[Waiver, ...]
    unused: tuple[Waiver, ...]


def judge(waivers: Sequence[Waiver], findings: Sequence[Finding], today: str) -> Judged:
    """Sort waivers by what they do on the day; without a day none expires."""
    left = {waiver: waiver.days_left(today) if today else WARN_DAYS + 1 for waiver in waivers}
    used = {waiver for waiver in waivers if any(waiver.covers(finding) for finding in findings)}
    return Judged(
        live=tuple(w for w in waivers if left[w] >= 0 and w in used),
        expired=tuple(w for w in waivers if left[w] < 0 and w in used),
        expiring=tuple(w for w in waivers if 0 <= left[w] <= WARN_DAYS and w in used),
        unused=tuple(w for w in waivers if w not in used),
    )
