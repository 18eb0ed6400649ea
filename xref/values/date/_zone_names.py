"""Time zones by their names: "British Summer Time", "Gulf time"; those of the clocks in a city or country."""

from __future__ import annotations

_STANDARD = {  # minutes that standard time lies east, and the words before "Standard Time"
    -300: ("eastern", "us eastern", "u.s. eastern"),
    -360: ("central",),
    -420: ("mountain",),
    -480: ("pacific", "us pacific", "u.s. pacific"),
    -540: ("alaska",),
    -600: ("hawaii", "hawaiian"),
    -240: ("atlantic",),
    -210: ("newfoundland",),
    60: ("central european", "west africa", "west african"),
    120: ("eastern european", "south africa", "south african", "central africa", "central african"),
    180: ("arabia", "arab", "arabian", "east africa", "east african", "moscow", "turkey"),
    210: ("iran",),
    240: ("gulf",),
    300: ("pakistan",),
    330: ("indian", "india", "sri lanka"),
    345: ("nepal",),
    360: ("bangladesh",),
    390: ("myanmar",),
    420: ("indochina", "western indonesia", "western indonesian"),
    480: ("china", "philippine", "hong kong", "singapore", "malaysia", "australian western", "western australian"),
    540: ("japan", "korea", "korean"),
    600: ("australian eastern",),
    720: ("new zealand",),
}
_SUMMER = ("eastern", "central", "mountain", "pacific", "alaska", "atlantic", "newfoundland", "us eastern",
           "us pacific", "central european", "eastern european", "australian eastern", "new zealand")  # fmt: skip
# Cities and countries whose clocks have no summer time, or none since long, by the minutes that they lie east.
_CLOCKS = {
    -300: ("lima", "bogota", "peruvian", "colombian"),
    60: ("nigerian", "lagos", "abuja"),
    120: ("johannesburg", "south african", "harare"),
    180: ("moscow", "nairobi", "kenyan", "kenya", "saudi", "riyadh", "mecca", "makkah", "baghdad", "iraqi", "kuwait",
          "ethiopian", "ugandan", "addis ababa"),
    240: ("gulf", "dubai", "uae"),
    270: ("kabul", "afghan", "afghanistan"),
    300: ("pakistan", "pakistani", "islamabad", "karachi", "tashkent"),
    330: ("indian", "india", "delhi", "new delhi", "mumbai", "colombo", "sri lankan", "sri lanka"),
    345: ("nepal", "nepali", "kathmandu"),
    360: ("dhaka", "bangladesh", "bangladeshi"),
    390: ("myanmar", "yangon"),
    420: ("bangkok", "thai", "thailand", "hanoi", "vietnam", "vietnamese", "jakarta", "cambodian"),
    480: ("beijing", "china", "chinese", "shanghai", "hong kong", "taipei", "taiwan", "manila", "philippine",
          "philippines", "singapore", "malaysian", "malaysia", "perth"),
    540: ("tokyo", "japan", "japanese", "seoul", "korean", "korea", "south korean", "pyongyang"),
    600: ("brisbane", "queensland"),
}  # fmt: skip
# Clocks that a season moves, or that a law did: the time of a place, whose zone stays open.
_LOCAL = """london british uk berlin german paris french rome italian madrid spanish dublin irish lisbon athens greek
    brussels vienna geneva kyiv kiev ukrainian ukraine istanbul turkish israel israeli jerusalem damascus syrian beirut
    lebanese cairo egyptian tehran iranian iran sydney melbourne canberra auckland wellington adelaide
    washington chicago toronto havana cuban brasilia santiago european"""
_CITIES = ("new york", "los angeles", "mexico city", "buenos aires", "new zealand", "sao paulo", "central european")
_UNIVERSAL = ("greenwich mean time", "coordinated universal time", "universal time", "zulu time")

ZONES: dict[str, int | None] = {f"{place} time": None for place in (*_LOCAL.split(), *_CITIES)}
ZONES |= {f"{place} time": east for east, places in _CLOCKS.items() for place in places}
ZONES |= {f"{name} standard time": east for east, names in _STANDARD.items() for name in names}
ZONES |= {
    f"{name} {kind} time": east + 60
    for east, names in _STANDARD.items()
    for name in names
    if name in _SUMMER
    for kind in ("daylight", "summer", "daylight saving")
}
ZONES |= {"british summer time": 60, "irish summer time": 60, "gulf standard time": 240, "local time": None}
ZONES |= dict.fromkeys(_UNIVERSAL, 0)
"""The zones by their names in lower case: minutes that they lie east, ``None`` where the year or the season says."""
