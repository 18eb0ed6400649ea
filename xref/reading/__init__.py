"""Reading: from a document to an article with metadata, blocks, paragraphs and sentences.

A run that has all its articles from an earlier one reads none, and loads nothing of what reads.
"""

from __future__ import annotations

from xref.model import Article, Document

__all__ = ["prose", "read"]


def read(document: Document) -> Article:
    """Read a document: tell its words from its page, and find out who published it, and when."""
    from xref.reading.articles import read

    return read(document)


def prose(article: Article) -> str:
    """Return the text in which claims are looked for: that of the article, marks of markup as spaces."""
    from xref.reading.articles import prose

    return prose(article)
