"""Whether an article is in English, the language of the rules: by the share of its commonest words.

Function words are a third to a half of English prose, and no other language shares more than a few of them (the
method of stop words: Grefenstette, "Comparing two language identification schemes", 1995).
"""

from __future__ import annotations

from xref.model import Article

_ENOUGH = 20  # words: a shorter text shows no share
_SHARE = 0.18  # of all words; news in English is above 0.21, Dutch, the nearest, at 0.14


def in_another_language(article: Article) -> bool:
    """Say whether the words of an article are plainly those of another language than English."""
    from xref.reading.lines import measure  # which a run that reads nothing new can do without

    text = " ".join(article.text[slice(*sentence.span)] for sentence in article.sentences)
    texture = measure(text)
    return texture.words >= _ENOUGH and texture.function < _SHARE
