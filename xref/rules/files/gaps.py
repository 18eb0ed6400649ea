"""Gaps of a resolved pattern that skip what nothing asks for, or stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from xref.rules.files.resolving import parts_of
from xref.rules.language.syntax import TREES, Bracket, Gap, Negation, Node, Opt, Seq, remembered

_GAPPED = (Gap, *TREES)  # what may hold a gap


def gap_problem(node: Node, *, whole: bool = True) -> str:
    """What is wrong with the gaps of a resolved tree: first, last or doubled.

    >>> from xref.rules.language.parsing import parse_pattern
    >>> gap_problem(parse_pattern("joined ... ceasefire")), gap_problem(parse_pattern("joined ..."))
    ('', 'a gap is last: it would skip words that nothing asks for')
    """
    if whole and _edge_gap(node, last=False):
        return "a gap is first: it would skip words that nothing asks for"
    if whole and _edge_gap(node, last=True):
        return "a gap is last: it would skip words that nothing asks for"
    return "two gaps stand together" if _doubled(node) else ""


@remembered
def _edge_gap(node: Node, *, last: bool) -> bool:
    if isinstance(node, Seq):
        for item in reversed(node.items) if last else node.items:
            if isinstance(item, Gap) or (isinstance(item, TREES) and _edge_gap(item, last=last)):
                return True
            if not isinstance(item, Opt | Negation | Bracket):
                return False
        return False
    return isinstance(node, Gap) or any(_edge_gap(item, last=last) for item in _inside(node))


@remembered
def _doubled(node: Node) -> bool:
    if isinstance(node, Seq):
        ending = False
        for item in node.items:
            if isinstance(item, _GAPPED):
                if ending and _edge_gap(item, last=False):
                    return True
                ending = _edge_gap(item, last=True)
            else:
                ending = False
    return any(_doubled(item) for item in _inside(node))


def _inside(node: Node) -> Sequence[Node]:
    parts = (node.item,) if isinstance(node, Opt) else parts_of(node)
    return [part for part in parts if isinstance(part, _GAPPED)]
