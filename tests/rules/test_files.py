"""Loading: what a set of rules holds, the cache of compiled rules, filled slots, scope, sources, hostile files."""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.stubs import article, discourse, types
from tests.rules.test_lint import CHOICE, RULE, pack
from xref.errors import XrefError
from xref.loaders import collect
from xref.model import Sourced
from xref.reading import read
from xref.rules import Match, RuleSet, load
from xref.rules.authoring.selftest import run
from xref.rules.authoring.workbench import open_packs
from xref.rules.language.inflections import base_forms, inflect

PACKS = Path(__file__).parent / "packs"


def matches(rules: RuleSet, text: str, title: str = "", outlet: str = "") -> tuple[Match, ...]:
    whole = article(text, title=title)._replace(outlet=Sourced(outlet))
    return rules.match(whole, discourse(whole)).matches


def test_policies_and_kinds_are_what_the_files_say() -> None:
    rules = load([PACKS], types=types())
    policy = rules.policies["ceasefire-joined"]
    assert (policy.severity, policy.pack, policy.slots["n"].evolves) == ("warning", "peace", "rising")
    kind = rules.kinds["talks"]
    assert [(key.name, key.separates, key.window) for key in kind.keys] == [
        ("place", True, None),
        ("round", True, None),
        ("when", True, 30),
    ]
    assert kind.inherit == ("place", "when")


def test_a_pack_loads_alike_from_its_own_folder_or_the_one_above() -> None:
    above, own = load([PACKS], types=types()), load([PACKS / "peace"], types=types())
    assert above.policies == own.policies
    assert load([PACKS, PACKS / "peace"], types=types()).policies == own.policies


def test_compiled_rules_come_back_from_the_cache(tmp_path: Path) -> None:
    cold = load([PACKS], types=types(), cache=tmp_path)
    (kept,) = tmp_path.iterdir()
    warm = load([PACKS], types=types(), cache=tmp_path)
    assert warm.compiled == cold.compiled
    assert warm.digest in kept.name
    text = "14 groups have joined the ceasefire."
    assert matches(warm, text) == matches(cold, text) != ()


@pytest.mark.parametrize("damage", [b"", b"{", b"{}\n\n", b"\xff\xfe", None, b"flip"])
def test_a_damaged_cache_is_as_good_as_none(tmp_path: Path, damage: bytes | None) -> None:
    cold = load([PACKS], types=types(), cache=tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    half = len(whole) // 2
    flipped = whole[:half] + bytes([whole[half] ^ 1]) + whole[half + 1 :]
    kept.write_bytes(whole[:half] if damage is None else flipped if damage == b"flip" else damage)
    assert load([PACKS], types=types(), cache=tmp_path).compiled == cold.compiled
    assert kept.read_bytes() == whole


def test_what_was_compiled_in_one_place_serves_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PACKS, tmp_path / "elsewhere" / PACKS.name)
    built = load([tmp_path / "elsewhere" / PACKS.name], types=types(), cache=tmp_path / "built")
    for place in ("xref.expressions.compiled", "xref.rules.files.cache"):
        monkeypatch.setattr(f"{place}.BUILT", tmp_path / "built")
    monkeypatch.setattr("xref.rules.files.compiling.compile_packs", lambda *_: pytest.fail("compiled again"))
    assert load([PACKS], types=types()).compiled == built.compiled


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert load([PACKS], types=types(), cache=tmp_path / "file").policies


def test_a_changed_rule_is_another_set(tmp_path: Path) -> None:
    place = pack(tmp_path)
    first = load([place], types=types(), cache=tmp_path / "cache").digest
    pack(tmp_path, RULE.replace("error", "note"))
    second = load([place], types=types(), cache=tmp_path / "cache")
    assert second.digest != first
    assert second.policies["groups-joined"].severity == "note"


