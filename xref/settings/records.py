"""The settings of a run as records, with the defaults of a plain ``xref check DIR``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from xref.model import Verdict
from xref.records import dataclass
from xref.tuples import NamedTuple

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
