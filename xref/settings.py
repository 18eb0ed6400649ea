"""Settings: what a run was asked to do, from ``xref.toml`` or ``[tool.xref]``, the command line over the file.

The file is read with the standard TOML reader; what is wrong in it is reported all at once, with the
place of the key, because settings are edited as seldom and as hastily as CI files are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from xref.errors import Problem, XrefError, did_you_mean
from xref.model import Verdict

SEVERITIES = ("note", "warning", "error")
STATUSES = ("draft", "stable", "retired")
GATING = (Verdict.UNDETERMINED, Verdict.TENSION, Verdict.DISPUTED, Verdict.CONFLICT)  # least first


class FailOn(NamedTuple):
    """The least verdict and the least severity that fail a run.

    Written ``VERDICT:SEVERITY``. A severity alone speaks of conflicts; a verdict alone, of every severity;
    ``never`` reports and passes.

    >>> FailOn.parse("error"), FailOn.parse("disputed").severity
    (FailOn(verdict=<Verdict.CONFLICT: 'conflict'>, severity='error'), 'note')
    >>> str(FailOn.parse("tension:warning")), str(FailOn.parse("conflict:error"))
    ('tension:warning', 'error')
    """

    verdict: Verdict | None
    severity: str

    @classmethod
    def parse(cls, text: str) -> FailOn:
        """Read the option's text; ``ValueError`` says what would be right."""
        if text == "never":
            return cls(None, "error")
        head, colon, tail = text.partition(":")
        if not colon and head in SEVERITIES:
            return cls(Verdict.CONFLICT, head)
        verdicts = {verdict.value: verdict for verdict in GATING}
        if head not in verdicts or (colon and tail not in SEVERITIES):
            raise ValueError(
                f"write a severity ({', '.join(SEVERITIES)}), a verdict ({', '.join(verdicts)}), both as"
                " 'disputed:warning', or 'never'"
            )
        return cls(verdicts[head], tail or "note")

    def __str__(self) -> str:
        if self.verdict is None:
            return "never"
        if self.verdict is Verdict.CONFLICT:
            return self.severity
        return self.verdict.value if self.severity == "note" else f"{self.verdict.value}:{self.severity}"

    def reaches_verdict(self, verdict: Verdict) -> bool:
        """Whether a finding of this verdict is one that can fail the run."""
        if self.verdict is None or verdict not in GATING:
            return False
        return GATING.index(verdict) >= GATING.index(self.verdict)

    def reaches_severity(self, severity: str) -> bool:
        """Whether a finding of this severity is one that can fail the run."""
        return severity in SEVERITIES and SEVERITIES.index(severity) >= SEVERITIES.index(self.severity)


CONFLICT_OF_ERROR = FailOn(Verdict.CONFLICT, "error")


class RuleSettings(NamedTuple):
    """What a team sets for one rule: its severity and status, and how many findings it puts up with."""

    severity: str = ""
    status: str = ""
    fail_above: int | None = None  # the rule's findings fail the run only when there are more than this
    warn_above: int | None = None  # and are spoken of in the last line only when there are more than this


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run can be told, with the defaults of a plain ``xref check DIR``."""

    claims: tuple[Path, ...] = ()  # folders of rule files; empty: the packs that come with xref
    profile: str = "default"  # what "about" and "dozens" mean
    fail_on: FailOn = CONFLICT_OF_ERROR
    min_origins: int = 1  # an answer from fewer independent origins counts as a finding
    max_conflicts: int = 0  # so many new findings are put up with
    allow_empty: bool = False  # comparing nothing is no failure
    exit_zero: bool = False  # report, and never fail because of a finding
    outputs: tuple[tuple[str, Path], ...] = ()  # (format, file)
    today: str = ""  # ISO date against which waivers expire; empty: their dates are not looked at
    baseline: Path | None = None
    waivers: Path | None = None
    same_event: bool = False  # take all articles to speak of one event of each kind
    processes: int = 0  # 0: as many as pay
    cache: Path | None = None  # folder for compiled rules and for what was read of articles; None: keep nothing
    fresh: bool = False  # read every article anew, whatever is kept
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)

    def over(self, **given: Any) -> Settings:
        """Return these settings with the options that were given on the command line (not ``None``) on top."""
        return replace(self, **{name: value for name, value in given.items() if value is not None})


def load_settings(folder: Path) -> Settings:
    """Read the nearest ``xref.toml``, or ``pyproject.toml`` with ``[tool.xref]``, from ``folder`` upwards.

    Paths in it are relative to the file. Raises ``XrefError`` with every problem of the file.
    """
    for place in (folder.absolute(), *folder.absolute().parents):
        own = place / "xref.toml"
        if own.is_file():
            return read_settings(own, ())
        shared = place / "pyproject.toml"
        if shared.is_file() and "[tool.xref" in shared.read_text(encoding="utf-8", errors="replace"):
            return read_settings(shared, ("tool", "xref"))
    return Settings()


def read_settings(path: Path, table: tuple[str, ...] = ()) -> Settings:
    """Read the settings in one table of a TOML file."""
    import tomllib

    name = str(path)
    try:
        text = path.read_text(encoding="utf-8")
        tree: Any = tomllib.loads(text)
    except UnicodeDecodeError:
        raise XrefError([Problem(name, message="not UTF-8 text")]) from None
    except OSError as error:
        raise XrefError([Problem(name, message=f"cannot be read: {error.strerror or error}")]) from None
    except tomllib.TOMLDecodeError as error:
        raise XrefError([_syntax_problem(name, text, str(error))]) from None
    for key in table:
        tree = tree.get(key, {})
    return _Reader(name, text, table, _from_here(path.parent)).settings(tree)


def _from_here(folder: Path) -> Path:
    """The folder as seen from the working folder, so that problems name files as a person, and GitHub, names them."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _syntax_problem(path: str, text: str, message: str) -> Problem:
    place = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if place is None:
        lines = text.splitlines() or [""]
        return Problem(path, len(lines), len(lines[-1]) + 1, message.split(" (at")[0], "complete the last line")
    line = int(place[1])
    source = text.splitlines()[line - 1] if line <= text.count("\n") + 1 and text else ""
    return Problem(path, line, int(place[2]), message[: place.start()], source=source)


