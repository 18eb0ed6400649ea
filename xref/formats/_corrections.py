"""Whether an article announces that it was corrected: what tells a correction from a silent change.

The wordings are those that style guides prescribe (a labelled note, or "this article was amended").
"""

from __future__ import annotations

import re
from functools import cache

from xref.expressions import regex
from xref.formats._untrusted import line


@cache
def _notice() -> re.Pattern[str]:
    text = r"(?:article|story|report|item|page|headline|piece|version)"
    done = r"(?:amended|corrected|updated|revised|clarified|edited)"
    return regex(
        rf"(?m:^\W{{0,4}}(?:correction|clarification|editor's note|update)s?\b ?:)"
        rf"|\b(?:this|an earlier|a previous|the) {text}(?: of this {text})?"
        r" (?:was|has been|incorrectly|misstated|mistakenly)\b"
        rf"(?! (?:published|written|produced|first))"
        rf"|\b{text} was {done} on\b",
        re.IGNORECASE,
    )


def correction(text: str) -> str:
    """Return the line that announces a correction, empty where there is none.

    >>> correction("Twelve died.\\n\\nThis article was amended on 3 May to correct the toll.")
    'This article was amended on 3 May to correct the toll.'
    """
    found = _notice().search(text.replace("’", "'"))
    if found is None:
        return ""
    start = text.rfind("\n", 0, found.start()) + 1 if not found[0].startswith("\n") else found.start() + 1
    end = text.find("\n", found.end())
    return line(text[max(start, found.start() - 200) : end if end >= 0 else len(text)], 300)
