"""YAML with positions: plain data of strings, lists and mappings, and the place of every key and value.

Every scalar stays text, so that ``on``, ``no`` and ``1.10`` are what the author wrote (YAML 1.1 would
make them ``True``, ``False`` and ``1.1``). Duplicate keys are errors. Files are bounded in size, depth and number of
nodes, aliases counted each time that they are used.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from xref.errors import Problem
from xref.expressions import regex
from xref.rules.files.yaml_hints import explained

Key = tuple[str | int, ...]
_LARGEST = 400_000  # bytes of a file
_MOST = 20_000  # nodes
_DEEPEST = 24
_SPACES = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")  # YAML ends a line there, and no editor does
_CONTROL = regex(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CUT = regex(r"\s+(#\S)")
_IMPLICIT = "tag:yaml.org,2002:"  # what YAML makes of a plain text is passed over: every scalar is text


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scalar's text begins: line and column from 1; ``block`` for a literal block (``|``)."""

    line: int
    column: int
    block: bool = False
    folded: bool = False


@dataclass(slots=True)
class Source:
    """A YAML file as data with places."""

    path: str
    lines: list[str]
    data: Any = None
    keys: dict[Key, Place] = field(default_factory=dict)
    values: dict[Key, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)  # what lint tells of, and a run does not mind

    def problem(
        self, code: str, message: str, hint: str = "", at: Key = (), *, key: bool = False, place: Place | None = None
    ) -> None:
        """Record a problem at the place of a value, or of its key, or of the nearest thing around it."""
        self.problems.append(self._told(code, message, hint, at, key, place))

    def doubt(self, code: str, message: str, hint: str, place: Place | None = None, *, at: Key = ()) -> None:
        """Record what is probably a slip, at its place or that of a value."""
        self.doubts.append(self._told(code, message, hint, at, False, place))

    def _told(self, code: str, message: str, hint: str, at: Key, key: bool, place: Place | None) -> Problem:
        where = place
        path = at
        while where is None:
            where = (self.keys.get(path) if key else None) or self.values.get(path) or self.keys.get(path)
            if where is None and not path:
                where = Place(1, 1)
            path = path[:-1]
        source = self.lines[where.line - 1] if 0 < where.line <= len(self.lines) else ""
        return Problem(self.path, where.line, where.column, message, hint, code, source)


def read_yaml(path: Path, name: str) -> Source:
    """Read one file; what is wrong with it is in ``problems``."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        source = Source(name, [])
        source.problems.append(Problem(name, 0, 0, f"cannot be read: {error.strerror or error}", code="R101"))
        return source
    return parse_yaml(raw, name)


def in_line(path: str, line: int, message: str, hint: str, code: str) -> Problem:
    """Return a problem at the first word of a line of a file that has been read before."""
    text = read_yaml(Path(path), path).lines[line - 1]
    return Problem(path, line, len(text) - len(text.lstrip()) + 1, message, hint, code, text)


def parse_yaml(raw: bytes, name: str) -> Source:
    """Read YAML from bytes."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        source = Source(name, [])
        line = raw.count(b"\n", 0, error.start) + 1
        source.problems.append(Problem(name, line, 1, "is not UTF-8 text", "save it as UTF-8", "R102"))
        return source
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES)
    source = Source(name, text.split("\n"))
    if len(raw) > _LARGEST:
        source.problem("R103", f"is larger than {_LARGEST // 1000} kB", "split it")
        return source
    node = _compose(text, source)
    if node is not None:
        try:
            source.data = _Reader(source).read(node, (), 0)
        except _TooMuchError:
            source.data = None  # half a file would be refused for what it lacks
    return source


class _TooMuchError(Exception):
    """A file beyond the limits, which has been told."""


