"""Whether the parts of a rule fit one another: declared slots, subject, question, examples."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from typing import TYPE_CHECKING, Any

from xref.errors import did_you_mean
from xref.expressions import regex
from xref.rules.files.resolving import PhraseText, fits
from xref.rules.files.source import Key, Source
from xref.rules.matching.conditions import SLOT

if TYPE_CHECKING:
    from xref.rules.files.compiling import Pack


_WRITTEN = regex(r"\{\s*([a-z][\w-]*)")


def unread_slots(source: Source, rule: Any, phrases: Iterable[PhraseText]) -> set[str]:
    """The slots that patterns of a rule name, those that could not be read, too: these may have them from phrases."""
    wrong = any(each.code.startswith("R3") for each in source.problems)
    lines = [line.text for phrase in phrases for line in phrase.lines] if wrong else []
    blocks = filter(None, (rule.patterns, rule.known, rule.denials))
    return {name for text in (*blocks, *lines) for name in _WRITTEN.findall(text)}


def subject_record(pack: Pack, source: Source, rule: Any, known: Mapping[str, str], unread: Set[str]) -> dict[str, Any]:
    """The subject as a record: kind of event with keys and qualifiers, or a text with its slots."""
    there = known.keys() | unread
    if isinstance(rule.subject, str):
        names = names_in(source, rule.subject, ("subject",))
        for name in names:
            _want(source, name, there, ("subject",))
        return {"text": rule.subject, "slots": names}
    kind = rule.subject.get("event")
    if kind is None:
        source.problem(
            "R215", "the subject names no event", "write {event: kind, ...}, or a text with slots", ("subject",)
        )
        return {"event": ""}
    if kind not in pack.kinds:
        hint = did_you_mean(kind, pack.kinds) or "declare it in _events.yaml of this pack"
        source.problem("R216", f"unknown event kind '{kind}'", hint, ("subject", "event"))
        return {"event": ""}
    event = pack.kinds[kind]
    keys: dict[str, str] = {}
    qualifiers: dict[str, str] = {}
    for name, bound in rule.subject.items():
        if name == "event":
            continue
        slot = bound.partition("|")[0].strip()  # "who | =people": the slot, or a constant where it is absent
        if not slot.startswith("="):
            inherited = bool(event) and name in event.inherit
            _want(source, slot, there, ("subject", name), inherited=inherited)
        if event and name in event.keys:
            keys[name] = slot
        else:
            qualifiers[name] = bound
        if event and name in event.keys and slot in known:
            base = known[slot].split("|")[0].split("@")[0].removesuffix("+")
            if not fits(base, event.keys[name].type.removesuffix("+")):
                message = f"slot '{slot}' is a {base}, and key '{name}' of {kind} a {event.keys[name].type}"
                source.problem("R311", message, "", ("subject", name))
    return {"event": kind, "keys": keys, "qualifiers": qualifiers}


def _want(source: Source, slot: str, known: Set[str], at: Key, *, inherited: bool = False) -> None:
    if slot not in known:
        hint = did_you_mean(slot, sorted(known)) or "write {" + slot + ":type} into a pattern"
        if inherited:
            hint = "leave the entry out: the event has this key from the text around; or write it into a pattern"
        source.problem("R211", f"no pattern has a slot '{slot}'", hint, at)


def names_in(source: Source, text: str, at: Key) -> list[str]:
    """The names in braces of a question, a label or a subject; a brace without its other is told."""
    rest = SLOT.sub("", text)
    if "{" in rest or "}" in rest:
        brace, other = ("{", "}") if "{" in rest else ("}", "{")
        source.problem("R301", f"'{brace}' without '{other}'", "write {name} for what is filled in", at)
    return SLOT.findall(text)


def key_type(pack: Pack, subject: Any, slot: str) -> str:
    """The type of the event's key that a slot gives; empty where there is none."""
    event = pack.kinds.get(subject.get("event", "")) if isinstance(subject, dict) else None
    if event is None:
        return ""
    keys = [name for name, bound in subject.items() if bound == slot and name in event.keys]
    return str(event.keys[keys[0]].type) if keys else ""


def check_slots(source: Source, rule: Any, known: Mapping[str, str], fill: Collection[str], unread: Set[str]) -> None:
    """Declared slots stand in a pattern, and expected values name declared slots."""
    for name in rule.values:
        if name not in known and name not in fill and name not in unread:
            source.problem(
                "R211", f"no pattern has the slot '{name}'", did_you_mean(name, known), ("values", name), key=True
            )
    for index, example in enumerate(rule.examples):
        for slot, value in example.expect.items() if isinstance(example.expect, dict) else ():
            at: Key = ("examples", index, "expect", slot)
            if slot not in known and slot not in rule.values and slot not in unread:
                hint = did_you_mean(slot, known) if value else "a value with a comma in it stands in quotation marks"
                source.problem("R211", f"no pattern has the slot '{slot}'", hint, at, key=True)
            labels = list(rule.values[slot].one_of or ()) if slot in rule.values else []
            for text in [value] if isinstance(value, str) else value:
                if labels and text not in labels:
                    source.problem("R214", f"'{text}' is no label of '{slot}'", did_you_mean(text, labels), at)


def _shared(subject: Any) -> set[str]:
    """The slots and qualifiers that two sources share where they are compared."""
    if isinstance(subject, str):
        return set(SLOT.findall(subject))
    bound = [str(slot).partition("|")[0].strip() for name, slot in subject.items() if name != "event"]
    return {*subject, *bound}


def check_question(pack: Pack, source: Source, rule: Any, known: dict[str, Any]) -> None:
    """What the question fills in is a slot of the subject or an event kind."""
    for name in names_in(source, rule.question, ("question",)):
        if name in known and name not in pack.kinds and name not in _shared(rule.subject):
            message = f"the question cannot name '{name}': sources are not compared by it"
            source.doubt("R222", message, f"write {{{name}}} into the subject, or leave it out here", at=("question",))
        if name not in known and name not in pack.kinds:
            hint = did_you_mean(name, [*known, *pack.kinds])
            if name in pack.phrases or name in rule.phrases:
                hint = f"<{name}> is a phrase, which gives no value; {hint}"
            source.problem("R219", f"'{name}' is neither a slot nor an event kind", hint, ("question",))
