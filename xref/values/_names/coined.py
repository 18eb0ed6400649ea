"""Given names by their form: those coined in the United States are too many for any list, and made of few parts.

"Jaquavious", "De'Marco", "LaShawn": an opening syllable and a core that recur in names alone (Lieberson and Mikelson,
"Distinctive African American Names", *American Sociological Review* 60, 1995). Cores that end surnames and towns as
well ("Marion", "Devon") are left out.
"""

from __future__ import annotations

from functools import lru_cache

from xref.expressions import regex

_OPENING = (
    "(?:An|Ar|Ca|Cor|Da|Dar|Davon|De|Don|Dre|Ja|Jar|Je|Jer|Jo|Ka|Ke|Key|La|Le|Ma|Mar|Mi|Mon|Na|Ni|O|Qua|Que|Ra|Re|Ro"
    "|Sha|She|Shi|Ta|Te|Ti|To|Tra|Tre|Trey|Ty|Xa|Za|Ze|Zi|Zy)"
)
_CORE = (
    "(?:quan|quon|quav[ei]ous|quavius|quarius|quavion|darius|darious|marius|marcus|marquis|shawn|shaun|shon|michael|mond"
    "|montae?|vontae?|vonte|vante|kwon|quez|quis|quise|quinton|trell|dric|drick|dravi[eo]us|tav[ei]?ous|tavius|tavion"
    "|tavis|travion|mari?on|mario|kobe|wayne|dwayne|wan|wuan|juan|toya|tonya|tasha|tisha|keith?ia|kei?sha|kisha|niqua"
    "|n[ei]i?sha|nika|niyah|shante|shanti|shae|tyri|tyra|myah|riah|monique|metrius|metris|andre|anthony|vion|vonn)"
)
_COINED = regex(
    rf"{_OPENING}'?(?i:{_CORE})"
    r"|(?:Dre|Ja|Je|Ke|Mar|Tay|Tra|Tre|Ty|Zy)'[A-Za-z][a-z]{2,}"
    r"|(?:Am|Ce|Da|De|Ka|La|Ma|Mi|Na|Ra|Sa|Sha|Ta|Za)'[A-Z][a-z]{2,}"  # with a small letter these are towns: "Ma'arat"
    r"|(?:Ja|Ke|Ty|Ka|Sha|Ra|Jo|Mar|Da|Ta|Tre)[A-Z][a-z]{2,}"
)
_SURNAMES = frozenset({"Marion", "Marquez"})


@lru_cache(maxsize=4096)
def is_coined(word: str) -> bool:
    """Whether a word has the form of a given name that parents have coined.

    >>> [word for word in ("Jaquavious", "De'Marco", "LaShawn", "Ta'Nyra", "Marquez", "DeKalb") if is_coined(word)]
    ['Jaquavious', "De'Marco", 'LaShawn', "Ta'Nyra"]
    """
    return word not in _SURNAMES and _COINED.fullmatch(word) is not None
