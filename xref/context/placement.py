"""Placement: on which side of a speaker and a verb of saying the statement stands."""

from __future__ import annotations

import re

from xref.context import adjuncts
from xref.context.lexicon import words as lexicon
from xref.context.phrases import trimmed
from xref.expressions import regex
from xref.model import Span

_LEAD = regex(
    r"(?:and|but|as|while|so|then|yet|meanwhile|however|earlier|later|separately|also|even so|for (?:his|her|its|"
    r"their) part|"
    r"in turn|still|in addition|nevertheless|moreover|if|that|because|though|although)?[\s,]*",
    re.IGNORECASE,
)
_OPENER = regex(
    r"(?:when|after|before|as|while|although|though|despite|in|on|at|during|following|since|speaking|asked|by|with|"
    r"for|amid|"
    r"until|once|if|because|earlier|late|early|last|this|only|hours|minutes|days|shortly)\b",
    re.IGNORECASE,
)
OTHER = regex(
    r"\s*,?\s*(?:but|while|whereas|which|who|whose|when|where|as|after|although|though|a|an|the|referring|following|"
    r"speaking|in an?|citing|quoting)\b"
)
# What goes on with the saying, not with what is said: "..., officials said with most ballots still to be counted".
# Nor does what the speaker did meanwhile: "..., the minister said as he visited the town".
_ADJOINED = regex(
    r"\s*(?:with|amid|despite|ahead of|following|hours|minutes|shortly|because|"
    r"(?:as|since|while|when|after) (?:s?he|they|visiting))\s"
)
_CITED = regex(r"\s*,\s*(?:as (?:cited|quoted|reported|told|carried)|citing|quoting|according)\b")
_COMPLEMENT = regex(r"\s*(?:,?\s*(?:that|how|why|whether|if)\b|:|,?\s*\")")
_CAUSED = regex(r"\s*(?:and|but)\s+[a-z]+ed\s")
THAT = regex(r"\s*(?:that\b|:)")


def placed(text: str, clause: Span, opening: int, stop: int, end: int, verb: str) -> tuple[Span | None, Span | None]:
    """Decide on which side of subject and verb the statement stands: behind, ahead, or both.

    ``opening`` is where the subject begins, ``stop`` where verb and addressee end, ``end`` where time and place do.

    >>> text = "Nine died, police said"
    >>> placed(text, Span(0, 22), 11, 22, 22, "said"), placed("Police said nine died", Span(0, 21), 0, 11, 11, "said")
    ((Span(start=0, end=10), None), (None, Span(start=12, end=21)))
    """
    left, ahead = trimmed(text, clause.start, opening), trimmed(text, stop, clause.end)
    lead, rest = text[slice(*left)], text[end : clause.end]
    substantial = bool(lead) and not _LEAD.fullmatch(lead)
    complement = bool(_COMPLEMENT.match(rest) or THAT.match(text, stop, clause.end))
    further = adjuncts.resumed(text, stop, clause.end)
    if len(lead) > 1 and lead.endswith(('"', "'")) and not complement:
        return left, further or (trimmed(text, end, clause.end) if '"' in rest else None)
    if not rest.strip(' ."'):
        lone = ahead if verb not in {"said", "says"} and ahead.end > ahead.start else None
        return (left, None) if substantial else (None, lone)
    if lead.endswith("which") and ahead.end > ahead.start and ", " in text[slice(*ahead)]:
        return None, Span(
            ahead.start, text.index(", ", ahead.start)
        )  # "the blast, which they said they planned, killed"
    if verb.startswith(("spoke", "speak", "stuck", "stick", "stood", "stand")):
        return None, ahead if ahead.end > ahead.start else None
    if substantial and lead.endswith(",") and not complement:
        comma = rest.lstrip().startswith(",")
        if comma and further is None and OTHER.match(rest):
            return (left, None) if not _OPENER.match(lead) or adjuncts.clause_like(lead) else (None, ahead)
        if comma:
            return left, further or trimmed(text, end + rest.index(",") + 1, clause.end)
        aside = _ADJOINED.match(rest) is not None or not adjuncts.clause_like(rest)
        if not _OPENER.match(lead) and (further or (adjuncts.clause_like(lead) and aside)):
            return left, further
    if substantial and not lead.endswith(",") and not complement and _complete(lead):  # commas may be lost
        if further or OTHER.match(rest) or not adjuncts.clause_like(rest):
            return left, further
        if _CAUSED.match(rest):
            return left, trimmed(text, end, clause.end)
    if substantial and further is not None and not adjuncts.clause_like(text[stop : further.start]):
        return left, further
    if substantial and _CITED.match(rest):
        return left, None
    return None, ahead if ahead.end > ahead.start else None


def _complete(lead: str) -> bool:
    """Whether the words before a speaker are a clause that his name does not go on with."""
    last = lead.split()[-1].lower()
    return (
        lead[-1].isalnum()
        and adjuncts.clause_like(lead)
        and last not in lexicon("coordinators", "subordinators")
        and last != "that"
    )
