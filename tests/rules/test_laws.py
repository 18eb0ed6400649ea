"""Laws of the pattern language: every pattern takes its own samples, the prefilter loses nothing, time stays linear."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.stubs import article, discourse, types
from xref.extension import Discourse
from xref.rules.authoring.samples import samples
from xref.rules.authoring.workbench import open_packs
from xref.rules.language.grammar import parser, read_flat
from xref.rules.language.refusals import RefusedError
from xref.rules.matching.records import Match
from xref.rules.matching.ruleset import RuleSet
from xref.rules.matching.running import Program
from xref.rules.matching.scene import Scene
from xref.rules.matching.walk import Trace

TYPES = types()
WORDS = [
    "talks",
    "groups",
    "will",
    "not",
    "have",
    "joined",
    "US",
    "Russia's",
    "cease-fire",
    "won't",
    "the",
    ",",
    "don't",
]
WORDS += [
    "can",
    "cannot",
    "they'll",
    "U.S.",
    "Erdoğan",
    "face-to-face",
    "two",
    "Turkey",
    ";",
    "“we",
    "go”",
    "no",
    "longer",
]

word = st.sampled_from(
    ["talks", "groups", "US", "joined", "will", "can", "~join", "~group", "cease-fire", "Erdogan", "n't"]
)
atom = st.one_of(word, st.sampled_from(["{n:count}", "{p:party}", "{not}"]))


def _together(parts: list[str]) -> str:
    return " ".join(parts)


inner = st.recursive(
    atom,
    lambda part: st.one_of(
        st.lists(part, min_size=1, max_size=3).map(_together),
        st.lists(part, min_size=2, max_size=3).map(lambda parts: f"({' | '.join(parts)})"),
        part.map(lambda one: f"[{one}]"),
    ),
    max_leaves=6,
)
gap = st.sampled_from(["", " ...", " ...2"])
pattern = st.tuples(word, inner, gap, inner, word).map(lambda p: f"{p[0]} {p[1]}{p[2]} {p[3]} {p[4]}")
text = st.lists(st.sampled_from(WORDS), max_size=24).map(_together)


def compiled(patterns: str) -> RuleSet | None:
    bench = open_packs([], types=TYPES, pattern=patterns)
    return None if bench.problems else bench.rules  # a doubled gap is refused, for instance


def spans(matches: tuple[Match, ...]) -> list[object]:
    return [(m.pattern, m.span, m.negated, {name: mention.span for name, mention in m.slots.items()}) for m in matches]


@settings(max_examples=150, deadline=None)
@given(pattern)
def test_a_pattern_takes_every_sample_of_itself(line: str) -> None:
    rules = compiled(line)
    if rules is not None:
        program = rules.program(0)
        for sample in samples(program):
            assert program.latest(sample) >= 0
            assert program.search(sample)[0], sample.discourse.text


@settings(max_examples=150, deadline=None)
@given(pattern, text)
def test_patterns_are_left_out_only_where_they_match_nothing(line: str, sentence: str) -> None:
    rules = compiled(line)
    if rules is not None:
        scene = Scene(Discourse(sentence), [(0, len(sentence))], rules.finder)
        looked = rules.program(0).search(scene, Trace())  # a trace looks everywhere
        assert rules.program(0).search(scene) == looked


PIECES = st.sampled_from(
    "talks|_|(was | is)|[at least]|{n:count}|{not}|~say|...|...9|<armed>|[a [b]]|U.S.".replace(" | ", "/").split("|")
).map(lambda piece: piece.replace("/", " | ").replace("_", " "))


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8).map("".join) | pattern)
def test_the_short_way_to_a_tree_gives_that_of_the_grammar(line: str) -> None:
    try:
        flat = read_flat(line)
    except RefusedError:
        return
    assert flat is None or flat == parser().parse(line)


@settings(max_examples=150, deadline=None)
@given(st.lists(pattern, min_size=1, max_size=4), st.lists(text, min_size=1, max_size=5))
def test_the_prefilter_loses_nothing(lines: list[str], sentences: list[str]) -> None:
    rules = compiled("\n".join(lines))
    if rules is None:
        return
    without = RuleSet(rules.compiled, rules.digest, types=TYPES, prefilter=False)
    whole = article("\n".join(sentence for sentence in sentences if sentence.strip()) or "none")
    looked, all_of_it = (each.match(whole, discourse(whole)) for each in (rules, without))
    assert spans(looked.matches) == spans(all_of_it.matches)
    assert looked.candidates <= all_of_it.candidates


@settings(max_examples=100, deadline=None)
@given(pattern, text)
def test_a_match_lies_in_its_sentence_and_holds_its_values(line: str, sentence: str) -> None:
    rules = compiled(line)
    whole = article(sentence or "none")
    for match in rules.match(whole, discourse(whole)).matches if rules else ():
        where = whole.sentences[match.sentence].span
        assert where.start <= match.span.start < match.span.end <= where.end
        for mention in match.slots.values():
            assert match.span.start <= mention.span.start < mention.span.end <= match.span.end


HOSTILE = [
    "a ...30 a ...30 a ...30 a ...30 a ...30 b",
    "(a | a a | a a a) (a | a a | a a a) (a | a a | a a a) (a | a a) ...30 b",
    "a [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] b",
    "a [a [a [a [a [a [a [a [a [a]]]]]]]]] ...30 [a [a [a [a]]]] b",
    "{n:count} ...30 {m:count} ...30 {k:count} ...30 b",
]


def steps(program: Program, length: int) -> float:
    best = 9.0
    for _ in range(3):
        sentence = "3 a " * (length // 2) + "; b"  # no gap reaches over the semicolon
        scene = Scene(Discourse(sentence), [(0, len(sentence))], lambda kind: TYPES[kind].find)
        for kind in ("count",):
            scene.values(kind)
        start = process_time()
        _, ran_out = program.search(scene)
        best = min(best, process_time() - start)
        assert not ran_out
    return best


@pytest.mark.parametrize("line", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(line: str) -> None:
    rules = compiled(line)
    assert rules is not None
    program = rules.program(0)
    assert steps(program, 400) < 8 * max(steps(program, 100), 0.0005)


def test_a_bound_on_steps_reports_itself() -> None:
    line = " ".join(["a [a | b] ...30"] * 120) + " z"
    rules = compiled(line)
    assert rules is not None
    whole = article("a " * 590 + "; z")
    found = rules.match(whole, discourse(whole))
    assert found.limits == ("sentence 1: the search for the pattern on line 1 of pattern ran out of steps",)


def test_a_sentence_without_end_is_cut_and_says_so() -> None:
    rules = compiled("talks in {where:place}")
    assert rules is not None
    whole = article("talks " * 2000 + "in Oslo")
    assert rules.match(whole, discourse(whole)).limits == ("sentence 1: only its first 601 words were read",)
