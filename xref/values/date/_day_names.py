"""Names that hold a month or a weekday and are no date: "the Sunday Times", "Bloody Sunday", "Mr August"."""

from __future__ import annotations

import re

from xref.expressions import regex
from xref.values.date._draft import Words
from xref.values.date._tokens import Token

_THING_AFTER = regex(
    r"\s(?:Times|Telegraph|Mail|Express|Mirror|Herald|Post|Independent|World|Business Post|Morning Herald|Tribune)\b"
    r"|\sNight\s(?:Live|Lights|Football|Fever)\b"
)
_THING_BEFORE = regex(
    r"\b(?:(?:Mail|Star|Independent|Scotland) on|Bloody|Black|Super|Ruby|Man|Orange|Red|Freaky|Manic|Giving)\s$"
)
_TITLE = regex(r"\b(?:M(?:rs?|s|iss|me)|Dr|Sir|Dame|Lord|Lady|Prof(?:essor)?)\.?\s$")
_SURNAME = regex(r"\s(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]{2,}")


def _is_given_name(token: Token, text: str) -> bool:
    """Whether a weekday is the name of someone told by his post: "its president, Sunday Okoro, said"."""
    if _SURNAME_ALONE.match(text, token.end) is None:
        return False
    return _POST_BEFORE.search(text, max(0, token.start - 40), token.start) is not None


_POST_BEFORE = regex(
    r"\b(?:(?:president|chairman|chairwoman|secretary|director|governor|minister|senator|leader|spokes(?:man|person|woman)"
    r"|commissioner|coordinator|commander|activist)"
    r"(?: (?:of|for) (?:the )?[\w ]{2,24})?,|(?:M(?:rs?|s)|Dr|Chief|Prof)\.?) $",
    re.IGNORECASE,
)
_SURNAME_ALONE = regex(r" (?!Night|Morning|Afternoon|Evening)[A-Z][a-z]+(?:,| (?:said|told|has|had|was|is)\b)")


def of_a_thing(words: Words, token: Token, text: str) -> bool:
    """Whether a weekday is part of the name of a paper, a show, an event or, where it is short, a person."""
    if not text[token.start].isupper():
        return False
    if not token.sure and token.end - token.start == 3 and _SURNAME.match(text, token.end):
        return True
    if _THING_AFTER.match(text, token.end) or _is_given_name(token, text):
        return True
    return _THING_BEFORE.search(text, max(0, words.start - 16), words.start) is not None


def of_a_person(words: Words, token: Token, text: str) -> bool:
    """Whether a month is a surname: "Mr August", "May's objections"."""
    if text[token.start : token.end] == "May's":
        return True
    return _TITLE.search(text, max(0, words.start - 12), words.start) is not None
