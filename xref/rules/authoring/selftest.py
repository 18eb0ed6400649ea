"""The self-test of rules: their examples, their pairs, and whether every line of theirs is hit by one.

Expected values are written as a source would write them and go through the recogniser of the slot's type. The
verdict on a pair is judged by the stages above rules, handed in as ``judge``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from xref.errors import Problem
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Article, Mention, Relation
from xref.rules.files.cases import TO_WRITE, Case
from xref.rules.files.source import in_line
from xref.rules.matching.records import Match
from xref.rules.matching.ruleset import RuleSet
from xref.rules.matching.slots import unit

Read = Callable[[str, str, str], tuple[Article, Discourse]]  # text, title, published
Judge = Callable[[str, tuple[str, str], tuple[str, str]], str]  # rule, two texts with their dates -> verdict


UNWRITTEN = "the sentence is still to be written"
_CLOSED = "a known gap that has closed: take todo away"


@dataclass(frozen=True, slots=True)
class Result:
    """How a case went: ``passed``, ``failed``, ``todo`` (a known gap) or ``done`` (a gap that has closed: an error)."""

    case: Case
    outcome: str
    message: str = ""
    got: str = ""
    found: tuple[tuple[str, tuple[str, ...]], ...] = ()  # slots that answer the question, as the text has them


@dataclass(slots=True)
class SelfTest:
    """The results of all cases, and the lines that no case hits."""

    results: list[Result] = field(default_factory=list)
    unhit: list[tuple[str, int, str, str]] = field(default_factory=list)  # path, line, role, pattern

    @property
    def without_example(self) -> list[Problem]:
        """The lines that no case hits, as problems with their places."""
        return [
            in_line(path, line, f"no example hits this {role}: {text}", "", "") for path, line, role, text in self.unhit
        ]

    @property
    def ok(self) -> bool:
        """Whether every case went as it should and every line was hit."""
        return not self.unhit and all(result.outcome in ("passed", "todo") for result in self.results)


def run(rules: RuleSet, cases: Iterable[Case], read: Read, judge: Judge | None = None) -> SelfTest:
    """Run cases; pairs are left out without a ``judge``, and the cases of retired rules rest."""
    test = SelfTest()
    hits: set[int] = set()
    tested: dict[str, None] = {}
    for case in cases:
        if rules.policies[case.rule].status == "retired":
            continue
        tested[case.rule] = None
        if case.kind == "pair":
            for text, published in zip(case.texts, case.published, strict=True):
                _count_hits(rules, case.rule, *read(text, "", published), hits)
            if judge is not None:
                test.results.append(_run_pair(case, judge))
        else:
            test.results.append(_run_example(rules, case, read, hits))
    for rule in rules.compiled.rules:
        if rule["id"] in tested and rule["status"] != "retired":
            path = rules.compiled.paths[rule["id"]]
            for number in _lines(rule):
                if number not in hits:
                    record = rules.pattern(number)
                    test.unhit.append((path, record["line"], record["role"], record["text"]))
    test.unhit.sort()
    return test


def _lines(rule: Mapping[str, Any]) -> list[int]:
    """The patterns of a rule that an example must hit."""
    return [*rule["patterns"], *rule["not"], *(number for numbers in rule["unless"].values() for number in numbers)]


def _count_hits(rules: RuleSet, rule: str, article: Article, discourse: Discourse, hits: set[int]) -> list[Match]:
    matches, dropped = rules.matches_of(rule, article, discourse)
    hits.update(match.pattern for match in matches)
    hits.update(veto.pattern for _, reasons in dropped for veto in reasons if veto.pattern is not None)
    return matches


def _run_example(rules: RuleSet, case: Case, read: Read, hits: set[int]) -> Result:
    if case.texts[0] == TO_WRITE:  # it would pass, and prove nothing
        return Result(case, "todo", UNWRITTEN)
    article, discourse = read(case.texts[0], case.title, case.published[0])
    matches = _count_hits(rules, case.rule, article, discourse, hits)
    got = "; ".join(_shown(rules, match) for match in matches) or "nothing"
    if case.expect == "nothing":
        fault = f"expected nothing, got {got}" if matches else ""
    else:
        assert isinstance(case.expect, Mapping)
        fault = _compare(rules, case, matches, discourse, got)
    outcome = ("todo" if fault else "done") if case.todo else ("failed" if fault else "passed")
    message = fault or (_CLOSED if case.todo else "")
    return Result(case, outcome, message, got, _found(rules, case.rule, matches))


def _found(rules: RuleSet, rule: str, matches: list[Match]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The raw values of a rule's answers, by slot."""
    values: dict[str, dict[str, None]] = {}
    for match in matches:
        for name, mention in match.slots.items():
            if name in rules.policies[rule].slots:
                text = mention.value if mention.type == "choice" else mention.raw
                values.setdefault(name, {})[str(text)] = None
    return tuple((name, tuple(texts)) for name, texts in values.items())


