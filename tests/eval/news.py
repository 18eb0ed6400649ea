"""Claims and verdicts on groups of news articles read by hand: recall, precision, exact values, a confusion table."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path
from typing import Any

from xref.errors import XrefError
from xref.model import Article, Claim, Finding, Relation, Report, Span
from xref.values import value_type

KINDS = {
    "conflict": "against",
    "disputed": "against",
    "tension": "against",
    "changed": "changed",
    "undetermined": "undetermined",
    "corroborated": "agreeing",
    "consistent": "agreeing",
    "single origin": "agreeing",
}


@dataclass(frozen=True)
class Gold:
    """A claim read by hand, with its place in the article."""

    id: str
    article: str
    slot: str
    span: Span
    value: Any
    speakers: tuple[str, ...]
    quote: str


def main(paths: Sequence[Path]) -> int:
    claims, verdicts = measure(paths)
    _print_claims(claims)
    _print_verdicts(verdicts)
    return 0


def measure(paths: Sequence[Path]) -> tuple[dict[str, Counter[str]], Counter[tuple[str, str]]]:
    """What was found of each slot, and which verdicts stand where the gold has which; misses are printed."""
    from xref.pipeline import check

    groups = [
        group for path in paths for group in ([path] if (path / "gold.json").exists() else sorted(path.iterdir()))
    ]
    claims: dict[str, Counter[str]] = defaultdict(Counter)
    verdicts: Counter[tuple[str, str]] = Counter()
    for group in (group for group in groups if (group / "gold.json").exists()):
        gold = json.loads((group / "gold.json").read_text("utf-8"))
        report = check(sorted(p for p in group.glob("*.json") if p.name != "gold.json"))
        print(f"\n== {group.name}: {len(report.articles)} articles, {len(report.claims)} claims")
        matched = _score_claims(gold, report, claims)
        _score_cells(gold, report, matched, verdicts)
    return claims, verdicts


def slot_name(claim: Claim) -> str:
    """The name under which the gold files know a slot: with its qualifiers, where they narrow it."""
    narrowing = [value for _, value in claim.subject.qualifiers if value not in ("people", "")]
    return ":".join([claim.slot, *narrowing])


def _score_claims(gold: dict[str, Any], report: Report, table: dict[str, Counter[str]]) -> dict[str, list[Claim]]:
    articles = {Path(article.path).stem: article for article in report.articles}
    wanted = [_gold(claim, articles[claim["article"]]) for claim in gold["claims"]]
    slots = {claim.slot for claim in wanted}
    taken: set[str] = set()
    matched: dict[str, list[Claim]] = {}
    for claim in wanted:
        name = articles[claim.article].name
        ours = [c for c in report.claims if c.article == name and slot_name(c) == claim.slot and _touch(c, claim.span)]
        row = table[claim.slot]
        row["gold"] += 1
        matched[claim.id] = ours
        if not ours:
            row["missed"] += 1
            print(f"  missed  {claim.article} {claim.slot}: {claim.quote!r}")
            continue
        taken.update(c.id for c in ours)
        row["found"] += 1
        exact = any(_same(c, claim.value) for c in ours)
        row["exact"] += exact
        if not exact:
            values = [value_type(c.type).render(c.value) for c in ours]
            print(f"  value   {claim.article} {claim.slot}: {claim.quote!r} is {claim.value}, not {values}")
        spoken = any(_spoken(c, claim.speakers) for c in ours)
        row["speaker"] += spoken
        if not spoken:
            said = [[speaker.name for speaker in c.speakers] for c in ours]
            print(f"  speaker {claim.article} {claim.slot}: {claim.quote!r} is {claim.speakers[1:]}, not {said}")
    told = [(articles[claim.article].name, claim.slot, claim.value) for claim in wanted]
    for claim_ in report.claims:
        repeats = any(
            claim_.article == name and slot_name(claim_) == slot and _same(claim_, value) for name, slot, value in told
        )
        if slot_name(claim_) in slots and claim_.id not in taken and not repeats:
            table[slot_name(claim_)]["too many"] += 1
            quote = next(a for a in report.articles if a.name == claim_.article).text[slice(*claim_.evidence)]
            print(f"  extra   {Path(claim_.article).stem} {slot_name(claim_)}: {quote!r}")
    return matched


def _gold(claim: dict[str, Any], article: Article) -> Gold:
    start = article.text.find(claim["quote"])
    if claim["in"] == "text":
        title = article.title.value or ""
        later = article.text.find(claim["quote"], len(title) if article.text.startswith(title) else 0)
        start = later if later >= 0 else start
    span = Span(start, start + len(claim["quote"]))
    return Gold(
        claim["id"],
        claim["article"],
        claim["slot"].removesuffix(" percent"),
        span,
        claim["value"],
        tuple(claim["speakers"]),
        claim["quote"],
    )


def _touch(claim: Claim, span: Span) -> bool:
    return claim.evidence.start < span.end and span.start < claim.evidence.end


def _same(claim: Claim, value: Any) -> bool:
    dumped = value_type(claim.type).dump(claim.value)
    text = value_type(claim.type).render(claim.value)
    if isinstance(value, list) and value and (value[0] is None or isinstance(value[0], int | float)):
        strict = dumped.get("strict", {})
        return (_whole(strict) if claim.type == "duration" else [strict.get("lo"), strict.get("hi")]) == value
    if isinstance(value, list):
        known = f"{text} {json.dumps(dumped, ensure_ascii=False)}".casefold()  # with the other names of each
        named = all(str(item).split()[-1].casefold() in known for item in value)
        return named or _reads_as(claim, " and ".join(map(str, value)))
    if isinstance(value, str):
        wanted = value.split(",")[0].casefold()
        return wanted in text.casefold() or text.casefold() in value.casefold() or _reads_as(claim, value)
    return value is None


def _whole(strict: dict[str, Any]) -> list[Any]:
    """The interval in whole units, as the gold counts: "nearly four years" is three to four of them."""
    low, high = strict.get("lo"), strict.get("hi")
    if low is not None:
        low = int(low) + 1 if low == int(low) and not strict.get("lo_included", True) else floor(low)
    return [low, None if high is None else ceil(high)]


def _reads_as(claim: Claim, words: str) -> bool:
    """Whether the type of a claim reads some words as its very value: "six months" is 6 months, FARC-EP the FARC."""
    unit = value_type(claim.type)
    try:
        return unit.relate(unit.parse(words), claim.value).strict is Relation.EQUAL
    except (ValueError, XrefError):
        return False


def _spoken(claim: Claim, speakers: Sequence[str]) -> bool:
    inner = speakers[-1].casefold() if len(speakers) > 1 else ""
    if not inner:
        return not claim.speakers or all(speaker.anonymous for speaker in claim.speakers)
    names = " ".join(f"{speaker.name} {speaker.body}" for speaker in claim.speakers).casefold()
    words = [word.strip("()") for word in inner.split() if len(word.strip("()")) > 3]
    return any(word in names for word in words)


def _score_cells(
    gold: dict[str, Any], report: Report, matched: dict[str, list[Claim]], table: Counter[tuple[str, str]]
) -> None:
    by_claim: dict[str, Finding] = {
        claim: finding for finding in report.findings if finding.category == "cell" for claim in finding.claims
    }
    for cell in gold["cells"]:
        ours = [claim for claim_id in cell["claims"] for claim in matched[claim_id]]
        filled = {claim.article for claim in ours}
        # by their claims: two events of one label may give findings of one identity
        findings = {by_claim[claim.id].claims: by_claim[claim.id] for claim in ours if claim.id in by_claim}
        wanted = {KINDS[cell["verdict"]], KINDS.get(cell.get("alt", cell["verdict"]), "")}
        if len(filled) < 2:
            table[KINDS[cell["verdict"]], "not filled"] += 1
            continue
        shared = [f for f in findings.values() if len({c.article for c in ours if c.id in f.claims}) > 1]
        if not shared:
            table[KINDS[cell["verdict"]], "kept apart"] += 1
            print(f"  apart   {cell['id']} {cell['slot']}: {[f.subject for f in findings.values()]}")
            continue
        best = max(shared, key=lambda f: len({c.article for c in ours if c.id in f.claims}))
        got = KINDS[best.verdict.value]
        table[KINDS[cell["verdict"]], got if got not in wanted else KINDS[cell["verdict"]]] += 1
        if got not in wanted:
            print(
                f"  verdict {cell['id']} {cell['slot']} is {cell['verdict']}, not {best.verdict.value}: {best.reason}"
            )


def _print_claims(table: dict[str, Counter[str]]) -> None:
    print(f"\n{'slot':<28}{'gold':>6}{'found':>7}{'recall':>8}{'exact':>7}{'speaker':>9}{'too many':>10}")
    for slot, row in sorted(table.items(), key=lambda item: (-item[1]["gold"], item[0])):
        recall = row["found"] / row["gold"] if row["gold"] else 0
        print(
            f"{slot:<28}{row['gold']:>6}{row['found']:>7}{recall:>8.2f}{row['exact']:>7}{row['speaker']:>9}"
            f"{row['too many']:>10}"
        )


def _print_verdicts(table: Counter[tuple[str, str]]) -> None:
    columns = ["against", "changed", "undetermined", "agreeing", "kept apart", "not filled"]
    print(f"\n{'gold verdict':<16}" + "".join(f"{column:>14}" for column in columns))
    for row in columns[:4]:
        print(f"{row:<16}" + "".join(f"{table[row, column]:>14}" for column in columns))
