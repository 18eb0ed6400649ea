"""Bodies that know things: one form for the many ways in which a ministry, a monitor or a man is named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from xref.expressions import regex
from xref.extension import NO_NAMES, Discourse
from xref.folding import fold
from xref.model import NameKind
from xref.values import value_type
from xref.values._names.spelling import key

_ARTICLE = regex(r"^(?:(?:the|a|an)\s+)+", re.I)
_COPY = regex(r"\((?:a )?(?:copy of|copied from|reprinted from|republished from|via) ([^()]+)\)$")
_DESCRIBED = regex(
    r"^(?:[\w-]+-based|official|state(?:-run)?|state-owned|semi-official|government-run|local|independent)\s+(?=[A-Z])"
    r"|\s+(?:monitoring group|monitor|war monitor|activist group|rights group|news agency|news website|newspaper"
    r"|television|TV channel|agency|channel|website|spokes(?:man|woman|person)|official)$"
    r"|(?<=\w)\s*\([^()]*\)$",  # "Anadolu Agency (alaturka.us)"
)


@lru_cache(maxsize=4096)
def normalise(name: str) -> str:
    """Return one form of a body's name: the canonical one where it is known, else without what describes it.

    >>> normalise("Agence France-Presse"), normalise("the Britain-based Syrian Observatory for Human Rights")
    ('AFP', 'Syrian Observatory for Human Rights')
    """
    plain = _ARTICLE.sub("", " ".join(fold(name).split()))
    copied = _COPY.search(plain)
    bare = plain = copied[1] if copied else plain
    while (shorter := _DESCRIBED.sub("", bare)) != bare:
        bare = shorter
    return _known(plain) or _known(bare) or bare


def _known(name: str) -> str:
    """Return the canonical name of a known outlet or organisation, empty for any other words."""
    discourse = Discourse(name, names=NO_NAMES)
    for unit in ("outlet", "organisation"):
        for mention in value_type(unit).find(discourse, 0, len(name)):
            if mention.span == (0, len(name)) and not mention.inferred:
                return str(mention.value.name)
    return ""


def one_spelling(names: Iterable[str], people: Iterable[str]) -> dict[str, str]:
    """Map every name to the one shown for all its spellings: the first in sorted order.

    Names are one when their romanised keys are; among ``people`` a surname alone is the one full name that ends in
    it. Both can only make origins fewer, so that nothing is corroborated by a spelling.

    >>> one_spelling(["Sergei Lavrov", "Sergey Lavrov", "Lavrov"], ["Sergei Lavrov", "Sergey Lavrov", "Lavrov"])
    {'Lavrov': 'Sergei Lavrov', 'Sergei Lavrov': 'Sergei Lavrov', 'Sergey Lavrov': 'Sergei Lavrov'}
    """
    full: dict[str, set[str]] = {}
    persons = {key(name) for name in people}
    for person in persons:
        if " " in person:
            full.setdefault(person.split()[-1], set()).add(person)
    spelled: dict[str, list[str]] = {}
    keys = {}
    for name in sorted(set(names)):
        found = key(name)
        namesakes = full.get(found, set()) if found in persons else set()
        keys[name] = next(iter(namesakes)) if len(namesakes) == 1 else found
        spelled.setdefault(keys[name], []).append(name)
    return {name: max(spelled[own], key=lambda n: (" " in n, -spelled[own].index(n))) for name, own in keys.items()}


def named_in(text: str, kinds: Iterable[NameKind]) -> list[str]:
    """Return the outlets and organisations that ``text`` names, canonical, in order, of the given kinds.

    >>> named_in("Additional reporting by Reuters", [NameKind.OUTLET])
    ['Reuters']
    """
    folded, wanted = fold(text), frozenset(kinds)
    discourse = Discourse(folded, names=NO_NAMES)
    units = [unit for unit in ("outlet", "organisation") if NameKind(unit) in wanted]
    return [str(m.value.name) for unit in units for m in value_type(unit).find(discourse, 0, len(folded))]