def _shown(rules: RuleSet, match: Match) -> str:
    """A match as one line: its slots with their values."""
    values = [f"{name}={render(rules, mention)}" for name, mention in match.slots.items()]
    denied = ["denied"] if match.denied or match.negated else []
    return ", ".join([*values, *denied]) or "a match without values"


def render(rules: RuleSet, mention: Mention) -> str:
    """A mention's value as text."""
    return unit(mention.type, rules.types).render(mention.value)


def _compare(rules: RuleSet, case: Case, matches: list[Match], discourse: Discourse, got: str) -> str:
    """Why the matches are not what the example expects; empty where they are."""
    if not matches:
        return "expected a match, got nothing"
    assert isinstance(case.expect, Mapping)
    for slot, wanted in case.expect.items():
        mentions = [match.slots[slot] for match in matches if slot in match.slots]
        if not mentions:
            return f"{slot}: expected {wanted}, got no value ({got})"
        texts = wanted if isinstance(wanted, list) else [wanted]
        if isinstance(wanted, list) and mentions[0].type.endswith("+"):
            texts = [" and ".join([", ".join(wanted[:-1]), wanted[-1]] if len(wanted) > 1 else wanted)]
        raws = {mention.raw.lower(): mention.value for mention in mentions}
        values = [raws.get(text.lower()) or _value(rules, text, mentions[0], discourse) for text in texts]
        if None in values:
            text = texts[values.index(None)]
            written = f"write it as a source would, or '{render(rules, mentions[0])}'"
            return f"{slot}: '{text}' by itself is no {mentions[0].type.removesuffix('+')}: {written}"
        for mention in mentions:
            if not any(_same(rules, mention, value) for value in values):
                return f"{slot}: expected {' and '.join(texts)}, got {render(rules, mention)} ('{mention.raw}')"
        for text, value in zip(texts, values, strict=True):
            if not any(_same(rules, mention, value) for mention in mentions):
                return f"{slot}: expected {text}, got {got}"
    denied = matches[0].denied or matches[0].negated
    if case.denied is not None and case.denied != denied:
        return f"expected it {'denied' if case.denied else 'asserted'}, got it {'denied' if denied else 'asserted'}"
    return ""


def _value(rules: RuleSet, text: str, like: Mention, discourse: Discourse) -> Any:
    """An expected value, read as the slot's type reads a text; None where it cannot."""
    kind = unit(like.type, rules.types)
    if like.type == "choice":
        return like.value if text in (like.value, kind.render(like.value)) else kind.parse(text)
    folded = fold(text)
    found = kind.find(discourse._replace(text=folded), 0, len(folded))
    longest = max(found, key=lambda mention: len(mention.raw), default=None)
    if longest is None or len(longest.raw) < len(text.strip()):
        try:
            return kind.parse(text)
        except (ValueError, KeyError, IndexError):
            pass
    return longest and longest.value


def _same(rules: RuleSet, mention: Mention, value: Any) -> bool:
    kind = unit(mention.type, rules.types)
    return kind.relate(mention.value, value).strict == Relation.EQUAL or kind.render(mention.value) == kind.render(
        value
    )


def _run_pair(case: Case, judge: Judge) -> Result:
    a, b = (side for side in zip(case.texts, case.published, strict=True))
    assert isinstance(case.expect, str)
    got = judge(case.rule, a, b)
    passed = got.partition(" ")[0].partition("(")[0] == case.expect
    message = "" if passed else f"expected {case.expect}, got {got}"
    if case.todo:
        return Result(case, "done" if passed else "todo", message or _CLOSED, got)
    return Result(case, "passed" if passed else "failed", message, got)
