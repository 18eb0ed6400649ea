"""Other recognisers of dates and numbers, each run in a process of its own on the texts it is given.

A rival is a script that reads texts as JSON on standard input, goes over them ``PASSES`` times, and prints the CPU
seconds of each pass and how many values it found. The first pass is cold: what a program compiles when it first runs
is in it; what it imports is not, be it theirs or ours. Python looks for garbage as seldom as in a run of ``xref``, for
theirs and ours alike.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

PASSES = 3
_PYTHON = """
import gc, json, sys, time, warnings
warnings.simplefilter("ignore")
gc.set_threshold(500_000, 50, 100)
{imports}
texts, seconds = json.load(sys.stdin), []
for turn in range({passes}):
    start = time.process_time()
    found = sum(len(list({call})) for text in texts)
    seconds.append(time.process_time() - start)
print(json.dumps([seconds, found]))
"""
_NODE = """
const chrono = require("chrono-node");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const seconds = [];
let found = 0;
for (let pass = 0; pass < {passes}; pass++) {
  const start = process.cpuUsage();
  found = 0;
  for (const text of texts) found += {call}.length;
  const used = process.cpuUsage(start);
  seconds.push((used.user + used.system) / 1e6);
}
console.log(JSON.stringify([seconds, found]));
"""


class Rival(NamedTuple):
    """A recogniser: what it reads, the call that reads ``text``, and how much text it is given at most."""

    name: str
    reads: str  # "dates" or "numbers"
    imports: str
    call: str
    most: int  # characters: slow ones read less, which is said


RIVALS = (
    Rival("chrono-node", "dates", "", "chrono.parse(text)", 1_000_000),
    Rival("chrono-node strict", "dates", "", "chrono.strict.parse(text)", 1_000_000),
    Rival("datefinder", "dates", "import datefinder", "datefinder.find_dates(text)", 200_000),
    Rival(
        "dateparser.search",
        "dates",
        "from dateparser.search import search_dates",
        "search_dates(text, languages=['en']) or ()",
        20_000,
    ),
    Rival(
        "recognizers-text dates",
        "dates",
        "from recognizers_date_time import recognize_datetime",
        "recognize_datetime(text, 'en-us')",
        8_000,
    ),
    Rival(
        "recognizers-text numbers",
        "numbers",
        "from recognizers_number import recognize_number",
        "recognize_number(text, 'en-us')",
        50_000,
    ),
    Rival("quantulum3", "numbers", "from quantulum3 import parser", "parser.parse(text)", 20_000),
)


class Run(NamedTuple):
    """CPU seconds of the first pass and of the best later one, what was found, and the texts."""

    cold: float
    warm: float
    found: int
    size: int
    articles: int


def run(rival: Rival, folder: Path, texts: Sequence[str]) -> Run | None:
    """Run a rival that ``install_rivals.sh`` put in a folder; nothing where it is not there or fails."""
    some = _first(texts, rival.most)
    if rival.imports:
        script = _PYTHON.format(imports=rival.imports, call=rival.call, passes=PASSES)
        return timed([str((folder / "venv/bin/python").absolute()), "-c", script], some, folder)
    script = _NODE.replace("{passes}", str(PASSES)).replace("{call}", rival.call)
    return timed(["node", "-e", script], some, folder)


def ours(names: Sequence[str], texts: Sequence[str], *, whole: bool) -> Run | None:
    """Run value types of this project in the same way as the rivals; reading no text imports what they need.

    Texts differ from pass to pass by an empty line at their end, so that nothing is answered from what was kept.
    """
    imports = f"from tests.bench.values import values_read\nvalues_read({list(names)!r}, '', whole={whole})"
    call = f"range(values_read({list(names)!r}, text + chr(10) * turn, whole={whole}))"
    script = _PYTHON.format(imports=imports, call=call, passes=PASSES)
    return timed([sys.executable, "-c", script], texts, Path(__file__).parents[2])


def timed(command: list[str], texts: Sequence[str], folder: Path) -> Run | None:
    """Run a script over texts in a folder."""
    try:
        done = subprocess.run(
            command, input=json.dumps(texts), capture_output=True, text=True, cwd=folder, timeout=300, check=True
        )
        (cold, *later), found = json.loads(done.stdout.splitlines()[-1])
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return None
    return Run(cold, min(later), found, sum(map(len, texts)), len(texts))


def _first(texts: Sequence[str], most: int) -> list[str]:
    some: list[str] = []
    for text in texts:
        if some and sum(map(len, some)) + len(text) > most:
            break
        some.append(text)
    return some
