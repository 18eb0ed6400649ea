"""Pages: Markdown documentation of rules, written from their files, so that it cannot go stale unseen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xref.rules.authoring.workbench import Workbench
from xref.rules.files.lines import block_lines
from xref.rules.files.source import Source, read_yaml
from xref.rules.matching.ruleset import RuleSet

_KEY_OPTIONS = ("separates", "window (days)", "news (days)", "identifies", "tolerance", "land")
_BLOCKS = {
    "patterns": "Patterns",
    "known": "Patterns of persons known from elsewhere",
    "denials": "Denials",
    "not": "Not",
    "phrases": "Phrases",
}
_VALUES = ("type", "compare", "tolerance", "evolves", "unit", "min", "max", "window")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its path below the folder of the documentation, and its text."""

    path: str
    text: str


def pages(bench: Workbench) -> tuple[Page, ...]:
    """A page a rule, and an index a pack."""
    made: list[Page] = []
    packs: dict[str, list[tuple[Mapping[str, Any], Mapping[str, Any]]]] = {}
    for rule in bench.rules.compiled.rules:
        source = _file_of(bench.rules, rule["id"])
        packs.setdefault(rule["pack"], []).append((rule, source.data))
        made.append(Page(f"{rule['pack']}/{rule['id']}.md", rule_page(rule, source)))
    for pack, rules in packs.items():
        made.append(Page(f"{pack}/README.md", _index(pack, rules, bench)))
    return tuple(sorted(made, key=lambda page: page.path))


def reference_pages(bench: Workbench) -> tuple[Page, ...]:
    """The pages on the pattern language, the files, the codes of lint, and what the packs ask."""
    from xref.rules.authoring.reference import codes_page, file_page, language_page

    return (
        Page("codes.md", codes_page()),
        Page("files.md", file_page()),
        Page("language.md", language_page()),
        Page("packs.md", packs_page(bench)),
    )


def packs_page(bench: Workbench) -> str:
    """The questions that each pack asks of articles."""
    policies = sorted(bench.rules.policies.values(), key=lambda rule: (rule.pack, rule.id))
    packs = sorted({rule.pack for rule in policies})
    intro = f"{len(policies)} questions in {len(packs)} packs. `xref explain RULE` shows the whole of a rule."
    parts = ["# What the packs ask", intro]
    for pack in packs:
        rows = [[_inline(rule.question), rule.severity, f"`{rule.id}`"] for rule in policies if rule.pack == pack]
        parts += [f"## {pack}", _table(["question", "severity", "rule"], rows)]
    return "\n\n".join(parts) + "\n"


def stale(folder: Path, wanted: Sequence[Page]) -> list[str]:
    """What is wrong with the pages in a folder: missing, out of date, or of no rule."""
    told = []
    for page in wanted:
        path = folder / page.path
        if not path.is_file():
            told.append(f"{path}: missing")
        elif path.read_text(encoding="utf-8") != page.text:
            told.append(f"{path}: out of date")
    known = {page.path for page in wanted}
    packs = {page.path.split("/")[0] for page in wanted if "/" in page.path}
    for pack in sorted(packs):
        for path in sorted((folder / pack).glob("*.md")):
            if path.relative_to(folder).as_posix() not in known:
                told.append(f"{path}: no rule has this page")
    return told


def page_of(rules: RuleSet, rule: str) -> str:
    """The page of a rule, from its file."""
    return rule_page(rules.rules[rule], _file_of(rules, rule))


def _file_of(rules: RuleSet, rule: str) -> Source:
    path = rules.compiled.paths[rule]
    return read_yaml(Path(path), path)


def rule_page(rule: Mapping[str, Any], source: Source) -> str:
    """The page of one rule."""
    data = source.data
    about = data["about"].strip()
    facts = [f"**{data['severity']}**", data.get("status", "stable")]
    if data.get("owner"):
        facts.append(f"owner: {_inline(data['owner'])}")
    if data.get("tags"):
        facts.append("tags: " + ", ".join(_inline(tag) for tag in data["tags"]))
    parts = [f"# {rule['id']}", about, " · ".join(facts), f"> {data['question'].strip()}"]
    parts.append(_subject(data["subject"]))
    if data.get("values"):
        parts.append(_table(["slot", *_VALUES], [[f"`{n}`", *_options(o)] for n, o in data["values"].items()]))
        for name, options in data["values"].items():
            parts += _choices(name, options)
    for key, title in _BLOCKS.items():
        if data.get(key):
            parts += [f"## {title}", _block(source, key)]
    for key, title in (("needs", "Needs"), ("unless", "Unless")):
        for zone, text in (data.get(key) or {}).items():
            parts += [f"## {title}, in the {zone}", f"```\n{text.rstrip()}\n```"]
    parts += ["## Examples", *(_example(example) for example in data["examples"])]
    parts += ["## Pairs", *(_pair(pair) for pair in data["pairs"])]
    if data.get("references"):
        parts += ["## References", "\n".join(f"- {reference}" for reference in data["references"])]
    return "\n\n".join(part for part in parts if part) + "\n"


