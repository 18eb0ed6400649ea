"""Context of a claim: stance, speakers, and when it was said."""

from xref.context.attribution import Attribution, attributed, attributions
from xref.context.counting_on import counted_on
from xref.context.given import is_given, is_given_inside
from xref.context.stance import read_stance
from xref.context.time import standing

__all__ = [
    "Attribution",
    "attributed",
    "attributions",
    "counted_on",
    "is_given",
    "is_given_inside",
    "read_stance",
    "standing",
]
