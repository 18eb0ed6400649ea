"""Realistic rules by the thousand: verbs, objects and slots of news put together by number, the same each time."""

from __future__ import annotations

from pathlib import Path

_VERBS = """
announce approve attack ban block build buy cancel close condemn confirm convict cut defend delay deploy
destroy detain develop elect evacuate expel export fine fire fund halt hire hold import injure investigate
invite jail join kill launch lead leave lose merge move name open oppose order organise pass pay plan
postpone pledge produce protest publish raise recall reject release replace rescue resign restore resume
retire seize sell send sentence shut sign sponsor strike sue support suspend test train transfer treat veto
visit vote withdraw win
"""
_OBJECTS = """
accord airport alliance ambassador army asylum bank battalion bill blockade border brewery bridge budget
campaign cargo ceasefire cathedral census charter clinic coalition colliery company convoy corridor council
coup court crude dam deal debt delegation deposit dockyard drone dyke earthquake election embargo embassy
epidemic factory famine ferry fleet flood forest frigate garrison gas grain grant harbour hospital hostage
hurricane jet judge landslide lawsuit legislature loan mayor merger militia mine minister missile mission
monastery mosque museum newspaper nickel oil orchard outbreak parliament pension pipeline plant police port
prison quarry quota railway rally reactor reform refinery refugee regiment reservoir rocket satellite school
senate ship shipyard shrine smelter spacecraft squadron stadium steel strait subsidy subway summit tanker
tariff telescope temple treaty tribunal truce turbine university uranium vaccine vineyard volcano warehouse
warship wheat zinc
"""
_SHAPES = [
    "{{n:count}} ~{object} (was | were | had been) [already] ~{verb} ... in {{place:place}}",
    "{{who:party}} (has | had | have) {{not}} [already] ~{verb} [the | a | its] ... ~{object}",
    "[the] ~{object} ... (was | will be | is) ~{verb} (on | by | before) {{when:date}}",
    "~{verb} [the | a | an] [new | old | first | second] ~{object} (worth | of) ... {{n:count}}",
]
_RULE = """\
id: {id}
about: Of {object} and to {verb}.
question: What of {{{{affair}}}}, the {object}?
severity: warning
subject: {{event: affair}}
values:
  {slot}: {{type: {type}}}
patterns: |
{patterns}
examples:
  - text: Nothing.
    expect: nothing
    why: no words
pairs:
  - conflict: [one., two.]
"""
EVENTS = "affair:\n  label: affair\n  called: diplomatic affair\n"
_TYPES = {"n": "count", "who": "party", "when": "date", "place": "place"}


_SAID = [
    "On Sunday 14 {object} were {verb} near the old town in Bergen.",
    "Norway has {verb} the {object} of its neighbour.",
    "The {object} by the harbour was {verb} on 14 March, it was said.",
    "Crews {verb} the new {object} worth more than 300 million euros.",
]


def _parts(number: int) -> tuple[str, list[str], int]:
    """The object, the verbs and the shape of a rule."""
    objects, verbs = _OBJECTS.split(), _VERBS.split()
    chosen = [verbs[(number * 11 + step * 29) % len(verbs)] for step in range(3)]
    return objects[number * 7 % len(objects)], chosen, number % len(_SHAPES)


def matching_sentences(count: int) -> list[str]:
    """A sentence for each of so many rules that it matches."""
    told = []
    for number in range(count):
        noun, (verb, *_), shape = _parts(number)
        told.append(_SAID[shape].format(object=noun, verb=verb))
    return told


def write_rules(folder: Path, count: int) -> Path:
    """Write ``count`` rules of three patterns each into a pack."""
    pack = folder / f"pack-{count}"
    pack.mkdir(parents=True, exist_ok=True)
    (pack / "_events.yaml").write_text(EVENTS)
    for number in range(count):
        noun, verbs, shape = _parts(number)
        patterns = dict.fromkeys("  " + _SHAPES[shape].format(object=noun, verb=verb) for verb in verbs)
        slot = ["n", "who", "when", "n"][shape]
        name = f"{noun}-{number}"
        text = (
            _RULE.replace("{{{{", "{{")
            .replace("}}}}", "}}")
            .format(id=name, object=noun, verb=verbs[0], slot=slot, type=_TYPES[slot], patterns="\n".join(patterns))
        )
        (pack / f"{name}.yaml").write_text(text)
    return pack
