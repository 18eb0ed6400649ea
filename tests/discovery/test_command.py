"""``xref discover`` as it is used: what it prints, what it drafts, and what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from xref.cli import main

ARTICLES = {
    "herald": (
        "Northgate Herald",
        "2019-05-14",
        "Ferry bridge opens at last",
        "The Ferry Bridge over the river Lune opened to traffic on Monday after years of work.\n\n"
        "The new bridge cost 48 million pounds and took 310 welders, the county council said.\n\n"
        "The mayor, Ann Holt, cut the ribbon.",
    ),
    "post": (
        "Valley Post",
        "2019-05-14",
        "Drivers cross the Lune",
        "The Ferry Bridge over the river Lune opened to traffic on Monday, too late in the eyes of many drivers.\n\n"
        "The new bridge cost 53 million pounds and took 310 welders, according to the contractor Brunel Works.\n\n"
        "Rain fell all day.",
    ),
    "times": (
        "Harbour Times",
        "2019-05-15",
        "A bridge for the north",
        "Northgate has its bridge.\n\n"
        "Builders said the new bridge cost 53 million pounds and took 310 welders.\n\n"
        "The old ferry stops in June.",
    ),
}
TABLE = """\
1. 3 origins differ: 48,000,000 GBP / 53,000,000 GBP
   money, in sentences with: new, bridge, cost, took, welders
   48,000,000 GBP  articles/herald.json:5:21  (county council)
      The new bridge cost [[48 million pounds]] and took 310 welders, the county council said.
   53,000,000 GBP  articles/post.json:5:21  (Brunel Works)
      The new bridge cost [[53 million pounds]] and took 310 welders, according to the contractor
      Brunel Works.
   53,000,000 GBP  articles/times.json:5:35  (Builders)
      Builders said the new bridge cost [[53 million pounds]] and took 310 welders.

2. 3 origins agree: 310 welders
   count, in sentences with: new, bridge, cost, took, welders
   310  articles/herald.json:5:48  (county council)
      The new bridge cost 48 million pounds and took [[310]] welders, the county council said.
   310  articles/post.json:5:48  (Brunel Works)
      The new bridge cost 53 million pounds and took [[310]] welders, according to the contractor
      Brunel Works.
   310  articles/times.json:5:62  (Builders)
      Builders said the new bridge cost 53 million pounds and took [[310]] welders.

"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for name, (source, published, title, text) in ARTICLES.items():
        record = {"source": source, "published": published, "title": title, "text": text}
        (tmp_path / "articles" / f"{name}.json").write_text(json.dumps(record))
    (tmp_path / "mine").mkdir()  # rules of one's own: none yet
    return tmp_path


