"""YAML front matter: a block between ``---`` lines at the head of a text, with keys about the article."""

from __future__ import annotations

import re

from xref.errors import Problem, XrefError
from xref.expressions import regex
from xref.loaders import _nodes
from xref.loaders._given import KEYS, SPELLINGS, pick

_SPELLINGS = frozenset(spelling.casefold() for spellings in SPELLINGS.values() for spelling in spellings)
_NEAR = 0.8  # of 1: "outlte" and "outlet" are at 0.83, "subtitle" and "title" at 0.77
FRONT_MATTER = regex(
    r"---[ \t]*\r?\n"
    r"(?=[ \t]*(?:\#|[A-Za-z_][\w-]*[ \t]*:))"  # a key or a comment follows, else it is a ruled line
    r"((?:(?!---[ \t]*\r?$).*\n){0,200}?)"
    r"---[ \t]*(?:\r?\n|\Z)",
    re.M,
)


def front_matter(text: str, name: str) -> dict[str, str]:
    """Return the metadata in the front matter of ``text``; other keys than ours are its author's business.

    Raises ``XrefError`` where the block is not YAML or misspells a key: what it gives would be lost silently.

    >>> front_matter("---\\noutlet: RT\\ntags: [x]\\n---\\nText.", "a.md")
    {'outlet': 'RT'}
    >>> front_matter("---\\noutlett: RT\\n---\\nText.", "a.md")
    Traceback (most recent call last):
    xref.errors.XrefError: a.md:2:1: unknown key 'outlett'; did you mean 'outlet'?
    """
    match = FRONT_MATTER.match(text)
    if not match:
        return {}
    tree = _nodes.parse(match[1], name, first_line=2)
    if not isinstance(tree.data, dict):
        raise XrefError([Problem(name, 2, 1, "the front matter must be a mapping", "write 'outlet: ...' and so on")])
    if problems := [problem for key in tree.data if (problem := _misspelt(str(key), tree, name))]:
        raise XrefError(problems)
    return pick({**{str(key).casefold(): value for key, value in tree.data.items()}, **tree.data})


def _misspelt(key: str, tree: _nodes.Tree, name: str) -> Problem | None:
    """A key with a text that is a slip of the pen for one of ours, which would be lost silently."""
    if key.casefold() in _SPELLINGS or not isinstance(tree.data[key], str):
        return None
    from difflib import get_close_matches

    near = get_close_matches(key.casefold(), [ours for ours in KEYS if ours[0] == key[:1].casefold()], 1, _NEAR)
    if not near or near[0] in tree.data:
        return None
    line, column = tree.keys[key,]
    return Problem(name, line, column, f"unknown key '{key}'", f"did you mean '{near[0]}'?")
