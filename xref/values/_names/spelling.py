"""Spellings of one name: a romanised key that variants of transliteration share, and nearness of keys.

Two names with the same key are one name: the key undoes only what romanisation tables leave open
(diacritics; i, j and y; ou, oo and u; k and q; kh and h; doubled letters; hyphens and the article
al-, el-, ul-, with its assimilated forms). Names whose keys are merely near (``NEAR`` of 100 by
rapidfuzz's normalised Indel ratio, word by word, the first letters alike) may be one name.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from xref.expressions import regex

NEAR = 82.0
"""Least ratio, in percent, at which two words are taken as possible spellings of one name."""

_SITE = regex(r"(?<=\w)\.(?:com|net|org)\b")  # a firm may be called by its address: "Orvane.com"
_ARTICLE = regex(r"\b(?:al|el|ul|as|ash|at|ar|an|ad|az|the)[- ](?=\w)")
_STEPS = (
    (regex(r"[^\w\s]"), ""),
    (regex(r"\bst (?=\w)"), "saint "),
    (regex(r"m[ou]h?ammah?[ae]?d|m[ou]h?am+[ae]d|mehmed|mohamm?ed"), "muhamad"),
    (regex(r"sch|sh|ch"), "s"),
    (regex(r"kh|gh|q"), lambda m: {"kh": "h", "gh": "g", "q": "k"}[m.group()]),
    (regex(r"ph"), "f"),
    (regex(r"th"), "t"),
    (regex(r"dh"), "d"),
    (regex(r"dj|zh"), "j"),
    (regex(r"ou|oo|w"), "u"),
    (regex(r"[aei][iyj](?=\b|[^aeou])"), "i"),
    (regex(r"[yj]"), "i"),
    (regex(r"ks"), "x"),
    (regex(r"(.)\1+"), r"\1"),
    (regex(r"(?<=[aeiou])h\b"), ""),
)


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """Return the romanised key of a name.

    >>> key("Sergey Lavrov") == key("Sergei Lavrov"), key("Khan Sheikhoun") == key("Khan Shaykhun")
    (True, True)
    >>> key("Lavrentiev") == key("Lavrentyev"), key("Bashar al-Assad") == key("Bashar Assad")
    (True, True)
    >>> key("Orvane.com") == key("Orvane"), key("St. Mary Church") == key("Saint Mary Church")
    (True, True)
    """
    text = unicodedata.normalize("NFKD", name.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = _ARTICLE.sub("", _SITE.sub("", text)).replace("-", " ")
    for pattern, to in _STEPS:
        text = pattern.sub(to, text)
    return " ".join(text.split()) or name.casefold()


_MARK = regex(r"(?<=\w),? (?:[JjSs]r\.?|II|III|IV)$")


def of_person(name: str) -> list[str]:
    """Return the words of a person's key, without the mark that tells son from father, which texts leave out.

    >>> of_person("Karl Brandt Jr") == of_person("Karl Brandt"), of_person("Brandt III") == of_person("Brandt")
    (True, True)
    """
    return key(_MARK.sub("", name)).split()


_GLUED = regex(r"^al(?=[^aeiou])|(?<=.)[aeiou]")
_OPENING_VOWEL = regex(r"^[aeiou]")


@lru_cache(maxsize=8192)
def alike(a: str, b: str) -> bool:
    """Return whether two names have the same consonants, as Arabic ones do in their spellings, word by word.

    >>> alike("Saleh Arouri", "Salah Aruri"), alike("Saleh Arouri", "Saleh Arif")
    (True, False)
    >>> alike("Mohamed Omar Osman", "Mohamed Umer Usman")
    True
    """
    left, right = key(a).split(), key(b).split()
    pairs = [(x, y) for x, y in zip(left, right, strict=False) if x != y]
    return len(left) == len(right) and all(
        min(len(x), len(y)) > 3 and len(_consonants(x)) > 1 and _consonants(x) == _consonants(y) for x, y in pairs
    )


def _consonants(word: str) -> str:
    """The consonants of a word, behind one vowel for whichever it begins with: "Omar" is "Umer"."""
    return _OPENING_VOWEL.sub("a", _GLUED.sub("", word))


@lru_cache(maxsize=8192)
def near(a: str, b: str) -> bool:
    """Return whether two names may be spellings of one: word by word, each near and alike at its start.

    >>> near("Mevlut Cavusoglu", "Mevluet Cavusoglu"), near("Bashar Assad", "Hafez Assad")
    (True, False)
    >>> near("Bir al-Abd", "Bir al-Abed"), near("Tal Abd", "Kor Abed")
    (True, False)
    """
    left, right = key(a).split(), key(b).split()
    if len(left) != len(right):
        joined, other = "".join(left), "".join(right)
        return joined[:1] == other[:1] and min(len(joined), len(other)) > 5 and _ratio(joined, other) >= 90
    pairs = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    least = 3 if len(pairs) == len(left) else 2  # "Bir al-Abed" and "Bir al-Abd" have a word in common
    if not all(x[0] == y[0] and min(len(x), len(y)) > least for x, y in pairs):
        return False
    return all(_ratio(x, y) >= NEAR for x, y in pairs)


def _ratio(a: str, b: str) -> float:
    """The normalised Indel ratio; 0 where lengths alone keep it below the thresholds, without loading rapidfuzz."""
    if 200 * min(len(a), len(b)) < NEAR * (len(a) + len(b)):
        return 0.0
    from rapidfuzz.fuzz import ratio

    return ratio(a, b)
