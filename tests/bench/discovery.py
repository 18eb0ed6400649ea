"""How the search for leads grows with the number of articles.

``python -m tests.bench discovery [FILE] [MOST]``: news of our own, or the articles of a file of JSON lines (``text``,
``published``), are told again under other names and days until there are as many as asked, and searched for leads. CPU
time of the search alone, reading left out: milliseconds an article should hardly rise from one line to the next.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tests.bench.newstext import news
from xref.context.lexicon import MONTHS, WEEKDAYS
from xref.discovery import discover_leads
from xref.engines._passages import passage
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Article
from xref.reading import prose

_MOST = 3_200
_FEWEST = 100
_LENGTH = 1_600  # characters of an article of our own
_OUTLETS = 3  # that tell one story, each in sentences of its own
_STORIES_A_DAY = 4
_FIRST_DAY = date(2015, 1, 1)
_SYLLABLES = ["ba", "do", "ke", "li", "mo", "na", "pe", "ru", "sa", "ti", "vo", "zu", "dra", "kle", "sto", "bri"]
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")  # inside a sentence, where a capital is that of a name
_KEPT = re.compile(rf"(?:{WEEKDAYS}|{MONTHS}|Prime|Minister)\Z")


def own_news() -> Iterator[tuple[str, str]]:
    """Texts of our own without end, each with its day; so many in a row are of one story."""
    story = 0
    while True:
        names = Random(story)
        renamed: dict[str, str] = {}
        day = (_FIRST_DAY + timedelta(days=story // _STORIES_A_DAY)).isoformat()
        for outlet in range(_OUTLETS):
            yield _renamed(news(_LENGTH, story * _OUTLETS + outlet), renamed, names), day
        story += 1


def told_again(rows: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The texts of a file, again and again, under other names and on later days."""
    span = timedelta(days=40)
    turn = 0
    while True:
        renamed: dict[str, str] = {}
        for text, day in rows:
            known = (date.fromisoformat(day[:10]) if day else _FIRST_DAY) + turn * span
            yield (_renamed(text, renamed, Random(turn)) if turn else text), known.isoformat()
        turn += 1


def _renamed(text: str, renamed: dict[str, str], random: Random) -> str:
    def name(match: re.Match[str]) -> str:
        word = match.group()
        if word not in renamed and not _KEPT.match(word):
            renamed[word] = "".join(random.choice(_SYLLABLES) for _ in range(4)).capitalize()
        return renamed.get(word, word)

    return _NAME.sub(name, text)


def _read(texts: Iterator[tuple[str, str]], number: int) -> list[tuple[Article, Discourse]]:
    found = []
    for place, (text, day) in zip(range(number), texts, strict=False):
        article = passage(text, published=day, name=f"{place:06}")
        found.append((article, Discourse(fold(prose(article)), day)))
    return found


def milliseconds(articles: Sequence[tuple[Article, Discourse]]) -> tuple[float, int]:
    """CPU time an article of one search for leads, and how many leads it found."""
    start = time.process_time()
    leads = discover_leads(articles, {})
    return (time.process_time() - start) * 1_000 / len(articles), len(leads)


def main(arguments: Sequence[str]) -> int:
    """Print one line for each number of articles, twice as many as the line before."""
    paths = [Path(each) for each in arguments if not each.isdigit()]
    most = next((int(each) for each in arguments if each.isdigit()), _MOST)
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]
    texts = [(row["text"], row.get("published") or "") for row in rows]
    articles = _read(told_again(texts) if texts else own_news(), most)
    print(f"{'articles':>10}{'ms an article':>16}{'leads':>8}")
    number = _FEWEST
    while number <= most:
        spent, leads = milliseconds(articles[:number])
        print(f"{number:>10}{spent:>16.2f}{leads:>8}", flush=True)
        number *= 2
    return 0
