"""Pass or fail: what each finding is to the gate, the exit status, and the line that says why.

=====  ==========================================================================================
exit   means
=====  ==========================================================================================
0      clean
1      new findings at or above ``fail_on``, or a waiver that has expired or is of no use
2      something that was asked for could not be done: a file could not be read
3      nothing was compared, so that nothing could be found
=====  ==========================================================================================

Rules in draft are reported and never fail a run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace
from enum import StrEnum

from xref.errors import did_you_mean
from xref.gate.baseline import Baseline, Entry, read_baseline, stale
from xref.gate.waivers import Waiver, judge, read_waivers
from xref.model import Finding, Report, Verdict
from xref.records import dataclass
from xref.settings import GATING, SEVERITIES, RuleSettings, Settings
from xref.wording import number_of


class State(StrEnum):
    """What a finding is to the gate."""

    FAILING = "failing"  # new, and at or above fail-on
    NEW = "new"  # a verdict that fail-on speaks of, too mild or put up with
    WAIVED = "waived"
    BASELINE = "in baseline"
    DRAFT = "draft"
    REPORTED = "reported"  # nothing that the gate looks at


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the gate decided, and everything that the decision rests on."""

    exit_code: int
    line: str
    states: Mapping[str, State] = field(default_factory=dict)  # by finding id
    failing: tuple[Finding, ...] = ()
    new: tuple[Finding, ...] = ()  # the failing ones and the milder ones
    waived: tuple[Finding, ...] = ()
    baselined: tuple[Finding, ...] = ()
    expired: tuple[Waiver, ...] = ()
    unused: tuple[Waiver, ...] = ()
    expiring: tuple[Waiver, ...] = ()
    stale: tuple[Entry, ...] = ()  # baseline entries that no longer occur
    notes: tuple[str, ...] = ()  # for stderr: one sentence each


def decide(
    report: Report,
    settings: Settings,
    *,
    baseline: Baseline | None = None,
    waivers: Sequence[Waiver] | None = None,
    within: Collection[str] | None = None,
) -> Outcome:
    """Decide on a report. Baseline and waivers are read from the files that the settings name, unless given.

    ``within`` names the findings that count (those in changed articles); the others are only reported.
    """
    if baseline is None:
        baseline = read_baseline(settings.baseline) if settings.baseline else Baseline()
    if waivers is None:
        waivers = read_waivers(settings.waivers) if settings.waivers else ()
    report = with_rule_settings(report, settings)
    judged = judge(waivers, [finding for finding in report.findings if finding.verdict in GATING], settings.today)
    counted = [finding for finding in report.findings if within is None or finding.id in within]
    states = {finding.id: State.REPORTED for finding in report.findings}
    states |= {finding.id: _state(finding, report, settings, baseline, judged.live) for finding in counted}
    states |= {f.id: State.NEW for f in _put_up_with(report, settings, states)}

    def of(*wanted: State) -> tuple[Finding, ...]:
        return tuple(finding for finding in report.findings if states[finding.id] in wanted)

    outcome = Outcome(
        exit_code=0,
        line="",
        states=states,
        failing=of(State.FAILING),
        new=of(State.FAILING, State.NEW),
        waived=of(State.WAIVED),
        baselined=of(State.BASELINE),
        expired=judged.expired,
        unused=judged.unused,
        expiring=judged.expiring,
        stale=stale(baseline, report),
    )
    code = _exit_code(outcome, report, settings)
    line = _line(outcome, code, report, settings)
    return replace(outcome, exit_code=code, line=line, notes=_notes(outcome, report, settings, baseline))


def with_rule_settings(report: Report, settings: Settings) -> Report:
    """Return the report with the severities and statuses that a team sets for its rules."""
    if not settings.rules:
        return report

    def own(finding: Finding) -> Finding:
        mine = settings.rules.get(finding.rule, RuleSettings())
        return finding._replace(severity=mine.severity or finding.severity, status=mine.status or finding.status)

    return replace(report, findings=tuple(own(finding) for finding in report.findings))


def in_articles(report: Report, articles: Collection[str]) -> Report:
    """Return the report with only the findings that rest on a claim in one of these articles (names or paths)."""
    wanted = {article.name for article in report.articles if {article.name, article.path} & set(articles)}
    inside = {claim.id for claim in report.claims if claim.article in wanted}
    places = {article.path for article in report.articles if article.name in wanted} | set(articles)
    kept = tuple(f for f in report.findings if inside.intersection(f.claims) or (f.place and f.place in places))
    return replace(report, findings=kept)


def _state(
    finding: Finding, report: Report, settings: Settings, baseline: Baseline, waivers: Sequence[Waiver]
) -> State:
    weak = uncorroborated(finding, report, settings)
    if not weak and not settings.fail_on.reaches_verdict(finding.verdict):
        return State.REPORTED
    if finding.status != "stable":
        return State.DRAFT
    if any(waiver.covers(finding) for waiver in waivers):
        return State.WAIVED
    if finding.id in baseline.ids:
        return State.BASELINE
    return State.FAILING if settings.fail_on.reaches_severity(finding.severity) else State.NEW


def uncorroborated(finding: Finding, report: Report, settings: Settings) -> bool:
    """Whether an answer rests on fewer independent origins than the rule or the settings ask for."""
    rule = report.rules.get(finding.rule)
    least = max(settings.min_origins, rule.min_sources if rule else 1)
    return finding.category == "cell" and not finding.verdict.conflict_like and 0 < len(finding.origins) < least


