"""Phrases that name someone, as regular expressions over the tags of ``lexicon.TAGS``.

All repetition is bounded, so that no run of words makes the search superlinear.
"""

from __future__ import annotations

import re
from functools import cache

NAME = r"(?:I{0,3}[nN](?:-?I|-?l{0,3}[nN]){0,5}|n{1,2}[IN]?[CKP](?![CKPOn]))"
FULL = r"(?:I{1,3}N{1,3}|nI{0,2}(?:-?I|-?l{0,3}[nN]){1,5}|n{1,2}[IN]?[CKP](?![CKPOn])|NI?l{1,3}N|N(?:-?l{0,3}N){1,3}|HI?N?)"
OWNER = r"[DCOGKPMA]'?"
POST = rf"(?:{OWNER}|[mahogpbr]){{0,6}}[JrT]{{1,3}}(?:[Ffi]d?[DCOGKPAmpob]{{1,3}}){{0,2}}"
DET = r"[dy]{0,2}"

PERSON = rf"(?P<titled>{DET}{POST},?(?P<name>{NAME}))|(?P<full>H|{FULL})"
APPOSED = rf",{DET}{POST}(?=[,.]|$)"
INSTITUTION = (
    rf"(?P<institution>{DET}(?:[DC]'?|O)?[NmaAhPDgpneG]{{0,4}}o(?:fd?[mNPCDKaobgh]{{1,3}}(?:&[mN])?)?"
    rf"|{DET}(?:[DC]'?)[ma]{{0,3}}b|{DET}m{{1,3}}b)"
)
GOVERNMENT = (
    rf"(?P<government>{DET}[ma]{{0,3}}(?P<state>[DC])'?[ma]{{0,3}}g(?![hrJob])|{DET}[ma]{{0,2}}gfd?(?P<state2>[C]))"
)
ENVOYS = rf"(?P<envoys>{DET}q?[ma]{{0,3}}(?P<sender>[DCOEG])'?[ma]{{0,3}}r)"
ARMY = rf"(?P<army>{DET}(?P<land>[DC])'?[ma]{{0,2}}h)"
ROLE = rf"(?P<role>{DET}q?(?:[aDmghGoONn]'?){{0,5}}[hu](?![hJ]))"
KNOWN = r"d?m?(?P<known>[COGMRE])"
SENT = rf"(?:{DET}q?[ma]{{0,2}}r[fF]d?)?"


@cache
def actors() -> re.Pattern[str]:
    """Return the pattern of whoever can act or speak: persons, states, bodies, groups, roles."""
    inner = "|".join((GOVERNMENT, ENVOYS, INSTITUTION, ROLE, r"(?P<capital>K)", KNOWN, r"d?(?P<acronym>A)"))
    return re.compile(rf"{PERSON}|(?P<sent>{SENT})(?:{inner})")


@cache
def apposed() -> re.Pattern[str]:
    """Return the pattern of a post that follows a name between commas."""
    return re.compile(APPOSED)


@cache
def places() -> re.Pattern[str]:
    """Return the pattern of a place: known, or unknown beside a word that tells a kind of place."""
    known = r"[CKP]"
    unknown = r"[Nn](?:-?l?[NnKP]){0,3}"
    head = rf"(?:{known}|{unknown})"
    return re.compile(
        rf"(?P<kind>{DET}(?:[DCP]'?)?[ma]{{0,2}}p[fp]?(?P<at>{head}))"
        rf"|(?:d(?=[^p]{{1,5}}p))?(?P<before>{head})(?P<after>p{{1,2}})(?!f)"
        rf"|(?P<known>d?{known})"
        rf"|(?<=i)(?P<loose>{unknown})|(?<=id)(?P<loose2>{unknown})(?=p)"
    )
