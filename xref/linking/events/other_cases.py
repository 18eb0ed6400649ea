"""Other cases: what a report on a trial says of an earlier or another trial of whom it is about.

"In a separate case, Holm was jailed for two years" gives no term of the case of the news, and neither does "it was not
the first time that Holm was convicted": one defendant has several cases, and each has its own verdict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.expressions import regex
from xref.linking.events.focus import Overlap
from xref.linking.events.spans import Days, dates_of

_BEFORE = 200  # characters looked at before a mention
_BEHIND = 120  # characters looked at behind it
_UNLIKE = r"(?:separate|different|unrelated|other|earlier|previous|prior|parallel|distinct|second)"
_IN_ANOTHER = (
    rf"in (?:(?:an?|one|two|three|some|several) (?:(?:totally|completely|entirely) )?{_UNLIKE}|another|{_UNLIKE})"
    r" (?:[\w-]+ ){0,2}?(?:cases?|trials?|prosecutions?|proceedings?|matters?|lawsuits?|indictments?|probes?)\b"
)
_OPENED = regex(
    r"(?:^|[.!?\n][\"')]? ?)(?:(?:but|and|meanwhile|however|earlier|later|previously|(?:last|earlier this) \w+"
    rf"|in (?:\w+ )?\d{{4}}),? )?(?:{_IN_ANOTHER}|separately,)[^.;\n]*$"
    r"|\bnot (?:the|his|her|their) (?:first|only) (?:time|occasion|conviction|sentence|trial|case)\b[^.;,\n]*$",
    re.IGNORECASE,
)
_DECIDED = regex(r"\b(?:sentenc(?:ed|es)|jail(?:ed|s)|imprisoned|convict(?:ed|s)|found guilty|acquitted)\b")
_LONG = 548  # days between two verdicts or two sentences, from which on they are of two cases
_CLOSED = regex(rf"[^.;,\n]*?\b{_IN_ANOTHER}", re.IGNORECASE)


def told_of_other_cases(groups: Sequence[Overlap], text: str, published: Days | None) -> list[Overlap]:
    """Mark as further ones the mentions of a trial that a text tells of as another than that of its news.

    The first is the news, however it is told. ``published`` is when the text came out.
    """
    marked = list(groups[:1])
    for group in groups[1:]:
        other = _is_besides(group, text) or _is_long_before(group, groups[0], text, published)
        marked.append(group._replace(further=True) if other else group)
    return marked


def _is_long_before(group: Overlap, first: Overlap, text: str, published: Days | None) -> bool:
    """Whether a court decided years before what the news is that it decided: "he was jailed in 2019 as well"."""
    if published is None or dates_of(first.keys) or not all(_DECIDED.search(text, *one.span) for one in (first, group)):
        return False
    days = dates_of(group.keys)
    return bool(days) and all(last < published[0] - _LONG for _, last in days)


def _is_besides(group: Overlap, text: str) -> bool:
    before = max(0, group.span.start - _BEFORE)
    opened = _OPENED.search(text, before, group.span.start)
    return opened is not None or _CLOSED.match(text, group.span.start, group.span.end + _BEHIND) is not None
