"""A phrase that the grammar found over tags, with the words that it stands for."""

from __future__ import annotations

import re
from typing import NamedTuple

from xref.values._names.tagging import Tagged
from xref.values._names.value import Name


class Phrase(NamedTuple):
    """A phrase of the grammar at its place in a text."""

    text: str
    words: Tagged
    match: re.Match[str]  # over the tags of a stretch of words
    at: int  # the first word of that stretch

    def span(self, group: str | int = 0) -> tuple[int, int]:
        """Return the words of a group: the first, and the one after the last."""
        first, last = self.match.span(group)
        return first + self.at, last + self.at

    def of(self, group: str) -> str:
        """Return the text of a group."""
        return self.words.text(self.text, *self.span(group))

    def owners(self, group: str) -> tuple[Name, ...]:
        """Return the known names in a group."""
        known = self.words.known
        return tuple([known[i].value for i in range(*self.span(group)) if i in known]) if known else ()

    def known(self, group: str) -> Name:
        """Return the known name that a group is."""
        return self.words.known[self.match.start(group) + self.at].value