def _subject(subject: Any) -> str:
    if isinstance(subject, str):
        return f"Subject: {_inline(subject)}"
    keys = [f"`{key}` from `{slot}`" for key, slot in subject.items() if key != "event"]
    return f"Subject: the event `{subject['event']}`" + (f", {', '.join(keys)}" if keys else "")


def _options(options: Mapping[str, Any]) -> list[str]:
    defaults = {"compare": "same", "evolves": "static"}
    return [str(options.get(key, defaults.get(key, ""))) for key in _VALUES]


def _choices(name: str, options: Mapping[str, Any]) -> list[str]:
    one_of = options.get("one_of")
    if not isinstance(one_of, dict):
        return [f"`{name}` is one of {', '.join(map(_inline, one_of))}."] if one_of else []
    return [
        f"`{name}` is one of:",
        *(f"- {_inline(label)}\n\n```\n{text.rstrip()}\n```" for label, text in one_of.items()),
    ]


def _table(head: list[str], rows: list[list[str]]) -> str:
    """A Markdown table without its empty columns."""
    kept = [index for index in range(len(head)) if any(row[index] for row in rows)]
    lines = [[head[index] for index in kept], ["---"] * len(kept), *[[row[index] for index in kept] for row in rows]]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _block(source: Source, key: str) -> str:
    value = source.data[key]
    if isinstance(value, dict):
        shown = [
            f"<{name}>\n" + "\n".join(f"  {row}" for row in text.rstrip().split("\n")) for name, text in value.items()
        ]
        return "```\n" + "\n".join(shown) + "\n```"
    return "```\n" + "\n".join(line.text for line in block_lines(source, value, (key,))) + "\n```"


def _example(example: Mapping[str, Any]) -> str:
    date = f" ({example['published']})" if example.get("published") else ""
    quoted = "> " + " ".join(example["text"].split()) + date
    expect = example["expect"]
    if isinstance(expect, dict):
        got = ", ".join(f"`{name}` = {_inline(value)}" for name, value in expect.items()) or "a match"
    else:
        got = f"nothing: {example.get('why', '')}".removesuffix(": ")
    return f"{quoted}\n\n→ {got}{' (a known gap)' if example.get('todo') == 'true' else ''}"


def _pair(pair: Mapping[str, Any]) -> str:
    verdict = next(key for key in pair if key not in ("published", "why", "todo"))
    first, second = (" ".join(str(text).split()) for text in pair[verdict])
    return f"- **{verdict}**\n  - {first}\n  - {second}"


def _inline(value: Any) -> str:
    text = ", ".join(value) if isinstance(value, list) else str(value)
    return text.replace("|", "\\|").replace("<", "&lt;")


def _said(option: bool | float | None) -> str:
    """An option of a key in its cell of a table."""
    return "yes" if option is True else str(option or "")


def _index(pack: str, rules: Sequence[tuple[Mapping[str, Any], Mapping[str, Any]]], bench: Workbench) -> str:
    """The index of a pack: its rules, then its event kinds."""
    rows = [
        [f"[{r['id']}]({r['id']}.md)", d["about"].strip(), d["severity"], d.get("status", "stable")] for r, d in rules
    ]
    parts = [f"# Pack {pack}", _table(["rule", "about", "severity", "status"], rows)]
    kinds = [kind for kind in bench.rules.compiled.kinds if kind["pack"] == pack]
    if kinds:
        parts.append("## Events")
    for kind in kinds:
        called = "\n".join(bench.rules.pattern(number)["text"] for number in kind["patterns"])
        keys = [[f"`{name}`", of, *map(_said, options)] for name, of, *options in kind["keys"]]
        table = _table(["key", "type", *_KEY_OPTIONS], keys) if keys else ""
        parts += [f"### {kind['name']}", f"{_inline(kind['label'])}", f"```\n{called}\n```", table]
    return "\n\n".join(part for part in parts if part) + "\n"
