"""How fast rules are matched, beside spaCy's matcher with the same patterns on the same text in one run.

``python -m tests.bench matching [FOLDER] [RULES]``: articles are read and a number of rules (default 100) matched
against them, here and by spaCy (blank English, sentencizer, Matcher), if ``install_rivals.sh`` put it into FOLDER.
Each runs in a process of its own, its imports, loading and compiling left out. A slot is a bare token to spaCy, which
normalises no value, so that its work is the lighter. CPU time of the best of several passes; ratios count.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.newstext import articles
from tests.bench.rivals import Run, timed
from tests.bench.rules import matching_sentences, write_rules
from xref.rules.language.inflections import inflect

_SEEDS = Path(__file__).parents[2] / "seeds"
_COPIES = 8  # of the seed articles, each with a line of its own
_PIECE = re.compile(r"\{[^}]*\}|\[[^\]]*\]|\([^)]*\)|\S+")
_TOKENS: dict[str, dict[str, Any]] = {"count": {"LIKE_NUM": True}, "date": {"IS_ALPHA": True}}
_NAME = {"IS_TITLE": True}
_GAP = {"OP": "{0,6}"}
_NEGATION = {"LOWER": {"IN": ["not", "n't", "never"]}, "OP": "?"}
_SPACY = """
import json, sys, time
import spacy
from spacy.matcher import Matcher
nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
matcher = Matcher(nlp.vocab)
for number, tokens in enumerate(json.load(open({patterns!r}))):
    matcher.add(str(number), [tokens])
texts, seconds = json.load(sys.stdin), []
for turn in range(4):
    start = time.process_time()
    found = sum(len(matcher(doc)) for doc in map(nlp, texts))
    seconds.append(time.process_time() - start)
print(json.dumps([seconds, found]))
"""
_OURS = """
import json, sys, time
from pathlib import Path
from xref.extension import Discourse
from xref.folding import fold
from xref.model import Document
from xref.reading import read
from xref.rules import load
rules = load([Path({pack!r})])
texts, seconds = json.load(sys.stdin), []
for turn in range(4):
    start = time.process_time()
    found = 0
    for text in texts:
        article = read(Document("a", "a", text))
        found += len(rules.match(article, Discourse(fold(article.text))).matches)
    seconds.append(time.process_time() - start)
print(json.dumps([seconds, found]))
"""


def main(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0]) if arguments else Path("build/rivals")
    count = int(arguments[1]) if len(arguments) > 1 else 100
    seeds = [path.read_text("utf-8") for path in sorted(_SEEDS.glob("*.txt"))]
    real = [f"{text}\n\nCopy {copy}.\n" for copy in range(_COPIES) for text in seeds]
    told = matching_sentences(count)
    made = [f"{text}\n\n{told[number % len(told)]}" for number, text in enumerate(articles(80))]
    for label, texts in (("seed articles", real), ("made articles, a match in most", made)):
        print(f"{label}: {len(texts)}, {sum(map(len, texts)) / 1e6:.2f} MB, {count} rules\n")
        mine, theirs = _both(folder, count, texts)
        for name, done in (("xref", mine), ("spaCy", theirs)):
            print(f"  {name:8}" + (_speed(done) if done else "skipped: not installed, or it failed"), flush=True)
        if mine and theirs:
            print(f"  xref is {theirs.warm / mine.warm:.1f} times as fast\n")
    return 0


def _both(folder: Path, count: int, texts: Sequence[str]) -> tuple[Run | None, Run | None]:
    with TemporaryDirectory() as place:
        pack = write_rules(Path(place), count)
        tokens = [tokens for path in sorted(pack.glob("[!_]*.yaml")) for tokens in _of_file(path.read_text("utf-8"))]
        patterns = Path(place) / "patterns.json"
        patterns.write_text(json.dumps(tokens), encoding="utf-8")
        python = str((folder / "venv/bin/python").absolute())
        mine = timed([sys.executable, "-c", _OURS.format(pack=str(pack))], texts, Path(__file__).parents[2])
        return mine, timed([python, "-c", _SPACY.format(patterns=str(patterns))], texts, folder)


def _speed(done: Run) -> str:
    return f"{done.size / done.warm / 1e6:8.2f} MB/s{done.articles / done.warm:10.0f} articles/s{done.found:8,} found"


def _of_file(text: str) -> Iterator[list[dict[str, Any]]]:
    """The patterns of a rule file as tokens of spaCy, several for one with alternatives of several words."""
    for pattern in text.partition("patterns: |\n")[2].partition("examples:")[0].strip().splitlines():
        for ways in product(*(_ways(piece) for piece in _PIECE.findall(pattern))):
            yield [token for way in ways for token in way]


def _ways(piece: str) -> list[list[dict[str, Any]]]:
    """One piece of a pattern: each way of writing it as tokens.

    >>> _ways("(was | had been)")
    [[{'LOWER': 'was'}], [{'LOWER': 'had'}, {'LOWER': 'been'}]]
    """
    if piece == "...":
        return [[_GAP]]
    if piece == "{not}":
        return [[_NEGATION]]
    if piece.startswith("{"):
        return [[_TOKENS.get(piece.strip("{}").partition(":")[2], _NAME)]]
    if piece.startswith("["):
        return [[{"LOWER": {"IN": piece.strip("[]").replace("|", " ").split()}, "OP": "?"}]]
    if piece.startswith("("):
        return [[{"LOWER": word} for word in way.split()] for way in piece.strip("()").split("|")]
    if piece.startswith("~"):
        return [[{"LOWER": {"IN": sorted({piece[1:], *inflect(piece[1:])})}}]]
    return [[{"LOWER": piece}]]
