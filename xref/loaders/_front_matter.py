"""YAML front matter: a block between ``---`` lines at the head of a text, with keys about the article."""

from __future__ import annotations

import re

from xref.errors import Problem, XrefError
from xref.expressions import regex
from xref.loaders import _nodes
from xref.loaders._given import pick

FRONT_MATTER = regex(
    r"---[ \t]*\r?\n"
    r"(?=[ \t]*(?:\#|[A-Za-z_][\w-]*[ \t]*:))"  # a key or a comment follows, else it is a ruled line
    r"((?:(?!---[ \t]*\r?$).*\n){0,200}?)"
    r"---[ \t]*(?:\r?\n|\Z)",
    re.M,
)


def front_matter(text: str, name: str) -> dict[str, str]:
    """Return the metadata in the front matter of ``text``; other keys than ours are its author's business.

    Raises ``XrefError`` where the block is not YAML: what it gives would be lost silently.

    >>> front_matter("---\\noutlet: RT\\ntags: [x]\\n---\\nText.", "a.md")
    {'outlet': 'RT'}
    """
    match = FRONT_MATTER.match(text)
    if not match:
        return {}
    tree = _nodes.parse(match[1], name, first_line=2)
    if not isinstance(tree.data, dict):
        raise XrefError([Problem(name, 2, 1, "the front matter must be a mapping", "write 'outlet: ...' and so on")])
    return pick(tree.data)
