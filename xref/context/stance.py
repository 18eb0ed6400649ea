"""Stance: whether a claim is asserted or denied, and as what kind of thing.

Only the clause of the evidence counts (:mod:`xref.context.governing`): its own verb group, what stands beside it, and
the verb of the clause on which it hangs ("denied that ..."). A reporting verb ("said") neither hedges nor plans; under
it a "would" is a plan told in the past. The scheme is that of FactBank (Saurí and Pustejovsky 2009): polarity and
modality of an event, by the words that govern it.
"""

from __future__ import annotations

import re

from xref.context.clauses import clauses
from xref.context.disowned import disowned
from xref.context.given import is_given, is_held
from xref.context.governing import Governing
from xref.expressions import regex
from xref.model import Polarity, Span, Stance

_REACH = 1200  # characters on either side: what calls itself a longer sentence is none
_STOPS = (".", "!", "?", '"', "'")  # a headline ends in none
_ADJUNCT = regex(r"(?:at|in|on|during|after|before|for|from|since|until|with|of)\b", re.IGNORECASE)
_ASKED = regex(  # "they do not know why a gunman opened fire" tells that he did
    r"(?: [a-z]+){0,3} (?:why|how|who|what|which|where|when)\b", re.IGNORECASE
)
_THE = 12  # characters before "accused" in which the article stands
_THE_ACCUSED = regex(r"[^.;]{0,12}?\bthe (?:[a-z]+ )?(?:accused|defendants?|suspects?),? (?=[A-Z])")
_FURTHER = regex(r"\b(?:in|on|at|after|before|during|over|since|until|from)\b", re.IGNORECASE)  # "defeat in ..."


def read_stance(
    text: str, sentence: Span, evidence: Span, *, negated: bool = False, denied: bool = False, matched: bool = False
) -> Stance:
    """Read polarity, status and hedge of the words ``evidence`` in their sentence.

    ``text`` is the folded article. ``negated`` says that the rule matched a negation (``{not}``) and ``denied`` that a
    denial pattern matched: either turns the polarity once, and the words that they stand for are not counted again.
    ``matched`` says that the evidence is what a rule's pattern took: what its own words deny ("excludes") is their
    meaning, and a phrase without a verb ("talks in Vienna") is denied only by what directly governs it, a definite one
    ("the talks in Vienna") by nothing.

    >>> text = "The rebels refused to attend the talks in Astana."
    >>> read_stance(text, Span(0, len(text)), Span(22, 38)).polarity
    <Polarity.DENIED: 'denied'>
    """
    near = Span(max(sentence.start, evidence.start - _REACH), min(sentence.end, evidence.end + _REACH))
    unstopped = text[evidence.start : sentence.end].rstrip()[-1:] not in _STOPS
    scope = Governing(text, clauses(text, near), evidence, unstopped=unstopped)
    status, shown, kept_up = scope.status()
    negations = [cue for cue in scope.negations(counted=negated or denied or matched) if cue not in kept_up]
    hedges = scope.hedges()
    negations = [cue for cue in negations if not _ASKED.match(text, cue.end, evidence.start)]
    if matched and not scope.verbs:
        given = is_given(text, evidence)
        negations = [cue for cue in negations if not given and _next_to(text, cue, evidence)]
    if matched and is_held(text, evidence, len(scope.verbs)):
        negations = [cue for cue in negations if cue.end > evidence.start]
    if _THE_ACCUSED.match(text, max(sentence.start, evidence.start - _THE), evidence.end):
        negations = []  # "no verdict for the accused, Ann Lee": who that is, is said, whatever befell her
    taken_back = disowned(text, near, evidence)
    if taken_back is not None and not any(
        cue.start < taken_back.end and taken_back.start < cue.end for cue in negations
    ):
        negations.append(taken_back)
    turned = (negated != denied) != (len(negations) % 2 == 1)
    hedge = text[hedges[0].start : hedges[0].end] if hedges else ""
    if not hedge and text[evidence.end : sentence.end].rstrip().endswith("?"):
        hedge = "?"
    return Stance(
        polarity=Polarity.DENIED if turned else Polarity.ASSERTED,
        status=status,
        hedge=hedge,
        cues=tuple(sorted({*shown, *negations, *hedges})),
    )


def _next_to(text: str, cue: Span, evidence: Span) -> bool:
    """Whether a negation governs a phrase: it stands a few words before, and the phrase is no mere adjunct."""
    if cue.end > evidence.start or _ADJUNCT.match(text, evidence.start):
        return False
    between = text[cue.end : evidence.start]
    return "," not in between and not _FURTHER.search(between) and len(between.split()) <= 3
