"""Whether the parts of a rule fit one another: declared slots, subject, question, examples."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from xref.errors import did_you_mean
from xref.rules.files.resolving import fits
from xref.rules.files.source import Key, Source
from xref.rules.matching.slots import unit

if TYPE_CHECKING:
    from xref.rules.files.compiling import Compiler, Pack

_IN_TEXT = re.compile(r"\{([^{}]*)\}")
_OPTIONS = ("min", "max", "unit", "window", "kinds")


def declared_type(compiler: Compiler, source: Source, name: str, options: Any) -> str:
    """The type key of a declared slot: its type, and the options that its type is set up with."""
    at: Key = ("values", name)
    kind: str = options.type
    if kind.removesuffix("+") not in compiler.types:
        source.problem("R307", f"unknown type '{kind}'", did_you_mean(kind, sorted(compiler.types)), (*at, "type"))
    if kind == "choice" and not options.one_of:
        source.problem("R312", f"slot '{name}' has nothing to choose from", "add one_of with the labels", (*at, "type"))
    if kind != "choice" and options.one_of is not None:
        source.problem(
            "R212", f"one_of is for choice, and '{name}' is a {kind}", "write type: choice", (*at, "one_of"), key=True
        )
    if options.min is not None and options.max is not None and options.min > options.max:
        source.problem(
            "R401", f"min {options.min:g} is above max {options.max:g}: no value fits", "exchange the two", (*at, "min")
        )
    if options.compare == "within" and options.tolerance is None:
        source.problem("R213", "compare: within needs a tolerance", "add tolerance: and a number", (*at, "compare"))
    labels = list(options.one_of or ())
    for index, pair in enumerate(options.opposites):
        for side, label in enumerate(pair):
            if kind == "choice" and labels and label not in labels:
                source.problem(
                    "R214",
                    f"'{label}' is no label of '{name}'",
                    did_you_mean(label, labels),
                    (*at, "opposites", index, side),
                )
    for key in ("window", "kinds"):
        known = kind.removesuffix("+") in compiler.types
        if getattr(options, key) is not None and known and unit(kind, compiler.units).configure is None:
            source.problem("R220", f"'{key}' has no effect on a {kind}", "leave it out", (*at, key), key=True)
    given = {key: getattr(options, key) for key in _OPTIONS if getattr(options, key) is not None}
    return f"{kind}@{json.dumps(given, sort_keys=True)}" if given and kind != "choice" else kind


def subject_record(pack: Pack, source: Source, rule: Any, known: dict[str, str]) -> dict[str, Any]:
    """The subject as a record: kind of event with keys and qualifiers, or a text with its slots."""
    if isinstance(rule.subject, str):
        names = _IN_TEXT.findall(rule.subject)
        for name in names:
            _want(source, name, known, ("subject",))
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
            _want(source, slot, known, ("subject", name), inherited=inherited)
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


def _want(source: Source, slot: str, known: dict[str, str], at: Key, *, inherited: bool = False) -> None:
    if slot not in known and not any(problem.code.startswith("R3") for problem in source.problems):
        hint = did_you_mean(slot, known) or "write {" + slot + ":type} into a pattern"
        if inherited:
            hint = "leave the entry out: the event has this key from the text around; or write it into a pattern"
        source.problem("R211", f"no pattern has a slot '{slot}'", hint, at)


def key_type(pack: Pack, subject: Any, slot: str) -> str:
    """The type of the event's key that a slot gives; empty where there is none."""
    event = pack.kinds.get(subject.get("event", "")) if isinstance(subject, dict) else None
    if event is None:
        return ""
    keys = [name for name, bound in subject.items() if bound == slot and name in event.keys]
    return str(event.keys[keys[0]].type) if keys else ""


def check_slots(source: Source, rule: Any, known: dict[str, str], fill: dict[str, Any]) -> None:
    """Declared slots stand in a pattern, and expected values name declared slots."""
    wrong = any(problem.code.startswith("R3") for problem in source.problems)  # of the patterns themselves
    for name in rule.values:
        if name not in known and name not in fill and not wrong:
            source.problem(
                "R211", f"no pattern has the slot '{name}'", did_you_mean(name, known), ("values", name), key=True
            )
    for index, example in enumerate(rule.examples):
        if isinstance(example.expect, dict):
            for slot, value in example.expect.items():
                if slot not in known and slot not in rule.values:
                    hint = (
                        did_you_mean(slot, known) if value else "a value with a comma in it stands in quotation marks"
                    )
                    at: Key = ("examples", index, "expect", slot)
                    source.problem("R211", f"no pattern has the slot '{slot}'", hint, at, key=True)
        elif not example.why and not example.todo:
            source.problem(
                "R217",
                "an example of nothing says why",
                "add why: what keeps the rule from matching",
                ("examples", index),
            )


def check_question(pack: Pack, source: Source, rule: Any, known: dict[str, Any]) -> None:
    """What the question fills in is a slot or an event kind."""
    for name in _IN_TEXT.findall(rule.question):
        if name not in known and name not in pack.kinds:
            hint = did_you_mean(name, [*known, *pack.kinds])
            source.problem("R219", f"'{name}' is neither a slot nor an event kind", hint, ("question",))
