"""``xref.check`` for programs: what it takes, and that all that is wrong with a call is said at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import xref
from xref.errors import XrefError
from xref.rules.files import compiling

SEEDS = Path(__file__).parent.parent / "seeds"


def test_paths_may_be_given_one_by_one_or_as_a_list() -> None:
    paths = sorted(SEEDS.glob("*.txt"))[:2]
    one, many = xref.check(*paths), xref.check(paths)
    assert [article.name for article in one.articles] == [article.name for article in many.articles]
    assert len(one.articles) == 2


def test_settings_are_read_as_those_of_a_file() -> None:
    assert xref.check(SEEDS, fail_on="disputed:warning", same_event=True).findings


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"same_evnt": True}, "unknown setting 'same_evnt'; did you mean 'same_event'?"),
        ({"processes": "2"}, "'processes' is '2'; write a whole number from 0"),
        ({"profile": "acld"}, "there is no profile 'acld'; did you mean 'acled'?"),
        ({"fail_on": "loud"}, "'fail_on' is 'loud'"),
        ({"claims": "no/such/folder"}, "name a folder of claim files"),
    ],
)
def test_what_is_wrong_with_a_call_is_said(settings: dict[str, Any], told: str) -> None:
    with pytest.raises(XrefError) as raised:
        xref.check(SEEDS, **settings)
    assert told in str(raised.value)


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(XrefError) as raised:
        xref.check(processes=-1, bogus=1)
    assert len(raised.value.problems) == 3


def test_a_wrong_profile_is_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    from xref.cli import main

    assert main(["check", str(SEEDS), "--profile", "acld"]) == 2
    assert capsys.readouterr().err == "--profile: there is no profile 'acld'; did you mean 'acled'?\n"


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no rule")
    with pytest.raises(XrefError, match="there is no rule in this folder; a rule is a file <id>"):
        xref.check(SEEDS, claims=[tmp_path])


@pytest.mark.parametrize(("length", "verdict"), [("52-year", "conflict"), ("two-year", "changed"), ("long", "changed")])
def test_the_toll_of_a_war_grows_with_the_years_that_it_is_said_to_have_lasted(
    tmp_path: Path, length: str, verdict: str
) -> None:
    for day, dead in (("2016-08-28", "220,000"), ("2016-10-03", "290,000")):
        text = f"A truce may end the {length} war in Chad. The civil war in Chad has killed {dead} people."
        (tmp_path / f"{day}.md").write_text(f"---\noutlet: The {day} Post\npublished: {day}\n---\n{text}\n", "utf-8")
    found = [finding for finding in xref.check(tmp_path).findings if "killed" in finding.question]
    assert [finding.verdict.value for finding in found] == [verdict]


RULE = """\
id: envoys-count
about: How many envoys came.
question: How many envoys came to {talks}?
severity: error
subject: {event: talks}
values:
  n: {type: count}
patterns: |
  {n:count} envoys came to the talks
examples:
  - text: Nine envoys came to the talks.
    expect: {n: 9}
pairs:
  - agree: [Nine envoys came to the talks., 9 envoys came to the talks.]
"""


def test_rules_of_ones_own_are_compiled_once_and_anew_when_they_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs, news, compiled = tmp_path / "claims" / "envoys", tmp_path / "news", []
    packs.mkdir(parents=True)
    news.mkdir()
    (packs / "_events.yaml").write_text("talks: {label: talks, called: talks}\n", encoding="utf-8")
    (packs / "envoys-count.yaml").write_text(RULE, encoding="utf-8")
    (news / "a.txt").write_text("Nine envoys came to the talks, the mayor said.\n", encoding="utf-8")
    compile_packs = compiling.compile_packs

    def counted(*given: Any) -> Any:
        compiled.append(given)
        return compile_packs(*given)

    monkeypatch.setattr(compiling, "compile_packs", counted)
    first, second = (xref.check(news, claims=packs.parent) for _ in range(2))
    assert first == second
    assert len(first.claims) == len(compiled) == 1
    (packs / "envoys-count.yaml").write_text(RULE.replace("envoys came", "envoys flew"), encoding="utf-8")
    assert not xref.check(news, claims=packs.parent).claims
    assert len(compiled) == 2
