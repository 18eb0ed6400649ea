"""Drafting a rule from a sentence: slots for its values, ~ on its verbs, and the sentence as first example."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from xref.extension import Discourse
from xref.folding import fold
from xref.model import Mention
from xref.rules.files.cases import TO_WRITE
from xref.rules.language.inflections import base_forms, inflect, known
from xref.rules.language.words import read_words
from xref.rules.matching.ruleset import RuleSet
from xref.values import value_type

# The types that are looked for, the most telling first, and what their slot is called.
_SLOTS = {
    "money": "amount",
    "percent": "share",
    "age": "age",
    "speed": "speed",
    "distance": "distance",
    "area": "area",
    "weight": "weight",
    "volume": "volume",
    "power": "power",
    "energy": "energy",
    "temperature": "temperature",
    "magnitude": "magnitude",
    "duration": "length",
    "date": "when",
    "resolution": "resolution",
    "ordinal": "nth",
    "count": "n",
    "party+": "who",
    "person": "person",
    "place": "where",
}
_SETS = (
    ("was", "is", "will be", "were", "are"),
    ("has", "have", "had"),
    ("will", "would"),
)
_BEFORE_A_DATE = ("on", "for")
_SMALL = frozenset(
    "the a an and or of in on at by to for from with as that his her its their some many most all".split()  # noqa: SIM905
)
_OPTIONAL = frozenset("the a an already also now then just still both yet recently reportedly".split())  # noqa: SIM905
_KEPT_AFTER = 8  # words after the last value, and none from the next clause on
_NEXT_CLAUSE = frozenset(", - : ; because after before when while which who that as since although but".split())  # noqa: SIM905


class Part(NamedTuple):
    """A piece of a pattern: the word of the sentence that it stands for, or the slot and its type."""

    text: str
    word: str = ""
    slot: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted rule: its file's text, its pattern, and the values that it holds."""

    id: str
    text: str
    parts: tuple[Part, ...]
    slots: tuple[tuple[str, str, str], ...]  # name, type, raw

    @property
    def pattern(self) -> str:
        """The drafted pattern."""
        return " ".join(part.text for part in self.parts)


def draft(name: str, sentence: str, rules: RuleSet, *, others: tuple[str, ...] = (), schema: str = "") -> Draft:
    """Draft the rule ``name`` from a sentence; ``others`` become further examples, and a pair with the first."""
    text = fold(" ".join(sentence.split()))
    slots = _values(rules, text)
    parts = _parts(text, slots)
    drafted = {part.slot for part in parts}
    slots = [slot for slot in slots if slot[0] in drafted]
    pattern = " ".join(part.text for part in parts)
    kind, keys = _subject(rules, text, slots)
    bound = set(keys.values())
    answers = [slot for slot in slots if slot[0] not in bound] or slots
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines += [f"id: {name}", f"about: {scalar(f'What is said of {_topic(name)}.')}"]
    lines += [f"question: {scalar(f'What is said of {_topic(name)}?')}", "severity: warning", "status: draft"]
    entries = "".join(f", {key}: {slot}" for key, slot in keys.items())
    lines.append(f"subject: {{event: {kind}{entries}}}" if kind else f"subject: {_topic(name)}")
    if answers:
        lines.append("values:")
        lines += [f"  {slot}: {{type: {mention_type}, compare: same}}" for slot, mention_type, _ in answers]
    lines += ["patterns: |", f"  {pattern}", "examples:", f"  - text: {scalar(sentence)}"]
    if answers:
        expected = (f"{slot}: {scalar(_as_expected(kind_of, m))}" for slot, kind_of, m in answers)
        lines.append("    expect: {" + ", ".join(expected) + "}")
    else:
        lines.append("    expect: {}")
    lines += [f"  - text: {scalar(TO_WRITE)}"]
    lines += ["    expect: nothing", "    why: write here what keeps the rule from matching", "pairs:"]
    for other in others or (sentence,):
        lines.append(f"  - {'conflict' if others else 'agree'}:")
        lines += [f"      - {scalar(sentence)}", f"      - {scalar(other)}"]
    shown = tuple((slot, kind_of, mention.raw) for slot, kind_of, mention in slots)
    return Draft(name, "\n".join(lines) + "\n", tuple(parts), shown)


def _as_expected(kind: str, mention: Mention) -> str:
    """A value as the sentence writes it; normalised where only the words around say what it is ("reached 44C")."""
    if kind.endswith("+"):
        return mention.raw
    unit = value_type(kind)
    try:
        unit.parse(mention.raw)
    except ValueError:
        return unit.render(mention.value)
    return mention.raw


def _topic(name: str) -> str:
    return name.replace("-", " ")


