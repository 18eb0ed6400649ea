"""Outlet names as evidence: which name a page may mean, and which of them are agencies."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def _listed() -> tuple[tuple[tuple[str, ...], bool], ...]:
    text = files("xref").joinpath("outlets.txt").read_text("utf-8")
    rows: list[tuple[tuple[str, ...], bool]] = []
    agency = True
    for line in text.splitlines():
        if line.startswith("----"):
            agency = False
        elif line and not line.startswith("#"):
            rows.append((tuple(part.strip() for part in line.split("|")), agency))
    return tuple(rows)


@cache
def _index() -> dict[str, str]:
    return {_key(alias): names[0] for names, _ in reversed(_listed()) for alias in names}


@cache
def _agencies() -> frozenset[str]:
    return frozenset(names[0] for names, agency in _listed() if agency)


def _key(name: str) -> str:
    return re.sub(r"[^\w.]+", " ", name.casefold()).strip().removeprefix("the ").removeprefix("www.")


def canonical(name: str) -> str | None:
    """Return the outlet that ``name`` is known to be, None for one that is not listed.

    >>> canonical("Agence France-Presse"), canonical("www.presstv.co.uk"), canonical("Nowhere Post")
    ('AFP', 'Press TV', None)
    """
    return _index().get(_key(name))


def is_agency(name: str) -> bool:
    """Say whether ``name`` is a news agency, whose reports other outlets carry."""
    return canonical(name) in _agencies()


@cache
def agency_names() -> str:
    """The spellings of all agencies as one alternation, longest first, for patterns of credits."""
    names = {alias for names, agency in _listed() if agency for alias in names if "." not in alias}
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=lambda n: (-len(n), n)))
