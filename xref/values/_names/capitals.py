"""What a word that no table knows can be in a name, by its capitals and its form."""

from __future__ import annotations

from functools import lru_cache

from xref.values._names.coined import is_coined
from xref.values._names.lexicon import capital_tags, given_names, lower_tags, words
from xref.values._numerals.currencies import CODES, SYMBOLS

_PARTICLES = ("al-", "el-", "as-", "ash-", "ad-", "an-", "ar-", "at-", "az-", "ul-", "d'", "l'")

_SUFFIXES = ("Jr", "Jr.", "Sr", "Sr.")  # no part of a name by which someone is told from others
_SURNAMES = frozenset(  # after a given name or a post: Theresa May, Stephen King, Vice Premier He
    """may march august king prince pope bishop cardinal major mayor judge price constable sheikh sheik
    dean abbot marshall chancellor sultan he chambers banks kurd arab""".split()
)


@lru_cache(maxsize=4096)
def settled(word: str) -> str:
    """Return the tag of a word wherever it stands, empty where that depends on what stands before or after it.

    >>> settled("Novaltis"), settled("Sadly"), settled("Dr")
    ('N', '', '')
    """
    tag = letter(word, False, False)
    if tag == "T":
        return ""
    return "" if _varies(word.lower()) and any(letter(word, *beside) != tag for beside in _BESIDE) else tag


def _varies(low: str) -> bool:
    """Whether the tag of a word can depend on what stands beside it; few can."""
    return (
        low in lower_tags()
        or low in words("openers")
        or low in _SURNAMES
        or low.endswith(("ly", "ing"))
        or low in ("people", "said", "con", "sen")
    )


_BESIDE = ((True, False), (False, True), (True, True))


@lru_cache(maxsize=4096)
def letter(word: str, opening: bool, named: bool) -> str:
    """Return the tag of a word that the index does not know and that is not all in lower case.

    It may open a sentence, or stand after a given name or a post.
    """
    if not word[0].isupper():
        return _odd(word)
    if (unit := word.rstrip("0123456789")) != word and (unit in CODES or unit in SYMBOLS):
        return "x"  # an amount of money
    low = word.lower()
    if low.endswith(("-year-old", "-year-olds")) or word in words("honours"):
        return "x"
    if word == "Con" and named:
        return "T"  # "Det Con"
    if word == "Sen" and named:
        return "N"  # "Hun Sen" is no senator
    if word in _SUFFIXES or (named and low in _SURNAMES):
        return "I" if word in _SUFFIXES else "N"
    kept = capital_tags().get(low)
    if kept is not None:
        return kept
    if opening and word in ("A", "An"):
        return "j"
    if (opening or word.isupper()) and len(word) > 1 and (low in lower_tags() or low in words("openers")):
        plain = lower_tags().get(low, "x")
        if plain == "l" and word in given_names():
            return "n"  # "Ben", "Abu"
        if plain == "l" and word.isupper() and word in ("DA", "DU", "DI"):
            return "A"  # in a text in capitals these are rarely particles
        return plain if plain not in "lve" or word.isupper() else "x"
    if word == "Issues" and not opening:
        return "m"  # of an office: "Minister for Conflict Issues"
    if low in words("calendar") or (opening and (low in words("openers") or low.endswith(("ly", "ing")))):
        return "x"
    if word == "People" and not opening:
        return "N"  # of a party
    if word == "Said" and not opening:
        return "n"
    if word == "So" and not opening:
        return "N"  # "Hyon Chol So"
    if low in words("openers") and word not in words("notpersons"):
        return lower_tags().get(low, "x")  # in a headline
    if len(word) == 1 or (len(word) == 2 and word[1] == "."):
        return "I"
    if "-" in word and word.rpartition("-")[2].lower() in words("suffixes"):
        return "a"
    if word in given_names() or ("-" in word and word.partition("-")[0] in given_names()) or is_coined(word):
        return "n"
    if word.isupper() and word.isalpha():
        return (
            "n"
            if len(word) > 3 and word.title() in given_names()
            else "A"
            if len(word) < 7 and word not in words("notbodies")
            else "N"
        )
    return "N"


def _odd(word: str) -> str:
    """Return the tag of a word that begins with no capital: "al-Assad", "14", "al-Qaeda-linked"."""
    if word.rpartition("-")[2] in words("suffixes"):
        return "a"
    if word.startswith(_PARTICLES) and word[-1].islower():
        return "N"
    return "q" if word.isdigit() and len(word) < 4 and word[0] != "0" else "x"
