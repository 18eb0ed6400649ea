"""The parser of saved pages; apart from the loader, so that a run without pages does not import it."""

from __future__ import annotations

from html.parser import HTMLParser

from xref.expressions import regex

_WORDS = regex(r"\w+")
_SILENT = frozenset(
    _WORDS.findall(
        "script style noscript template svg math nav aside footer form button select iframe object figure head title"
    )
)
_BLOCKS = frozenset(
    _WORDS.findall(
        "p div section article header main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr blockquote pre hr address"
    )
)
_META = {
    "og:site_name": "outlet",
    "og:title": "title",
    "article:published_time": "published",
    "datepublished": "published",
    "date": "published",
    "pubdate": "published",
    "parsely-pub-date": "published",
    "og:url": "url",
}


class Page(HTMLParser):
    """Collects text outside of silent elements, metadata of the head, and JSON-LD."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.given: dict[str, str] = {}
        self.scripts: list[str] = []
        self.canonical = ""
        self._silent: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag == "meta":
            key = _META.get((values.get("property") or values.get("name") or values.get("itemprop") or "").lower())
            if key and values.get("content", "").strip():
                self.given.setdefault(key, " ".join(values["content"].split()))
        elif tag == "link" and values.get("rel") == "canonical":
            self.canonical = values.get("href", "")
        elif tag == "time" and values.get("datetime") and not self._silent:
            self.given.setdefault("published", values["datetime"].strip())
        elif tag in _SILENT:
            self._silent.append(tag)
            self._script = tag == "script" and values.get("type") == "application/ld+json"
        elif tag == "body":
            self._silent.clear()
        if tag in _BLOCKS or tag == "br":
            self.parts.append("\n" if tag == "br" else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
            self._script = False
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts.append(data)
        elif not self._silent:
            self.parts.append(data.replace("\r", " ").replace("\n", " "))