def _compose(text: str, source: Source) -> Any:
    import yaml

    if control := _control_character(text):
        name, line, column = control
        source.problem("R104", f"a control character ({name}) stands here", "delete it", place=Place(line, column))
        return None
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if text.count("[") + text.count("{") + text.count("- ") > 400 and _too_deep(text, loader):
        source.problem("R103", f"is nested deeper than {_DEEPEST} levels", "use fewer brackets inside one another")
        return None
    try:
        return yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        told = explained(error, source.lines)
        source.problem("R104", f"is not YAML: {told.message}", told.hint, place=Place(told.line, told.column))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        source.problem("R104", f"is not YAML: {str(error).splitlines()[0]}")
    return None


def _control_character(text: str) -> tuple[str, int, int] | None:
    """The first character that no YAML file may hold, with its line and column."""
    found = _CONTROL.search(text)
    if found is None:
        return None
    at = found.start()
    return f"U+{ord(found.group()):04X}", text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _too_deep(text: str, loader: Any) -> bool:
    import yaml

    depth = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _DEEPEST:
                    return True
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except (yaml.YAMLError, ValueError):
        return False  # compose will say what is wrong
    return False


class _Reader:
    """Turns composed nodes into data."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.nodes = 0

    def read(self, node: Any, path: Key, depth: int) -> Any:
        """The data of a node: strings, lists, dicts in file order."""
        self.nodes += 1
        source = self.source
        mark = node.start_mark
        place = Place(mark.line + 1, mark.column + 1)
        if depth > _DEEPEST or self.nodes > _MOST:
            deep = f"is nested deeper than {_DEEPEST} levels"
            what = deep if depth > _DEEPEST else f"holds more than {_MOST:,} values"
            hint = "do not repeat large parts by anchors (&, *)" if "&" in "".join(source.lines) else "split it"
            source.problem("R103", what, hint, place=place)
            raise _TooMuchError
        if node.tag.startswith("!") or node.tag == f"{_IMPLICIT}binary":
            source.problem(
                "R104",
                "a tag (!...) has no meaning here",
                "put a text that begins with ! in quotation marks",
                place=place,
            )
        if node.id == "scalar":
            source.values[path] = self._scalar_place(node, place)
            self._is_whole(node)
            return node.value
        source.values[path] = place
        if node.id == "sequence":
            return [self.read(item, (*path, index), depth + 1) for index, item in enumerate(node.value)]
        return self._mapping(node, path, depth)

    def _mapping(self, node: Any, path: Key, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            mark = key_node.start_mark
            place = Place(mark.line + 1, mark.column + 1)
            if key_node.id != "scalar":
                self.source.problem(
                    "R105", "a key must be a plain word", "quote a text that begins with { or [", place=place
                )
                continue
            key = key_node.value
            if key in data:
                first = self.source.keys[(*path, key)].line
                self.source.problem(
                    "R106", f"key '{key}' stands twice", f"it is on line {first} already; join the two", place=place
                )
                continue
            self.source.keys[(*path, key)] = place
            data[key] = self.read(value_node, (*path, key), depth + 1)
        return data

    def _is_whole(self, node: Any) -> None:
        """Tell of a text that YAML cuts at a # which begins no comment: "win #1 in Rome"."""
        end = node.end_mark
        if not node.style and end.line < len(self.source.lines):
            line = self.source.lines[end.line]
            if cut := _CUT.match(line, end.column):
                hint = "put the text in quotation marks; a comment is written '# ...'"
                place = Place(end.line + 1, cut.start(1) + 1)
                self.source.problem("R110", "the text is cut here: # begins a comment", hint, place=place)

    def _scalar_place(self, node: Any, place: Place) -> Place:
        """Where the text of a scalar begins; a literal block begins on the next line, at its indentation."""
        if node.style in ("|", ">"):
            line = place.line
            while line < len(self.source.lines) and not self.source.lines[line].strip():
                line += 1
            text = self.source.lines[line] if line < len(self.source.lines) else ""
            indent = len(text) - len(text.lstrip(" "))
            return Place(place.line + 1, indent + 1, block=True, folded=node.style == ">")
        if node.style in ("'", '"'):
            return Place(place.line, place.column + 1)
        return place