@pytest.fixture
def discover(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(["discover", "articles", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def test_the_table(discover: Callable[..., tuple[int, str, str]]) -> None:
    status, out, err = discover()
    assert (status, err) == (0, "")
    assert out.startswith(TABLE)
    assert out.endswith("3 leads; 12 sentences of 3 articles read, 0 taken by rules\n")


def test_a_limit_and_a_copy(discover: Callable[..., tuple[int, str, str]], folder: Path) -> None:
    before = discover("--limit", "1")[1]
    assert before.endswith("3 leads, 2 more with --limit 3; 12 sentences of 3 articles read, 0 taken by rules\n")
    (folder / "articles" / "zcopy.json").write_bytes((folder / "articles" / "herald.json").read_bytes())
    counted = "Counted once: articles/zcopy.json has the same text as articles/herald.json\n"
    assert discover("--limit", "1")[1] == before + counted


def test_what_was_left_out(discover: Callable[..., tuple[int, str, str]], folder: Path) -> None:
    before = discover()[1]
    (folder / "articles" / "chart.bin").write_bytes(b"\x00\x01")
    abroad = "Die Brücke über den Fluss wurde am Montag nach langer Zeit eröffnet, wie der Kreis sagte. " * 3
    (folder / "articles" / "zeitung.txt").write_text(abroad, encoding="utf-8")
    status, out, err = discover()
    assert (status, err) == (0, "")
    assert out.startswith(before.partition("3 leads;")[0])
    assert out.endswith(
        "Passed over, since there is no article in it: articles/chart.bin (no loader reads .bin).\n"
        "Not in English, the language of the rules: articles/zeitung.txt.\n"
    )
    (folder / "articles" / "draft.txt").write_bytes(b"")
    status, out, err = discover()
    assert (status, err) == (2, "")
    assert "Not read: articles/draft.txt: it is empty\n" in out
    status, out, err = discover("--format", "json")
    assert (status, err) == (2, "articles/draft.txt: it is empty\n")
    shown = json.loads(out)
    assert shown["unread"] == [{"path": "articles/draft.txt", "why": "it is empty"}]
    assert shown["passed_over"] == [{"path": "articles/chart.bin", "why": "no loader reads .bin"}]
    assert (shown["not_english"], shown["duplicates"]) == (["articles/zeitung.txt"], [])


def test_json(discover: Callable[..., tuple[int, str, str]]) -> None:
    shown = json.loads(discover("--format", "json")[1])
    assert (shown["articles"], shown["sentences"], shown["taken"], shown["found"]) == (3, 12, 0, 3)
    first = shown["leads"][0]
    assert first["differs"]
    assert first["values"] == ["48,000,000 GBP", "53,000,000 GBP"]
    assert first["origins"] == ["Brunel Works", "Builders", "county council"]
    assert [(each["article"], each["line"], each["column"]) for each in first["statements"]] == [
        ("articles/herald.json", 5, 21),
        ("articles/post.json", 5, 21),
        ("articles/times.json", 5, 35),
    ]
    for each in first["statements"]:
        text = next(f"{title}\n\n{text}" for name, (*_, title, text) in ARTICLES.items() if name in each["article"])
        assert text[each["start"] : each["end"]].endswith("million pounds")


@pytest.mark.parametrize("number", ["1", "2", "3"])
def test_the_drafted_rule_is_sound(
    discover: Callable[..., tuple[int, str, str]],
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    number: str,
) -> None:
    status, out, _ = discover("--rule", number, "--id", "bridge-cost", "--output", "mine/bridge-cost.yaml")
    assert status == 0
    assert "mine/bridge-cost.yaml written" in out
    assert main(["lint", "mine"]) == 0
    assert main(["test", "--claims", "mine"]) == 0
    assert " 0 failed, 1 to do, 0 lines without an example" in capsys.readouterr().out
    # and the sentences that it takes are no lead any more
    left = json.loads(discover("--claims", "mine", "--format", "json")[1])
    assert left["taken"] > 0
    assert left["found"] < 3


def test_the_draft_holds_the_sentences_and_what_comes_of_them(discover: Callable[..., tuple[int, str, str]]) -> None:
    text = discover("--rule", "1")[1]
    assert "id: new-bridge-cost-money\n" in text
    assert "  amount: {type: money, compare: same}\n" in text
    assert text.count('expect: {amount: "53 million pounds"}') == 2
    assert '  - text: "Builders said the new bridge cost 53 million pounds and took 310 welders."\n' in text
    assert "  - disputed:\n" in text


def test_the_draft_is_short_and_for_the_events_of_its_pack(
    discover: Callable[..., tuple[int, str, str]], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = (
        "opening:\n  label: opening\n  called: |\n    new bridge\n  keys:\n    when: {type: date, separates: true}\n"
    )
    (folder / "mine" / "_events.yaml").write_text(events, encoding="utf-8")
    discover("--rule", "1", "--id", "bridge-cost", "--output", "mine/bridge-cost.yaml")
    text = (folder / "mine" / "bridge-cost.yaml").read_text(encoding="utf-8")
    assert "subject: {event: opening}\n" in text
    (pattern,) = text.partition("patterns: |\n")[2].partition("examples:")[0].strip().split("\n")
    assert "new bridge cost {amount:money}" in pattern
    assert len(pattern.split()) < 8
    assert 'question: "How much money (' in text
    assert main(["lint", "mine"]) == 0
    assert main(["test", "--claims", "mine"]) == 0
    capsys.readouterr()


def test_one_word_in_common_is_enough_for_a_draft(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    recall = {
        "gazette": (
            "Carmaker recalls vans",
            "Corvo Motors is recalling vans after 17 crashes were put down to brakes.",
        ),
        "courier": ("Corvo vans called back", "The regulator knew of 19 crashes, two of them fatal, of Corvo vans."),
    }
    for path in (folder / "articles").iterdir():
        path.unlink()
    for name, (title, text) in recall.items():
        more = (
            "\n\nCorvo will write to owners of vans with the brakes; the carmaker recalls no other Corvo Motors cars."
        )
        record = {"source": name, "published": "2025-06-04", "title": title, "text": text + more}
        (folder / "articles" / f"{name}.json").write_text(json.dumps(record))
    assert (
        main(["discover", "articles", "--rule", "1", "--id", "crash-count", "--output", "mine/crash-count.yaml"]) == 0
    )
    text = (folder / "mine" / "crash-count.yaml").read_text(encoding="utf-8")
    assert "  crashes: {type: count, compare: same}\n" in text
    assert text.count("{crashes:count}") == 2
    assert "  - conflict:\n" in text
    assert main(["lint", "mine"]) == 0
    assert main(["test", "--claims", "mine"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--rule", "9"], "there is no lead 9"),
        (["--limit", "0"], "0 is too small"),
        (["--id", "bridge-cost"], "goes with --rule only"),
        (["--rule", "1", "--id", "Bridge Cost"], "is no id"),
        (["--rule", "1", "--output", "articles/herald.json"], "is there already"),
        (["--rule", "1", "--id", "other", "--output", "mine/bridge.yaml"], "has the name of its id"),
    ],
)
def test_what_is_refused(
    discover: Callable[..., tuple[int, str, str]], folder: Path, arguments: list[str], told: str
) -> None:
    before = (folder / "articles" / "herald.json").read_bytes()
    status, out, err = discover(*arguments)
    assert (status, out) == (2, "")
    assert told in err
    assert (folder / "articles" / "herald.json").read_bytes() == before
    assert list((folder / "mine").iterdir()) == []


def write(folder: Path, name: str, text: str) -> None:
    record = {"source": name, "published": "2019-05-14", "title": "", "text": text}
    (folder / "articles" / f"{name}.json").write_text(json.dumps(record))


def drafted(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> str:
    status = main(["discover", "articles", "--rule", "1", "--same-event", "--output", f"mine/{name}.yaml"])
    assert status == 0
    assert main(["lint", "mine"]) == 0
    assert main(["test", "--claims", "mine"]) == 0
    assert " 0 failed, 1 to do, 0 lines without an example" in capsys.readouterr().out
    return (folder / "mine" / f"{name}.yaml").read_text(encoding="utf-8")


def test_the_draft_of_a_toll_asks_what_happened(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for each in (folder / "articles").iterdir():
        each.unlink()
    write(folder, "herald", "A fire on the Opal ferry killed 12 people and hurt many more near Skye.")
    write(folder, "post", "Near Skye 19 people were killed by a fire on the Opal ferry.")
    text = drafted(folder, "ferry-killed", capsys)
    assert 'question: "How many people were killed (' in text
    assert "  killed: {type: count, compare: same}\n" in text
    assert "  ~kill {killed:count}\n  {killed:count} people (was | is | will be | were | are) ~kill\n" in text
    assert "  - conflict:\n" in text


def test_the_draft_of_a_denial_asks_what_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for each in (folder / "articles").iterdir():
        each.unlink()
    write(folder, "herald", "The Opal masters shall keep a log of the trip.")
    write(folder, "post", "The Opal masters shall not keep a log of the trip.")
    text = drafted(folder, "log", capsys)
    assert "question: What must be done (masters keep a log)?\n" in text
    assert "      must: shall\n      must not: shall not\n" in text
    assert "  masters {said:choice} keep" in text
    assert "  - conflict:\n" in text


QUARRY = {
    "one": "The Opal quarry of Hartley and Brock is 41 metres deep. Its train runs at 62 km/h. A drill worth 1.4 "
    "million pounds is held by a crew of 127 people. Foreman Otto Lorn, 53, is proud of the pit.",
    "two": "Otto Lorn is foreman of the Opal quarry between Brock and Hartley, a pit that is 46 metres deep. The train "
    "goes at 57 km/h. Some 127 hands hold a drill worth 1.6 million pounds. Lorn, aged 53, smiles.",
}


def test_a_lead_of_times_of_day_gives_a_rule_that_passes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for each in (folder / "articles").iterdir():
        each.unlink()
    write(
        folder, "one", "The siren of the Opal quarry in Hartley was heard by all the brewers of the town at 6.20 a.m."
    )
    write(folder, "two", "All brewers of Hartley, a town below the Opal quarry, heard its siren at 6.50 a.m.")
    target = folder / "mine" / "quarry-siren.yaml"
    assert main(["discover", "articles", "--same-event", "--rule", "1", "--output", str(target)]) == 0
    assert [value["type"] for value in yaml.safe_load(target.read_text())["values"].values()] == ["time"]
    assert main(["test", target.stem, "--claims", "mine"]) == 0


def test_every_kind_of_lead_gives_a_rule_that_passes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for each in (folder / "articles").iterdir():
        each.unlink()
    for name, text in QUARRY.items():
        write(folder, name, text)
    assert main(["discover", "articles", "--format", "json"]) == 0
    leads = json.loads(capsys.readouterr().out)["leads"]
    asked = {}
    for lead in leads:
        target = folder / "mine" / f"rule-{lead['number']}.yaml"
        assert main(["discover", "articles", "--rule", str(lead["number"]), "--output", str(target)]) == 0
        assert main(["lint", "mine"]) == 0
        assert main(["test", target.stem, "--claims", "mine"]) == 0
        head = yaml.safe_load(target.read_text())
        asked[lead["type"]] = head["question"].partition(" (")[0]
        assert lead["type"] in {value["type"] for value in head["values"].values()}
    assert asked == {
        "age": "At what age",
        "count": "How many people or hands",
        "distance": "How deep",
        "money": "How much money",
        "speed": "How fast",
    }
