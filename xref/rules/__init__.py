"""Claim rules: the pattern language, the files of a pack, compiling and matching.

``load`` gives a ``RuleSet``; its ``match`` finds in an article what the rules look for. Reading YAML, parsing
patterns and checking files happen only when no compiled form of the same files is at hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from xref.errors import XrefError
from xref.extension import ValueType
from xref.rules.files.packs import find_packs
from xref.rules.matching.records import Match, Matches
from xref.rules.matching.ruleset import RuleSet

__all__ = ["Match", "Matches", "RuleSet", "load"]


def load(
    folders: Sequence[Path],
    *,
    cache: Path | None = None,
    types: Mapping[str, ValueType[Any]] | None = None,
    prefilter: bool = True,
) -> RuleSet:
    """Load the packs under some folders; raises ``XrefError`` with all problems of all files.

    ``cache`` is a folder for compiled rules, keyed by their content; those that come with xref have one of their own.
    ``types`` stands in for xref's own value types.
    """
    from xref.rules.files.cache import BUILT, digest_of, read_cache, write_cache

    packs, problems = find_packs([Path(folder) for folder in folders])
    if problems:
        raise XrefError(problems)
    digest = digest_of(packs, types)
    kept = (read_cache(folder, digest) for folder in (BUILT, cache) if folder is not None)
    compiled = next(filter(None, kept), None)
    if compiled is None:
        from xref.rules.files.compiling import compile_packs
        from xref.values import types as all_types

        compiled, problems = compile_packs(packs, types if types is not None else list(all_types()))
        if problems:
            raise XrefError(problems)
        if cache is not None:
            write_cache(cache, digest, compiled)
    return RuleSet(compiled, digest, types=types, prefilter=prefilter)
