"""From a document to an article: each part asked in turn, and what shares a line with the body cut from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.digests import blake2b
from xref.expressions import regex
from xref.loaders._front_matter import FRONT_MATTER
from xref.model import Article, Block, BlockKind, Document, Sentence, Span
from xref.reading import edges, metadata, reasons
from xref.reading.blocks import classify
from xref.reading.datelines import dateline_end
from xref.reading.lines import lines, paragraphs
from xref.reading.markup import SUFFIXES, blank, read_markup
from xref.reading.outlets import read_outlet
from xref.reading.published import read_published
from xref.reading.sentences import split
from xref.reading.stories import with_stories
from xref.reading.weekday import read_weekday
from xref.tuples import NamedTuple

_WORD = regex(r"\w")


def read(document: Document) -> Article:
    """Read a document: tell its words from its page, and find out who published it, and when.

    Every character of the text keeps its place; sentences lie inside the blocks of title and body, in
    text order, and what is neither is never read for claims.

    >>> article = read(Document("a.txt", "a.txt", "Talks to resume\\n\\nThe talks will resume on Monday, he said."))
    >>> article.title.value, len(article.sentences)
    ('Talks to resume', 2)
    """
    page = _page(document)
    text = page.text
    blocks = tuple(_trimmed(text, page.blocks, page.title))
    published = read_published(text, blocks, document.given)
    title = metadata.read_title(text, blocks, document.given)
    return Article(
        name=document.name,
        path=document.path,
        text=document.text,
        digest=blake2b(document.text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest(),
        outlet=read_outlet(text, blocks, document.given),
        title=title,
        published=published,
        weekday=read_weekday(text, blocks, published),
        blocks=blocks,
        sentences=with_stories(text, blocks, tuple(_sentences(text, blocks)), title.value or ""),
        credits=metadata.read_credits(text, blocks),
        notes=document.notes,
    )


class _Page(NamedTuple):
    text: str  # that of the document, marks of markup blanked
    blocks: list[Block]
    title: str  # as it may stand in the text


def _page(document: Document) -> _Page:
    text, title = document.text, document.given.get("title", "")
    front = FRONT_MATTER.match(text)
    start = front.end() if front else 0
    if document.path.endswith(SUFFIXES):
        text, found, heading = read_markup(text, start)
        title = heading or title
    else:
        found = paragraphs(lines(text, start), text)
    blocks = classify(found, title)
    if front:
        blocks.insert(0, Block(Span(0, len(front[0].rstrip())), BlockKind.METADATA, "front matter"))
    return _Page(text, blocks, title)


def prose(article: Article) -> str:
    """Return the text in which claims are looked for: that of the article, marks of markup as spaces.

    It has the same length, so every offset is one of the article.
    """
    return blank(article.text) if article.path.endswith(SUFFIXES) else article.text


def _trimmed(text: str, blocks: Sequence[Block], title: str) -> Iterator[Block]:
    """Cut what shares a line with the body: date, headline, dateline, credits."""
    bodies = [block for block in blocks if block.kind is BlockKind.BODY]
    titled = any(block.kind is BlockKind.TITLE for block in blocks)
    for block in blocks:
        if block.kind is not BlockKind.BODY:
            yield block
            continue
        start, end = block.span
        if block is bodies[0]:
            for cut in edges.head(text, start, end, "" if titled else title):
                yield cut
                start = cut.span.end
        elif (stop := dateline_end(text, start, end, first=False)) > start:
            yield Block(Span(start, start + len(text[start:stop].rstrip())), BlockKind.METADATA, reasons.DATELINE)
            start = stop
        endings = list(edges.tail(text, start, end)) if block is bodies[-1] else []
        yield from _rest(text, start, endings[0].span.start if endings else end, block)
        yield from endings


def _rest(text: str, start: int, end: int, block: Block) -> Iterator[Block]:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(" \t\n\r.:|_–—-\u00a0"))
    stop = start + len(words.rstrip())
    if begin < stop:
        yield Block(Span(begin, stop), block.kind, block.reason)


def _sentences(text: str, blocks: Sequence[Block]) -> Iterator[Sentence]:
    index = 0
    for paragraph, block in enumerate(b for b in blocks if b.kind in (BlockKind.TITLE, BlockKind.BODY)):
        for span in split(text, *block.span):
            if _WORD.search(text, *span):  # "..." alone says nothing
                yield Sentence(span, paragraph, index, block.kind is BlockKind.TITLE)
                index += 1