def scalar(text: str) -> str:
    """A text as a YAML scalar: plain where it can be, else in double quotes."""
    if re.match(r"[A-Za-z0-9][^:#\n\"'\[\]{},&*!|>%@`]*$", text) and text == text.strip():
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _values(rules: RuleSet, text: str) -> list[tuple[str, str, Mention]]:
    """The values of a sentence that do not overlap, in text order, each with a name for its slot."""
    discourse = Discourse(text, names=rules.names)
    taken: list[tuple[str, Mention]] = []
    for kind in _SLOTS:
        try:
            mentions = rules.finder(kind)(discourse, 0, len(text))
        except (KeyError, ImportError):
            continue
        for mention in mentions:
            if kind == "party+" and _is_a_plain_noun(text, mention):
                continue
            if all(mention.span.end <= m.span.start or m.span.end <= mention.span.start for _, m in taken):
                taken.append((kind, mention))
    taken.sort(key=lambda pair: pair[1].span)
    persons = {mention.span for mention in value_type("person").find(discourse, 0, len(text))}
    taken = [("person" if kind == "party+" and m.span in persons else kind, m) for kind, m in taken]
    names: dict[str, int] = {}
    slots = []
    for kind, mention in taken:
        base = _SLOTS[kind]
        names[base] = names.get(base, 0) + 1
        slots.append((base if names[base] == 1 else f"{base}{names[base]}", kind, mention))
    return slots


def _is_a_plain_noun(text: str, mention: Mention) -> bool:
    """Whether a party is a common noun with another word before it: the "workers" of "rail workers"."""
    before = re.search(r"(\w+)\s\Z", text[: mention.span.start])
    return mention.raw == mention.raw.lower() and before is not None and not _is_small(before[1])


def _is_small(word: str) -> bool:
    return word.lower() in _SMALL or bool(re.search(r"\d|ed\Z", word))


def _parts(text: str, slots: list[tuple[str, str, Mention]]) -> list[Part]:
    """The sentence as a pattern: from the first value, or its first telling word, to a little after the last value."""
    words = read_words(text, 0, len(text))
    parts: list[Part] = []
    last_slot = 0
    at = 0
    starts = {mention.span.start: (name, kind, mention) for name, kind, mention in slots}
    while at < len(words):
        if last_slot and words.lows[at] in _NEXT_CLAUSE and not any(start >= words.starts[at] for start in starts):
            break
        found = starts.get(words.starts[at])
        if found is not None:
            name, kind, mention = found
            parts.append(Part("{" + (name if name == kind else f"{name}:{kind}") + "}", "", name, kind))
            last_slot = len(parts)
            while at < len(words) and words.starts[at] < mention.span.end:
                at += 1
            continue
        piece, width = _word(words.forms, words.lows, at)
        ahead = starts.get(words.starts[at + 1]) if at + 1 < len(words) else None
        if words.lows[at] in _BEFORE_A_DATE and ahead is not None and ahead[1] == "date":
            piece = f"({' | '.join(_BEFORE_A_DATE)})"
        parts.append(Part(piece, words.forms[at]))
        at += width
    parts = parts[: last_slot + _KEPT_AFTER] if last_slot else parts
    while parts and (parts[0].text.startswith("[") or parts[0].text in (",", "-")):
        parts.pop(0)
    while parts and (parts[-1].text.startswith("[") or parts[-1].text in (",", "-", ":", ";", "of", "in", "to", "and")):
        parts.pop()
    return parts


def _word(forms: list[str], lows: list[str], at: int) -> tuple[str, int]:
    """A word of the sentence as the draft writes it, and how many words it takes."""
    low = lows[at]
    pair = " ".join(lows[at : at + 2])
    for one in _SETS:
        for words in (pair, low):
            if words in one:
                return f"({' | '.join(one)})", len(words.split())
    if low in ("not", "n't", "never"):
        return "{not}", 1
    if low in _OPTIONAL or (low.endswith("ly") and len(low) > 4 and known(low.removesuffix("ly"))):
        return f"[{low}]", 1
    if low == "'s":
        return "'s", 1
    if low == ",":
        return "[,]", 1
    if forms[at] == low and low.isalpha():
        bases = [base for base in base_forms(low) if _is_verb_form(base)]
        if bases and not any(low in (f"{base}s", f"{base}es") for base in bases):  # "leaves": a plural, or no past
            return f"~{min(bases, key=lambda base: (len(base), base))}", 1
    return re.sub(r"([{}()\[\]<>|~\\#])", r"\\\1", forms[at] if at else _as_inside(forms[at])), 1


def _is_verb_form(base: str) -> bool:
    """Whether a base is a verb's: it has a form in -ing."""
    return any(other.endswith("ing") for other in inflect(base))


def _as_inside(form: str) -> str:
    """The first word of a sentence as it reads inside one."""
    low = form.lower()
    is_word = known(low) or any(map(known, base_forms(low))) or known(low.removesuffix("s"))
    return low if form[:1].isupper() and form[1:].islower() and is_word else form


def _subject(rules: RuleSet, text: str, slots: list[tuple[str, str, Mention]]) -> tuple[str, dict[str, str]]:
    """The event kind that the sentence names, and which of its keys the slots give."""
    from xref.rules.matching.scene import Scene

    scene = Scene(Discourse(text, names=rules.names), [(0, len(text))], rules.finder)
    for kind in rules.compiled.kinds:
        if any(rules.program(number).search(scene)[0] for number in kind["patterns"]):
            keys: dict[str, str] = {}
            for key, key_type, *_ in kind["keys"]:
                slot = next(
                    (name for name, kind_of, _ in slots if kind_of == key_type and name not in keys.values()), ""
                )
                if slot and len(keys) + 1 < len(slots):
                    keys[key] = slot
            return kind["name"], keys
    return "", {}


def draft_records(drafted: Draft) -> Mapping[str, Any]:
    """A draft in JSON's types."""
    return {"id": drafted.id, "pattern": drafted.pattern, "slots": [list(slot) for slot in drafted.slots]}
