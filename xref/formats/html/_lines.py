"""SVG of a scale with bars, and of values over time; coordinates are those of a 480 wide drawing."""

from __future__ import annotations

from collections.abc import Sequence

from xref.formats._untrusted import line
from xref.formats.html._elements import EMPTY, Html, element
from xref.formats.html._scales import Scale
from xref.tuples import NamedTuple

_LEFT, _RIGHT, _ROW = 12.0, 468.0, 40
_LABEL = 62  # characters that fit the width


class Bar(NamedTuple):
    """A value on a scale: a filled bar or point for what the words say, a thin line for what they allow."""

    text: str
    strict: tuple[float | None, float | None]
    lenient: tuple[float | None, float | None]
    exact: bool


def drawing(bars: Sequence[Bar], scale: Scale) -> tuple[int, Html]:
    """Return the height and the content of a picture with one row a bar and the axis below."""
    rows = [_bar(bar, scale, 18 + index * _ROW) for index, bar in enumerate(bars)]
    bottom = len(bars) * _ROW + 4
    return bottom + 24, Html("".join([*rows, _axis(scale, bottom)]))


def _bar(bar: Bar, scale: Scale, y: float) -> Html:
    low, high = _ends(bar.strict, scale)
    from_, to = _ends(bar.lenient, scale)
    middle = y + 10
    parts = [element("text", line(bar.text, _LABEL), x=_LEFT, y=y)]
    if (from_, to) != (low, high):
        parts.append(element("line", x1=from_, x2=to, y1=middle, y2=middle, class_="lenient"))
    if high - low < 1:
        parts.append(element("circle", cx=low, cy=middle, r=5, class_="exact"))
    else:
        kind = "exact" if bar.exact else "unsure"
        parts.append(element("rect", x=low, y=middle - 5, width=round(high - low, 1), height=10, rx=3, class_=kind))
    parts += [_arrow(end, middle, side) for end, open_, side in _open_ends(bar.strict, scale) if open_]
    return Html("".join(parts))


def _ends(range_: tuple[float | None, float | None], scale: Scale) -> tuple[float, float]:
    low, high = range_
    return (
        _LEFT if low is None else scale.at(low, _LEFT, _RIGHT),
        _RIGHT if high is None else scale.at(high, _LEFT, _RIGHT),
    )


def _open_ends(range_: tuple[float | None, float | None], scale: Scale) -> list[tuple[float, bool, int]]:
    low, high = _ends(range_, scale)
    return [(low, range_[0] is None, -1), (high, range_[1] is None, 1)]


def _arrow(x: float, y: float, side: int) -> Html:
    return element("polygon", points=f"{x},{y - 8} {x + 9 * side},{y} {x},{y + 8}", class_="exact")


def _axis(scale: Scale, y: float) -> Html:
    parts = [element("line", x1=_LEFT, x2=_RIGHT, y1=y, y2=y, class_="axis")]
    for value, text in scale.ticks:
        x = scale.at(value, _LEFT, _RIGHT)
        parts.append(element("line", x1=x, x2=x, y1=y, y2=y + 4, class_="axis"))
        parts.append(element("text", text, x=x, y=y + 18, class_="tick"))
    return Html("".join(parts))


def plot(
    points: Sequence[tuple[float, float | None, float | None, str]], days: Scale, values: Scale
) -> tuple[int, Html]:
    """Return a picture of values (low, high) by the day on which they were said."""
    left, top, bottom = 60.0, 12.0, 172.0
    parts = []
    for value, text in values.ticks:
        y = values.at(value, bottom, top)
        parts.append(element("line", x1=left, x2=_RIGHT, y1=y, y2=y, class_="grid"))
        parts.append(element("text", text, x=left - 6, y=y + 4, class_="side"))
    for day, text in days.ticks:
        parts.append(element("text", text, x=days.at(day, left, _RIGHT), y=bottom + 20, class_="tick"))
    dots = [(days.at(day, left, _RIGHT), low, high, text) for day, low, high, text in points]
    taken = [(x - 8, x + 8, values.at(low, bottom, top)) for x, low, _, _ in dots if low is not None]
    for x, low, high, text in dots:
        if low is None or high is None:
            continue
        y_low, y_high = values.at(low, bottom, top), values.at(high, bottom, top)
        bar = element("line", x1=x, x2=x, y1=y_low, y2=y_high, class_="lenient") if y_low != y_high else EMPTY
        dot = element("g", element("title", line(text, 300)), element("circle", cx=x, cy=y_low, r=5, class_="exact"))
        parts.append(bar + dot + _label(line(text.partition(": ")[2], 28), x, y_low, taken))
    return int(bottom) + 28, Html("".join(parts))


_WIDE, _HIGH = 6.4, 12.0  # of a letter and of a line, in the picture's units


def _label(text: str, x: float, y: float, taken: list[tuple[float, float, float]]) -> Html:
    """Return the text of a dot beside it where nothing else stands, before or after it; nothing where all is taken."""
    wide = len(text) * _WIDE
    sides = [("label", x + 9, x + 9, x + 9 + wide), ("side", x - 9, x - 9 - wide, x - 9)]
    for class_, at, first, last in sides:
        free = all(last < start or end < first or abs(y - height) >= _HIGH for start, end, height in taken)
        if first >= 0 and last <= _LEFT + _RIGHT and free:
            taken.append((first, last, y))
            return element("text", text, x=at, y=y + 4, class_=class_)
    return EMPTY
