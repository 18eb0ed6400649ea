"""What patterns match and what they do not, sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.stubs import article, discourse, types
from xref.rules import RuleSet, load
from xref.rules.authoring.workbench import open_packs

PACKS = Path(__file__).parent / "packs"

MATCHING = [
    (
        "The third round of peace talks was scheduled for 23 January in Astana.",
        "talks-scheduled",
        {"round": "third", "when": "23 January", "where": "Astana"},
    ),
    ("It means 14 groups have joined the ceasefire agreement, he said.", "ceasefire-joined", {"n": "14"}),
    ("THE SECOND ROUND OF TALKS IS SCHEDULED FOR Monday IN Oslo.", "talks-scheduled", {"when": "Monday"}),
    (
        "Russia has already invited [the US] to take part in the talks.",
        "talks-invited",
        {"host": "Russia", "guest": "US"},
    ),
    (
        "Russia has already invited neighbouring Turkey to take part in the talks.",
        "talks-invited",
        {"host": "Russia", "guest": "Turkey"},
    ),
    ("Fourteen rebel groups have joined a shaky, “general” ceasefire.", "ceasefire-joined", {"n": "Fourteen"}),
]
SILENT = [
    ("14 militant groups have joined talks. They will not sign the ceasefire agreement.", "the end of a sentence"),
    ("14 militant groups have joined talks and not the ceasefire.", "a negation"),
    ("14 militant groups have joined talks; the ceasefire holds.", "a semicolon"),
    ("14 militant groups have joined and “want to see the ceasefire kept”.", "the edge of a quotation"),
    ("14 militant groups have joined 3 others in the ceasefire.", "a value of the slot beside the gap"),
    ("14 militant groups have joined 1,400 others in the ceasefire.", "a value beyond the limits of the slot"),
    ("14 militant groups have joined what the envoy said would be a first ceasefire.", "more words than six"),
    ("600 militant groups have joined the ceasefire.", "a value above max"),
    ("14 militant groups, have joined the ceasefire.", "a comma that the pattern does not have"),
    ("14 militant groups have joint ceasefire patrols.", "another word"),
]


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load([PACKS], types=types())


@pytest.mark.parametrize(("text", "rule", "slots"), MATCHING, ids=[text[:40] for text, _, _ in MATCHING])
def test_matches(rules: RuleSet, text: str, rule: str, slots: dict[str, str]) -> None:
    whole = article(text)
    (match,) = rules.match(whole, discourse(whole)).matches
    assert match.rule == rule
    assert {name: match.slots[name].raw for name in slots} == slots


@pytest.mark.parametrize(("text", "barrier"), SILENT, ids=[barrier for _, barrier in SILENT])
def test_does_not_match_over(rules: RuleSet, text: str, barrier: str) -> None:
    whole = article(text)
    assert rules.match(whole, discourse(whole)).matches == ()


def test_negation_is_recorded_and_constants_bind(rules: RuleSet) -> None:
    whole = article("Russia hasn't invited Iran to take part in the talks in Astana.")
    found = rules.match(whole, discourse(whole))
    assert [(match.negated, dict(match.qualifiers)) for match in found.matches] == [(True, {"host": "host"})]
    (event,) = found.events
    assert (event.kind, [(key.name, key.raw) for key in event.keys]) == ("talks", [("place", "Astana")])


def test_event_mentions_that_overlap_are_one_with_all_keys(rules: RuleSet) -> None:
    whole = article("The second round of talks in Geneva ended.")
    (event,) = rules.match(whole, discourse(whole)).events
    assert {key.name: key.value for key in event.keys} == {"round": 2, "place": "Geneva"}
    assert whole.text[event.span.start : event.span.end] == "The second round of talks in Geneva"


def test_names_keep_kind_and_place(rules: RuleSet) -> None:
    assert [(entry.name, entry.kind, entry.inside) for entry in rules.names.entries] == [
        ("Army of Islam", "group", ""),
        ("Defence Ministry", "organisation", "Russia"),
    ]


def _found_by(folder: Path, rules: str, text: str) -> list[str]:
    """What the only rule of a pack, with these patterns and ``not`` lines, finds in a text."""
    pack = folder / "joined"
    pack.mkdir()
    (pack / "groups-joined.yaml").write_text(
        "id: groups-joined\nabout: x\nquestion: How many?\nseverity: note\nsubject: groups in the truce\n"
        f"values:\n  n: {{type: count}}\n{rules}"
        "examples:\n  - text: 14 groups joined.\n    expect: {n: 14}\n"
        "pairs:\n  - agree: [14 groups joined., 14 groups joined it.]\n"
    )
    bench = open_packs([pack], types=types())
    assert bench.problems == ()
    whole = article(text)
    matches = bench.rules.match(whole, discourse(whole)).matches
    return [whole.text[slice(*match.span)] for match in matches]


def test_what_a_not_line_strikes_hides_no_match_beside_it(tmp_path: Path) -> None:
    lines = "patterns: |\n  {n:count} groups joined ...8 in a sham\n  {n:count} groups joined\nnot: |\n  in a sham\n"
    text = "14 groups joined the truce and their rivals spoke in a sham."
    assert _found_by(tmp_path, lines, text) == ["14 groups joined"]


def test_a_not_line_that_names_a_slot_strikes_that_value_alone(tmp_path: Path) -> None:
    lines = (
        "patterns: |\n  {n:count} of {all:count} groups joined\n  {n:count} groups joined\n"
        "not: |\n  of {n:count} groups\n"
    )
    assert _found_by(tmp_path, lines, "14 of 20 groups joined.") == ["14 of 20 groups joined"]


PATTERNS = [
    ("talks run until {when:date}", "The talks run until 7 May.", {"when": "until 7 May"}),
    ("talks , until {when:date}", "The talks - until 7 May.", {"when": "until 7 May"}),
    ("talks last {when:date}", "The talks last until 7 May.", {"when": "until 7 May"}),
    ("~invite {guest:party}", "They invited the United Nations.", {"guest": "United Nations"}),
    ("will {not} attend", "They won't attend.", {}),
    ("will {not} attend", "They'll attend.", {}),
    ("can {not} attend", "They cannot attend.", {}),
    (
        "the {guest:party} \\( {short:party} \\) came",
        "The United Nations (UN) came.",
        {"guest": "United Nations", "short": "UN"},
    ),
    ("the envoys said", "The envoys (NYSE: ENVY) said so.", {}),
    ("the envoys said", "The envoys (ENVOY.PK) said so.", {}),
    ("US-backed envoy", "The U.S.-backed envoy left.", {}),
    ("face-to-face talks", "They held face to face talks.", {}),
    ("face to face talks", "They held “face-to-face” talks.", {}),
    ("Erdogan spoke", "Erdoğan spoke.", {}),
    ("March on {where:place}", "The March on Vienna.", {"where": "Vienna"}),
    ("march on {where:place}", "The MARCH on Vienna.", {"where": "Vienna"}),
    ("~go to {where:place}", "They went to Oslo.", {"where": "Oslo"}),
    ("~person in {where:place}", "The people in Oslo.", {"where": "Oslo"}),
    ("{a:party} 's envoy", "Russia's envoy left.", {"a": "Russia"}),
    ("{a:party}'s envoy", "Russia’s envoy left.", {"a": "Russia"}),
    ("(talks | a meeting [of envoys]) in {where:place}", "It was a meeting of envoys in Doha.", {"where": "Doha"}),
    ("costs $ {n:count} \\(net\\)", "It costs $12 (net).", {"n": "12"}),
    ("{n:count} killed [,] {m:count} injured", "It left 3 killed, 4 injured.", {"n": "3", "m": "4"}),
    ("{n:count} ... injured", "It left 3 killed and 4 injured.", {"n": "4"}),
    ("joined ...2 ceasefire", "They joined the shaky ceasefire.", {}),
    ("{who:party+} signed it with {who:party+}", "Russia signed it with Iran.", {"who": "Russia"}),  # no list of ours
]
MISSES = [
    ("March on {where:place}", "The march on Vienna."),
    ("US envoy", "Give us envoy and all."),
    ("will attend", "They will not attend."),
    ("talks {when:date}", "The talks, Monday."),
    ("joined ...2 ceasefire", "They joined the very long ceasefire."),
    ("~invite {guest:party}", "An invitation for Turkey."),
    ("talks ... ceasefire", "The talks (“we never said so and will go on”) led to a ceasefire."),
    ("talks ... ceasefire", "The talks will no longer bring a ceasefire."),
]


def lone(pattern: str, text: str) -> list[dict[str, str]]:
    bench = open_packs([], types=types(), pattern=pattern)
    assert bench.problems == ()
    whole = article(text)
    matches = bench.rules.match(whole, discourse(whole)).matches
    return [{name: mention.raw for name, mention in match.slots.items()} for match in matches]


@pytest.mark.parametrize(("pattern", "text", "slots"), PATTERNS, ids=[f"{p} / {t}" for p, t, _ in PATTERNS])
def test_pattern_takes(pattern: str, text: str, slots: dict[str, str]) -> None:
    assert lone(pattern, text) == [slots]


@pytest.mark.parametrize(("pattern", "text"), MISSES, ids=[f"{p} / {t}" for p, t in MISSES])
def test_pattern_leaves(pattern: str, text: str) -> None:
    assert lone(pattern, text) == []
