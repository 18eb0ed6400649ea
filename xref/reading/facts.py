"""Facts of a sheet: lines of a label and what it is, as beside an article of a handbook: "Signed: 3 May 2019".

No such line is a sentence, and one alone may be a page's own ("Date: 3 May 2019"); two that stand together, of which
one tells what only an account of a treaty has, are part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.expressions import regex
from xref.model import BlockKind
from xref.reading.parts import Part

_FACT = regex(
    r"[*•·-]*\s*(?:(?:date|place|location) (?:signed|of (?:signature|signing|adoption))|signed(?: (?:on|at|in))?"
    r"|sealed|adopted|signator(?:y|ies)|parties|mediators?|brokered by|mediated by|guarantors?|witnesse[sd](?: by)?"
    r"|ratif(?:ied|iers|ication)"
    r"|(?:entry into|in) force(?: since)?|entered into force|effective(?: date)?|depositary|expir(?:es|y|ation)"
    r"|accord type|agreement (?:name|status|type)|type of (?:treaty|agreement)|languages?|context)\s?: ?\S",
    re.IGNORECASE,
)
_BESIDE = regex(r"[*•·-]*\s*(?:location|place|date|type|(?:long )?name|title|original text)\s?: ?\S", re.IGNORECASE)
_FEWEST = 2
_UNSURE = (None, BlockKind.METADATA)  # "Signed: 3 May 2019" looks like a date line


def with_facts(parts: Sequence[Part]) -> list[Part]:
    """Take the facts of a sheet for part of the text.

    >>> from xref.reading.lines import lines
    >>> from xref.reading.parts import part_of
    >>> text = "Location: Lome\\nParties: Chad and Niger\\nNo facts: None\\nLocation: Kara"
    >>> [part.kind for part in with_facts([part_of(line) for line in lines(text)])]
    [<BlockKind.BODY: 'body'>, <BlockKind.BODY: 'body'>, None, None]
    """
    unsure = [i for i, part in enumerate(parts) if part.kind in _UNSURE]
    facts = {i for i in unsure if _FACT.match(parts[i].line.text)}
    for i in (*unsure, *reversed(unsure)):  # "Location: Lome" is one where it touches another
        if not facts.isdisjoint((i - 1, i + 1)) and _BESIDE.match(parts[i].line.text):
            facts.add(i)
    if len(facts) < _FEWEST:
        return list(parts)
    found = list(parts)
    for i in facts:
        found[i] = found[i]._replace(kind=BlockKind.BODY, reason="a fact of a sheet")
    return found
