"""Saved pages: what is text, what is said in the head, and what broken markup leaves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.loaders.html import load
from xref.model import Document


def page(html: str | bytes) -> Document:
    (document,) = load("a.html", "a.html", html.encode() if isinstance(html, str) else html)
    return document


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.<p>Two.", "One.\n\nTwo."),
        ("<div>One <i>two</i>,\n three.</div>", "One two, three."),
        ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
        ("One<br/>two", "One\ntwo"),
        ("<aside>Related <p>News</p></aside><p>One.</p>", "One."),
        ("<p>One.</p><figure><img><figcaption>A street</figcaption></figure><p>Two.</p>", "One.\n\nTwo."),
        ("<style>p { color: red }</style><p>5 &lt; 6 &#8211; so</p><!-- 7 dead -->", "5 < 6 – so"),
        ("<nav>Menu<p>One.", None),
        ("<body><nav>Menu</nav></aside><p>One.</p>", "One."),
        ("<head><title>T</title><body><p>One.</p>", "One."),
    ],
)
def test_text(html: str, text: str | None) -> None:
    if text is None:
        with pytest.raises(ValueError, match="holds no text"):
            page(html)
    else:
        assert page(html).text == text


JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"},
{"@type": "NewsArticle", "headline": "Talks", "datePublished": "2019-03-03", "publisher": {"name": "Marn Herald"}}]}
</script><p>One.</p>"""


@pytest.mark.parametrize(
    ("html", "given"),
    [
        (JSON_LD, {"title": "Talks", "published": "2019-03-03", "outlet": "Marn Herald"}),
        ('<script type="application/ld+json">{broken</script><p>One.</p>', {}),
        ('<p>One.</p><time datetime="2019-03-03T10:00">now</time>', {"published": "2019-03-03T10:00"}),
        ('<link rel="canonical" href="http://x.org/a"><p>One.</p>', {"url": "http://x.org/a"}),
        ('<meta name="date" content=" "><p>One.</p>', {}),
    ],
)
def test_metadata(html: str, given: dict[str, str]) -> None:
    assert page(html).given == given


def test_a_declared_encoding_is_used_where_utf8_fails() -> None:
    html = '<meta charset="windows-1251"><p>Переговоры начались.</p>'.encode("cp1251")
    assert page(html).text == "Переговоры начались."


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<nav>", "</nav>", "<b", ">", "&amp", "text", "<!--", "<script>", '"']))
)
def test_any_markup_gives_text_or_a_plain_refusal(parts: list[str]) -> None:
    try:
        text = page("".join(parts)).text
    except ValueError as error:
        text = str(error)
    assert text