def _put_up_with(report: Report, settings: Settings, states: Mapping[str, State]) -> list[Finding]:
    """Return the failing findings that a team's numbers allow: of a rule, or of the whole run."""
    failing = [finding for finding in report.findings if states[finding.id] is State.FAILING]
    counts = Counter(finding.rule for finding in failing)
    limits = {rule: mine.fail_above for rule, mine in settings.rules.items() if mine.fail_above is not None}
    allowed = [finding for finding in failing if counts[finding.rule] <= limits.get(finding.rule, 0)]
    return failing if len(failing) - len(allowed) <= settings.max_conflicts else allowed


def _exit_code(outcome: Outcome, report: Report, settings: Settings) -> int:
    if report.coverage.unread:
        return 2
    if (outcome.failing or outcome.expired or outcome.unused) and not settings.exit_zero:
        return 1
    return 3 if nothing_compared(report) and not settings.allow_empty else 0


def nothing_compared(report: Report) -> bool:
    """Whether no two sources spoke of one thing and no text could be held against itself."""
    return report.coverage.compared == 0 and not any(f.verdict.conflict_like for f in report.findings)


def _line(outcome: Outcome, code: int, report: Report, settings: Settings) -> str:
    word = {0: "PASS", 1: "FAIL", 2: "ERROR", 3: "NOTHING COMPARED"}[code]
    parts = [_new(_spoken(outcome, settings)) or _none_new(report, settings), *_extras(outcome, report)]
    if code == 2:
        parts.insert(0, f"{number_of(len(report.coverage.unread), 'file')} could not be read")
    if code == 3:
        parts = ["no two sources spoke of the same thing", *parts[1:], "--allow-empty accepts this"]
    if settings.max_conflicts and outcome.new:
        parts.append(f"max-conflicts={settings.max_conflicts}")
    if settings.exit_zero and (outcome.failing or outcome.expired or outcome.unused):
        parts.append("exit-zero")
    return f"{word}: {' · '.join([*parts, f'fail-on={settings.fail_on}'])}"


def _spoken(outcome: Outcome, settings: Settings) -> list[Finding]:
    """Return the new findings but for those of a rule that is quiet up to some number."""
    counts = Counter(finding.rule for finding in outcome.new)
    quiet = {rule for rule, mine in settings.rules.items() if counts[rule] <= (mine.warn_above or 0)}
    return [f for f in outcome.new if f in outcome.failing or f.rule not in quiet]


def _new(findings: Sequence[Finding]) -> str:
    plain = all(finding.verdict is Verdict.CONFLICT for finding in findings)
    if not findings:
        return ""
    kinds = [] if plain else [f"{n} {verdict}" for verdict, n in _tally(f.verdict for f in findings).items()]
    tally = _tally(finding.severity for finding in findings)
    severities = [number_of(tally[s], s) for s in reversed(SEVERITIES) if s in tally]
    noun = "new conflict" if plain else "new finding"
    return f"{number_of(len(findings), noun)} ({'; '.join(filter(None, [', '.join(kinds), ', '.join(severities)]))})"


def _none_new(report: Report, settings: Settings) -> str:
    """Say that nothing is new; where nothing ever fails a run, how many conflicts it only reports."""
    conflicts = sum(finding.verdict is Verdict.CONFLICT for finding in report.findings)
    never = settings.fail_on.verdict is None
    return f"{number_of(conflicts, 'conflict')} reported" if never and conflicts else "no new conflicts"


def _tally(words: Iterable[str]) -> dict[str, int]:
    return {str(word): n for word, n in sorted(Counter(words).items())}


def _extras(outcome: Outcome, report: Report) -> list[str]:
    drafts = sum(state is State.DRAFT for state in outcome.states.values())
    counted = [
        (len(outcome.waived), f"{len(outcome.waived)} waived"),
        (len(outcome.baselined), f"{len(outcome.baselined)} in baseline"),
        (drafts, f"{drafts} of draft rules"),
        (len(outcome.expired), f"{number_of(len(outcome.expired), 'waiver')} expired"),
        (len(outcome.unused), f"{number_of(len(outcome.unused), 'waiver')} unused"),
        (report.coverage.compared, f"{number_of(report.coverage.compared, 'question')} compared"),
    ]
    return [text for number, text in counted if number]


def _notes(outcome: Outcome, report: Report, settings: Settings, baseline: Baseline) -> tuple[str, ...]:
    today = settings.today
    unknown = [rule for rule in settings.rules if rule not in report.rules]
    return (
        *(f"{waiver}: expired, the finding counts again" for waiver in outcome.expired),
        *(f"{waiver}: {_unused(waiver, report)}" for waiver in outcome.unused),
        *(f"{waiver}: {number_of(waiver.days_left(today), 'day')} left" for waiver in outcome.expiring),
        *(f"{baseline.place(entry)}: {entry}: no longer occurs; {_PRUNE}" for entry in outcome.stale),
        *(f"settings for '{rule}': no rule of this run is called that{_near(rule, report)}" for rule in unknown),
        *(["waivers hold without a look at their dates: no date was given"] if outcome.waived and not today else []),
    )


_PRUNE = "`xref baseline prune` removes it"


def _unused(waiver: Waiver, report: Report) -> str:
    if waiver.rule not in report.rules:
        return f"no rule of this run is called that{_near(waiver.rule, report) or '; remove it'}"
    return "matches no finding; remove it"


def _near(rule: str, report: Report) -> str:
    hint = did_you_mean(rule, report.rules, "")
    return f"; {hint}" if hint else ""
