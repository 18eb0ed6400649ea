"""Each article in full, its claims marked and linked to what was made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.formats._metadata import outlet, published
from xref.formats._untrusted import line
from xref.formats.html._elements import EMPTY, Html, element, escape, join
from xref.formats.html._page import Page, css
from xref.model import Article, BlockKind, Claim

BUDGET = 2_000_000  # characters of article text on one page; what is beyond shows only the sentences with claims


def articles(page: Page) -> Html:
    """Return all articles as a section of the page."""
    by_article: dict[str, list[Claim]] = {}
    for claim in page.report.claims:
        by_article.setdefault(claim.article, []).append(claim)
    left, parts = BUDGET, []
    for article in page.report.articles:
        whole = len(article.text) <= left
        left -= len(article.text) if whole else 0
        claims = sorted(by_article.get(article.name, []), key=lambda claim: (claim.span, claim.id))
        parts.append(_article(page, article, claims, whole))
    return element("section", element("h2", "The articles"), _legend(), *parts, id="articles") if parts else EMPTY


def _legend() -> Html:
    return element(
        "p",
        "What a rule took is ",
        element("mark", "marked"),
        " and leads to its finding. ",
        element("span", "Grey text", class_="aside"),
        " is not part of the story (menus, captions, dates of the page) and was not read for claims.",
    )


def _article(page: Page, article: Article, claims: Sequence[Claim], whole: bool) -> Html:
    title = line(article.title.value or article.name, 200)
    facts = [
        element("dt", label) + element("dd", known(page, article))
        for label, known in (("Outlet", outlet), ("Published", published))
    ]
    facts.append(element("dt", "File") + element("dd", line(article.path or article.name, 300)))
    if whole:
        text = element("div", *_text(page, article, claims, 0, len(article.text)), class_="text", dir="auto")
    else:
        text = element("p", "To keep this page small, only sentences with claims are shown.", class_="quiet")
        text += element("div", *_sentences(page, article, claims), class_="text", dir="auto")
    note = EMPTY if claims else element("p", "No rule found anything in this article.", class_="quiet")
    return element(
        "article",
        element("h3", page.source(article.name), ": ", title),
        element("dl", *facts),
        note,
        text,
        id=page.sources_of[article.name],
        class_="source-text",
    )


def _sentences(page: Page, article: Article, claims: Sequence[Claim]) -> Iterator[Html]:
    done = -1
    for claim in claims:
        start = min(claim.sentence.start, claim.span.start)
        end = min(max(claim.sentence.end, claim.span.end), start + 2_000)
        if start > done:
            inside = [c for c in claims if start <= c.span.start < end]
            yield element("p", *_text(page, article, inside, start, end))
            done = end


def _text(page: Page, article: Article, claims: Sequence[Claim], start: int, end: int) -> Iterator[Html]:
    """Yield the text between two offsets, cut where a claim or an aside begins or ends."""
    asides = [b.span for b in article.blocks if b.kind not in (BlockKind.BODY, BlockKind.TITLE)]
    edges = {start, end}
    for span in (*(claim.span for claim in claims), *asides):
        edges.update(edge for edge in span if start < edge < end)
    cuts = sorted(edges)
    open_claims: list[Claim] = []
    following = aside = 0
    for left, right in pairwise(cuts):
        open_claims = [claim for claim in open_claims if claim.span.end > left]
        while following < len(claims) and claims[following].span.start <= left:
            open_claims.append(claims[following])
            following += 1
        while aside < len(asides) and asides[aside].end <= left:
            aside += 1
        words = escape(article.text[left:right])
        if open_claims:
            yield _marked(page, open_claims, words, left)
        elif aside < len(asides) and asides[aside].start <= left:
            yield element("span", words, class_="aside")
        else:
            yield words


def _marked(page: Page, claims: Sequence[Claim], words: Html, at: int) -> Html:
    """Return marked words: linked to the worst finding that rests on them, by a number to each further one."""
    anchors = [element("span", id=page.claim_anchor[claim.id]) for claim in claims if claim.span.start == at]
    found = {finding.id: finding for claim in claims for finding in page.of_claim.get(claim.id, [])}
    worst = sorted(found.values(), key=lambda finding: page.rank[finding.id])
    if not worst:
        return join(anchors) + element("mark", words)
    links = [
        element("a", words, href=f"#{page.finding_anchor[worst[0].id]}", title=line(worst[0].question, 200)),
        *(
            element("sup", element("a", f"[{number}]", href=f"#{page.finding_anchor[finding.id]}"))
            for number, finding in enumerate(worst[1:], 2)
        ),
    ]
    return Html(join(anchors) + element("mark", *links, class_=css(worst[0].verdict)))
