"""Governing: which words of a sentence bear on a piece of evidence: what denies it, plans it, or leaves it open.

A word governs what stands in its clause behind it, up to another verb; words of the clause on which a complement hangs
("denied that ...") govern all of it. The words themselves are in :mod:`xref.context.modality`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from xref.context import modality
from xref.context.clauses import Clauses, Token, auxiliaries, finite_like, past_like
from xref.context.given import is_answered_for, nobody_suffered
from xref.context.lexicon import words as lexicon
from xref.context.modality import compiled
from xref.expressions import regex
from xref.model import Span, Status

_MOST_BEFORE = 12  # words between a modal and evidence without a verb: further on there is another matter
_MOST_BETWEEN = 8  # words between evidence without a verb and the verb that speaks of it
_CONTRASTED = regex(r" [^,.;]{1,60}?(?:, |  )")  # what a pattern skipped is blank
_BEFORE_IT = regex(r"\b(?:before|after|while)\b")
_SUPPORT = regex(r"\b(?:do|does|did)(?:n't| not| never)$", re.IGNORECASE)
_FINITE_AUXILIARY = regex(r"\b(?:was|were|is|are|has|had)\b", re.IGNORECASE)
_ITS_OWN = regex(r" (?:guilty|bail|bond|parole)\b")  # "pleaded not guilty to killing", "refused bail to appear"
_NOT_ALONE = regex(  # "is not the first mayor convicted", "not the only time that rebels hit the town": it did happen
    r" (?:the|his|her|its|their|our) (?:first|only|last|sole)\b(?! of)"
)
_GROWS = regex(  # "the toll may rise following the collapse of a bridge": which has happened
    r" (?:[a-z]+ ){0,2}?(?:rise|climb|increase|grow|change|mount)\b[^.;]*\b(?:following|after|from|in) (?:the |an? )?$"
)
_CHARGED = regex(r"(?:charged|accused|indicted)\b")  # before whoever "is to appear in court charged with murder" does
_IN_COURT = regex(r" (?:re)?appear\b")
_MEASURE = regex(
    r"(?:(?:the|an?|its|their|this)\s+)?(?:(?:year|month|week|day|decade)s?-?long\s|[\w.,]+"
    r"(?:-(?:year|month|week|day|hour|decade)s?(?:-old|-long)?\s|\s(?:years|months|weeks|days|decades)\sof\s))"
)
_ACCORD = "(?:[Aa]ccords?|[Aa]greements?|[Tt]reat(?:y|ies)|[Pp]acts?|[Pp]rotocols?|[Dd]eclarations?|[Aa]rmistice)"
_NAMED = regex(  # "honour the 2019 accord", "the accord of 6 February 2019": it was made, whatever is asked of it
    rf"(?:[Tt]he )?(?:\d\d? )?(?:[A-Z][a-z]+ )?(?:\d\d?, )?[12]\d{{3}}(?: [\w'-]+){{0,4}}? {_ACCORD}$"
    rf"|(?:[\w'-]+ ){{0,4}}{_ACCORD}(?: [\w'()-]+){{0,12}}? (?:of|dated) [^.;,]{{0,16}}(?:, )?[12]\d{{3}}$"
)
_VOTE = regex(r"\b(?:referendum|plebiscite|vote|ballot|poll)\b")
_VOTED_ON = regex(  # "rejected a plan to raise taxes in a referendum": the plan was voted on, not for later
    r"\b(?:reject\w*|back(?:ed|ing|s)|approv\w+|endors\w+|accept\w*|support\w*|oppos\w+"
    r"|(?:turn|vot)\w+ (?:down|for|against|on))(?: [\w'-]+){0,5} $"
)
_APPOSITION = regex(r",\s+(?:a|an|the|one|his|her|its|their)\s")
_WITH_IT = regex(  # "no more people [missing after a slide in Kolb]": there it came; what a pattern skipped is blank
    r"[^,;.]{0,40}?\b(?:after|following|since)\b|(?:missing|dead|killed|injured|hurt|wounded) {7,}(?:in|at|near) "
)
_AWAY = regex(r"\b(?:by|in|on|at|after|with|and|but)\b")
_STATIVE = regex(r"\s+(?:not |also |well |still )?(?:be|have)\s+(\w+)", re.IGNORECASE)
# Verbs that take an object: without one behind them they are participles, "the accord signed in Doha".
_WITH_OBJECT = frozenset(
    ("signed", "initialled", "initialed", "reached", "brokered", "mediated", "concluded", "struck", "killed", "injured",
     "wounded", "hosted", "adopted", "ratified", "ousted", "toppled", "sealed")
)  # fmt: skip
_NO_OBJECT = frozenset(("in", "at", "on", "by", "last", "between", "this", "late", "early", "earlier", "near", "under"))
_FRONTED = frozenset("despite after following amid notwithstanding".split())
_LONGEST = 16  # words of what stands in front
_CAUSED = regex(r"\b(?:see|get|have|want|wants|wanted|need|needs|be|been|being)\b", re.IGNORECASE)


def _fronted(words: list[Token]) -> int:
    """Where an adjunct ends with which a sentence opens, and in which nobody acts: "despite calls for calm,"."""
    if not words or words[0].word not in _FRONTED:
        return 0
    for token in words[1:_LONGEST]:
        if token.word == ",":
            return token.start
        if token.word in auxiliaries():
            return 0
    return 0


class Governing:
    """The stretches of a sentence whose words bear on one piece of evidence."""

    def __init__(self, text: str, found: Clauses, evidence: Span, *, unstopped: bool) -> None:
        self.text = text
        self.evidence = evidence
        home = found.of(evidence)
        mine = [token for token in found.words if token.clause == home]
        inside = [token for token in found.words if token.end > evidence.start and token.start < evidence.end]
        self.verbs = [token for token in inside if finite_like(token.word) and not _describes(found.words, token)]
        self.headline = unstopped and not any(finite_like(token.word) for token in found.words)
        self.past = any(past_like(token.word) or token.word in {"was", "were", "had"} for token in mine)
        self.pieces = _runs([*mine, *inside])
        self.end = max((token.end for token in mine), default=evidence.end)
        self.matrix = _matrix(found, home)
        self.done = _done_to(found.words, evidence)
        self.named = _NAMED.match(text, evidence.start, evidence.end) is not None
        self.fronted = _fronted(found.words)

    # --- what governs the evidence --------------------------------------------------------------

    def _cues(self, pattern: str) -> Iterator[Span]:
        for piece in self.pieces:
            yield from _cues_in(self.text, *piece, pattern)

    def _in_matrix(self, pattern: str) -> list[Span]:
        match = compiled(pattern).search(self.text, *self.matrix) if self.matrix else None
        return [Span(*match.span())] if match else []

    def _inside(self, cue: Span) -> bool:
        return cue.start >= self.evidence.start and cue.end <= self.evidence.end

    def _governs(self, cue: Span) -> bool:
        """Whether a word of the same clause stands where it bears on the evidence."""
        if self._inside(cue):
            return True
        if self.named:
            return False
        if self.done is not None and cue.end <= self.done and not _CAUSED.search(self.text, cue.end, self.done):
            return False
        if cue.end <= self.fronted <= self.evidence.start:
            return False
        if cue.start >= self.evidence.end:
            behind = self.text[self.evidence.end : cue.start].split()
            another = "but" in behind or behind[-1:] == ["and"]  # "stands at 16, but is expected to rise"
            return not (self.verbs or another) and len(behind) <= _MOST_BETWEEN
        if _MEASURE.match(self.text, self.evidence.start, self.evidence.end):
            return False  # "to end the six-year war": taken for granted, whatever is planned
        until = self.verbs[0].start if self.verbs else self.evidence.start
        between = regex(r",[^,]*,").sub(" ", self.text[cue.end : until])
        if _CHARGED.match(self.text, self.evidence.start, self.evidence.end) and _IN_COURT.match(between):
            return False
        if self.verbs:
            return "," not in between
        if _GROWS.match(between):
            return False
        if _APPOSITION.search(between):
            return False
        return len(between.split()) <= _MOST_BEFORE or between.rstrip().endswith((" and", " or", " to"))

    # --- polarity ---------------------------------------------------------------------------------

    def negations(self, *, counted: bool) -> list[Span]:
        """Words that deny the evidence; those inside it are the rule's own negation where that is ``counted``."""
        kept: list[Span] = []
        for cue in (*self._cues(modality.REFUSAL), *self._cues(modality.NEGATION)):
            if (self._inside(cue) and counted) or any(other.start <= cue.start < other.end for other in kept):
                continue
            if self._denies(cue, self.text[cue.start : cue.end].lower()):
                kept.append(cue)
        kept += self._in_matrix(modality.MATRIX_DENIAL)
        return [cue for cue in kept if not is_answered_for(self.text, cue, self.evidence)]

    def _denies(self, cue: Span, word: str) -> bool:
        with_object = compiled(modality.WITH_OBJECT).fullmatch(word) is not None
        if any(way.match(self.text, cue.end) for way in (_ITS_OWN, _NOT_ALONE)) or nobody_suffered(
            self.text, cue, self.evidence
        ):
            return False
        if self._of_another_verb(cue) or self._of_an_aside(cue):
            return False
        if self._inside(cue):
            return not with_object  # "voters rejected the deal" says what they did
        if cue.start >= self.evidence.end:  # "[the rebel groups] will not attend"
            return self._governs(cue) and (word.endswith("n't") or word in {"not", "never", "no longer", "cannot"})
        between = self.text[cue.end : self.evidence.start]
        if word in {"no", "none", "without", "neither", "nor", "nobody", "no-one", "hardly", "scarcely"}:
            of_subject = self.text[max(0, cue.start - 6) : cue.start].endswith((" of ", " with "))
            if of_subject and (self.verbs or any(map(finite_like, between.split()))):
                return False  # "a man of no fixed abode had pleaded guilty"
            told_with_it = _WITH_IT.match(self.text, *self.evidence)
            return told_with_it is None and "," not in between and len(between.split()) <= 6
        if with_object and (len(between.split()) > 4 or _AWAY.search(between)):
            return False
        if self.verbs and _BEFORE_IT.search(between):
            return False  # "did not speak before the judge jailed him"
        if word == "not":
            return self._governs(cue)
        return self._governs(cue) and not (self.verbs and regex(r"\b(?:and|but|or)\b").search(between))

    def _of_another_verb(self, cue: Span) -> bool:
        """Whether "did not" has its verb, as it takes a bare one, and another holds the evidence: "were killed"."""
        if _SUPPORT.search(self.text, max(0, cue.start - len("does ")), cue.end) is None:
            return False
        until = self.verbs[0].end if self.verbs else self.evidence.start
        if self.verbs and cue.end < self.verbs[0].start and past_like(self.verbs[0].word):
            return True  # "although they did not reach a deal both sides agreed to meet": no bare verb
        return _FINITE_AUXILIARY.search(self.text, cue.end, max(until, cue.end)) is not None

    def _of_an_aside(self, cue: Span) -> bool:
        """Whether "not" only sets one thing against another: "the wave, not falling walls, killed nine in Tal"."""
        aside = _CONTRASTED.match(self.text, cue.end) if self.text.startswith(", not", cue.start - 2) else None
        return aside is not None and aside.end() < self.evidence.end

    # --- status -----------------------------------------------------------------------------------

    def status(self) -> tuple[Status, list[Span], list[Span]]:
        """The status that the words around the evidence give, these words, and negations that only keep it up."""
        kept_up: list[Span] = []
        for status, pattern in modality.STATUS:
            for cue in self._cues(pattern):
                if not self._governs(cue) or (self.verbs and self._weak(cue)) or self._aside(cue, status):
                    continue
                if status in (Status.CANCELLED, Status.POSTPONED) and (negation := self._negated(cue)):
                    kept_up.append(negation)  # "was not cancelled": it stands as it was
                    continue
                if self.text[cue.start : cue.end].lower() == "would" and self.text.startswith(" have ", cue.end):
                    status = Status.PROPOSED
                return status, [cue], kept_up
        if proposal := self._in_matrix(modality.MATRIX_PROPOSAL):
            return Status.PROPOSED, proposal, kept_up
        for cue in self._cues(modality.POSSIBLE):
            if self._governs(cue) and not self._epistemic(cue):
                return Status.PLANNED, [cue], kept_up
        if self.headline:
            for cue in self._cues(modality.HEADLINE):
                if cue.start < self.evidence.end and self._governs(cue):
                    return Status.PLANNED, [cue], kept_up
        if not self.verbs and not self.past:
            end = min(self.end, self.evidence.end + 24)
            if match := compiled(modality.COMING).search(self.text, self.evidence.start, max(end, self.evidence.end)):
                return Status.PLANNED, [Span(*match.span())], kept_up
        if not self.past and (terms := list(self._cues(modality.TERMS))) and terms[0].start < self.evidence.start:
            return Status.PLANNED, terms[:1], kept_up
        return Status.HAPPENED, [], kept_up

    def _aside(self, cue: Span, status: Status) -> bool:
        """Whether a cue speaks of something else: of an aim ("the goal is to"), or of what the evidence only does."""
        words = self.text[cue.start : cue.end]
        if words.startswith("to be ") and modality.IN_A_SERIES.search(self.text, max(0, cue.start - 60), cue.start):
            return True
        if compiled(modality.IS_TO).fullmatch(words):
            return compiled(modality.AIM).search(self.text, max(0, cue.start - 80), cue.start) is not None
        if words.lower().startswith("plan") and _VOTE.search(self.text, *self.evidence):
            return _VOTED_ON.search(self.text, max(0, cue.start - 80), cue.start) is not None
        behind = cue.start >= self.evidence.end and status in (Status.PROPOSED, Status.PLANNED)
        return behind and not compiled(modality.PREDICATE).fullmatch(words)

    def _weak(self, cue: Span) -> bool:
        """Whether a cue only describes a noun ("the planned talks"), and the evidence has a verb of its own."""
        if not compiled(modality.DESCRIBING).fullmatch(self.text[cue.start : cue.end]):
            return False
        before = self.text[max(0, cue.start - 12) : cue.start].lower().split()
        return not before or before[-1] not in auxiliaries() | {"be", "been", "being"}

    def _negated(self, cue: Span) -> Span | None:
        for negation in self._cues(modality.NEGATION):
            if negation.end <= cue.start and len(self.text[negation.end : cue.start].split()) <= 2:
                return negation
        return None

    def _epistemic(self, cue: Span) -> bool:
        """Whether a modal weighs what is or was ("may be trapped", "could have died"), not what is to come."""
        match = _STATIVE.match(self.text, cue.end)
        return match is not None and match[1].lower() not in lexicon("to-come")

    # --- hedge ------------------------------------------------------------------------------------

    def hedges(self) -> list[Span]:
        """The hedging words that bear on the evidence, those of the matrix clause first."""
        cues = [cue for cue in self._cues(modality.HEDGE) if self._governs(cue)]
        for cue in self._cues(modality.HEDGING_ADJECTIVE):
            close = not self.text[cue.end : max(cue.end, self.evidence.start)].strip()
            if close or (cue.start >= self.evidence.end and self._governs(cue)):
                cues.append(cue)
        return self._in_matrix(modality.MATRIX_HEDGE) + sorted(cues)


