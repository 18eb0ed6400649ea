"""Outlet names as evidence: which outlet a page may mean, and which of them are agencies."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from xref.expressions import regex
from xref.values._names.gazetteer import rows

_DOMAIN = regex(r"(?:www\.|english\.|en\.|m\.)*([a-z0-9-]+)\.[a-z]{2,4}(?:\.[a-z]{2})?", re.I)


def canonical(name: str) -> str | None:
    """Return the outlet that a name or the address of a site is known to be, None for one that is not listed.

    >>> canonical("Agence France-Presse"), canonical("www.presstv.co.uk"), canonical("Nowhere Post")
    ('AFP', 'Press TV', None)
    """
    domain = _DOMAIN.fullmatch(name.strip())
    return _index().get(_key(domain[1] if domain else name))


def is_agency(name: str) -> bool:
    """Say whether ``name`` is a news agency, whose reports other outlets carry.

    >>> is_agency("REUTERS"), is_agency("Agence France-Presse"), is_agency("Marn Herald")
    (True, True, False)
    """
    return _key(name) in _agency_keys()


@cache
def _agency_keys() -> frozenset[str]:
    return frozenset(_key(name) for names in _agencies() for name in names)


@cache
def _agencies() -> tuple[tuple[str, ...], ...]:
    text = Path(__file__).with_name("agencies.txt").read_text("utf-8")
    listed = (line.split("|") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(name.strip() for name in names) for names in listed)


@cache
def _index() -> dict[str, str]:
    index = {_key(alias): names[0] for names in _agencies() for alias in names}
    for name, aliases, *_ in rows("outlets"):
        index |= {_key(alias): name for alias in (name, *filter(None, aliases.split("|")))}
    return index


def _key(name: str) -> str:
    """One form of a name: no case, no spaces or signs, no article."""
    return _SIGNS.sub("", _ARTICLE.sub("", name.strip())).casefold()


_ARTICLE, _SIGNS = regex(r"^the\s+", re.I), regex(r"[\W_]+")
