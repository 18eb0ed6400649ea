"""HTML that is safe by construction: whatever is not already ``Html`` is escaped when it is put into an element."""

from __future__ import annotations

import html

from xref.expressions import regex
from xref.formats._untrusted import shown


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()

    def __add__(self, other: str) -> Html:
        return Html(f"{self}{escape(other)}")


EMPTY = Html("")
_NEEDS_CARE = regex("[^ -~]|[&<>\"']")
_VOID = frozenset({"meta", "input", "br", "line", "rect", "circle", "polygon"})


def escape(text: str) -> Html:
    """Return text as HTML: markup shown, and what steers the display shown by its code point.

    >>> escape("<b>\\u202e")
    '&lt;b&gt;[U+202E]'
    """
    if isinstance(text, Html):
        return text
    return Html(html.escape(shown(text)) if _NEEDS_CARE.search(text) else text)


def element(name: str, /, *content: str, **attributes: str | int | float | None) -> Html:
    """Return an element; an attribute that is ``None`` is left out, ``_`` in its name stands for ``-``.

    >>> element("a", "1 < 2", href="#x", class_="value", title=None)
    '<a href="#x" class="value">1 &lt; 2</a>'
    """
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{named}/>")  # the stroke ends elements of SVG, and is ignored in those of HTML
    return Html(f"<{name}{named}>{''.join(map(escape, content))}</{name}>")


def join(parts: list[Html], between: str = "") -> Html:
    """Return several stretches of HTML as one."""
    return Html(between.join(parts))
