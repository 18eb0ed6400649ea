"""Stance: whether a claim is asserted or denied, and as what kind of thing.

``read_stance`` looks only at the clause of the evidence and at the words that govern it: its own verb group, the
participles beside it, and the verb of the clause on which it hangs ("denied that ..."). A reporting verb ("said")
neither hedges nor plans; under it a "would" is a plan told in the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.context.clauses import Clauses, clauses, finite_like
from xref.context.modality import (
    HEDGE,
    MATRIX_DENIAL,
    MATRIX_HEDGE,
    MATRIX_PROPOSAL,
    NEGATION,
    REFUSAL,
    STATUS,
    compiled,
)
from xref.model import Polarity, Span, Stance, Status

_FUTURE_TIME = re.compile(
    r"(?<![\w-])(?:tomorrow|next (?:week|month|year|[A-Z][a-z]+day)|in the coming \w+|later this (?:week|month|year))(?!\w)"
)
_STATIVE = re.compile(r"(?:be|have|not be|not have|also be|well be|still be)\s+(\w+)", re.IGNORECASE)
_COMING = frozenset(
    "held signed resumed released extended opened reopened launched convened delayed postponed introduced imposed lifted "
    "deployed announced published invited asked called sent put made taken given started begun".split()
)


def read_stance(text: str, sentence: Span, evidence: Span, *, negated: bool = False, denied: bool = False) -> Stance:
    """Read polarity, status and hedge of the words ``evidence`` in their sentence.

    ``text`` is the folded article. ``negated`` says that the rule matched a negation (``{not}``) and ``denied`` that a
    denial pattern matched: either turns the polarity once, and the words that they stand for are not counted again.

    >>> text = "The rebels refused to attend the talks in Astana."
    >>> read_stance(text, Span(0, len(text)), Span(22, 38)).polarity
    <Polarity.DENIED: 'denied'>
    """
    found = clauses(text, sentence)
    home = found.of(evidence)
    scope = _Scope(text, found, home, evidence)
    cues: list[Span] = []
    turns = negated != denied
    for cue in scope.negations(counted=negated or denied):
        cues.append(cue)
        turns = not turns
    status, words = scope.status()
    cues += words
    hedge, words = scope.hedges()
    cues += words
    if status is None:
        status = Status.HAPPENED
    if text[evidence.end : sentence.end].rstrip().endswith("?") and not hedge:
        hedge = "?"
    return Stance(
        polarity=Polarity.DENIED if turns else Polarity.ASSERTED,
        status=status,
        hedge=hedge,
        cues=tuple(sorted(set(cues))),
    )


class _Scope:
    """The stretches of a sentence whose cues bear on one piece of evidence."""

    def __init__(self, text: str, found: Clauses, home: int, evidence: Span) -> None:
        self.text = text
        self.evidence = evidence
        self.found = found
        mine = [t for t in found.words if t.clause == home]
        inside = [t for t in found.words if t.end > evidence.start and t.start < evidence.end]
        self.verbal = any(finite_like(t.word) for t in inside)
        self.start = mine[0].start if mine else evidence.start
        self.end = mine[-1].end if mine else evidence.end
        self.pieces = _pieces(mine, evidence, inside)
        self.matrix = self._matrix(home)

    def _matrix(self, home: int) -> Span | None:
        """The words of the clause on which the evidence's clause hangs as a complement, up to its start."""
        if home == 0 or home >= len(self.found.outer):
            return None
        outer, opener = self.found.outer[home], self.found.opener[home]
        if outer < 0 or opener not in {"that", "whether", "if", ""}:
            return None
        first = next((t.start for t in self.found.words if t.clause == home), None)
        before = [t for t in self.found.words if t.clause == outer and first is not None and t.end <= first]
        return Span(before[0].start, before[-1].end) if before else None

    def _cues(self, pattern: str) -> Iterator[Span]:
        regex = compiled(pattern)
        for piece in self.pieces:
            for match in regex.finditer(self.text, piece.start, piece.end):
                yield Span(*match.span())

    def _governs(self, cue: Span) -> bool:
        """Whether a cue of the same clause stands where it bears on the evidence."""
        if cue.start < self.evidence.end:
            return True
        if self.verbal:
            return False
        between = self.text[self.evidence.end : cue.start]
        return len(between.split()) <= 8

    def negations(self, *, counted: bool) -> list[Span]:
        """Words that deny the evidence; those inside it stand for the rule's own negation where that is counted."""
        kept: list[Span] = []
        for cue in (*self._cues(REFUSAL), *self._cues(NEGATION)):
            inside = cue.start >= self.evidence.start and cue.end <= self.evidence.end
            if (inside and counted) or any(c.start <= cue.start < c.end for c in kept):
                continue
            if cue.start >= self.evidence.end and not self._denies_subject(cue):
                continue
            word = self.text[cue.start : cue.end].lower()
            if word in {"no", "none", "without", "neither", "nor"} and not self._near(cue):
                continue
            if self.verbal and not inside and cue.start < self.evidence.start and self._own_verb_before(cue, word):
                continue
            kept.append(cue)
        if self.matrix:
            match = compiled(MATRIX_DENIAL).search(self.text, *self.matrix)
            if match:
                kept.append(Span(*match.span()))
        return kept

    def _denies_subject(self, cue: Span) -> bool:
        word = self.text[cue.start : cue.end].lower()
        return self._governs(cue) and (
            word.startswith("not") or word.endswith("n't") or word in {"never", "no longer", "cannot"}
        )

    def _near(self, cue: Span) -> bool:
        between = self.text[cue.end : self.evidence.start] if cue.end <= self.evidence.start else ""
        return "," not in between and len(between.split()) <= 5

    def _own_verb_before(self, cue: Span, word: str) -> bool:
        """Whether a refusal outside verbal evidence belongs to another verb ("rejected the plan and met")."""
        between = self.text[cue.end : self.evidence.start]
        return bool(re.search(r"\b(?:and|but|or)\b|,", between)) and word not in {"not", "never"}

    def status(self) -> tuple[Status | None, list[Span]]:
        """The status that the words around the evidence give, if any."""
        for status, pattern in STATUS:
            for cue in self._cues(pattern):
                if not self._governs(cue):
                    continue
                word = self.text[cue.start : cue.end].lower()
                if (
                    word in {"upcoming", "forthcoming", "planned", "expected", "plan", "plans", "looming", "scheduled"}
                    and self._happened()
                ):
                    continue
                if word == "would" and self.text[cue.end : cue.end + 6].lower() == " have ":
                    return Status.PROPOSED, [cue]
                return status, [cue]
        if self.matrix:
            match = compiled(MATRIX_PROPOSAL).search(self.text, *self.matrix)
            if match:
                return Status.PROPOSED, [Span(*match.span())]
        for cue in self._cues(r"may|might|could|can"):
            if self._governs(cue) and not self._epistemic(cue):
                return Status.PLANNED, [cue]
        if not self._happened():
            match = _FUTURE_TIME.search(self.text, self.evidence.start, min(self.end, self.evidence.end + 20))
            if match:
                return Status.PLANNED, [Span(*match.span())]
        return None, []

    def _happened(self) -> bool:
        """Whether the evidence has a finite verb of its own."""
        return self.verbal

    def _epistemic(self, cue: Span) -> bool:
        """Whether a modal weighs what is or was ("may be trapped", "could have died"), not what is to come."""
        match = _STATIVE.match(self.text, cue.end + 1)
        return bool(match) and match[1].lower() not in _COMING if match else False

    def hedges(self) -> tuple[str, list[Span]]:
        """The hedging words that bear on the evidence, the first of them as the hedge."""
        cues = [cue for cue in self._cues(HEDGE) if self._governs(cue)]
        if self.matrix:
            match = compiled(MATRIX_HEDGE).search(self.text, *self.matrix)
            if match:
                cues.insert(0, Span(*match.span()))
        return (self.text[cues[0].start : cues[0].end], cues) if cues else ("", [])


def _pieces(mine: list, evidence: Span, inside: list) -> list[Span]:  # type: ignore[type-arg]
    """The runs of words of the evidence's clause, and the evidence itself."""
    runs: list[Span] = []
    for token in (*mine, *inside):
        if runs and runs[-1].start <= token.start <= runs[-1].end + 2:
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, token.end))
        else:
            runs.append(Span(token.start, token.end))
    return sorted(set(runs))
