"""The functions behind the authoring loop: trying, drafting, testing, updating, documenting."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import jsonschema
import pytest

from tests.rules.stubs import article, discourse, types
from tests.rules.test_lint import RULE, pack
from xref.extension import Discourse
from xref.model import Article
from xref.rules.authoring.drafting import draft
from xref.rules.authoring.json_schema import json_schema
from xref.rules.authoring.pages import pages, stale
from xref.rules.authoring.selftest import UNWRITTEN, SelfTest, run
from xref.rules.authoring.trying import attempt, gained_and_lost, show_words
from xref.rules.authoring.updating import difference, updated
from xref.rules.authoring.workbench import Workbench, open_packs

PACKS = Path(__file__).parent / "packs"


def read(text: str, title: str, published: str) -> tuple[Article, Discourse]:
    whole = article(text, title=title)
    return whole, discourse(whole)


def self_test(bench: Workbench) -> SelfTest:
    assert bench.problems == ()
    return run(bench.rules, bench.cases, read, lambda rule, a, b: "conflict (count)")


def test_the_packs_of_the_tests_pass_their_own_tests() -> None:
    test = self_test(open_packs([PACKS], types=types()))
    assert [(result.case.rule, result.message) for result in test.results if result.outcome != "passed"] == []
    assert test.unhit == []
    assert test.ok


FAULTS = [
    ("expect: {n: 3}", "expect: {n: 4}", "n: expected 4, got 3 ('Three')"),
    ("expect: {n: 3}", "expect: nothing\n    why: none", "expected nothing, got n=3"),
    ("expect: {n: 3}", "expect: {n: many}", "n: 'many' by itself is no count: write it as a source would, or '3'"),
    ("expect: {n: 3}", "expect: {n: 3}\n    denied: true", "expected it denied, got it asserted"),
    (
        "Three groups joined the truce.\n    expect",
        "Groups joined the truce.\n    expect",
        "expected a match, got nothing",
    ),
    ("conflict:", "agree:", "expected agree, got conflict (count)"),
    ("why: another verb", "why: another verb\n    todo: true", "a known gap that has closed: take todo away"),
]


@pytest.mark.parametrize(("old", "new", "message"), FAULTS, ids=[message for _, _, message in FAULTS])
def test_a_case_that_fails_says_why(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in RULE
    test = self_test(open_packs([pack(tmp_path, RULE.replace(old, new))], types=types()))
    assert [result.message for result in test.results if result.message] == [message]
    assert not test.ok


def test_a_line_that_no_case_hits_fails(tmp_path: Path) -> None:
    extra = "the truce\n  {n:count} ~group signed up\nnot: |\n  left the truce\n"
    extra += "unless:\n  title: |\n    old truce\nexamples"
    test = self_test(open_packs([pack(tmp_path, RULE.replace("the truce\nexamples", extra))], types=types()))
    assert [(line, role) for _, line, role, _ in test.unhit] == [(10, "pattern"), (12, "not"), (15, "unless")]


def test_conditions_drop_and_are_hit(tmp_path: Path) -> None:
    conditions = (
        "not: |\n  groups joined the truce late\nunless:\n  title: |\n    old truce\nneeds:\n  article: |\n    envoy\n"
    )
    rule = RULE.replace("examples:\n", conditions + "examples:\n").replace(
        "joined the truce.", "joined the truce and the envoy left."
    )
    more = "  - text: Two groups joined the truce late and the envoy left.\n    expect: nothing\n    why: late\n"
    more += "  - text: Two groups joined the truce and the envoy left.\n    title: The old truce\n"
    more += "    expect: nothing\n    why: old\n"
    more += "  - text: Two groups joined the truce.\n    expect: nothing\n    why: no envoy\npairs:"
    bench = open_packs([pack(tmp_path, rule.replace("pairs:", more))], types=types())
    assert self_test(bench).ok
    trial = attempt(bench.rules, "groups-joined", *read("Two groups joined the truce late.", "The old truce", ""))
    assert trial.hits == ()
    (hit,) = trial.dropped
    assert "not, line 11" in hit.dropped
    assert "unless.title" in hit.dropped
    assert "needs.article" in hit.dropped


MISSES = [
    ("Three groups have joined the truce.", "read 'Three groups', stopped at 'have', where it wants 'joined'"),
    ("Three groups have joined the truce.", "(write [have] before it)"),
    ("Three groups very nearly joined the truce.", "(write ... before it, for the words between)"),
    ("Three groups joined a truce.", "read 'Three groups joined', stopped at 'a', where it wants 'the'"),
    ("Three groups joined the", "read 'Three groups joined the', stopped at the end of the sentence"),
    ("Groups joined the truce.", "nothing in the text begins it; it begins with a count for {n}"),
]


@pytest.mark.parametrize(("text", "message"), MISSES)
def test_a_miss_says_how_far_it_got(tmp_path: Path, text: str, message: str) -> None:
    bench = open_packs([pack(tmp_path)], types=types())
    (miss,) = attempt(bench.rules, "groups-joined", *read(text, "", "")).misses
    assert message in str(miss)


OBSTACLES = [
    ("{who:name} ~sign ... for {fee:money}", "Marlow Town sign the Velora striker for £3m.", "'Velora' is a name"),
    ("crowd ...2 at {where:place}", "A crowd of several thousand gathered at Wembley on Sunday.", "write ...4"),
    ("attendance at {where:place}", "The attendance at Old Marlow was 300.", "write {where:name}, or name it"),
    (
        "{firm:name} ~recall cars",
        "Nagoya has said it will recall cars, and Nagoya recalled cars.",
        "'Nagoya' is a place",
    ),
    ("strike by {who:party}", "A strike by plumbers has ended.", "'plumbers' is no name: write the word itself"),
    ("offer of {share:percent}", "An offer of $500 was made.", "'$500' is an amount of money: write {share:money}"),
    (
        "recalled ... over (fire | burns)",
        "Marlow recalled the heaters over a fire hazard.",
        "stopped at 'a', where it wants",
    ),
]


@pytest.mark.parametrize(("pattern", "text", "message"), OBSTACLES)
def test_a_miss_says_what_stands_in_the_way(pattern: str, text: str, message: str) -> None:
    bench = open_packs([], pattern=pattern)
    (miss,) = attempt(bench.rules, "pattern", *read(text, "", "")).misses
    assert message in str(miss)


def test_a_hit_has_context_and_values(tmp_path: Path) -> None:
    bench = open_packs([pack(tmp_path)], types=types())
    (hit,) = attempt(bench.rules, "groups-joined", *read("He said three groups joined the truce in May.", "", "")).hits
    assert (hit.before, hit.matched, hit.after) == ("He said", "three groups joined the truce", "in May.")
    assert hit.values == (("n", "count", "three", "3"),)


def test_words_are_shown_as_patterns_see_them() -> None:
    words = show_words(*read('They won\'t "sign up for any truce", he said.', "", ""))
    assert [form for form, _, _ in words[0]][:4] == ["They", "will", "n't", "sign"]
    assert [form for form, wall, _ in words[0] if wall] == ["sign", ","]
    assert [form for form, _, stop in words[0] if stop] == ["n't"]


def test_matches_gained_and_lost(tmp_path: Path) -> None:
    old = open_packs([pack(tmp_path)], types=types()).rules
    new = open_packs([pack(tmp_path, RULE.replace("groups joined the", "groups left the"))], types=types()).rules
    texts = [read("Three groups joined the truce. Two groups left the truce.", "", "")]
    gained, lost = gained_and_lost(old, new, "groups-joined", texts)
    assert [hit.matched for hit in gained] == ["Two groups left the truce"]
    assert [hit.matched for hit in lost] == ["Three groups joined the truce"]


SENTENCES = [
    (
        "Fourteen rebel groups have already joined the Syrian ceasefire.",
        "{n:count} rebel groups (has | have | had) [already] ~join [the] Syrian ceasefire",
    ),
    (
        "The third round of talks in Geneva was scheduled for 7 May.",
        "{nth:ordinal} round of talks in {where:place} (was | is | will be | were | are) ~schedule "
        "(on | for) {when:date}",
    ),
    (
        "The number of groups has been put at 3 in the A-level meeting.",
        "number of groups (has | have | had) been put at {n:count} in [the] A level meeting",
    ),
    ("The firm will soon lay off 450 people.", "firm (will | would) soon ~lay off {n:count} people"),
    ("The plant lay in ruins with 450 people inside.", "plant ~lie in ruins with {n:count} people inside"),
    ("Norway hasn't invited Turkey.", "{who:party+} (has | have | had) {not} ~invite {who2:party+}"),
]


@pytest.mark.parametrize(("sentence", "pattern"), SENTENCES)
def test_a_draft_matches_the_sentence_it_is_made_from(tmp_path: Path, sentence: str, pattern: str) -> None:
    copytree(PACKS / "peace", tmp_path / "peace")
    bench = open_packs([tmp_path], types=types())
    made = draft("my-rule", sentence, bench.rules, schema="../rule.schema.json")
    assert made.pattern == pattern
    assert made.text.startswith("# yaml-language-server: $schema=../rule.schema.json\n")
    (tmp_path / "peace" / "my-rule.yaml").write_text(made.text)
    test = self_test(open_packs([tmp_path], types=types()))
    results = [r for r in test.results if r.case.rule == "my-rule" and r.case.kind == "example"]
    assert [(result.outcome, result.message) for result in results] == [("passed", ""), ("todo", UNWRITTEN)]


def test_a_sentence_without_values_is_drafted_as_a_choice(tmp_path: Path) -> None:
    rules = open_packs([], types=types()).rules
    made = draft("my-rule", "Marlow recalled the heaters.", rules)
    assert made.pattern == "Marlow {said:choice} [the] heaters"
    (tmp_path / "my-rule.yaml").write_text(made.text)
    test = self_test(open_packs([tmp_path], types=types()))
    assert [result.outcome for result in test.results if result.case.kind == "example"] == ["passed", "todo"]


def test_update_writes_what_is_found_and_keeps_the_rest(tmp_path: Path) -> None:
    place = pack(
        tmp_path,
        RULE.replace("expect: {n: 3}", "expect: {n: 4}").replace("Three groups left", "Six groups joined the truce"),
    )
    path = place / "groups-joined.yaml"
    new = updated(path, self_test(open_packs([place], types=types())).results)
    assert difference(path, new).count("\n+ ") == 2
    path.write_text(new)
    assert "expect: {n: Three}" in new
    assert self_test(open_packs([place], types=types())).ok


def test_pages_are_written_once_a_rule_and_checked(tmp_path: Path) -> None:
    made = pages(open_packs([PACKS], types=types()))
    assert [page.path for page in made] == [
        "peace/README.md",
        "peace/ceasefire-joined.md",
        "peace/talks-invited.md",
        "peace/talks-scheduled.md",
    ]
    (tmp_path / "peace").mkdir()
    for page in made[:3]:
        (tmp_path / page.path).write_text(page.text)
    (tmp_path / made[1].path).write_text("old")
    (tmp_path / "peace" / "gone.md").write_text("old")
    told = [line.rpartition("/")[2] for line in stale(tmp_path, made)]
    assert told == ["ceasefire-joined.md: out of date", "talks-scheduled.md: missing", "gone.md: no rule has this page"]


def test_the_schema_is_draft_7_describes_every_key_and_takes_the_packs() -> None:
    import yaml

    for kind in ("rule", "event"):
        jsonschema.Draft7Validator.check_schema(json_schema(kind))
    schema = json_schema()
    checker = jsonschema.Draft7Validator(schema)
    objects = [schema, *schema["definitions"].values()]
    assert [key for part in objects for key, value in part["properties"].items() if not value.get("description")] == []
    for path in (PACKS / "peace").glob("[a-z]*.yaml"):
        assert list(checker.iter_errors(yaml.safe_load(path.read_text()))) == []
    assert [error.json_path for error in checker.iter_errors({"id": "A", "abuot": "x"})]
