"""How fast values are read from news-like text, beside other recognisers on the same text in one run.

``python -m tests.bench values [FOLDER] [KILOBYTES]``: all types, types alone, linearity from 10 kB to 10 MB; FOLDER is
where ``install_rivals.sh`` put the others. CPU time of one process; a slow rival reads less text, which is said.
The made text has a value in every clause, ten times as many numbers as news has; so the seed articles are read, too.
"""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.newstext import articles, news
from xref.extension import Discourse
from xref.folding import fold
from xref.values import types, value_type

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_SKIPPED = ("choice",)  # asks for a rule's options
# Each rival as a script that reads texts as JSON on standard input and prints the CPU seconds and what it found.
_PYTHON = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
{imports}
texts = json.load(sys.stdin)
{warm}
start = time.process_time()
found = sum(len(list({call})) for text in texts)
print(json.dumps([time.process_time() - start, found]))
"""
_RIVALS = {
    "datefinder": ("import datefinder", "datefinder.find_dates(text)", 200_000),
    "dateparser.search": (
        "from dateparser.search import search_dates",
        "search_dates(text, languages=['en']) or ()",
        50_000,
    ),
    "recognizers-text dates": (
        "from recognizers_date_time import recognize_datetime",
        "recognize_datetime(text, 'en-us')",
        10_000,
    ),
    "recognizers-text numbers": (
        "from recognizers_number import recognize_number",
        "recognize_number(text, 'en-us')",
        20_000,
    ),
    "quantulum3": ("from quantulum3 import parser", "parser.parse(text)", 50_000),
}
_CHRONO = """
const chrono = require("chrono-node");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const parse = {parse};
parse("on 5 May 2016");
const start = process.cpuUsage();
let found = 0;
for (const text of texts) found += parse(text).length;
const used = process.cpuUsage(start);
console.log(JSON.stringify([(used.user + used.system) / 1e6, found]));
"""


def main(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0]) if arguments else Path("build/rivals")
    size = 1000 * int(arguments[1]) if len(arguments) > 1 else 1_000_000
    texts = [fold(text) for text in articles(size // 2_500)]
    names = [name for name in types() if name not in _SKIPPED]
    print(f"{len(texts)} articles, {sum(map(len, texts)) / 1e6:.2f} MB of text; CPU time of one process\n")
    _warm(names)
    numbers = [name for name in names if value_type(name).find.__module__.startswith(_NUMERIC)]
    groups = [("all types", names), ("numbers and quantities", numbers)]
    groups += [("names", [n for n in names if value_type(n).find.__module__.startswith(_NAMES)]), ("dates", ["date"])]
    for label, some in (*groups, *((name, [name]) for name in names)):
        _line(label, *_measure(lambda text, some=some: _read(some, text), texts))  # type: ignore[misc]
    print("\nthe seed articles, each read several times as a text of its own")
    seeds = [fold(path.read_text("utf-8")) + " " * copy for copy in range(20) for path in sorted(_SEEDS.glob("*.txt"))]
    for label, some in groups:
        _line(label, *_measure(lambda text, some=some: _read(some, text), seeds))  # type: ignore[misc]
    print("\nlength of one text, all types of numbers and quantities")
    for length in (10_000, 100_000, 1_000_000, 10_000_000):
        if length <= 10 * size:
            text = fold(news(length))
            _line(f"{length // 1000:,} kB", *_measure(lambda whole: _read(numbers, whole), [text]))
    print("\nothers, on the first articles of the same text")
    _rivals(folder, texts)
    return 0


_SEEDS = Path(__file__).parents[2] / "seeds"
_NAMES = "xref.values._names"
_NUMERIC = tuple(f"xref.values.{name}" for name in ("_numerals", "count", "number", "ordinal", "age", "magnitude"))


def _warm(names: Sequence[str]) -> None:
    for name in names:
        value_type(name).find(
            Discourse("On 5 May 2016 14 people met Ana Duarte in Bergen, Norway.", "2016-05-06"), 0, 40
        )


def _read(names: Sequence[str], text: str) -> int:
    """Read values sentence by sentence, as a run does."""
    where, found = Discourse(text, "2016-05-06"), 0
    for sentence in _SENTENCE.finditer(text):
        for name in names:
            found += len(value_type(name).find(where, *sentence.span()))
    return found


def _measure(read: Callable[[str], int], texts: Sequence[str]) -> tuple[float, int, int, int]:
    started = time.process_time()
    found = sum(read(text) for text in texts)
    return time.process_time() - started, found, sum(map(len, texts)), len(texts)


def _line(label: str, seconds: float, found: int, size: int, count: int) -> None:
    seconds = max(seconds, 1e-9)
    print(
        f"{label:26} {size / seconds / 1e6:8.3f} MB/s {count / seconds:10.1f} articles/s {found:9,} found", flush=True
    )


def _rivals(folder: Path, texts: Sequence[str]) -> None:
    python = folder / "venv" / "bin" / "python"
    for name, (imports, call, limit) in _RIVALS.items():
        script = _PYTHON.format(imports=imports, call=call, warm=f"text = 'on 5 May 2016'\nlist({call})")
        _run(name, [str(python), "-c", script], _first(texts, limit), folder)
    for name, parse in (
        ("chrono", "(text) => chrono.parse(text)"),
        ("chrono strict", "(text) => chrono.strict.parse(text)"),
    ):
        _run(name, ["node", "-e", _CHRONO.replace("{parse}", parse)], _first(texts, 500_000), folder)


def _first(texts: Sequence[str], limit: int) -> list[str]:
    some: list[str] = []
    for text in texts:
        if some and sum(map(len, some)) + len(text) > limit:
            break
        some.append(text)
    return some


def _run(name: str, command: list[str], texts: list[str], folder: Path) -> None:
    try:
        done = subprocess.run(
            command, input=json.dumps(texts), capture_output=True, text=True, cwd=folder, timeout=300, check=True
        )
        seconds, found = json.loads(done.stdout.splitlines()[-1])
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        print(f"{name:26} skipped: not installed in {folder}, or it failed")
        return
    _line(name, seconds, found, sum(map(len, texts)), len(texts))
