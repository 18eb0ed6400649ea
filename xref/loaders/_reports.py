"""What xref itself wrote: a report beside articles quotes them all, and read as one it would agree with everybody."""

from __future__ import annotations

import re

_HEADS = re.compile(  # how each format that a loader would take begins
    rb"finding,category,verdict,kind,"
    rb"|# What the sources say\n"
    rb"|verdict +question +who says what"
    rb"|\{\s*\"schema_version\": *\"[\d.]+\",\s*\"xref_version\""
    rb"|<!DOCTYPE html>\n<html[^>]*><head>(?:<meta[^>]*>){0,4}<meta name=\"generator\" content=\"xref "
)


def is_report(data: bytes) -> bool:
    """Say whether a file is a report of xref in a format that reads like an article.

    >>> is_report(b"# What the sources say\\n\\n**1 conflict**"), is_report(b"# What the sources say of it")
    (True, False)
    """
    return _HEADS.match(data) is not None
