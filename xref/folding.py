"""Folding: one text for matching, with the offsets of the original.

Typographic variants of quotes, dashes and spaces are replaced one character for one by their ASCII
forms, so that a span in the folded text is the same span in the article.
"""

from __future__ import annotations

from xref.expressions import regex

_VARIANTS = {
    "'": "‘’‚‛′ʼʹ`´＇",
    '"': "“”„‟″«»＂",
    "-": "‐‑‒–—―−─﹣－",
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c",
    ".": "․",
    "\n": "\u2028\u2029\x85",
}
_NO_TENS = "".join(f"(?<!{tens}ty—)" for tens in ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine"))
_APART = regex(
    rf"(?<=[a-z])—(?=[A-Za-z])(?:{_NO_TENS}|(?!(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b))"
)
_LETTERS = regex(r"(?<=[A-Za-z] )\[([A-Z][A-Z0-9-]{1,9})\]")
_OF_A_MARKET = regex(r"(?<=[\w.)] )<?(?:[A-Z][A-Z0-9]{1,5}[a-z]?|\d{4,6})\.[A-Z]{1,2}>?(?=[\s,;:')]|\.?(?:\s|\Z))")
_ENDS_A_CODE = regex(r"\.(?<=[A-Z\d][A-Za-z\d]\.)[A-Z]{1,2}(?![\w-])")  # quick to look for: few texts have one
_LOST = "\ufffd"
_APOSTROPHE = regex(f"(?<=[a-z]){_LOST}(?=[a-z])")
_TABLE = {ord(variant): plain for plain, variants in _VARIANTS.items() for variant in variants}


def fold(text: str) -> str:
    """Return ``text`` with typographic quotes, dashes and spaces in their plain form, character for character.

    A character that was lost (U+FFFD) is an apostrophe between small letters, else a space: what is lost most often
    are curly quotes.

    A long dash that stands between two words without blanks parts them: it is a comma, but in "twenty—fifth".

    The letters of a name may stand in square brackets behind it; they are in round ones elsewhere.

    The code by which an agency's readers find a share is blank: nobody says it.

    >>> fold("Orvane Ltd ORVJ.J said"), fold("the U.S. J.P. Orvane"), fold("by Orvane ORV.N.")
    ('Orvane Ltd        said', 'the U.S. J.P. Orvane', 'by Orvane      .')
    >>> fold("the Lake League [LL]")
    'the Lake League (LL)'
    >>> fold("talks in Rome—the second"), fold("the twenty—fifth")
    ('talks in Rome,the second', 'the twenty-fifth')
    >>> fold("Four ─ three guards and a cook ─ died")
    'Four - three guards and a cook - died'
    >>> fold("“Syria’s talks” – 23–24 January")
    '"Syria\\'s talks" - 23-24 January'
    """
    if "—" in text:
        text = _APART.sub(",", text)
    if "[" in text:
        text = _LETTERS.sub(r"(\1)", text)
    if _ENDS_A_CODE.search(text):
        text = _OF_A_MARKET.sub(lambda found: " " * len(found[0]), text)
    if _LOST in text:
        text = _APOSTROPHE.sub("'", text).replace(_LOST, " ")
    return text if text.isascii() and not any(c in text for c in "\t\x0b\x0c`") else text.translate(_TABLE)
