"""A sentence as a pattern: slots for its values, ~ on its verbs, [ ] round what may be absent."""

from __future__ import annotations

from xref.expressions import regex
from xref.extension import Discourse
from xref.model import Mention
from xref.rules.language.inflections import base_forms, inflect, known
from xref.rules.language.words import Words, read_words
from xref.rules.matching.ruleset import RuleSet
from xref.tuples import NamedTuple
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
    "time": "when",
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
_BE = frozenset(("be", "been", "being"))
_BEFORE_A_BASE = frozenset("to will would can could may might shall should must do does did 'll 'd".split())
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "this", "that", "these", "those", "there"))
_BEFORE_A_DATE = ("on", "for")
_SMALL = frozenset(
    "the a an and or of in on at by to for from with as that his her its their some many most all".split()
)
_OPTIONAL = frozenset("the a an already also now then just still both yet recently reportedly".split())
_KEPT_AFTER = 8  # words after the last value, and none from the next clause on
_NEXT_CLAUSE = frozenset(", - : ; because after before when while which who that as since although but".split())


class Part(NamedTuple):
    """A piece of a pattern: the word of the sentence that it stands for, or the slot and its type."""

    text: str
    word: str = ""
    slot: str = ""
    kind: str = ""


def values_of(rules: RuleSet, text: str) -> list[tuple[str, str, Mention]]:
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
    taken = [("time" if kind == "date" and getattr(m.value, "clock_only", False) else kind, m) for kind, m in taken]
    names: dict[str, int] = {}
    slots = []
    for kind, mention in taken:
        base = _SLOTS[kind]
        names[base] = names.get(base, 0) + 1
        slots.append((base if names[base] == 1 else f"{base}{names[base]}", kind, mention))
    return slots


def _is_a_plain_noun(text: str, mention: Mention) -> bool:
    """Whether a party is a common noun with another word before it: the "workers" of "rail workers"."""
    before = regex(r"(\w+)\s\Z").search(text[: mention.span.start])
    return mention.raw == mention.raw.lower() and before is not None and not _is_small(before[1])


def _is_small(word: str) -> bool:
    return word.lower() in _SMALL or bool(regex(r"\d|ed\Z").search(word))


def parts_of(text: str, slots: list[tuple[str, str, Mention]]) -> list[Part]:
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
        piece, width = _word(words, at, joined=text[words.ends[at] : words.ends[at] + 1] == "-")
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


def _word(words: Words, at: int, *, joined: bool) -> tuple[str, int]:
    """A word of the sentence as the draft writes it, and how many words it takes.

    ``joined`` by a hyphen to the next, as the A of "A-level", it is no article.
    """
    form, low = words.forms[at], words.lows[at]
    pair = " ".join(words.lows[at : at + 2])
    for one in _SETS:
        for spelling in (pair, low):
            if spelling in one:
                return f"({' | '.join(one)})", len(spelling.split())
    if low in ("not", "n't", "never"):
        return "{not}", 1
    if (low in _OPTIONAL or _is_adverb(low)) and not joined and (form == low or not at):
        return f"[{low}]", 1
    if low == "'s":
        return "'s", 1
    if low == ",":
        return "[,]", 1
    if form == low and low.isalpha() and low not in _BE and not _is_thing(words.lows, at):
        bases = [base for base in base_forms(low) if _is_verb_form(base) and not _compares(low, base)]
        if bases and _is_a_base(words.lows, at):
            return f"~{low}", 1
        if bases and not any(low in (f"{base}s", f"{base}es") for base in bases):  # "leaves": a plural, or no past
            return f"~{min(bases, key=lambda base: (len(base), base))}", 1
    return regex(r"([{}()\[\]<>|~\\#])").sub(r"\\\1", form if at else _as_inside(form)), 1


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") and len(low) > len("only") and known(low.removesuffix("ly"))


def _is_thing(lows: list[str], at: int) -> bool:
    """Whether a word in -ing is a noun: "the parliament building", not "are building"."""
    after_be = at > 0 and (lows[at - 1] in _BE or any(lows[at - 1] in one for one in _SETS))
    return lows[at].endswith("ing") and known(lows[at]) and not after_be


def _is_a_base(lows: list[str], at: int) -> bool:
    """Whether a form that is another verb's too is the base of its own: "would lay off", not the "lay" of "lie"."""
    ahead = lows[max(at - 2, 0) : at]  # with an adverb between
    return not _BEFORE_A_BASE.isdisjoint(ahead) and known(lows[at]) and _is_verb_form(lows[at])


def _compares(low: str, base: str) -> bool:
    """Whether a form is the comparative of a base: the "number" of people is no form of "numb"."""
    return low.endswith(("er", "est")) and base in (low[:-1], low[:-2], low[:-3])


def _is_verb_form(base: str) -> bool:
    """Whether a base is a verb's: it has a form in -ing."""
    return any(other.endswith("ing") for other in inflect(base))


def _as_inside(form: str) -> str:
    """The first word of a sentence as it reads inside one; in lower case it takes the capital too."""
    low = form.lower()
    is_word = low in _PRONOUNS or known(low) or any(map(known, base_forms(low))) or known(low.removesuffix("s"))
    return low if form[:1].isupper() and form[1:].islower() and is_word else form
