"""YAML with positions: every scalar as text, duplicate keys and anchors as problems.

PyYAML's ``compose`` gives nodes with marks and no conversion, so ``on``, ``no`` and ``1.10`` stay what was
written and each key and value keeps its line and column.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING, Any

from xref.errors import Problem, XrefError
from xref.expressions.lending import lend
from xref.records import dataclass

if TYPE_CHECKING:
    import yaml

Place = tuple[int, int]
_HINT = "write 'key: value' a line, and texts with : # [ { or quotation marks in quotation marks"


@dataclass(frozen=True, slots=True)
class Tree:
    """Plain data (mappings, lists, text, None) and where each path of keys in it stands."""

    data: Any
    keys: Mapping[tuple[str | int, ...], Place] = field(default_factory=dict)
    values: Mapping[tuple[str | int, ...], Place] = field(default_factory=dict)


# What yaml compiles when it is imported; that takes half as long as all else that it does then.
_UNPRINTABLE = "[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


@cache
def _lend() -> None:
    lend(_UNPRINTABLE)


def parse(text: str, path: str, *, first_line: int = 1) -> Tree:
    """Read one YAML document of ``path``; raises ``XrefError`` with the place of the fault.

    ``first_line`` is the line of the file on which ``text`` begins.

    >>> tree = parse("articles:\\n  a.txt: {outlet: RT}", "sources.yaml")
    >>> tree.data, tree.values["articles", "a.txt", "outlet"]
    ({'articles': {'a.txt': {'outlet': 'RT'}}}, (2, 19))
    """
    _lend()
    import yaml

    lines = text.splitlines()
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column + 1) if mark else (0, 0)
        source = lines[line] if line < len(lines) else ""
        what = f"this is not valid YAML: {error.problem or error.context}"
        raise XrefError([Problem(path, line + first_line, max(column, 1), what, _HINT, source=source)]) from None
    except yaml.YAMLError as error:
        what = f"this is not valid YAML: {' '.join(str(error).split())}"
        raise XrefError([Problem(path, first_line, 1, what)]) from None
    except RecursionError:  # thousands of brackets
        raise XrefError([Problem(path, first_line, 1, "this YAML is nested too deeply")]) from None
    builder = _Builder(path, first_line - 1, lines)
    data = builder.build(node, ()) if node else None
    if builder.problems:
        raise XrefError(builder.problems)
    return Tree(data, builder.keys, builder.values)


class _Builder:
    def __init__(self, path: str, above: int, lines: list[str]) -> None:
        self.path, self.above, self.lines = path, above, lines
        self.keys: dict[tuple[str | int, ...], Place] = {}
        self.values: dict[tuple[str | int, ...], Place] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def build(self, node: yaml.Node, loc: tuple[str | int, ...]) -> Any:
        import yaml

        self.values[loc] = self._place(node)
        if not isinstance(node, yaml.ScalarNode):
            if id(node) in self._seen:  # an alias: it can make a small file grow without bound
                self._problem(node, "anchors and aliases are not read here", "write the value out")
                return None
            self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*loc, i)) for i, child in enumerate(node.value)]
        return None if node.tag == "tag:yaml.org,2002:null" else str(node.value)

    def _mapping(self, node: yaml.MappingNode, loc: tuple[str | int, ...]) -> dict[str, Any]:
        import yaml

        result: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._problem(key, "a key must be plain text")
                continue
            if key.value in result:
                self._problem(key, f"the key '{key.value}' stands here twice", "keep one of them")
            self.keys[(*loc, key.value)] = self._place(key)
            result[key.value] = self.build(value, (*loc, key.value))
        return result

    def _place(self, node: yaml.Node) -> Place:
        return node.start_mark.line + 1 + self.above, node.start_mark.column + 1

    def _problem(self, node: yaml.Node, message: str, hint: str = "") -> None:
        line, column = self._place(node)
        source = self.lines[node.start_mark.line] if node.start_mark.line < len(self.lines) else ""
        self.problems.append(Problem(self.path, line, column, message, hint, source=source))
