"""The models of the files of a pack; the JSON Schema for editors is made from them.

They check plain data of strings (``source.py``). The words of the descriptions are the documentation of the file.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from xref.rules.files.packs import ID

Text = Annotated[str, Field(min_length=1)]
Block = Annotated[str, Field(description="Patterns below a |, one a line.")]
Verdict = Literal[
    "agree",
    "refines",
    "compatible",
    "tension",
    "disputed",
    "progression",
    "update",
    "regression",
    "undetermined",
    "conflict",
    "incomparable",
]


class Strict(BaseModel):
    """A mapping whose keys are all known."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class SlotOptions(Strict):
    """How the values of a slot are read, limited and compared."""

    type: Text = Field(description="The value type: count, date, party+ (a list), choice, ...")
    compare: Literal["same", "compatible", "within", "same-set", "may-be-partial", "share-one", "bound", "any"] = Field(
        "same",
        description=(
            "same: different values conflict; compatible: overlapping ones agree; within: numbers closer than the"
            " tolerance agree; same-set: lists must hold the same members; may-be-partial: a list may leave members"
            " out; share-one: so it may, but two lists of several members share one; bound: a least or a most is told,"
            " which is one or another; any: never compared."
        ),
    )
    tolerance: float | None = Field(
        None,
        ge=0,
        allow_inf_nan=False,
        description="For compare: within, the difference that is still agreement, in the slot's unit.",
    )
    evolves: Literal["static", "evolving", "rising", "falling", "status"] = Field(
        "static", description="How the value changes with time: a death toll is rising; what does not change is static."
    )
    opposites: list[tuple[str, str]] = Field(
        [], description="Pairs of values that exclude one another, such as [attend, boycott]."
    )
    course: bool = Field(
        False,
        description=(
            "For a rising count, such as that of the dead: the figure tells how far the event had come when an article"
            " was written, so that of two articles of one day the one with more is the later."
        ),
    )
    min: float | None = Field(
        None,
        allow_inf_nan=False,
        description="The smallest value that the slot takes; a smaller one in a text is something else.",
    )
    max: float | None = Field(None, allow_inf_nan=False, description="The largest value that the slot takes.")
    one_of: dict[str, str] | list[str] | None = Field(
        None,
        description=(
            "For choice: the labels, each with the wordings that stand for it, one a line; or a list of wordings "
            "that are labels."
        ),
    )
    unit: str | None = Field(None, description="The unit of min and max, for quantities: km, USD.")
    window: int | None = Field(
        None, ge=0, description="For dates: days from publication inside which a year or week may be inferred."
    )
    kinds: list[str] | None = Field(
        None, description="For parties: the kinds of name that the slot takes, such as [country, group]."
    )


class Zones(Strict):
    """Patterns by the stretch of text in which they are looked for."""

    sentence: Block | None = Field(None, description="In the sentence of the match.")
    paragraph: Block | None = Field(None, description="In its paragraph.")
    title: Block | None = Field(None, description="In the title of the article.")
    article: Block | None = Field(None, description="Anywhere in the article.")


class Example(Strict):
    """A text, and what the rule must find in it."""

    text: Text = Field(
        description="One or more sentences; where there are several matches, expect lists the values of the first."
    )
    published: str | None = Field(None, description="The article's date (2017-01-24), for texts that say 'on Monday'.")
    title: str | None = Field(None, description="The article's title, for needs, unless and fill.")
    expect: Literal["nothing"] | dict[str, str | list[str]] = Field(
        description="Slots with their values as a source would write them; or nothing."
    )
    denied: bool | None = Field(None, description="Whether the claim must be read as denied.")
    why: str | None = Field(
        None, description="For nothing: what keeps the rule from matching. For todo: what is missing."
    )
    todo: bool = Field(False, description="A known gap: shown, and an error only once it passes.")


