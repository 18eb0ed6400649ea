"""A phrase that the grammar found over tags, with the words that it stands for."""

from __future__ import annotations

import re

from xref.tuples import NamedTuple
from xref.values._names.tagging import Tagged
from xref.values._names.value import Name


class Phrase(NamedTuple):
    """A phrase of the grammar at its place in a text, with the group that says what it is."""

    text: str
    words: Tagged
    match: re.Match[str]  # over the tags of a stretch of words
    at: int  # the first word of that stretch
    begin: int  # the first word of the phrase
    first: int  # the first word of its group
    last: int  # the word after its group
    stop: int  # the word after the phrase

    def span(self, group: str) -> tuple[int, int]:
        """Return the words of another group: the first, and the one after the last."""
        first, last = self.match.span(group)
        return first + self.at, last + self.at

    @property
    def raw(self) -> str:
        """The text of the group."""
        return self.words.text(self.text, self.first, self.last)

    def of(self, first: int, last: int) -> str:
        """Return the text of some words."""
        return self.words.text(self.text, first, last)

    @property
    def owners(self) -> tuple[Name, ...]:
        """The known names in the group."""
        known = self.words.known
        return tuple([known[i].value for i in range(self.first, self.last) if i in known]) if known else ()

    @property
    def tags(self) -> str:
        """The tags of the group."""
        return self.words.tags[self.first : self.last]

    @property
    def tag(self) -> str:
        """The tag of the first word of the group."""
        return self.words.tags[self.first]


def phrase(text: str, words: Tagged, match: re.Match[str], at: int, group: str) -> Phrase:
    """Return the phrase of a match in the stretch that begins at a word."""
    first, last = match.span(group)
    begin, stop = match.span()
    # What a named tuple's constructor calls, in half the time: an article has hundreds of phrases.
    return tuple.__new__(Phrase, (text, words, match, at, at + begin, at + first, at + last, at + stop))