def test_a_warm_start_reads_no_yaml_and_parses_nothing(tmp_path: Path) -> None:
    load([PACKS], cache=tmp_path, types=None)
    code = (
        "import sys; from pathlib import Path; from xref.rules import load;"
        f"load([Path({str(PACKS)!r})], cache=Path({str(tmp_path)!r}));"
        "print([m for m in ('yaml', 'lark', 'pydantic', 'rapidfuzz', 'gzip') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_shipped_rules_find_the_same_without_the_prefilter() -> None:
    claims, seeds = (Path(__file__).parents[2] / name for name in ("claims", "seeds"))
    rules = load([claims])
    without = RuleSet(rules.compiled, rules.digest, prefilter=False)
    tried, possible = 0, 0
    for document in collect([seeds]).documents:
        whole = read(document)
        told = discourse(whole)._replace(names=rules.names)
        fast, slow = rules.match(whole, told), without.match(whole, told)
        assert (fast.matches, fast.events) == (slow.matches, slow.events)
        spans = [(sentence.span.start, sentence.span.end) for sentence in whole.sentences]
        tried += sum(len(patterns) for _, patterns in rules.candidates(told.text, spans))
        possible += len(spans) * len(rules.owner)
    assert 0 < tried < possible / 20


def test_rules_travel_between_processes() -> None:
    rules = load([PACKS])
    again = pickle.loads(pickle.dumps(rules))
    assert again.compiled == rules.compiled


FILL = RULE.replace("subject: {event: truce}", "subject: {event: truce, place: where}\nfill: [where]")


@pytest.mark.parametrize(
    ("title", "text", "where"),
    [
        ("", "In Geneva and Oslo three groups joined the truce in Doha.", "Oslo"),
        ("", "Vienna hosted talks. Three groups joined the truce.", "Vienna"),
        ("News from Doha", "Oslo was calm.\nThree groups joined the truce.", "Doha"),
        ("", "Oslo was calm.\nThree groups joined the truce.", ""),
    ],
    ids=["sentence", "paragraph", "title", "nowhere near"],
)
def test_a_slot_is_filled_from_what_is_nearest(tmp_path: Path, title: str, text: str, where: str) -> None:
    (match,) = matches(load([pack(tmp_path, FILL)], types=types()), text, title)
    assert match.filled == (("where",) if where else ())
    assert {name: match.slots[slot].raw for name, slot in match.keys.items()} == ({"place": where} if where else {})


def test_a_filled_slot_reaches_no_further_than_allowed(tmp_path: Path) -> None:
    rules = load([pack(tmp_path, FILL.replace("fill: [where]", "fill: {where: sentence}"))], types=types())
    (match,) = matches(rules, "Vienna hosted talks. Three groups joined the truce.", "Doha")
    assert match.filled == ()


def test_scope_paragraph_reaches_over_one_sentence_end(tmp_path: Path) -> None:
    wide = RULE.replace("groups joined the", "groups met ... joined the").replace(
        "values:", "scope: paragraph\nvalues:"
    )
    rules = load([pack(tmp_path, wide)], types=types())
    (match,) = matches(rules, "Calm. Three groups met. They joined the truce. All left.")
    assert match.sentence == 1
    assert matches(rules, "Three groups met. It was late. They joined the truce.") == ()
    assert matches(rules, "Three groups met.\nThey joined the truce.") == ()
    assert len(matches(rules, "Three groups met and joined the truce.")) == 1


def test_sources_limit_a_rule_to_outlets(tmp_path: Path) -> None:
    rules = load([pack(tmp_path, RULE.replace("values:", "sources: [Reu*]\nvalues:"))], types=types())
    assert len(matches(rules, "Three groups joined the truce.", outlet="Reuters")) == 1
    assert matches(rules, "Three groups joined the truce.", outlet="AP") == ()


def test_examples_are_of_any_source_and_those_of_retired_rules_rest(tmp_path: Path) -> None:
    for extra in ("sources: [Reuters]", "status: retired"):
        bench = open_packs([pack(tmp_path, RULE.replace("values:", f"{extra}\nvalues:"))], types=types())
        test = run(bench.rules, bench.cases, lambda text, title, _: (article(text), discourse(article(text))))
        assert [result.outcome for result in test.results] == (["passed"] * 2 if "sources" in extra else [])
        assert test.unhit == []


def test_a_retired_rule_is_listed_and_silent(tmp_path: Path) -> None:
    rules = load([pack(tmp_path, RULE.replace("values:", "status: retired\nvalues:"))], types=types())
    assert rules.policies["groups-joined"].status == "retired"
    assert matches(rules, "Three groups joined the truce.") == ()


def test_a_subject_of_text_is_filled_in(tmp_path: Path) -> None:
    rule = RULE.replace("subject: {event: truce}", "subject: groups of {who}").replace(
        "How many joined {truce}", "How many"
    )
    rule = rule.replace("{n:count} groups joined", "{n:count} {who:party} groups joined")
    (match,) = matches(load([pack(tmp_path, rule)], types=types()), "Three Turkey groups joined the truce.")
    assert (match.event, match.subject) == ("", "groups of Turkey")


def test_a_choice_takes_its_label_and_spans_its_words(tmp_path: Path) -> None:
    values = (
        "  n: {type: count}\n  way:\n    type: choice\n    one_of:\n      in: |\n        (signed | joined) [up to]\n"
    )
    values += "      out: ~leave"
    rule = RULE.replace("  n: {type: count}", values).replace(
        "groups joined the truce\nex", "groups {way:choice} the truce\nex"
    )
    rules = load([pack(tmp_path, rule)], types=types())
    (match,) = matches(rules, "Three groups signed up to the truce and two groups went.")
    assert (match.slots["way"].raw, match.slots["way"].value) == ("signed up to", "in")
    (match,) = matches(rules, "Three groups left the truce.")
    assert match.slots["way"].value == "out"


def test_a_phrase_of_a_rule_may_hold_its_slots_and_choices(tmp_path: Path) -> None:
    rule = RULE.replace("  n: {type: count}\n", CHOICE).replace(
        "patterns: |\n  {n:count} groups joined the truce\n",
        "phrases: {said: '{n:count} groups {way:choice}'}\npatterns: <said> the truce\n",
    )
    (match,) = matches(load([pack(tmp_path, rule)], types=types()), "Three groups refused the truce.")
    assert (match.slots["n"].value, match.slots["way"].value) == (3, "no")


def test_a_denial_is_told_apart(tmp_path: Path) -> None:
    rule = RULE.replace("examples:", "denials: |\n  {n:count} groups refused the truce\nexamples:")
    rules = load([pack(tmp_path, rule)], types=types())
    found = matches(rules, "Three groups joined the truce. Two groups refused the truce.")
    assert [(match.slots["n"].value, match.denied) for match in found] == [(3, False), (2, True)]


def test_a_qualifier_may_be_a_constant(tmp_path: Path) -> None:
    rules = load([pack(tmp_path, RULE.replace("{event: truce}", "{event: truce, side: =rebels}"))], types=types())
    (match,) = matches(rules, "Three groups joined the truce.")
    assert match.qualifiers == {"side": "=rebels"}


@pytest.mark.parametrize("opened", ["[", "{a: ", "- ", "&a [*a, "])
def test_hostile_nesting_ends_in_a_problem(tmp_path: Path, opened: str) -> None:
    with pytest.raises(XrefError):
        load([pack(tmp_path, others={"other": opened * 50_000})], types=types())


HOSTILE = {
    "nested": "x " + "[" * 5000 + "a" + "]" * 5000,
    "open": "x " + "(" * 20_000,
    "many": "x " + "[a] " * 20_000,
    "half a choice": "(" + "ab cd " * 20_000,
    "gaps": "a" + " ... b" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pattern_ends_in_a_problem(name: str) -> None:
    (problem,) = open_packs([], types=types(), pattern=HOSTILE[name]).problems
    assert problem.code in ("R301", "R310")


def test_phrases_in_phrases_have_an_end(tmp_path: Path) -> None:
    phrases = "p0: x y\n" + "".join(f"p{i}: <p{i - 1}> z\n" for i in range(1, 400))
    reverse = "\n".join(reversed(phrases.splitlines())) + "\n"
    with pytest.raises(XrefError) as error:
        load([pack(tmp_path, others={"_phrases": reverse})], types=types())
    assert {problem.code for problem in error.value.problems} == {"R310"}


INFLECTED = {
    "invite": {"invite", "invites", "invited", "inviting"},
    "go": {"go", "goes", "went", "gone", "going"},
    "say": {"say", "says", "said", "saying"},
    "withdraw": {"withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"},
    "analysis": {"analysis", "analyses"},
    "ally": {"ally", "allies", "allied", "allying"},
    "be": {"be", "am", "is", "are", "was", "were", "been", "being"},
    "retweet": {"retweet", "retweets", "retweeted", "retweeting"},
}


@pytest.mark.parametrize("word", INFLECTED)
def test_inflected_forms_are_those_of_the_dictionary(word: str) -> None:
    assert set(inflect(word)) == INFLECTED[word]


def test_a_guessed_form_never_stands_beside_a_dictionary_one() -> None:
    assert "goed" not in inflect("go")
    assert {"cancelled", "canceled"} <= set(inflect("cancel"))
    assert base_forms("fought") == ["fight"]
