"""Identity of a finding: what stays when a text moves and changes when a value does."""

from __future__ import annotations

from collections.abc import Iterable

from xref.digests import blake2b

_SEPARATOR = "\x1f"


def finding_id(rule: str, subject: str, slot: str, values: Iterable[str]) -> str:
    """A short digest of rule, subject, slot and the set of distinct normalised values.

    Lines, paths, dates and versions have no part in it, so that a baseline survives an edit elsewhere in the text.

    >>> finding_id("toll", "attack in Kabul", "n", ["12", "19"])
    '6de8c8757077'
    >>> finding_id("toll", "attack in Kabul", "n", ["19", "12"])
    '6de8c8757077'
    """
    parts = [rule, subject, slot, *sorted(set(values))]
    return blake2b(_SEPARATOR.join(parts).encode(), digest_size=6).hexdigest()
