"""The whole program on one page.

``paths -load-> Article -read-> Sentence -extract-> Claim -link-> Cell -compare-> Finding -> Report``

Extraction is a pure function of an article and the rules, comparison a pure function of one cell;
everything between only groups and orders. What comes out depends on the bytes that went in and on
nothing else: not on the order of files, their number of copies, or how the work was shared out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from xref.comparing import asked, cells_by_subject, compare_cell, course_told, cross_checks
from xref.engines import Extract, Progress, located, run
from xref.errors import Problem, XrefError, did_you_mean
from xref.linking.events import link_events
from xref.linking.origins import assign_origins
from xref.linking.qualifiers import one_name_a_side
from xref.loaders import Collected, collect
from xref.model import Article, Claim, Coverage, Event, Finding, Report, Verdict
from xref.reading.language import in_another_language
from xref.rules import RuleSet, load
from xref.settings import Settings
from xref.values import value_type
from xref.version import VERSION


def check(paths: Sequence[str | Path], settings: Settings | None = None, progress: Progress | None = None) -> Report:
    """Read the articles at ``paths`` and report where they agree and where they do not.

    ``progress`` is told how many of how many articles are done; it has no part in the result.
    Raises ``XrefError`` when something that was asked for cannot be done: a missing path, an invalid rule.
    An article that cannot be read is a finding.
    """
    settings = settings or Settings()
    _known_profile(settings.profile)
    rules = _rules(settings)
    collected = collect(paths)
    kept = None if settings.fresh else settings.cache
    extracts, copies = _without_copies(
        run(collected.documents, rules, settings.profile, settings.processes, progress, kept)
    )
    articles = [extract.article for extract in extracts]
    linked = link_events(
        [extract.events for extract in extracts],
        rules.kinds,
        {article.name: article.published for article in articles},
        same_event=settings.same_event,
    )
    placed = [located(claim, linked.event_of) for extract in extracts for claim in extract.claims]
    claims = assign_origins(articles, tuple(one_name_a_side(placed)))
    events = {event.id: event for event in linked.events}
    findings = [
        *_unread(collected.unread),
        *_compared(claims, rules, events, {article.name: article for article in articles}),
        *(found for each in extracts for found in cross_checks(each.article, each.mentions, each.claims)),
    ]
    findings.sort(key=_worst_first)
    return Report(
        version=VERSION,
        profile=settings.profile,
        articles=tuple(articles),
        events=linked.events,
        claims=claims,
        findings=tuple(findings),
        coverage=_coverage(extracts, claims, findings, rules, collected, copies),
        rules=rules.policies,
    )


def _rules(settings: Settings) -> RuleSet:
    """The rules of a run; a folder of claims that holds none would compare nothing, and look as if all were well."""
    folders = settings.claims or (shipped_packs(),)
    rules = load(folders, cache=settings.cache)
    if not rules.policies:
        what, hint = "there is no rule in this folder", "a rule is a file <id>.yaml in it, or in a folder below it"
        raise XrefError(Problem(str(folder), message=what, hint=hint) for folder in folders)
    return rules


def _known_profile(name: str) -> None:
    """Refuse a profile that there is none of, before anything is read."""
    from xref.values._numerals.profiles import PROFILES

    if name not in PROFILES:
        hint = did_you_mean(name, PROFILES)
        raise XrefError([Problem("profile", message=f"there is no profile {name!r}", hint=hint)])


def shipped_packs() -> Path:
    """The folder of rule packs that comes with xref: inside the installed package, beside it in a checkout.

    >>> (shipped_packs() / "attacks").is_dir()
    True
    """
    inside = Path(__file__).parent / "_packs"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "claims"


def _without_copies(extracts: Iterable[Extract]) -> tuple[list[Extract], list[tuple[str, str]]]:
    """Keep one of several files with the same text, that of which most is known, and say which were left out."""
    kept: dict[str, Extract] = {}
    copies = []
    for extract in sorted(extracts, key=_least_known):
        first = kept.setdefault(extract.article.digest, extract)
        if first is not extract:
            copies.append((extract.article.name, first.article.name))
    return sorted(kept.values(), key=lambda extract: extract.article.name), sorted(copies)


def _least_known(extract: Extract) -> tuple[bool, bool, str]:
    article = extract.article
    return article.outlet.value is None, article.published.value is None, article.name


def _compared(
    claims: Sequence[Claim], rules: RuleSet, events: Mapping[str, Event], articles: Mapping[str, Article]
) -> list[Finding]:
    """The findings of all cells, each compared beside the others of its event or text."""
    findings = []
    for about, group in cells_by_subject(claims, events).items():
        event, course = events.get(about), course_told(group, rules.policies, articles)
        for cell in group:
            siblings = [other for other in group if other is not cell]
            policy = rules.policies[cell.rule]
            finding = compare_cell(cell, policy, value_type(cell.type), articles, event, siblings, course)
            findings.append(finding._replace(question=asked(cell, policy, event), silent=_silent(cell.claims, event)))
    return findings


def _silent(members: Sequence[Claim], event: Event | None) -> tuple[str, ...]:
    """Articles that speak of the event and say nothing of this slot; silence is not disagreement."""
    if event is None:
        return ()
    said = {claim.article for claim in members}
    return tuple(sorted({mention.article for mention in event.mentions} - said))


def _unread(unread: Iterable[tuple[str, str]]) -> list[Finding]:
    return [
        Finding(
            id=f"unread:{path}",
            category="unreadable",
            rule="",
            question="Could every file be read?",
            subject=path,
            event="",
            slot="",
            verdict=Verdict.UNREADABLE,
            kind="",
            reason=why,
            severity="warning",
            place=path,
        )
        for path, why in unread
    ]


_RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}
_SEVERITY = {"error": 0, "warning": 1, "note": 2}


def _worst_first(finding: Finding) -> tuple[object, ...]:
    return (_RANK[finding.verdict], _SEVERITY.get(finding.severity, 3), finding.rule, finding.subject, finding.id)


def _coverage(
    extracts: Sequence[Extract],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    rules: RuleSet,
    collected: Collected,
    copies: Sequence[tuple[str, str]],
) -> Coverage:
    fired = tuple(sorted({rule for extract in extracts for rule in extract.fired}))
    cells = [finding for finding in findings if finding.category == "cell"]
    untouched = [extract.article for extract in extracts if not extract.claims]
    return Coverage(
        articles=len(extracts),
        unread=collected.unread,
        passed_over=collected.skipped,
        duplicates=tuple(sorted((*collected.duplicates, *copies))),
        sentences=sum(len(extract.article.sentences) for extract in extracts),
        candidates=sum(extract.candidates for extract in extracts),
        claims=len(claims),
        cells=len(cells),
        compared=sum(1 for finding in cells if len(finding.claims) > 1),
        rules=len(rules.policies),
        fired=fired,
        silent_rules=tuple(sorted(set(rules.policies) - set(fired))),
        untouched=tuple(article.name for article in untouched),
        not_english=tuple(article.name for article in untouched if in_another_language(article)),
        not_parsed=tuple(pair for extract in extracts for pair in extract.not_parsed),
        unclaimed=tuple(pair for extract in extracts for pair in extract.unclaimed),
        notes=tuple(pair for extract in extracts for pair in extract.notes),
    )
