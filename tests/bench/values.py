"""How fast values are read from articles, beside other recognisers on the same text in one run.

``python -m tests.bench values [FOLDER] [KILOBYTES]``: the seed articles and made ones, each group of types in a process
of its own, the first pass over the text (cold) and the best later one (warm); rivals in the same way, where
``install_rivals.sh`` put them into FOLDER. Rivals are given whole articles, and are held against xref reading whole
articles; a run of xref reads them sentence by sentence, which is shown beside it. Then linearity, from 10 kB to 10 MB.
CPU time of one process; the machine's speed changes from minute to minute, so ratios count. The made text has a value
in every clause, several times as many as news has.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.newstext import articles, news
from tests.bench.rivals import RIVALS, Run, ours, run
from xref.extension import Discourse
from xref.folding import fold
from xref.values import types, value_type

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
# One asks for a rule's options, the others say which counts and which parties a pattern takes.
_SKIPPED = ("choice", "none", "some", "lone", "together", "forces")
_SEEDS = Path(__file__).parents[2] / "seeds"
_NAMES = "xref.values._names"
_NUMERIC = tuple(f"xref.values.{name}" for name in ("_numerals", "count", "number", "ordinal", "age", "magnitude"))


def main(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0]) if arguments else Path("build/rivals")
    size = 1000 * int(arguments[1]) if len(arguments) > 1 else 200_000
    groups = _groups()
    seeds = [path.read_text("utf-8") for path in sorted(_SEEDS.glob("*.txt"))]
    real = [fold(text) + " " * copy for copy in range(max(1, size // sum(map(len, seeds)))) for text in seeds]
    for label, texts in (("seed articles", real), ("made articles", [fold(text) for text in articles(size // 2_500)])):
        print(f"{label}: {len(texts)}, {sum(map(len, texts)) / 1e6:.2f} MB\n")
        print(f"{'':26}{'cold MB/s':>10}{'warm MB/s':>10}{'articles/s':>12}{'found':>8}   xref is faster, cold, warm")
        mine = {group: ours(names, texts, whole=True) for group, names in groups.items()}
        for group, names in groups.items():
            _line(f"xref {group}", mine[group], None)
            _line("     by sentences", ours(names, texts, whole=False), None)
        for rival in RIVALS:
            _line(rival.name, run(rival, folder, texts), mine[rival.reads])
        print()
    print("length of one text, all types: sentence by sentence; as one sentence\n")
    names = groups["all types"]
    for length in (10_000, 100_000, 1_000_000, 10_000_000):
        if length <= 50 * size:
            text = fold(news(length))
            apart = _seconds(names, text, whole=False)
            whole = _seconds(names, text, whole=True) if length <= 5 * size else 0.0
            speeds = "".join(f"{length / seconds / 1e6:10.3f} MB/s" for seconds in (apart, whole) if seconds)
            print(f"{length // 1000:>8,} kB {apart:8.2f} s{speeds}", flush=True)
    return 0


def _groups() -> Mapping[str, list[str]]:
    names = [name for name in types() if name not in _SKIPPED]
    modules = {name: value_type(name).find.__module__ for name in names}
    return {
        "all types": names,
        "dates": ["date"],
        "numbers": [name for name in names if modules[name].startswith(_NUMERIC)],
        "names": [name for name in names if modules[name].startswith(_NAMES)],
    }


def values_read(names: Sequence[str], text: str, *, whole: bool) -> int:
    """Read values from a text as a whole, or sentence by sentence as a run does, and return how many there are."""
    where = Discourse(text, "2016-05-06")
    finds = [value_type(name).find for name in names]
    spans = [(0, len(text))] if whole else [sentence.span() for sentence in _SENTENCE.finditer(text)]
    return sum(len(find(where, *span)) for span in spans for find in finds)


def _seconds(names: Sequence[str], text: str, *, whole: bool) -> float:
    started = time.process_time()
    values_read(names, text, whole=whole)
    return time.process_time() - started


def _line(label: str, done: Run | None, own: Run | None) -> None:
    if done is None:
        print(f"{label:26}   skipped: not installed, or it failed", flush=True)
        return
    cold, warm = (done.size / max(seconds, 1e-9) / 1e6 for seconds in (done.cold, done.warm))
    text = f"{label:26}{cold:10.3f}{warm:10.3f}{done.articles / max(done.warm, 1e-9):12.1f}{done.found:8,}"
    if own is not None:
        ratios = (own.size / seconds / 1e6 / speed for seconds, speed in ((own.cold, cold), (own.warm, warm)))
        text += "".join(f"{ratio:12.1f}x" for ratio in ratios)
    print(text + (f"   (on {done.size // 1000} kB)" if own is not None and done.size < own.size else ""), flush=True)
