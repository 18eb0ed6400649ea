"""Whether what a date is told for is over, or still to come, for whoever publishes the text."""

from __future__ import annotations

from xref.expressions import regex

_CLAUSE = 120  # characters before a date in which its verb is looked for
_DONE_ON = regex(r"\b(?:was|were|been) (?:[a-z]+ )?[a-z]+(?:ed|en|nd|ot|ung|uck|ught|eft|old|ead) (?:[a-z]+ )?on $")
_AHEAD = regex(  # nobody says so of other years than his own
    r"\b(?:is|are|has been|have been) (?:[a-z]+ )?(?:scheduled|due|set|expected|slated|listed)"
    r" (?:to|for|back|in|on)\b[^.;!?]*$"
    r"|\b(?:will|is to|are to)(?: [a-z]+)? be [^.;!?]*$"
)


def done_on(text: str, place: int) -> bool:
    """Whether the words before a day say that something was done on it.

    >>> done_on("he had been arrested on 9 May", 24), done_on("it was moved to 9 May", 16)
    (True, False)
    """
    return _DONE_ON.search(text, max(0, place - _CLAUSE), place) is not None


def lies_ahead(text: str, place: int) -> bool:
    """Whether the words before a day say that it is still to come, whatever years the text tells of.

    >>> lies_ahead("he is due to be sentenced on 9 May", 29), lies_ahead("he was due to be sentenced on 9 May", 30)
    (True, False)
    """
    return _AHEAD.search(text, max(0, place - _CLAUSE), place) is not None
