"""Text that others wrote, made safe to show: nothing in it may steer the reader's screen.

Bidirectional controls can make a quote read as its opposite (CVE-2021-42574, "Trojan Source"), terminal
escapes can rewrite the lines above, and lone surrogates cannot be written at all. What is steered by is
shown by its code point instead, so that the evidence stays complete.
"""

from __future__ import annotations

import re

from xref.expressions import regex

_UNSEEN = regex(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_SURROGATE = regex("[\ud800-\udfff]")


def storable(text: str) -> str:
    """Return ``text`` as UTF-8 can hold it; everything else is left to the reader of the file.

    >>> storable("a\\ud800b\\x1b")
    'a?b\\x1b'
    """
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def shown(text: str) -> str:
    """Return ``text`` with every character that steers the display replaced by its code point.

    >>> shown("a\\u202eb\\x1b[2J")
    'a[U+202E]b[U+001B][2J'
    """
    text = _SURROGATE.sub("\ufffd", text.replace("\r\n", "\n"))
    return _UNSEEN.sub(lambda match: f"[U+{ord(match[0]):04X}]", text)


def line(text: str, limit: int = 0) -> str:
    """Return ``text`` on one line, its white space single, cut to ``limit`` characters where one is given.

    >>> line(" two\\n words ", 7)
    'two wo…'
    """
    if limit:
        text = text[: 8 * limit]  # a megabyte of one word costs no more than what is shown of it
    text = shown(" ".join(text.split()))
    return text if not limit or len(text) <= limit else text[: limit - 1] + "…"


_MARKUP = regex(r"[\\`*_{}\[\]<>#|~&!@$]|:(?=//|\w+:)|(?<=www)\.|^[-+=](?=[\s=-])|^\d+(?=[.)]\s)")


def markdown(text: str) -> str:
    """Return one line of text so that Markdown shows it as it stands: no markup, links, mentions or HTML.

    >>> markdown("<b>1 * 2</b> [x](y) @team http://z")
    '&lt;b&gt;1 \\\\* 2&lt;/b&gt; \\\\[x\\\\](y) &#64;team http&#58;//z'
    """
    return _MARKUP.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    found = match[0]
    return f"{found}&#8288;" if found.isdigit() else _ENTITIES.get(found) or f"\\{found}"


_ENTITIES = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "@": "&#64;",
    ":": "&#58;",
    "$": "&#36;",
    "|": "&#124;",
    "#": "&#35;",
}


def code(text: str) -> str:
    """Return text as a Markdown code span."""
    inner = line(text).replace("`", "'").replace("|", "/")
    return f"`{inner}`"
