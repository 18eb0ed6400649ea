"""The published shape of the JSON report, as pydantic models: what is read back is checked by them.

``report_schema()`` is committed as ``docs/report.schema.json``. The version is ``MAJOR.MINOR``: a minor
step only adds, a major one changes or takes away. Nothing on the way of a check imports this module.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from xref.model import PairVerdict, Polarity, Provenance, Status, Verdict


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_enum_values=True)


class SpanShape(_Shape):
    """Characters [start, end) of the decoded article, counted from 0 in code points."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class SourcedShape(_Shape):
    """A piece of metadata with where it comes from; the value is null where nothing says it."""

    value: str | int | None
    provenance: Provenance
    span: SpanShape | None
    note: str


class ArticleShape(_Shape):
    """A source document that was read."""

    name: str
    path: str
    digest: str = Field(description="of the text: two files with the same words are one source")
    characters: int
    sentences: int
    outlet: SourcedShape
    title: SourcedShape
    published: SourcedShape = Field(description="EDTF, as fine as it is known")
    weekday: SourcedShape = Field(description="of publication, Monday = 0, where only that is known")
    credits: tuple[str, ...]
    notes: tuple[str, ...]
    correction: str = Field(description="the line that announces a correction; empty where there is none")


class KeyShape(_Shape):
    """An identity key of an event."""

    name: str
    type: str
    raw: str
    text: str
    value: Any
    provenance: Provenance
    span: SpanShape | None


class MentionShape(SpanShape):
    """Where an article speaks of an event, and the keys that it states there."""

    article: str
    keys: tuple[KeyShape, ...]


class ApartShape(_Shape):
    """Another event of the kind, and what separates the two."""

    event: str
    because: str


class EventShape(_Shape):
    """What several mentions are taken to be about."""

    id: str
    kind: str
    label: str
    keys: tuple[KeyShape, ...]
    mentions: tuple[MentionShape, ...]
    uncertain: tuple[str, ...] = Field(description="articles whose mention joined without a shared stated key")
    apart_from: tuple[ApartShape, ...]


class SubjectShape(_Shape):
    """What a claim is about."""

    kind: str
    event: str
    text: str
    qualifiers: dict[str, str]
    certainty: Provenance


class StanceShape(_Shape):
    """Asserted or denied, planned or happened, hedged or not."""

    polarity: Polarity
    status: Status
    hedge: str
    cues: tuple[SpanShape, ...]


class SpeakerShape(_Shape):
    """Someone the text attributes the words to."""

    name: str
    body: str
    anonymous: bool
    kind: str
    verb: str
    span: SpanShape | None


class AsOfShape(_Shape):
    """When it was said (EDTF); empty where nothing says so."""

    value: str
    provenance: Provenance


class ClaimShape(SpanShape):
    """What one article says, through its speakers, of one slot of one subject; the span is that of the value."""

    id: str
    rule: str
    subject: SubjectShape
    slot: str
    type: str
    raw: str = Field(description="the value as the article writes it")
    text: str = Field(description="the normalised value as text")
    value: Any = Field(description="the normalised value; its keys are fixed by the type")
    stance: StanceShape
    speakers: tuple[SpeakerShape, ...] = Field(description="from the outlet inwards")
    as_of: AsOfShape
    origin: str = Field(description="who knows it")
    inferred: tuple[str, ...] = Field(description="components that the words do not state")
    article: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    evidence: SpanShape
    sentence: SpanShape
    quote: str = Field(description="the sentence, unchanged; of one beyond 2,000 characters, those around the value")


class PositionShape(_Shape):
    """Claims that can be true together."""

    value: str
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    origins: tuple[str, ...]
    speakers: tuple[str, ...]


class PairShape(_Shape):
    """Two claims compared."""

    a: str
    b: str
    verdict: PairVerdict
    kind: str
    reason: str
    diagnosis: str


class FindingShape(_Shape):
    """A question with its verdict, the positions on it, and the reason."""

    id: str = Field(description="identity: rule, subject, slot and set of values; no line, path, date or version")
    category: Literal["cell", "cross-check", "unreadable"]
    rule: str
    pack: str
    question: str
    subject: str
    event: str
    slot: str
    verdict: Verdict
    kind: str
    reason: str
    diagnosis: str
    assumptions: tuple[str, ...]
    severity: Literal["error", "warning", "note"]
    status: Literal["draft", "stable", "retired"]
    gate: str = Field(description="failing, new, waived, in baseline, draft, reported; empty where no gate decided")
    values: tuple[str, ...]
    positions: tuple[PositionShape, ...]
    pairs: tuple[PairShape, ...]
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    silent: tuple[str, ...] = Field(description="articles that speak of the event and leave this open")
    not_parsed: tuple[str, ...]
    place: str


class UnreadShape(_Shape):
    """A file that was not read, and why."""

    path: str
    because: str


class DuplicateShape(_Shape):
    """A file with the same text as another, counted once."""

    article: str
    of: str


class NotParsedShape(_Shape):
    """A value that could not be understood."""

    article: str
    raw: str


class UnclaimedShape(SpanShape):
    """A sentence with values that no rule took."""

    article: str


class NoteShape(_Shape):
    """What of an article was not read or searched to the end, because it was too large."""

    article: str
    note: str


class CoverageShape(_Shape):
    """What was read, matched and compared, and what stayed silent."""

    articles: int
    sentences: int
    candidates: int
    claims: int
    cells: int
    compared: int
    rules: int
    fired: tuple[str, ...]
    silent_rules: tuple[str, ...]
    untouched: tuple[str, ...]
    not_english: tuple[str, ...] = Field(
        default=(), description="articles without a claim that are in another language (since 1.1)"
    )
    unread: tuple[UnreadShape, ...]
    passed_over: tuple[UnreadShape, ...] = Field(
        default=(), description="files, folders and records that hold no article (since 1.1)"
    )
    duplicates: tuple[DuplicateShape, ...]
    not_parsed: tuple[NotParsedShape, ...]
    unclaimed: tuple[UnclaimedShape, ...]
    notes: tuple[NoteShape, ...]


class ReportShape(_Shape):
    """The report of one run of xref."""

    schema_version: Literal["1.0", "1.1"]
    xref_version: str
    profile: str = Field(description="what 'about', 'nearly' and 'dozens' were taken to mean")
    result: str = Field(description="the line of the gate; empty where none decided")
    articles: tuple[ArticleShape, ...]
    events: tuple[EventShape, ...]
    claims: tuple[ClaimShape, ...]
    findings: tuple[FindingShape, ...] = Field(description="worst first")
    coverage: CoverageShape


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the report."""
    schema = ReportShape.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "xref report"}
