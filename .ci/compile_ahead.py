"""Compiles packs and regular expressions when xref is built or installed, so that a first run need not.

What is compiled goes into ``xref/_compiled``. Packs are named by their content, expressions are found by theirs: in a
checkout where these have changed since, what is compiled of the others is not used.
"""

import ast
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileAhead(BuildHookInterface):
    """The hook of hatchling for wheels, editable ones too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; packs in which something is wrong are left to the first run, which says what."""
        compiled = Path(self.root, "xref", "_compiled")
        for old in compiled.glob("*-*.*"):
            old.unlink()  # before xref is loaded, which would use them
        sys.path.insert(0, self.root)
        from xref.errors import XrefError
        from xref.rules import load

        try:
            load([Path(self.root, "claims")], cache=compiled)
        except XrefError as error:
            self.app.display_warning(f"the packs are not compiled: {error}")
        else:
            _keep_expressions(Path(self.root, "seeds"))
        for made in compiled.glob("*"):
            made.chmod(0o644)  # it is written for one user alone, and installed for all
        build_data["artifacts"].append("/xref/_compiled/*.bin")


def _keep_expressions(articles: Path) -> None:
    """Keep each expression that some module names, or that a run on articles and its report make."""
    import xref
    from xref.errors import XrefError
    from xref.expressions import kept, regex
    from xref.expressions.compiled import FILE
    from xref.expressions.keeping import keep
    from xref.formats import formats
    from xref.reading.phrases import signs
    from xref.values._names.kept_index import keep as keep_index
    from xref.values.date._lunar import keep as keep_feasts

    keep_index()
    keep_feasts()

    for module in walk_packages(xref.__path__, "xref."):
        if module.name != "xref.__main__":
            try:
                loaded = import_module(module.name)
            except ImportError:
                continue  # of an extra that is not installed
            for pattern in _named_later(loaded):
                regex(pattern)
    for sign in signs().values():
        regex(sign, re.I)
    report = xref.check(articles)
    for form in formats().values():
        with suppress(XrefError):  # of an extra that is not installed
            form.render(report, {})
    keep(kept().missed, FILE)


def _named_later(module: ModuleType) -> Iterator[str]:
    """Yield the expressions that a module makes only when it needs them: in its functions, or from its tables."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="regex"), args=[ast.Constant(value=str(pattern))]):
                yield pattern
    for made in vars(module).values():
        wrapped = getattr(made, "__wrapped__", None)
        if wrapped is not None and wrapped.__annotations__ == {"return": "re.Pattern[str]"}:
            yield made().pattern
    for production in getattr(module, "PRODUCTIONS", ()):
        yield production[0]