class _Reader:
    """Turns one table into ``Settings``, collecting every problem with the place of its key."""

    def __init__(self, path: str, text: str, table: tuple[str, ...], folder: Path) -> None:
        self.path, self.lines, self.table, self.folder = path, text.splitlines(), table, folder
        self.problems: list[Problem] = []

    def settings(self, tree: Any) -> Settings:
        read = dict(self._known(tree, (), _READERS))
        rules = tree.get("rules") if isinstance(tree, dict) else None
        if isinstance(rules, dict):
            made = {
                rule: RuleSettings(**dict(self._known(rules[rule], ("rules", rule), _RULE_READERS))) for rule in rules
            }
            read["rules"] = dict(sorted(made.items()))
        if self.problems:
            raise XrefError(self.problems)
        return Settings(**read)

    def _known(self, tree: Any, above: tuple[str, ...], readers: Mapping[str, _Read]) -> Iterator[tuple[str, Any]]:
        if not isinstance(tree, dict):
            self._wrong(above, "this must be a table")
            return
        for key, value in tree.items():
            name = key.replace("-", "_")
            if name not in readers:
                self._wrong((*above, key), f"unknown setting '{key}'", did_you_mean(name, sorted(readers)))
                continue
            try:
                yield name, readers[name](value, self.folder)
            except ValueError as error:
                self._wrong((*above, key), f"'{key}' is {value!r}", str(error))

    def _wrong(self, keys: tuple[str, ...], message: str, hint: str = "") -> None:
        line, column = _locate(self.lines, (*self.table, *keys))
        source = self.lines[line - 1] if line else ""
        self.problems.append(Problem(self.path, line, column, message, hint, source=source))


_HEADER = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def _locate(lines: list[str], keys: tuple[str, ...]) -> tuple[int, int]:
    """Find the line and column of a key, counted from 1: the TOML reader does not say them."""
    table: tuple[str, ...] = ()
    header = (0, 0)
    for number, line in enumerate(lines, 1):
        if match := _HEADER.match(line):
            table = _parts(match[1])
            if table[: len(keys)] == keys:
                return number, match.start(1) + 1
            if table == keys[: len(table)]:
                header = (number, match.start(1) + 1)
        elif (match := _KEY.match(line)) and (*table, *_parts(match[1]))[: len(keys)] == keys:
            return number, match.start(1) + 1
    return header


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in re.findall(r""""[^"]*"|'[^']*'|[^.]+""", dotted))


_Read = Callable[[Any, Path], Any]


def _number(least: int) -> _Read:
    def read(value: Any, folder: Path) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise ValueError(f"write a whole number from {least}")
        return value

    return read


def _flag(value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("write true or false")
    return value


def _text(value: Any, folder: Path) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("write a text in quotes")
    return value


def _one_of(allowed: tuple[str, ...]) -> _Read:
    def read(value: Any, folder: Path) -> str:
        if value not in allowed:
            raise ValueError(f"write one of {', '.join(allowed)}")
        return str(value)

    return read


def _path(value: Any, folder: Path) -> Path:
    return folder / _text(value, folder)


def _paths(value: Any, folder: Path) -> tuple[Path, ...]:
    if not isinstance(value, list):
        raise ValueError("write a list of folders, as ['claims']")
    return tuple(_path(item, folder) for item in value)


def _fail_on(value: Any, folder: Path) -> FailOn:
    return FailOn.parse(_text(value, folder))


def _date(value: Any, folder: Path) -> str:
    try:
        return (value if isinstance(value, date) else date.fromisoformat(_text(value, folder))).isoformat()[:10]
    except ValueError:
        raise ValueError("write a date as 2026-05-31") from None


def _outputs(value: Any, folder: Path) -> tuple[tuple[str, Path], ...]:
    if not isinstance(value, dict):
        raise ValueError("write a table of format = 'file'")
    return tuple((name, _path(file, folder)) for name, file in value.items())


def _table(value: Any, folder: Path) -> Any:
    return value


_READERS: Mapping[str, _Read] = {
    "claims": _paths,
    "profile": _text,
    "fail_on": _fail_on,
    "min_origins": _number(1),
    "max_conflicts": _number(0),
    "allow_empty": _flag,
    "exit_zero": _flag,
    "outputs": _outputs,
    "today": _date,
    "baseline": _path,
    "waivers": _path,
    "same_event": _flag,
    "fresh": _flag,
    "processes": _number(0),
    "cache": _path,
    "rules": _table,
}
_RULE_READERS: Mapping[str, _Read] = {
    "severity": _one_of(SEVERITIES),
    "status": _one_of(STATUSES),
    "fail_above": _number(0),
    "warn_above": _number(0),
}
assert set(_READERS) == {item.name for item in fields(Settings)}
