"""Claim rules: the pattern language, the files of a pack, compiling and matching.

``load`` gives a ``RuleSet``; its ``match`` finds in an article what the rules look for. Reading YAML, parsing
patterns and checking files happen only when no compiled form of the same files is at hand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from xref.errors import XrefError
from xref.extension import ValueType
from xref.rules.files.packs import PackFiles, find_packs
from xref.rules.matching.compiled import Compiled
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
    from xref.rules.files.cache import digest_of

    packs, problems = find_packs([Path(folder) for folder in folders])
    if problems:
        raise XrefError(problems)
    digest = digest_of(packs, types)
    if types is not None:
        return RuleSet(_compiled(digest, packs, cache, types), digest, types=types, prefilter=prefilter)
    return _with_own_types(digest, tuple(packs), cache, prefilter)


@lru_cache(maxsize=2)
def _with_own_types(digest: str, packs: Sequence[PackFiles], cache: Path | None, prefilter: bool) -> RuleSet:
    """The rules of a digest, made ready once for all calls in this process."""
    return RuleSet(_compiled(digest, packs, cache, None), digest, prefilter=prefilter)


def _compiled(
    digest: str, packs: Sequence[PackFiles], cache: Path | None, types: Mapping[str, ValueType[Any]] | None
) -> Compiled:
    """The compiled form of packs: one at hand, or a new one, which is kept."""
    from xref.expressions.compiled import BUILT
    from xref.rules.files.cache import read_cache, write_cache

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
    return compiled
