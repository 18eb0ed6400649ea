"""Where: which places of a sentence can be that of an event, and which are only told of in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.expressions import regex
from xref.linking.events.places import FAR_FROM, is_street
from xref.linking.events.spoken_of import opens_a_report
from xref.model import Mention, Span

_BEFORE = 60  # characters looked at before a place
_LOCATIVE = regex(
    r"\b(?:in|at|near|outside|inside|across|around|against|over|on|along|of|into|off|through|hit|hits|struck|strikes|"
    r"hitting|striking|targeted|targeting|rocked|shook|jolted|devastated|battered|shelled|shelling|bombed|attacked|attacking|"
    r"pounded|pounding|bombarded|bombarding|raided) (?:[\w'.-]+ ){0,4}$|'s $"
    r"|\b(?:capital|city|town|village|port), $",
    re.IGNORECASE,
)
_ALSO = regex(
    r"\b(?:also|both|elsewhere|all|back) in (?:the )?$|\bincluding (?:[\w-]+ ){1,4}in (?:the )?$"
    r"|\bsince (?:[\w'-]+ ){1,5}(?:in|at|near) (?:the )?$"
    r"|\b(?:capital|headquarters|seat) of (?:the )?(?:[\w-]+ ){0,2}$"  # the capital of a province is not all of it
    r"|\b(?:control|hold|rul|govern)s? (?:[\w-]+ ){0,3}$"
    r"|\b(?:talks|negotiations) (?:[a-z]+ ){0,3}(?:in|at) (?:the )?(?:[A-Z]?[a-z]+ )?(?:capital )?$",
    re.IGNORECASE,
)
_BOUND = regex(  # "after taking off from Oslo", "on its way to Rome": whence or whither, not where
    r"\b(?:(?<!away )(?<!kilometres )(?<!kilometers )(?<!miles )(?<!km )from|(?<!close )(?<!next )(?<!adjacent )to"
    r"|towards?|bound for|headed for|heading for) (?:the )?(?:[a-z]+ (?:city|town|capital|port) (?:of )?)?$",
    re.IGNORECASE,
)
_CARRIED = (
    "(?:taken|rushed|transported|airlifted|flown|admitted|brought|transferred|moved|evacuated|carried|ferried|driven|sent"
    "|referred)"
)
_TAKEN_TO = regex(
    r"\b(?:(?:died|dead)(?: (?:later|there|at|in)){1,2} (?:[a-z]+ ){0,4}?(?:hospital|clinic|cent(?:er|re)) (?:in|near)"
    r"|died (?:later )?at|condition (?:in|at)|(?:pronounced|declared) dead(?: later| there)? at"
    r"|(?:treated|treatment|hospitali[sz]ed|recovering|admitted) (?:[a-z]+ ){0,4}?(?:in|at)"
    rf"|{_CARRIED} to(?: [a-z]+){{0,4}}?(?: in| at)?"
    rf"|{_CARRIED} to (?:[\w'-]+ ){{1,6}}?(?:hospitals?|clinics?|cent(?:er|re)|infirmary),? (?:in|at|near)) (?:the )?$",
    re.IGNORECASE,
)
_FELT_IN = regex(  # a quake is felt far away
    r"\b(?:(?:felt|heard|seen|experienced|reverberated)(?: [a-z-]+){0,5}|as far(?: away| afield)? as"
    r"|(?:shook|shaking|rattl(?:ed|ing)|sway(?:ed|ing)?) (?:buildings|windows|skyscrapers|high-rises|tall buildings)"
    r"(?: [a-z-]+){0,5}) $"
)
_SPOKEN_AT = regex(  # where those are who speak: "police in Borno said", "told reporters in Maiduguri"
    r"\b(?:police(?: command)?|officials?|authorities|prosecutors?|officers|spokes\w+|reporters|journalists|diplomats"
    r"|(?:told|informed) (?:the )?(?:local |state )?(?:media|press|parliament|AFP|Reuters)"
    r"|analysts|"
    r"(?:news|press) conference|briefing|locals|townspeople|"
    r"monitored(?: by [\w' -]{1,30}?)?|"
    r"ministry|agency|bureau|allies|backers|leaders|leadership|lawmakers|politicians|concerns?|based|headquartered"
    r"|stationed) in (?:the )?"
    r"(?:(?:(?:north|south|east|west|central)\w*|nearby|neighbou?ring) )?$"
    r"|\b(?:[Oo]n|[Uu]pon|[Aa]fter) (?:(?:his|her|their) )?arrival (?:in|at) $|\bfrom (?:nearby|neighbou?ring) $"
    r"|\bfrom (?:[\w'-]+ ){1,5}(?:school|college|university|academy|gymnasium) in (?:the (?:town|city|village) of )?$"
    r"|\b(?:students?|graduates?|professors?|lecturers?|researchers?|studied|enrolled) (?:at|from) (?:the )?"
    r"(?:University|College) of $",
    re.IGNORECASE,
)
_CITED = regex(  # "26 died, the agency said, citing medics at a hospital in the city of Dhamar"
    r"\b(?:citing|quoting|according to|as cited by|as told by) (?:[\w'-]+ ){1,8}?(?:in|at|of|from) (?:the )?"
    r"(?:[a-z-]+ ){0,2}(?:(?:city|town|village|province) of )?$"
)
_REPORTED_BY = regex(  # a capital for its government, a town for its bank: "raids reported by Baghdad"
    r"\b(?:(?:reported|announced|claimed|confirmed|denied|issued) by|Bank [Oo]f) (?:the )?$"
)
_PLAYING = regex(  # those who play: "a game between Tal and Ur", not "a game between Tal and Ur in Oste"
    r"\b(?:games?|match(?:es)?|finals?|playoffs?|victory|win|loss|defeat) (?:between|against|over|with) "
    r"(?:(?! (?:in|at) )[^.;]){0,45}$"
)
_POST_OF = regex(  # where someone has a post: "the mayor of the nearby town of Tal"
    r"\b(?:mayor|governor|commissioner|chief|head|president|chair\w*|commander|administrator|prefect|sheriff|director"
    r"|bishop|archbishop|imam|priest|elder|councillor|spokes\w+|residents?|inhabitants?|native)"
    r" (?:(?-i:[A-Z])[\w.'-]* ){0,3}(?:of|for|in) (?:the )?"
    r"(?:[a-z-]+ (?:of )?){0,3}$",
    re.IGNORECASE,
)
_HELD_AT = regex(  # where those are who are caught or tried: "arrested in Tal", not "held over a blast in Tal"
    r"\b(?:arrest(?:ed|ing)?|captured|apprehended|detained|custody|caught|surrendered|held|jailed|arraigned|appeared"
    r"|(?:indicted|charged|tried|convicted|sentenced) by an? (?:[a-z]+ )?(?:grand jury|court|judge|jury)"
    r"|(?:suspects?|fugitives?|masterminds?|ringleaders?) (?:(?:was|were|is|are|has|have|had|been) )*"
    r"(?:killed|shot(?: dead)?|slain|gunned down|found))"
    r"(?: (?!after|over|for|following|connection|relation"
    r"|(?:[\w-]*(?:attack|shooting|stabbing|killing|blast|bombing|murder)))"
    r"[\w'.-]+){0,8}? (?:in|at|near|outside) (?:the )?$"
)
_ACTING = regex(  # a capital for its government: "a red line, as Washington called it", "since Moscow intervened"
    r" (?:(?:has|had|have|also|later|then) )*(?:said|says|called|calls|blamed|blames|accused|accuses|believe[sd]?"
    r"|denied|denies|intervened|insists|insisted|warned|warns|backs|backed|supports|supported|described|considers|announced|"
    r"launched|vowed|imposed|ordered|condemned|agreed|refused|rejected|welcomed)\b"
)
_FIRED_FROM = regex(
    r"\b(?:fired|launched|flown|flying) from (?:[\w'-]+ ){0,5}(?:in|off|over) (?:the )?$"
    r"|\bfrom (?:the )?(?:direction|airspace|skies|side) of (?:the )?(?:[\w-]+ ){0,2}$"
)
_BELLIGERENT = regex(  # "a clash with Moro rebels"
    r" (?:[a-z]+ )?(?:rebels?|militants?|insurgents?|separatists?|guerrillas?|fighters?|militia(?:s|men)?"
    r"|tribes(?:men)?|clans?|herders|herdsmen|gunmen)\b"
)
_HEADED = regex(  # where those were bound for whom it hit: "waiting for a train to travel to the city of Tal"
    r"\b(?:travel\w*|head(?:ing|ed)|bound|en route|on (?:its|their|his|her) way|journey\w*|depart\w*) (?:to|for) "
    r"(?:the )?(?:(?:[a-z]+ )?(?:city|town|capital|port) (?:of )?)?$",
    re.IGNORECASE,
)
_RANKED = regex(  # of what a place is known for among others: "the third busiest airport in Europe"
    r"\b(?:(?:bus|larg|bigg|old|tall|rich|high|poor|small|long)(?:i?est)|most (?:populous|visited|crowded|remote)"
    r"|one of the [a-z]+)(?: (?:airport|hub|port|city|town|place|nation|country|economy))? in (?:the )?$"
)
_PARTLY = regex(  # where some of it was: "nine blasts, most of them in Tal"
    r"\b(?:majority|most|many|some|half|several|none|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r" of (?:them|which|these|those)(?: [a-z]+)? (?:in|at|near|through|around|outside)(?: [a-z]+)*,? (?:[a-z]+ of )?$"
)
_SHARE_IN = regex(  # "39 died, including 12 in Arnia", "it killed two, one in Tal and one in Ur"
    r"(?:, (?:including )?|\bincluding |, and | and )(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"(?: (?:others|more|people))? in (?:the )?(?:[a-z]+ )?$"
)
_BY_A_STREET = regex(  # how a street runs: "Oak Drive, which is off Elm Street near Ward Park"
    r"\b(?:Street|St\.|Avenue|Ave\.|Boulevard|Blvd\.|Parkway|Drive|Dr\.|Lane|Court),? (?:(?:which|that) is )?"
    r"(?:just )?(?:off|near)\b(?:(?! in )[^.;,])*$"
)
_HOME = regex(  # where somebody lives: "Roy Bell, 22, of Tal", "both of Tal", "the dead were Ann Lee of Tal"
    r"(?:\d|years? old|-year-old),? (?:both |all |each |also |formerly )?(?:of|from) (?:[A-Z][\w'.-]+,? )?$"
    r"|, (?:both|all|each) (?:of|from) $"
    r"|[A-Z][\w'.-]+ (?:(?:[A-Z][\w'-]+|[JS]r\.|I{2,3}|IV), |\([^)]{1,20}\),? )(?:of|from) $"
    r"|\b(?:was|were|is|are|identified as|named as)(?: [A-Z][\w'-]+| [A-Z]\.){2,4} (?:of|from) $"
    r"|[A-Z][\w'.-]+, (?:of|from) (?:[A-Z0-9][\w'.-]*,? ){1,4}(?:in )?$"  # "Roy Bell, of Oak Lane, in Tal, heard it"
)
_HOME_OF = regex(r" (?:residents?|natives?|m[ae]n|wom[ae]n|teens?|teenagers?|couple|boy|girl)\b(?!'s)")
_RIGHT_AT = regex(r"\b(?:in|at|near|outside|inside|across|around|over|on|of|into|through|hit|struck) (?:the )?$")
_SIDE_BY = regex(  # "a shrine north of Tal" is not in Tal, a house "in the north of Tal" is
    r"(?<=[a-z)] )(?<!the )\b(?:north|south|east|west)(?:-?(?:east|west))? of (?:the )?"
    r"(?:(?:commercial|financial|national|provincial|regional|nearby) )?(?:(?:capital|city|town|port),? (?:of )?)?$"
)
_ASKED = regex(
    r"\bethnic $|\b(?:call(?:s|ed|ing)?(?: up)?|pressure|blam(?:e|es|ed|ing)|sanctions|depend\w*|rel(?:y|ies|ied)) on $"
)
_TENDING = regex(
    r"\b(?:doctors?|medics?|surgeons?|nurses?|sources?|directors?|leaders?|commanders?|officials?|officers?|residents?"
    r"|witness(?:es)?|correspondents?|reporters?|journalists?|elders?|activists?|councillors?|lawmakers?)"
    r" (?:at|in|of|from) (?:[\w'.-]+ )*$"
)
_ROUTE = regex(  # the ends of a road or a line: "the Tal-Sarkub highway", "the Indore-Patna Express"
    r"[-–](?:[A-Z][\w']+[-– ])+(?:(?:national|toll|coastal|main|desert) )?"
    r"(?:highway|road|expressway|motorway|railway|route|line|corridor|freeway|turnpike|track|[Ee]xpress|train|service|"
    r"flight|ferry|bus)\b"
)
_OF_A_FORCE = (
    regex(  # "Devon and Tal Police", "the Arnia police chief", "outside the Arnia assembly", "Tal news agency"
        r" and (?:[A-Z]\w+ ){1,2}(?:[Pp]olice|Constabulary|Fire|Ambulance)\b"
        r"| (?:(?:regional|provincial|district) )?(?:police|military|army) (?:chief|director|commander|spokes\w+)\b"
        r"| (?:State )?(?:[Ff]ire|[Ss]tate) (?:[Mm]arshal|[Dd]epartment|[Cc]hief|[Tt]roopers|[Pp]olice)(?:'s|s)?\b"
        r"| (?:forces|troops|regime|authorities|[Nn]ews [Aa]gency|TV|television|radio)\b"
        r"| (?:(?:state|provincial|regional) )?(?:assembly|parliament|legislature)\b"
        r"| (?:(?:[A-Z][\w']+|high) ){0,3}(?:[Cc]ourt|Courthouse)\b"
    )
)
_SAYING = regex(
    r"(?:, (?:where|which|who|that)\b[^.;,]{0,60},|[^.;,]{0,30}?) (?:said|says|told|reported|confirmed|put)\b"
)
_SPEAK = regex(r"(?: [a-z]+)? (?:say|says|said|told|warn|warns|warned|announced|fear|fears|believe|believes)\b")
_FURTHER_ONES = regex(r"\b(?:more|further|other|another|new|will|would|could|may|might)\b")
_RECEIVING = regex(  # "Tal, where the wounded were taken"
    r",? (?:where|to which) (?:[a-z]+ ){0,4}?(?:wounded|injured|bodies|dead|victims|casualties|survivors|patients)"
    r"(?: [a-z]+){0,2}? (?:were|was|are|had been|have been) (?:being )?"
    rf"(?:{_CARRIED}|treated|laid|buried)\b"
)
_WATERS = regex(  # "the Red Sea port city": the sea on which a town lies
    r"(?:[A-Z][\w'-]+ )*(?:Sea|Ocean|Gulf|Lake|River|Coast|Strait) "
    r"(?:port|coastal|coast|resort|seaside|city|town|island|province)\b"
)
_AHEAD = regex(r"(?:[A-Z][a-z]+,? )?[Ii]n (?:the )?(?:[a-z-]+ ){0,2}")
_WIDE = frozenset({"region", "country"})
_WIDE_BY_WORD = regex(r"\b(?:countryside|province|governorate|region|state|district)\b", re.IGNORECASE)
_TWO_DEEDS = regex(r"\b(?:while|whereas)\b|, and |\band (?:[\w-]+ ){1,4}(?:in|at|near)\b")
_SUBURB = regex(r" suburbs?$")  # "in this Chicago suburb" is beside Chicago


_STRUCK = regex(  # "Tal was rocked by two blasts", "the Tal shooting"
    r" (?:was|were|has been|had been|is) (?:[a-z]+ )?(?:rocked|hit|struck|shaken|jolted|bombed|shelled|attacked"
    r"|devastated|battered)\b"
    r"| (?:(?:mass|school|church|mosque|synagogue|nightclub|hotel|market|train|bus|plane|car|bomb|suicide|terror|knife"
    r"|gun|mall|condo|building|apartment|bridge|dam|mine|factory|ferry) ){0,2}(?:shooting|attack|bombing|massacre"
    r"|stabbing|blast|explosion|derailment|crash|quake|earthquake|collapse|wildfire|landslide|mudslide|stampede"
    r"|flood)s?\b"
)


def says_where(text: str, start: int, place: Mention) -> bool:
    """Whether words say that something happened at a place; ``start`` is that of the sentence.

    >>> from xref.model import NameKind
    >>> from xref.values._names.value import Name
    >>> text = "It was on Oak Drive, which is off Elm Street near Ward Park."
    >>> says_where(text, 0, Mention("place", Span(50, 59), "Ward Park", Name("Ward Park", NameKind.PLACE)))
    False
    """
    before = text[max(start, place.span.start - _BEFORE) : place.span.start]
    off = is_elsewhere(text, start, place.span) or any(way.search(before) for way in (_ALSO, _BOUND))
    off = off or _HOME_OF.match(text, place.span.end) is not None
    off = off or (not place.value.inside and _BY_A_STREET.search(text, start, place.span.start) is not None)
    located = _LOCATIVE.search(before) or _STRUCK.match(text, place.span.end)
    return bool(located) and not off and not is_street(place.raw)


def is_elsewhere(text: str, start: int, place: Span) -> bool:
    """Whether a place is where the hurt were taken, where those are who speak or act, or where a road begins.

    >>> text = "A doctor at Tal Hospital said nine had died. The rest were taken to Oslo."
    >>> is_elsewhere(text, 0, Span(12, 24)), is_elsewhere(text, 45, Span(68, 72))
    (True, True)
    >>> is_elsewhere("Two were moved to Ur Hospital in Tal.", 0, Span(33, 36))
    True
    >>> is_elsewhere("A nurse in Tal, where the wounded were brought, counted nine.", 0, Span(11, 14))
    True
    >>> is_elsewhere("Five died, a militia leader in Tal said.", 0, Span(31, 34))
    True
    >>> is_elsewhere("The head of the rescue agency in nearby Tal counted nine.", 0, Span(40, 43))
    True
    >>> is_elsewhere("He shot seven in this Oslo suburb.", 0, Span(22, 33))
    True
    >>> is_elsewhere("It hit a bus bound for the city of Tal.", 0, Span(35, 38))
    True
    >>> is_elsewhere("It shook buildings in Tal.", 0, Span(22, 25))
    True
    >>> is_elsewhere("It hit the Red Sea port city.", 0, Span(11, 18))
    True
    >>> is_elsewhere("Nine died, it said, citing medics at a clinic in Ur.", 0, Span(49, 51))
    True
    >>> is_elsewhere("It hit the third busiest airport in Europe.", 0, Span(36, 42))
    True
    >>> is_elsewhere("It struck 100km (62 miles) north-east of Tal.", 0, Span(41, 44))
    True
    >>> is_elsewhere("It hit Ur, 40km (25 miles) east of the commercial capital Tal.", 0, Span(58, 61))
    True
    >>> is_elsewhere("Nine had died, he said on his arrival in Tal.", 0, Span(41, 44))
    True
    >>> is_elsewhere("It killed Ann Lee, 22, of Tal.", 0, Span(26, 29))
    True
    >>> is_elsewhere("There were nine blasts, most of them in Tal.", 0, Span(40, 43))
    True
    """
    if _SUBURB.search(text, place.start, place.end) or _is_of_waters(text, place) or opens_a_report(text, start, place):
        return True
    before = text[max(start, place.start - _BEFORE) : place.start]
    elsewhere = (
        _TAKEN_TO,
        _SPOKEN_AT,
        _REPORTED_BY,
        _CITED,
        _POST_OF,
        _HELD_AT,
        _FELT_IN,
        FAR_FROM,
        _PLAYING,
        _FIRED_FROM,
        _HEADED,
        _RANKED,
        _SIDE_BY,
        _HOME,
        _PARTLY,
        _SHARE_IN,
    )
    if any(way.search(before) for way in elsewhere) or _ASKED.search(before):
        return True
    if any(way.match(text, place.end) for way in (_OF_A_FORCE, _ROUTE, _RECEIVING, _BELLIGERENT)):
        return True
    if _ACTING.match(text, place.end) and not _RIGHT_AT.search(before):
        return True
    return bool(_TENDING.search(before) and _SAYING.match(text, place.end))


def is_of_speakers(text: str, told: Span, place: Span) -> bool:
    """Whether words that tell of an event begin with those who speak of it, and where they are.

    What they tell of that is still to come, or comes beside something else, need not be where they are.

    >>> is_of_speakers("Police in Tal say more raids will follow.", Span(0, 29), Span(10, 13))
    True
    >>> is_of_speakers("Police in Tal say a raid left nine dead.", Span(0, 35), Span(10, 13))
    False
    """
    before = text[max(0, place.start - _BEFORE) : place.start]
    said = _SPEAK.match(text, place.end, told.end) if _SPOKEN_AT.search(before) else None
    return said is not None and _FURTHER_ONES.search(text, said.end(), told.end) is not None


def _is_of_waters(text: str, place: Span) -> bool:
    """Whether a place is only the sea or the river on which the place of a town, named or not, lies."""
    found = _WATERS.search(text, place.start, place.end + 12)
    return found is not None and found.end() > place.end


def without_the_region_ahead(text: str, start: int, places: Sequence[Mention]) -> Sequence[Mention]:
    """The places of a sentence without the region with which it begins, if it goes on to say where in it.

    "In the northern countryside of Tal ten died when shells hit the village of Ur": they died in Ur.
    """
    if len(places) != 2 or not _AHEAD.fullmatch(text, start, places[0].span.start):
        return places
    region, town = places
    wide = region.value.level in _WIDE or _WIDE_BY_WORD.search(region.raw)
    narrow = town.value.level not in _WIDE and not _WIDE_BY_WORD.search(town.raw)
    apart = _TWO_DEEDS.search(text, region.span.end, town.span.start)
    return [town] if wide and narrow and not apart else places


def is_bound(text: str, place: int) -> bool:
    """Whether a place that begins there is whence or whither somebody went.

    >>> is_bound("A man from Oslo", 11), is_bound("A man in Oslo", 9)
    (True, False)
    """
    return _BOUND.search(text, max(0, place - _BEFORE), place) is not None
