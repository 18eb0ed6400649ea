"""Settings from ``xref.toml`` or ``[tool.xref]``, and from the keywords of a call.

The file is read with the standard TOML reader; what is wrong in it is reported all at once, with the
place of the key, because settings are edited as seldom and as hastily as CI files are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from xref.errors import Problem, XrefError, did_you_mean
from xref.expressions import regex
from xref.settings.readers import READERS, RULE_READERS, Read
from xref.settings.records import RuleSettings, Settings


def load_settings(folder: Path) -> Settings:
    """Read the nearest ``xref.toml``, or ``pyproject.toml`` with ``[tool.xref]``, from ``folder`` upwards.

    Paths in it are relative to the file. Raises ``XrefError`` with every problem of the file.
    """
    for place in (folder.absolute(), *folder.absolute().parents):
        own = place / "xref.toml"
        if own.is_file():
            return read_settings(own, ())
        shared = place / "pyproject.toml"
        if shared.is_file() and "[tool.xref" in shared.read_text(encoding="utf-8", errors="replace"):
            return read_settings(shared, ("tool", "xref"))
    return Settings()


def read_settings(path: Path, table: tuple[str, ...] = ()) -> Settings:
    """Read the settings in one table of a TOML file."""
    import tomllib

    name = str(_from_here(path))
    try:
        text = path.read_text(encoding="utf-8")
        tree: Any = tomllib.loads(text)
    except UnicodeDecodeError:
        raise XrefError([Problem(name, message="not UTF-8 text")]) from None
    except OSError as error:
        raise XrefError([Problem(name, message=f"cannot be read: {error.strerror or error}")]) from None
    except tomllib.TOMLDecodeError as error:
        raise XrefError([_syntax_problem(name, text, str(error))]) from None
    except RecursionError:  # thousands of brackets
        raise XrefError([Problem(name, 1, 1, "nested too deeply")]) from None
    for key in table:
        tree = tree.get(key, {})
    return _Reader(name, text, table, _from_here(path.parent)).settings(tree)


def _from_here(path: Path) -> Path:
    """The path as seen from the working folder, so that problems name files as a person, and GitHub, names them."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _syntax_problem(path: str, text: str, message: str) -> Problem:
    place = regex(r" \(at line (\d+), column (\d+)\)$").search(message)
    if place is None:
        lines = text.splitlines() or [""]
        return Problem(path, len(lines), len(lines[-1]) + 1, message.split(" (at")[0], "complete the last line")
    line = int(place[1])
    source = text.splitlines()[line - 1] if line <= text.count("\n") + 1 and text else ""
    hint = 'write name = "text", name = 3, name = true or name = ["a", "list"], one a line'
    return Problem(path, line, int(place[2]), f"not TOML: {message[: place.start()]}", hint, source=source)


class _Reader:
    """Turns one table into ``Settings``, collecting every problem with the place of its key."""

    def __init__(self, path: str, text: str, table: tuple[str, ...], folder: Path) -> None:
        self.path, self.lines, self.table, self.folder = path, text.splitlines(), table, folder
        self.problems: list[Problem] = []

    def settings(self, tree: Any) -> Settings:
        read = dict(self._known(tree, (), READERS))
        rules = tree.get("rules") if isinstance(tree, dict) else None
        if isinstance(rules, dict):
            made = {
                rule: RuleSettings(**dict(self._known(rules[rule], ("rules", rule), RULE_READERS))) for rule in rules
            }
            read["rules"] = dict(sorted(made.items()))
        if self.problems:
            raise XrefError(self.problems)
        return Settings(**read)

    def _known(self, tree: Any, above: tuple[str, ...], readers: Mapping[str, Read]) -> Iterator[tuple[str, Any]]:
        if not isinstance(tree, dict):
            self._wrong(above, "this must be a table")
            return
        for key, value in tree.items():
            name = key.replace("-", "_")
            if name not in readers:
                self._wrong((*above, key), f"unknown setting '{key}'", did_you_mean(name, sorted(readers)))
                continue
            try:
                yield name, readers[name](value, self.folder)
            except ValueError as error:
                self._wrong((*above, key), f"'{key}' is {value!r}", str(error))

    def _wrong(self, keys: tuple[str, ...], message: str, hint: str = "") -> None:
        line, column = _locate(self.lines, (*self.table, *keys))
        source = self.lines[line - 1] if line else ""
        self.problems.append(Problem(self.path, line, column, message, hint, source=source))


_HEADER = regex(r"\s*\[\[?\s*([^\]]+?)\s*\]")
_KEY = regex(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def _locate(lines: list[str], keys: tuple[str, ...]) -> tuple[int, int]:
    """Find the line and column of a key, counted from 1: the TOML reader does not say them."""
    table: tuple[str, ...] = ()
    header = (0, 0)
    for number, line in enumerate(lines, 1):
        if match := _HEADER.match(line):
            table = _parts(match[1])
            if table[: len(keys)] == keys:
                return number, match.start(1) + 1
            if table == keys[: len(table)]:
                header = (number, match.start(1) + 1)
        elif (match := _KEY.match(line)) and (*table, *_parts(match[1]))[: len(keys)] == keys:
            return number, match.start(1) + 1
    return header


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in re.findall(r""""[^"]*"|'[^']*'|[^.]+""", dotted))


def checked(given: Mapping[str, Any], *, without_paths: bool = False) -> dict[str, Any]:
    """Return settings given as keywords, read as those of a file are; raises ``XrefError`` with all that are wrong.

    >>> checked({"min_origins": 2, "fail_on": "never"})
    {'min_origins': 2, 'fail_on': FailOn(verdict=None, severity='error')}
    """
    problems = (
        [Problem("xref.check", message="names no article", hint="give files or folders")] if without_paths else []
    )
    read: dict[str, Any] = {}
    for name, value in given.items():
        if name not in READERS:
            hint = did_you_mean(name, sorted(READERS))
            problems.append(Problem("xref.check", message=f"unknown setting '{name}'", hint=hint))
            continue
        try:
            plain = isinstance(value, str | int) and not isinstance(value, date)
            read[name] = READERS[name](value, Path()) if plain else value
        except ValueError as error:
            problems.append(Problem("xref.check", message=f"'{name}' is {value!r}", hint=str(error)))
    if problems:
        raise XrefError(problems)
    return read
