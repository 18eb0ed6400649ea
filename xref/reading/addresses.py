"""What the address of a page tells of it: the site that published it, and the day that stands in its path.

A site is named by its registered domain, as browsers show it: the label before the public suffix
(https://publicsuffix.org), of which the two-letter suffixes with a general second level ("co.uk", "com.au") are the
only ones with two labels here. On hosts that lend their pages to others the label before names the publisher
("harbourwatch.blogspot.com"); on those that keep publishers in the path nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from xref.expressions import regex
from xref.model import Block, BlockKind, Span

ADDRESS = regex(r"(?:https?://|(?=www\.))([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?::\d+)?(/\S*)?", re.I)
_LINE = regex(r"\S[^\n]*(?<!\s)")
_ARCHIVED = regex(r"https?://(?:web\.)?archive\.[a-z]+/(?:web/)?\d{4,14}(?:[a-z]{2}_)?/", re.I)
_GENERAL = frozenset({"co", "com", "net", "org", "gov", "ac", "edu", "gob", "gouv", "go", "or", "ne", "nic", "mil"})
_LENT = frozenset(
    ("blogspot", "wordpress", "substack", "medium", "tumblr", "livejournal", "typepad", "weebly", "github")
)
_SHARED = frozenset(
    ("facebook", "twitter", "x", "t", "youtube", "instagram", "telegram", "reddit", "google", "archive", "scribd",
     "bit")
)  # fmt: skip
_DAY = regex(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")


def own(text: str, blocks: Sequence[Block], given: Mapping[str, str]) -> tuple[str, Span | None]:
    """Return the address of the article itself: as given, or the one that has a line of its own above the text."""
    if given.get("url"):
        return given["url"], None
    found = []
    for block in blocks:
        if block.kind is BlockKind.BODY:
            break
        for match in _LINE.finditer(text, *block.span):
            if ADDRESS.fullmatch(match[0]):
                found.append((match[0], Span(*match.span())))
    return found[0] if len({address for address, _ in found}) == 1 else ("", None)


def site(address: str) -> str | None:
    """Return the site that an address belongs to, None where the address does not tell who published the page.

    >>> site("https://newsdesk.kelvapost.co.uk/world/437"), site("http://www.harbourwatch.blogspot.com/2012/03/")
    ('kelvapost.co.uk', 'harbourwatch.blogspot.com')
    >>> site("https://web.archive.org/web/20120301/http://marn.example.org/a"), site("https://www.facebook.com/marn")
    ('example.org', None)
    """
    match = ADDRESS.match(_ARCHIVED.sub("", address.strip()))
    if match is None:
        return None
    labels = match[1].casefold().removeprefix("www.").split(".")
    suffix = 2 if len(labels[-1]) == 2 and labels[-2] in _GENERAL else 1
    if len(labels) <= suffix or labels[-suffix - 1] in _SHARED:
        return None
    lent = labels[-suffix - 1] in _LENT and len(labels) > suffix + 1
    return ".".join(labels[-suffix - 1 - lent :])


def day(address: str) -> str | None:
    """Return the day in the path of an address, where there is exactly one, as EDTF.

    >>> day("https://kelvapost.com/2013/07/02/quake-hits-marn.html"), day("https://kelvapost.com/world-15678261")
    ('2013-07-02', None)
    """
    match = ADDRESS.match(_ARCHIVED.sub("", address.strip()))
    days = set(_days(match[2] or "")) if match else set()
    return days.pop() if len(days) == 1 else None


def _days(path: str) -> list[str]:
    found = []
    for year, month, number in _DAY.findall(path):
        try:
            found.append(date(int(year), int(month), int(number)).isoformat())
        except ValueError:  # 31 June: the digits are no date
            continue
    return found
