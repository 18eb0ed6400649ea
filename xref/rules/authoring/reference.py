"""The reference pages, written from the code: the pattern language, the keys of the files, the codes of lint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xref.rules.authoring.codes import CODES
from xref.rules.language.grammar import GAP, WIDEST

# What to write, what it means, a text that it takes, a text that it leaves (with the reason).
LANGUAGE: tuple[tuple[str, str, str, str], ...] = (
    (
        "round of talks",
        "these words in order; lower case takes any case",
        "Round of talks",
        "round of the talks",
    ),
    (
        "March on",
        "a capital must be there; a word all in capitals counts as any case",
        "the MARCH on Rome",
        "they march on",
    ),
    ("(was | is) due", "one of several; each may hold several words, slots and phrases", "it is due", "it were due"),
    ("talks [already] began", "what may be absent", "talks began", "talks slowly began"),
    ("~invite them", "any inflected form of a word, irregular ones too", "inviting them", "invitation of them"),
    (
        "{n:count} dead",
        "a value of a type, under a name; {date} is short for {date:date}",
        "twelve dead",
        "many a dead",
    ),
    ("{n:count} dead", "the, a or an before a value (but a choice) may be left unwritten", "the 12 dead", "those dead"),
    ("left {n:count} dead", "just, only or merely before a value too", "left just 12 dead", "left barely 12 dead"),
    (
        "invited {guest:party}",
        "and neighbouring before a party",
        "invited neighbouring Russia",
        "invited nearby Russia",
    ),
    (
        "~invite {guest:party+}",
        "one or more, joined by commas, and, or, to, dashes",
        "invited Iran and Iraq",
        "invited none",
    ),
    ("joined ... truce", f"skip at most {GAP} words", "joined a shaky truce", "joined it, not the truce"),
    (
        "joined ...2 truce",
        f"skip at most so many words (up to {WIDEST})",
        "joined the truce",
        "joined the very long truce",
    ),
    (
        "will {not} attend",
        "an optional not, n't, never or no longer, recorded as polarity",
        "won't attend",
        "will hardly attend",
    ),
    (
        "Syria, Iran",
        "a comma must be written, and takes a spaced dash too; [,] may be absent",
        "Syria - Iran",
        "Syria Iran",
    ),
    (
        "face-to-face talks",
        "hyphens inside words, quotation marks and brackets do not matter",
        "“face to face” talks",
        "face talks",
    ),
    ("US envoy", "initials are read without dots", "the U.S.-born US envoy", "tell us envoy"),
    (
        "Russia's envoy",
        "'s is a word of its own, also after a slot: {host:party}'s envoy",
        "Russia’s envoy",
        "Russia envoy",
    ),
    ("costs \\(net\\)", "\\ before a round bracket: the bracket must stand there", "costs (net)", "costs net"),
)

BARRIERS = (
    "the end of a sentence (with `scope: paragraph` it may reach into the next sentence of the paragraph)",
    "a semicolon",
    "the edge of a quotation of more than three words",
    "a negation: not, n't, never, neither, nor, no longer",
    "a value of the type of the nearest slot before or after the gap",
)


def language_page() -> str:
    """The reference of the pattern language."""
    lines = [
        "# The pattern language",
        "",
        "A pattern is a sentence template matched inside running text, one sentence at a time.",
        "",
    ]
    lines += ["| write | means | takes | leaves |", "|---|---|---|---|"]
    lines += [f"| {_code(w)} | {_cell(means)} | {takes} | {leaves} |" for w, means, takes, leaves in LANGUAGE]
    lines += ["| `<talks>` | a named phrase, from the rule's `phrases:` or the pack's `_phrases.yaml` | | |"]
    lines += ["| `# …` | a comment; a more indented line continues the one above | | |", ""]
    lines += ["A gap never crosses", "", *(f"- {barrier}" for barrier in BARRIERS), ""]
    lines += [
        "Of several ways to match, the leftmost wins, then the longest value; on one span, the earlier pattern.",
        "Earlier alternatives are tried first, optional parts are taken where they fit, and gaps skip as little as",
        "they can.",
        "If a slot stands twice on one way through a pattern, its first value stands; of lists, all that both name.",
    ]
    return "\n".join(lines) + "\n"


_SHARED_FILES = """
## Names, in `_names.yaml`

```yaml
group:
  Army of Islam: [Jaysh al-Islam]
organisation:
  Defence Ministry:
    aliases: [Ministry of Defence]
    inside: Russia
```

Kinds of name: {kinds}. Names hold for all packs of a run.

## Phrases, in `_phrases.yaml`

```yaml
talks: |
  [peace] (talks | negotiations)
```

A name, then one wording a line. A phrase may hold others; any rule of the pack may use it as `<talks>`.
"""


def file_page() -> str:
    """The reference of the files of a pack, from their models."""
    from xref.model import NameKind
    from xref.rules.files import schema

    lines = ["# The files of a pack", ""]
    for model, title in (
        (schema.Rule, "A rule: `<id>.yaml`"),
        (schema.SlotOptions, "`values.<slot>`"),
        (schema.Zones, "`needs`, `unless`"),
        (schema.Example, "`examples`"),
        (schema.Event, "An event kind, in `_events.yaml`"),
        (schema.EventKeyOptions, "`keys.<name>` of an event kind"),
    ):
        lines += [f"## {title}", "", (model.__doc__ or "").strip(), "", "| key | must | meaning |", "|---|---|---|"]
        lines += [f"| `{key}` | {must} | {_cell(about)} |" for key, must, about in _keys(model)]
        lines.append("")
    return "\n".join(lines) + _SHARED_FILES.format(kinds=", ".join(kind.value for kind in NameKind))


def _keys(model: Any) -> Iterator[tuple[str, str, str]]:
    for name, info in model.model_fields.items():
        yield info.alias or name, "yes" if info.is_required() else "", info.description or ""


def codes_page() -> str:
    """The reference of lint's codes."""
    lines = ["# Codes of `xref lint`", ""]
    for code, (title, text) in CODES.items():
        lines += [f"## {code}", "", f"**{title[0].upper()}{title[1:]}.**", "", text, ""]
    return "\n".join(lines).rstrip() + "\n"


def _code(text: str) -> str:
    return "`" + text.replace("|", "\\|") + "`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
