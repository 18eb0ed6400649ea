"""Every code of lint, fired by a file that is wrong in one way; the place it names; what else it says."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.rules.stubs import types
from xref.errors import Problem, XrefError
from xref.rules import load
from xref.rules.authoring.codes import CODES, explain
from xref.rules.authoring.lint import as_github, as_json, as_text, lint

RULE = """\
id: groups-joined
about: How many groups joined.
question: How many joined {truce}?
severity: error
subject: {event: truce}
values:
  n: {type: count}
patterns: |
  {n:count} groups joined the truce
examples:
  - text: Three groups joined the truce.
    expect: {n: 3}
  - text: Three groups left.
    expect: nothing
    why: another verb
pairs:
  - conflict: [Three groups joined the truce., Four groups joined the truce.]
"""
EVENTS = """\
truce:
  label: truce in {place}
  called: truce [in {place:place}]
  keys:
    place: {type: place, separates: true}
  inherit: [place]
"""
PATTERN = "  {n:count} groups joined the truce\n"
CHOICE = "  n: {type: count}\n  way:\n    type: choice\n    one_of: {yes: agreed, no: refused}\n"

# code, what in the rule becomes what, the line and column of the problem, a word of its message or hint
RULE_FAULTS = [
    ("R104", ("about: How", "about: How: x: y"), (2, 11), "quotation marks"),
    ("R104", ("about: How", "about How"), (2, 1), "write about: ..."),
    ("R104", ("about: How", "about: @How"), (2, 8), "cannot begin with @"),
    ("R104", ("expect: {n: 3}", "expect: {n: 3"), (12, 13), "close it with }"),
    ("R104", ("    expect: {n: 3}", "   expect: {n: 3}"), (12, 4), "column 5"),
    ("R104", ("  n: {type: count}", "\tn: {type: count}"), (7, 1), "spaces"),
    ("R104", ("about: How", 'about: "How'), (2, 8), "never closed"),
    ("R104", ("about: How", "about: {How} not"), (2, 8), "cannot begin with {"),
    ("R104", ("severity: error", "severity: !error error"), (4, 11), "tag"),
    ("R104", ("about: How", "about: How\x07"), (2, 11), "U+0007"),
    ("R104", (PATTERN, "    {n:count} groups left\n" + PATTERN), (10, 3), "begins in column 5"),
    ("R104", (PATTERN, PATTERN + "groups left\n"), (10, 1), "below | begins in the column of its key"),
    ("R104", ("pairs:", "---\npairs:"), (16, 1), "second document"),
    ("R105", ("severity: error", "severity: error\n[a, b]: c"), (5, 1), "plain word"),
    ("R106", ("severity: error", "severity: error\nabout: again"), (5, 1), "line 2"),
    ("R110", ("- text: Three groups joined", "- text: Three groups #1 joined"), (11, 24), "quotation marks"),
    ("R201", ("patterns: |\n" + PATTERN, "patterns:\n  - Three groups joined\n"), (9, 3), "no hyphens"),
    ("R202", ("patterns: |", "patterns: >"), (9, 3), "instead of >"),
    ("R203", ("  n: {type: count}", "  n: {type: count, min: few}"), (7, 25), "number"),
    ("R203", ("  n: {type: count}", "  n: count"), (7, 6), "write n: {type: count}"),
    ("R203", ("  n: {type: count}", "  n: {type: count, min: .nan}"), (7, 25), "number"),
    ("R203", ("    expect: {n: 3}", "    published: 31 May\n    expect: {n: 3}"), (12, 16), "2017-01-24"),
    (
        "R203",
        ("  - text: Three groups left.\n    expect: nothing\n    why: another verb\npairs:\n  - ", "pairs:\n    "),
        (14, 5),
        "- conflict: [text, text]",
    ),
    ("R203", ("subject: {event: truce}", "subject: [truce]"), (5, 10), "{event: kind"),
    ("R203", ("    why: another verb", "    todo: perhaps"), (15, 11), "true or false"),
    ("R203", ("  n: {type: count}", "  n: {type: count, min: few}"), (7, 25), "min: 1"),
    ("R204", ("severity: error\n", ""), (1, 1), "error, warning or note"),
    ("R204", ("about: How many groups joined.\n", ""), (1, 1), "write about: what the claims of this rule are about"),
    ("R208", (PATTERN, ""), (8, 1), "further in than the key"),
    ("R205", ("severity: error", "severty: error\nseverity: error"), (4, 1), "did you mean 'severity'"),
    ("R205", ("severity: error", "level: error"), (4, 1), "did you mean 'severity'"),
    ("R205", ("id: groups-joined", "rule: groups-joined"), (1, 1), "did you mean 'id'"),
    ("R206", ("severity: error", "severity: eror"), (4, 11), "did you mean 'error'"),
    ("R206", ("expect: {n: 3}", "expect: three"), (12, 13), "write {slot: value}"),
    ("R207", ("id: groups-joined", "id: Groups_Joined"), (1, 5), "lower-case"),
    ("R208", ("about: How many groups joined.", "about: ''"), (2, 9), "about"),
    ("R210", ("id: groups-joined", "id: groups-left"), (1, 5), "groups-left.yaml"),
    ("R211", ("expect: {n: 3}", "expect: {m: 3}"), (12, 14), "known are n"),
    ("R211", ("expect: {n: 3}", "expect: {n: 3,000}"), (12, 19), "quotation marks"),
    ("R212", ("  n: {type: count}", "  n: {type: count, one_of: [a, b]}"), (7, 20), "choice"),
    ("R213", ("  n: {type: count}", "  n: {type: count, compare: within}"), (7, 29), "tolerance"),
    ("R214", ("  n: {type: count}\n", CHOICE + "    opposites: [[yes, maybe]]\n"), (11, 23), "maybe"),
    ("R214", ("  n: {type: count}\n", CHOICE + "    opposites: [[yes, yes]]\n"), (11, 23), "own opposite"),
    ("R215", ("subject: {event: truce}", "subject: {place: n}"), (5, 10), "event"),
    ("R216", ("subject: {event: truce}", "subject: {event: truse}"), (5, 18), "did you mean 'truce'"),
    ("R217", ("    why: another verb\n", ""), (13, 5), "why"),
    ("R218", ("conflict: [Three groups joined the truce., ", "conflict: ["), (17, 15), "two texts"),
    ("R219", ("joined {truce}?", "joined {truse}?"), (3, 11), "truse"),
    ("R220", ("  n: {type: count}", "  n: {type: count, window: 9}"), (7, 20), "count"),
    ("R221", ("    expect: nothing\n    why: another verb\n", "    expect: {n: 3}\n"), (11, 3), "reads alike"),
    ("R222", ("joined {truce}?", "joined with {n}?"), (3, 11), "{n} into the subject"),
    ("R300", ("the truce\nex", "the truce \\\nex"), (9, 37), "cannot read"),
    ("R300", ("the truce\nex", "the tru\u200bce\nex"), (9, 34), "U+200B"),
    ("R300", ("the truce\nex", "the #truce\nex"), (9, 31), "\\#"),
    ("R301", ("joined {truce}?", "joined {truce?"), (3, 11), "without '}'"),
    ("R301", ("groups joined the", "groups (joined the"), (9, 20), "never closed"),
    ("R302", ("groups joined the truce\nex", "group[s] joined the truce\nex"), (9, 18), "~group"),
    ("R302", ("groups joined the truce\nex", "truces[s] joined the truce\nex"), (9, 19), "~truce"),
    ("R303", (PATTERN, PATTERN + "  n:count groups left\n"), (10, 3), "{n:count}"),
    ("R303", ("{n:count} groups", "{n:count?} groups"), (9, 3), "[{n:count}]"),
    ("R303", ("{n:count} groups", "{count:n} groups"), (9, 3), "{n:count}"),
    ("R304", ("groups joined", "groups (joined | )"), (9, 28), "[ ]"),
    ("R305", ("the truce\nex", "the truce ...\nex"), (9, 37), "last"),
    ("R305", ("joined the", "joined … the"), (9, 27), "..."),
    ("R305", ("joined the", "joined .. the"), (9, 27), "..."),
    ("R306", ("groups joined", "groups ~(join | leave)"), (9, 20), "(~one | ~other)"),
    ("R306", ("groups joined", "groups ~joined"), (9, 20), "~join"),
    ("R307", ("  n: {type: count}", "  n: {type: cuont}"), (7, 13), "did you mean 'count'"),
    ("R307", ("{n:count} groups joined the truce\nex", "{n:cuont} groups joined the truce\nex"), (9, 3), "'count'"),
    ("R307", (PATTERN, PATTERN + "  {k} groups left\n"), (10, 3), "{k:type}"),
    ("R308", ("the truce\nex", "the <truce>\nex"), (9, 31), "_phrases.yaml"),
    ("R309", ("patterns: |", "phrases: {a: <b>, b: x <a>}\npatterns: |"), (8, 24), "circle"),
    ("R311", (PATTERN, PATTERN + "  {n:place} groups joined the truce\n"), (10, 3), "values.n says count"),
    ("R312", ("  n: {type: count}", "  n: {type: count}\n  way: {type: choice}"), (8, 15), "one_of"),
    ("R313", ("groups joined the truce\nex", "[groups]\nex"), (9, 3), "fixed word"),
    ("R313", ("{n:count} groups joined the truce\nex", "the {n:count}, [groups]\nex"), (9, 3), "nearly everywhere"),
    ("R314", ("the truce\nex", "the truce. They left\nex"), (9, 36), "scope: paragraph"),
    ("R314", ("the truce\nex", "the truce.\nex"), (9, 36), "leave the full stop out"),
    ("R314", ("the truce\nex", "the truce?\nex"), (9, 36), "leave the question mark out"),
    ("R315", ("joined the truce\nex", "joined / left\nex"), (9, 27), "(a | b)"),
    ("R315", ("joined the truce\nex", "joined | left\nex"), (9, 27), "( )"),
    ("R316", ("groups joined", "group.* joined"), (9, 18), "~word"),
    ("R316", (PATTERN, "  ^groups joined\n"), (9, 3), "\\^"),
    ("R316", ("the truce\nex", "(the truce)?\nex"), (9, 38), "[ ]"),
    ("R316", ("the truce\nex", "the truces*\nex"), (9, 37), "\\*"),
    ("R401", ("  n: {type: count}", "  n: {type: count, min: 9, max: 2}"), (7, 25), "exchange"),
    ("R402", (PATTERN, PATTERN * 2), (10, 3), "line 9"),
    ("R403", ("examples:", "not: |\n  groups joined\nexamples:"), (9, 3), "not, line 11"),
    ("R404", ("  n: {type: count}\n", CHOICE.replace("refused", "agreed")), (10, 31), "yes"),
    ("R407", (PATTERN, PATTERN + "  {n:count} groups ~anounce it\n"), (10, 20), "~announce"),
    ("R405", ("patterns: |", "phrases: {a: b c}\npatterns: |"), (8, 11), "<a>"),
    ("R406", ("examples:", "denials: |\n" + PATTERN + "examples:"), (11, 3), "line 9"),
]

EVENT_FAULTS = [
    ("R209", ("inherit: [place]", "inherit: [plaec]"), (6, 13), "did you mean 'place'"),
    ("R219", ("in {place}", "in {plaec}"), (2, 10), "plaec"),
    ("R307", ("{type: place", "{type: palce"), (5, 19), "place"),
]


def pack(folder: Path, rule: str = RULE, events: str = EVENTS, others: Mapping[str, str | bytes] | None = None) -> Path:
    place = folder / "claims"
    place.mkdir(exist_ok=True)
    (place / "groups-joined.yaml").write_text(rule)
    (place / "_events.yaml").write_text(events)
    for name, content in (others or {}).items():
        (place / f"{name}.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    return place


def test_the_rule_that_the_faults_start_from_is_right(tmp_path: Path) -> None:
    assert lint([pack(tmp_path)], types=types()) == ()


@pytest.mark.parametrize(("code", "change", "place", "words"), RULE_FAULTS, ids=[fault[0] for fault in RULE_FAULTS])
def test_a_fault_in_a_rule_is_told_with_its_place(
    tmp_path: Path, code: str, change: tuple[str, str], place: tuple[int, int], words: str
) -> None:
    assert change[0] in RULE
    problems = lint([pack(tmp_path, RULE.replace(*change))], types=types())
    (problem,) = [problem for problem in problems if problem.code == code]
    assert (problem.line, problem.column) == place
    assert words in f"{problem.message} {problem.hint}"
    line, caret = problem.with_caret().splitlines()[1:]
    assert line.strip()
    assert caret.index("^") == 4 + problem.column - 1


@pytest.mark.parametrize(("code", "change", "place", "words"), EVENT_FAULTS, ids=[fault[0] for fault in EVENT_FAULTS])
def test_a_fault_in_events_is_told_with_its_place(
    tmp_path: Path, code: str, change: tuple[str, str], place: tuple[int, int], words: str
) -> None:
    problems = lint([pack(tmp_path, events=EVENTS.replace(*change))], types=types())
    (problem,) = [problem for problem in problems if problem.code == code]
    assert (problem.line, problem.column) == place
    assert words in f"{problem.message} {problem.hint}"


# code, files of the pack beside the right ones, a word of the message
FILE_FAULTS = [
    ("R102", {"other": b"id: \xff\xfe"}, "UTF-8"),
    ("R103", {"other": "a: " + "[" * 60 + "]" * 60 + "\n" + "#- " * 500}, "nested"),
    ("R103", {"other": "#" * 500_000}, "larger"),
    (
        "R103",
        {
            "other": "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(f"{c}: &{c} [{f'*{p},' * 9}]\n" for p, c in zip("abcde", "bcdef", strict=True))
        },
        "anchors",
    ),
    ("R107", {"_phrase": "a: b"}, "_phrases.yaml"),
    ("R108", {"other": ""}, "empty"),
    ("R109", {"_names": "group:\n  A Front: [AF]\n  B Front: [AF]\n"}, "A Front"),
    ("R205", {"_names": "groups:\n  A Front: [AF]\n"}, "did you mean 'group'"),
    ("R405", {"_phrases": "lost: some words\n"}, "<lost>"),
    ("R310", {"_phrases": "p0: x y z\n" + "".join(f"p{i}: {f'<p{i - 1}> ' * 9}\n" for i in range(1, 8))}, "large"),
]


@pytest.mark.parametrize(("code", "files", "words"), FILE_FAULTS, ids=[f"{f[0]}-{f[2]}" for f in FILE_FAULTS])
def test_a_fault_in_a_file_is_told(tmp_path: Path, code: str, files: dict[str, str | bytes], words: str) -> None:
    problems = lint([pack(tmp_path, others=files)], types=types())
    assert any(p.code == code and words in f"{p.message} {p.hint}" for p in problems), as_text(problems)


def test_a_missing_folder_and_a_second_rule_of_one_id_are_told(tmp_path: Path) -> None:
    place = pack(tmp_path)
    (tmp_path / "more").mkdir()
    pack(tmp_path / "more")
    codes = {problem.code for problem in lint([place, tmp_path / "more", tmp_path / "none"], types=types())}
    assert codes == {"R101", "R109"}


def test_every_code_is_fired_here_and_explained() -> None:
    fired = {fault[0] for fault in (*RULE_FAULTS, *EVENT_FAULTS)} | {fault[0] for fault in FILE_FAULTS}
    assert fired | {"R101", "R109"} == set(CODES)
    assert all(len(explain(code)) > 40 for code in CODES)


def test_every_code_in_the_source_is_explained() -> None:
    source = "".join(path.read_text() for path in Path("xref/rules").rglob("*.py"))
    assert set(re.findall(r'"(R\d{3})"', source)) == set(CODES)


def test_one_broken_file_hides_no_other(tmp_path: Path) -> None:
    place = pack(
        tmp_path, RULE.replace("joined the", "(joined the").replace("{n: 3}", "{m: 3}"), others={"other": "id: ["}
    )
    problems = lint([place], types=types())
    assert {(Path(p.path).name, p.code) for p in problems} >= {
        ("groups-joined.yaml", "R301"),
        ("groups-joined.yaml", "R211"),
        ("other.yaml", "R104"),
    }
    with pytest.raises(XrefError) as error:
        load([place], types=types())
    assert len(error.value.problems) == len(problems)


def test_wrong_keys_hide_no_wrong_pattern_and_no_wrong_pair(tmp_path: Path) -> None:
    rule = (
        RULE.replace("severity", "severty")
        .replace("about: How", "abuot: How")
        .replace("joined the truce\nex", "(joined\n  {n} groups left\nex")
    )
    rule = rule.replace("conflict:", "conflit:").replace("    why: another verb\n", "")
    problems = lint([pack(tmp_path, rule)], types=types())
    told = {(p.code, p.line) for p in problems}
    assert told == {("R205", 2), ("R205", 4), ("R301", 9), ("R217", 14), ("R205", 17)}, as_text(problems)


def test_a_wrong_pattern_hides_no_slot_that_no_pattern_has(tmp_path: Path) -> None:
    rule = (
        RULE.replace("{event: truce}", "the truce in {wher}")
        .replace("joins {truce}", "joins")
        .replace("  n: {type: count}\n", "  n: {type: count}\n  k: {type: count}\n  left: {type: count}\n")
    )
    wrong = "  {n:count} groups joined the (truce\n  ({left:count} groups left\n"
    problems = lint([pack(tmp_path, rule.replace(PATTERN, wrong))], types=types())
    told = {(p.code, p.line) for p in problems}
    assert told == {("R211", 5), ("R211", 8), ("R301", 11), ("R301", 12)}, as_text(problems)


def test_a_misspelt_block_is_read_as_the_one_that_was_meant(tmp_path: Path) -> None:
    problems = lint(
        [pack(tmp_path, RULE.replace("patterns:", "paterns:").replace("{n:count} g", "{n:cuont} g"))], types=types()
    )
    assert [(p.code, p.line, p.column) for p in problems] == [("R205", 8, 1), ("R307", 9, 3)]


def test_wrong_keys_of_an_event_hide_no_wrong_pattern(tmp_path: Path) -> None:
    events = EVENTS.replace("label", "lable").replace("truce [in", "truce (in")
    problems = lint([pack(tmp_path, events=events)], types=types())
    assert {("R205", 2), ("R301", 3)} <= {(p.code, p.line) for p in problems}


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        ("type: party, kinds: [dragon]", "R206", "country"),
        ("type: party, min: 3", "R220", "party"),
        ("type: distance, max: 9, unit: parsec", "R206", "distance"),
        ("type: distance, max: 9, unit: km", "", ""),
        ("type: date, window: 30", "", ""),
        ("type: count, opposites: [[a, b]]", "R212", "choice"),
        ("type: choice, one_of: {yes: '', no: 'left'}", "R208", "yes"),
        ("type: choice, one_of: {yes: '[agreed]', no: 'left'}", "R313", "outside [ ]"),
    ],
)
def test_an_option_that_would_do_nothing_is_told(tmp_path: Path, options: str, code: str, words: str) -> None:
    kind = re.findall(r"type: (\w+)", options)[0]
    rule = RULE.replace("type: count", options).replace("{n:count}", f"{{n:{kind}}}")
    problems = [p for p in lint([pack(tmp_path, rule)]) if p.code != "R214"]
    assert [p.code for p in problems] == ([code] if code else []), as_text(problems)
    assert not code or words in f"{problems[0].message} {problems[0].hint}"


def test_a_file_that_is_too_large_is_told_once(tmp_path: Path) -> None:
    deep = "x: " + "{a: " * 40 + "b" + "}" * 40 + "\n" + RULE
    assert [p.code for p in lint([pack(tmp_path, deep)], types=types())] == ["R103"]


def test_separators_that_no_editor_shows_move_no_line(tmp_path: Path) -> None:
    rule = RULE.replace("How many groups joined.", "How many\u2028groups joined.").replace(
        "joined the truce\nex", "(joined\nex"
    )
    assert [(p.code, p.line) for p in lint([pack(tmp_path, rule)], types=types())] == [("R301", 9)]


def test_spaces_and_dashes_of_other_kinds_are_plain_ones(tmp_path: Path) -> None:
    rule = RULE.replace("joined the truce\nex", "joined\u00a0the truce\nex")
    assert lint([pack(tmp_path, rule)], types=types()) == ()


def test_a_caret_stands_below_its_place_in_a_long_line() -> None:
    problem = Problem("a.yaml", 1, 1001, "x", source="word\t" * 300)
    line, caret = problem.with_caret().splitlines()[1:]
    assert len(line) < 250
    assert line[caret.index("^") :].startswith("word")


def test_values_stay_as_they_are_written(tmp_path: Path) -> None:
    values = "  n: {type: count}\n  way:\n    type: choice\n    one_of: {on: agreed, no: refused, 1.10: 'left'}\n"
    rule = RULE.replace("  n: {type: count}\n", values).replace(PATTERN, PATTERN + "  groups {way:choice}\n")
    rules = load([pack(tmp_path, rule)], types=types())
    assert rules.rules["groups-joined"]["choices"] == {"way": ["on", "no", "1.10"]}


def test_outputs_name_place_code_and_hint(tmp_path: Path) -> None:
    problems = lint([pack(tmp_path, RULE.replace("severity: error", "severity: eror"))], types=types())
    assert as_text(problems).endswith("^\n1 problem in 1 file\n")
    assert json.loads(as_json(problems))[0]["code"] == "R206"
    assert re.match(r"::error file=.*groups-joined.yaml,line=4,col=11,title=R206::'eror' is none", as_github(problems))
