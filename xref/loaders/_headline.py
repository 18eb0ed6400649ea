"""The headline of a record set over its text, as it stands on a page.

News says its toll and its place in the headline first, and the text may never say them again. A record that keeps the
two apart is read as the page would be: the headline, an empty line, the text. Offsets count in what is read.
"""

from __future__ import annotations

from xref.expressions import regex

_WORD = regex(r"\w+")
_REACH = 40  # words: a date line and a by-line may stand before a headline that the text itself opens with


def headed(text: str, headline: str) -> str:
    """Return ``text`` under its headline; as it is where there is none, or where it opens with those words itself.

    >>> headed("Talks began.", "Talks open in Marn")
    'Talks open in Marn\\n\\nTalks began.'
    >>> headed("3 May 2019. TALKS OPEN IN MARN. Talks began.", "Talks open in Marn")
    '3 May 2019. TALKS OPEN IN MARN. Talks began.'
    """
    said = _words(headline)
    if not said or said in _words(text[: 12 * _REACH + 2 * len(headline)]):
        return text
    return f"{' '.join(headline.split())}\n\n{text}"


def _words(text: str) -> str:
    """Return the words alone, each between spaces, so that one text is in another by whole words."""
    return "".join(f" {word} " for word in _WORD.findall(text.casefold()))
