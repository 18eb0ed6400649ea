"""The nouns of xref: immutable records that the stages hand to one another.

``paths -> Article -> Sentence -> Claim -> Cell -> Finding -> Report``. They are plain named tuples and frozen
dataclasses, because the inner loops build many of them; what crosses the edge of the program (rule
files, manifests, reports) is checked by the pydantic models of the units that read or write it.
All character offsets count code points of ``Article.text``, which is the decoded file, unchanged.
"""

from __future__ import annotations

from xref.model.articles import Article, Block, BlockKind, Document, Missing, Provenance, Sentence, Sourced, Span
from xref.model.claims import (
    AsOf,
    Claim,
    Event,
    EventKey,
    EventMention,
    Polarity,
    Speaker,
    Stance,
    Status,
    Subject,
    Trait,
)
from xref.model.findings import Cell, Coverage, Finding, Pair, PairVerdict, Position, Report, Verdict
from xref.model.policies import EventKind, KeyPolicy, RulePolicy, SlotPolicy, TraitPolicy
from xref.model.values import FITTING, Comparison, Mention, NameBook, NameEntry, NameKind, Relation

__all__ = [
    "FITTING",
    "Article",
    "AsOf",
    "Block",
    "BlockKind",
    "Cell",
    "Claim",
    "Comparison",
    "Coverage",
    "Document",
    "Event",
    "EventKey",
    "EventKind",
    "EventMention",
    "Finding",
    "KeyPolicy",
    "Mention",
    "Missing",
    "NameBook",
    "NameEntry",
    "NameKind",
    "Pair",
    "PairVerdict",
    "Polarity",
    "Position",
    "Provenance",
    "Relation",
    "Report",
    "RulePolicy",
    "Sentence",
    "SlotPolicy",
    "Sourced",
    "Span",
    "Speaker",
    "Stance",
    "Status",
    "Subject",
    "Trait",
    "TraitPolicy",
    "Verdict",
]