def _describes(words: list[Token], verb: Token) -> bool:
    """Whether a participle only says of a noun that it is planned: "the talks planned for June", not "was planned"."""
    if compiled(modality.DESCRIBING).fullmatch(verb.word) is None:
        return False
    before = words[words.index(verb) - 1].word if words[0] is not verb else ""
    return before not in auxiliaries() | {"be", "been", "being", "not", "has", "have", "had"}


def _done_to(words: list[Token], evidence: Span) -> int | None:
    """Where a participle stands that tells of the noun before it: what has been done is no part of a plan with it."""
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if evidence.start <= word.start < evidence.end and finite_like(word.word):
            noun = before.word.isalpha() and before.word not in auxiliaries() and not before.word.endswith("ly")
            noun = noun or before.word == ")"
            told = word.word in _WITH_OBJECT and after.word in _NO_OBJECT and before.word not in ("be", "been", "being")
            return word.start if noun and told else None
    return None


def _matrix(found: Clauses, home: int) -> Span | None:
    """The words before a complement clause in the clause that it hangs on ("denied reports that").

    A clause behind a comma that nothing opens is one beside it: "we keep up hope, ten were saved".
    """
    if home <= 0 or found.opener[home] not in {"that", "whether", "if", ""}:
        return None
    outer = found.outer[home]
    first = next((token.start for token in found.words if token.clause == home), None)
    before = [token for token in found.words if token.clause == outer and first is not None and token.end <= first]
    beside = bool(before) and not found.opener[home] and before[-1].word == ","
    return Span(before[0].start, before[-1].end) if before and not beside else None


@lru_cache(maxsize=1024)
def _cues_in(text: str, start: int, end: int, pattern: str) -> tuple[Span, ...]:
    """Where words of a pattern stand in a stretch: once for all claims of it."""
    found = []
    for match in compiled(pattern).finditer(text, start, end):
        quoted = text[max(0, match.start() - 1) : match.end() + 1]  # the "no" camp
        if match.group() != "May" and not (quoted[:1] == quoted[-1:] == '"'):
            found.append(Span(*match.span()))
    return tuple(found)


def _runs(tokens: list[Token]) -> list[Span]:
    """The unbroken stretches that some words make."""
    runs: list[Span] = []
    for token in sorted(tokens, key=lambda each: each.start):
        if runs and token.start <= runs[-1].end + 2:
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, token.end))
        else:
            runs.append(Span(token.start, token.end))
    return runs
