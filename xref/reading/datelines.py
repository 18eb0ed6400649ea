"""Datelines: where a story was filed and by whom, in front of its first sentence.

``MOSCOW, April 4 (Sputnik) —`` names the agency and can stand before any paragraph; forms without a name in brackets
(``BEIRUT —``, ``KABUL:``) are taken only where a story begins, since a speaker's label looks the same.
"""

from __future__ import annotations

import re

from xref.expressions import regex

_CAPITALS = r"[A-Z][A-Z.'’-]{2,}(?:[ ,/]+[A-Z][\w.'’-]+){0,4}"
_PLACE = r"[A-Z][\w.'’-]*(?:[ /,]+(?:[A-Z][\w.'’-]*|al-\w+|of|de|and)){0,5}"
_TOWN = r"[A-Z][a-z'’-]+(?:[\s-][A-Z][a-z'’-]+)?"
_DAY = r"(?:\w{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\w{3,9}\.?)(?:,?\s+\d{4})?"
_YEARS = r"(?![^()]{0,60}\d{4}\s?[-–])"  # "(May 3, 1982-April 9, 1990)" says how long something lasted
_CREDIT = rf"\({_YEARS}[A-Z](?:[\w .'’/&,-]|(?<=\d):(?=\d)){{1,60}}\)"  # with the hour of an update
_DASH = r"\s*[-–—\u2015]{1,2}\s+"
_OPENS = r"(?=[\"'“‘]?[A-Z0-9])"

_CREDITED = regex(
    rf"""(?:{_PLACE}[\s,;:]*(?:{_DAY})?[\s,]*)?{_CREDIT}\s*[.,:]?\s*[-–—\u2015_:]+\s*  # MOSCOW, April 4 (Sputnik) —
    | [A-Z]{{3,}}(?:[ ,/-]+[A-Z][\w.'’-]*){{0,4}}\s+{_CREDIT}\s+{_OPENS}  # KIEV (Interfax - 19th May, 2019)
    | [A-Z0-9.]+\.(?:COM|ORG|NET|KG|RU|IR|CO)\s*[-–—]+\s*  # AKIPRESS.COM -
    """,
    re.X,
)
_BARE = regex(
    rf"""{_CAPITALS}(?:,\s+{_DAY})?{_DASH}{_OPENS}  # BEIRUT, 3 May —
    | {_CAPITALS}—{_OPENS}  # DEEP BAY, Chad—
    | {_CAPITALS}(?:,\s+{_DAY})?:\s+{_OPENS}  # KABUL: DHAKA, July 19:
    | [A-Z][a-z]+(?:\s[A-Z][a-z]+)?,\s[A-Z][\w.]+{_DASH}{_OPENS}  # Hackett, Ark. –
    | (?:{_TOWN},\s?){{1,4}}(?:{_DAY},?\s)?[A-Z]{{3,6}}\s*[-–—]{{1,2}}\s*{_OPENS}  # Tal, Ur, SANA -
    | [A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s\([A-Z]{{2,6}}\)\s+{_OPENS}  # Kabul (BNA)
    | [A-Z][a-z]{{2,}}-\s{_OPENS}  # Beirut-
    """,
    re.X,
)


def dateline_end(text: str, start: int, end: int, *, first: bool) -> int:
    """Return where the dateline at ``start`` ends, ``start`` where the text begins at once.

    >>> text = "MOSCOW (Sputnik) — Talks began."
    >>> text[dateline_end(text, 0, len(text), first=False):]
    'Talks began.'
    >>> text = "TAL, Chad (Update 6, 10:02 a.m., Jan. 28) — Talks began."
    >>> text[dateline_end(text, 0, len(text), first=True):]
    'Talks began.'
    >>> dateline_end("SMITH: We will see.", 0, 19, first=False)
    0
    >>> dateline_end("Second phase (May 3, 1982-April 9, 1990): War.", 0, 45, first=False)
    0
    """
    match = _CREDITED.match(text, start, end) or (_BARE.match(text, start, end) if first else None)
    return match.end() if match and match.end() < end else start