class Rule(Strict):
    """A claim rule: what is looked for, how its values compare, and the examples that prove it."""

    id: Annotated[str, Field(pattern=ID)] = Field(
        description="The name of the rule: the file's name without .yaml; unique over all packs."
    )
    about: Text = Field(description="What the claims of this rule are about, in one sentence.")
    question: Text = Field(
        description=(
            "The question that the values answer; heads the report's row. {slot} and {event kind} are filled in."
        )
    )
    severity: Literal["error", "warning", "note"] = Field(description="How much a conflict matters to the gate.")
    status: Literal["draft", "stable", "retired"] = Field(
        "stable", description="draft: reported, never gates; retired: no longer run."
    )
    subject: Text | dict[str, str] = Field(
        description=(
            "What the claims are about: {event: kind, key: slot} with an event kind of _events.yaml; entries that"
            " are no key of the kind split the row, by a slot, by a constant (=civilians), or by a slot"
            " with a constant where it is absent (who | =people). Or a text with slots:"
            " 'delegation of {side}'."
        )
    )
    values: dict[str, SlotOptions] = Field(
        {}, description="The slots that answer the question. Other slots of a pattern are evidence only."
    )
    patterns: Block = Field(description="What the rule looks for, one pattern a line, below a |.")
    known: Block | None = Field(
        None,
        description=(
            "Patterns that hold only of persons whom the article names elsewhere in the same place of the event:"
            " '{defendant}, {age},' tells the age of a defendant, not of a passer-by."
        ),
    )
    denials: Block | None = Field(None, description="Patterns that say the claim is false.")
    not_: Block | None = Field(
        None,
        alias="not",
        description="A match that overlaps one of these is dropped; if a line names its slot, only with that value.",
    )
    needs: Zones | None = Field(
        None,
        description=(
            "At least one pattern of each zone must be found, or the match is dropped. In the zone article it is"
            " looked for in the title, where the article opens, and within four sentences of the match; anywhere else"
            " it must stand in more than one sentence of fifteen, as one word far away makes no topic."
        ),
    )
    unless: Zones | None = Field(
        None,
        description="If a pattern of any zone is found, the match is dropped; but not by what ranks an event:"
        " in 'nine died in the worst raid since 2005' the words 'since 2005' drop nothing.",
    )
    scope: Literal["sentence", "paragraph"] = Field(
        "sentence",
        description="paragraph: a match may reach over the end of a sentence into the next one of the paragraph.",
    )
    fill: list[str] | dict[str, Literal["sentence", "paragraph", "title"]] = Field(
        [],
        description=(
            "Slots that may be taken from nearby text where a pattern lacks them, and from how far: they are then"
            " inferred."
        ),
    )
    phrases: dict[str, str] = Field(
        {}, description="Named wordings for this rule alone, with its slots: <name> in a pattern."
    )
    sources: list[str] = Field([], description="Outlets or file names (with *) that the rule is limited to.")
    min_sources: int = Field(1, ge=1, description="A claim of fewer sources is reported as such.")
    tags: list[str] = Field([], description="Words to select rules by.")
    references: list[str] = Field([], description="Links or books that the rule rests on.")
    owner: str | None = Field(None, description="Who answers for the rule.")
    message: str | None = Field(None, description="A sentence for the report's reader, beside the finding.")
    examples: list[Example] = Field(
        min_length=1, description="Texts with the values that the rule finds in them; at least one with nothing."
    )
    pairs: list[dict[str, Any]] = Field(
        min_length=1,
        description=(
            "Two texts a pair, under the verdict on them: - conflict: [text, text]. published: [date, date] may "
            "stand beside."
        ),
    )


class EventKeyOptions(Strict):
    """An identity key of an event kind."""

    type: Text = Field(description="The value type of the key.")
    separates: bool = Field(False, description="Two events with different values of this key are two events.")
    window: int | None = Field(None, ge=0, description="For dates: days inside which two mentions can be one event.")
    news: int | None = Field(
        None,
        ge=0,
        description="For dates: days for which news without a date may still be of the event"
        " (2 unless told; never fewer than the window).",
    )
    identifies: bool = Field(
        False,
        description=(
            "For names: two events of one day with the same value are one, wherever texts say that it was: a ship,"
            " a flight."
        ),
    )
    tolerance: float | None = Field(
        None,
        ge=0,
        description=(
            "For figures: how far two that one text gives may lie apart and still be of one event. Across texts the"
            " key says nothing; there a figure is a claim."
        ),
    )
    land: bool = Field(
        False,
        description=(
            "For places: news that says not where is of the country that its opening names, if it names one. That"
            " keeps two events apart, and joins none."
        ),
    )


class TraitOptions(Strict):
    """Something beside the keys in which two events are alike or not."""

    separates: bool = Field(False, description="Two events with different labels of this trait are two events.")
    rare: list[str] = Field(
        [], description="Labels so rare that one in common shows that two texts speak of one event."
    )
    one_of: dict[str, Block] = Field(
        description="The labels, each with the wordings that stand for it, one a line; those of the label 'none' "
        "take shorter ones out of the account, as 'fire department' does 'fire'."
    )


class Event(Strict):
    """An event kind: what it is called, and what tells two of a kind apart."""

    about: str | None = Field(None, description="What counts as such an event.")
    label: Text = Field(description="How a report calls one: 'talks in {place}'.")
    called: Block = Field(description="How texts call it, one pattern a line; slots named as a key give its value.")
    not_: Block | None = Field(
        None, alias="not", description="Words that look like such an event and are none, one pattern a line."
    )
    keys: dict[str, EventKeyOptions] = Field({}, description="The identity keys, by name.")
    inherit: list[str] = Field([], description="Keys that a sentence may leave to the article around it.")
    traits: dict[str, TraitOptions] = Field(
        {}, description="What else the words of an event tell of it, by name, such as who carried it out."
    )
    crowded: Block | None = Field(
        None,
        description=(
            "Wordings of articles in whose cities such events are many a day: there a city and a day alone do not"
            " show that two texts speak of one event."
        ),
    )
