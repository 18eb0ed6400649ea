"""Feasts and days of remembrance whose dates follow a rule.

Fixed dates, "the fourth Thursday of November", days before or after Easter (Gregorian and Julian, after Meeus,
"Astronomical Algorithms", 2nd ed., ch. 8), and, by the tables of the ``holidays`` package where it is installed, feasts
of lunar calendars.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Day  # noqa: N812
from functools import cache
from importlib import import_module
from typing import Any

from xref.values.date._calendar import days, month_length, weekday

_FIXED = {
    (1, 1): "new year's day|new years day|new year day|new year's|new year",
    (12, 31): "new year's eve|new years eve|new year eve|hogmanay|saint sylvester",
    (12, 24): "christmas eve|xmas eve",
    (12, 25): "christmas|christmas day|xmas|xmas day",
    (12, 26): "boxing day|st stephen's day|st. stephen's day",
    (1, 6): "epiphany|twelfth night",
    (2, 2): "groundhog day|candlemas",
    (2, 14): "valentine's day|valentine day|valentines day|saint valentine's day|st valentine's day",
    (3, 8): "international women's day|women's day|womens day",
    (3, 14): "pi day",
    (
        3,
        17,
    ): "st patrick's day|saint patrick's day|st. patrick's day|saint patrick|st paddy's day|st. patrick|st patrick",
    (4, 1): "april fools|april fool's day|april fools' day|april fool's|april fools day",
    (4, 22): "earth day",
    (4, 25): "anzac day",
    (5, 1): "may day|labour day|international workers' day",
    (5, 4): "star wars day",
    (5, 5): "cinco de mayo",
    (6, 14): "flag day",
    (6, 19): "juneteenth",
    (7, 1): "canada day",
    (7, 4): "independence day|fourth of july|4th of july|july fourth",
    (7, 14): "bastille day",
    (10, 31): "halloween|all hallows eve|hallowe'en|halloween day",
    (11, 1): "all saints' day|all saints day",
    (11, 2): "all souls' day|all souls day",
    (11, 5): "guy fawkes night|guy fawkes day|bonfire night",
    (11, 11): "veterans day|veteran day|veterans' day|armistice day|remembrance day",
    (2, 12): "lincoln's birthday|lincolns birthday|abraham lincoln's birthday",
    (4, 10): "siblings day",
    (4, 27): "king's day|koningsdag",
    (10, 16): "boss's day|boss's",
    (3, 15): "ides of march",
}
_NTH = {  # month, weekday, which
    (
        1,
        0,
        3,
    ): "martin luther king day|mlk day|martin luther king jr day|martin luther kings day|martin luther king's day",
    (
        2,
        0,
        3,
    ): "presidents' day|presidents day|president's day|president day|washington's birthday|george washington day",
    (5, 6, 2): "mother's day|mothers day|mothers' day",
    (5, 0, -1): "memorial day",
    (6, 6, 3): "father's day|fathers day|fathers' day",
    (9, 0, 1): "labor day",
    (10, 0, 2): "columbus day|indigenous peoples' day",
    (11, 3, 4): "thanksgiving|thanksgiving day",
}
_AFTER = {  # days after one of the above
    ("thanksgiving", 1): "black friday",
    ("thanksgiving", 4): "cyber monday",
}
_EASTER = {
    -52: "fat thursday", -47: "shrove tuesday|mardi gras|pancake day", -46: "ash wednesday|lent",
    -7: "palm sunday|branch sunday",
    -3: "maundy thursday|holy thursday|covenant thu|thu of mysteries", -2: "good friday",
    -1: "holy saturday|easter saturday", 0: "easter|easter sunday|easter day", 1: "easter monday",
    39: "ascension day|ascension thursday", 49: "pentecost|whit sunday|white sunday|whitsunday",
    50: "whit monday|pentecost monday",
    56: "trinity sunday", 60: "corpus christi",
}  # fmt: skip
_ORTHODOX = {
    -48: "clean monday|great lent|great fast|orthodox lent", -7: "orthodox palm sunday",
    -2: "orthodox good friday|orthodox great friday", 0: "orthodox easter|orthodox easter sunday",
    1: "orthodox easter monday",
    49: "orthodox pentecost",
}  # fmt: skip
_LUNAR = {  # calendar, method of the holidays package, days from it to the first day, length
    ("islamic", "ramadan_beginning", 0, 30): "ramadan|ramadhan",
    ("islamic", "eid_al_fitr", 0, 1): "eid al-fitr|eid ul-fitr|eid al fitr|eid-ul-fitr",
    (
        "islamic",
        "eid_al_adha",
        0,
        1,
    ): "eid al-adha|eid ul-adha|eid al adha|eid al-azha|eidul azha|bakr id|sacrifice feast|feast of the sacrifice",
    ("islamic", "mawlid", 0, 1): "mawlid|mawlid al-nabi|mawlid al-nabawi|prophet's birthday",
    ("islamic", "ashura", 0, 1): "ashura",
    ("islamic", "arbaeen", 0, 1): "arbaeen|arba'een",
    ("islamic", "hijri_new_year", 0, 1): "islamic new year|hijri new year",
    ("islamic", "isra_and_miraj", 0, 1): "isra and mi'raj|the night journey|the prophet's ascension",
    ("islamic", "laylat_al_qadr", 0, 1): "laylat al-qadr|laylat al kadr|night of power",
    ("islamic", "jumuatul_wida", 0, 1): "jumu'atul-wida|jamat ul-vida",
    ("hindu", "diwali_india", 0, 1): "diwali|deepavali",
    ("hindu", "holi", 0, 1): "holi|dhulandi",
    ("hindu", "dussehra", 0, 1): "dussehra|vijayadashami",
    ("hindu", "ganesh_chaturthi", 0, 1): "ganesh chaturthi",
    ("hindu", "janmashtami", 0, 1): "janmashtami|gokulashtami",
    ("hindu", "maha_shivaratri", 0, 1): "maha shivaratri",
    ("hindu", "onam", 0, 1): "onam",
    ("hindu", "raksha_bandhan", 0, 1): "raksha bandhan|rakhi",
    ("hindu", "ram_navami", 0, 1): "ram navami|rama navami",
    ("hindu", "vaisakhi", 0, 1): "vaisakhi|baisakhi|vaishakhi",
    ("hindu", "sharad_navratri", -1, 10): "navaratri|navratri|durga puja",
    ("hindu", "gudi_padwa", 0, 1): "ugadi|yugadi|gudi padwa|samvatsaradi|chaitra sukladi",
    ("hindu", "makar_sankranti", 0, 1): "makar sankranti|makara sankranthi",
    (
        "hindu",
        "guru_gobind_singh_jayanti",
        0,
        1,
    ): "guru gobind singh jayanti|guru govind singh jayanti|guru gobind singh birthday",
    (
        "hindu",
        "guru_ravidas_jayanti",
        0,
        1,
    ): "guru ravidas jayanti|guru ravidass jayanti|guru ravidas birthday|guru ravidass birthday",
    ("hindu", "maharshi_valmiki_jayanti", 0, 1): "valmiki jayanti|maharishi valmiki jayanti|pargat diwas",
    ("hindu", "mahavir_jayanti", 0, 1): "mahavir jayanti|mahaveer janma kalyanak",
    ("hindu", "karwa_chauth", 0, 1): "karva chauth|karwa chauth",
    ("hindu", "basant_panchami", 0, 1): "basant panchami|vasant panchami",
    ("hindu", "chhath_puja", 0, 1): "chhath puja|chhath|surya shashthi|dala puja",
    ("hindu", "naraka_chaturdashi", 0, 1): "naraka chaturdashi|kali chaudas",
    ("hindu", "pongal", 0, 1): "pongal",
    ("hindu", "pongal", 2, 1): "kaanum pongal|kanni pongal",
    ("hindu", "diwali_india", 2, 1): "bhai dooj",
    ("hindu", "holi", -1, 1): "holika dahan",
    ("chinese", "lunar_new_year", 0, 1): "chinese new year|lunar new year|chinese lunar new year's day",
    ("hebrew", "rosh_hashanah", 0, 2): "rosh hashanah",
    ("hebrew", "yom_kippur", 0, 1): "yom kippur",
    ("hebrew", "passover", 0, 8): "passover|pesach",
    ("hebrew", "hanukkah", 0, 8): "hanukkah|chanukah",
    ("hebrew", "purim", 0, 1): "purim",
    ("hebrew", "sukkot", 0, 7): "sukkot|succos",
    ("hebrew", "shavuot", 0, 2): "shavuot",
    ("hebrew", "tisha_bav", 0, 1): "tisha b'av",
    ("hebrew", "lag_baomer", 0, 1): "lag b'omer|lag baomer",
    ("buddhist", "vesak", 0, 1): "vesak|buddha's birthday|buddha purnima|vaisakha",
}
_CLASSES = {"islamic": "_IslamicLunar", "hindu": "_HinduLunisolar", "chinese": "_ChineseLunisolar",
            "hebrew": "_HebrewLunisolar", "buddhist": "_BuddhistLunisolar"}  # fmt: skip


@cache
def _rules() -> dict[str, tuple[str, tuple[object, ...]]]:
    """Every name with its rule; the first name of a row stands for all of them."""
    tables: tuple[tuple[str, Mapping[Any, str]], ...] = (
        ("fixed", _FIXED), ("nth", _NTH), ("after", _AFTER),
        ("easter", _EASTER), ("orthodox", _ORTHODOX), ("lunar", _LUNAR),
    )  # fmt: skip
    return {
        name: (kind, (names.split("|")[0], key))
        for kind, table in tables
        for key, names in table.items()
        for name in names.split("|")
    }


def feast_names() -> list[str]:
    """Every name of a feast, in lower case."""
    return list(_rules())


def fixed_date(name: str) -> tuple[int, int] | None:
    """Month and day of a feast that is on the same day every year.

    >>> fixed_date("boxing day"), fixed_date("easter")
    ((12, 26), None)
    """
    kind, (_, key) = _rules()[name]
    return key if kind == "fixed" and isinstance(key, tuple) else None


def canonical(name: str) -> str:
    """The name under which a feast is kept.

    >>> canonical("xmas day")
    'christmas'
    """
    return str(_rules()[name][1][0])


@cache
def feast_days(name: str, year: int) -> tuple[int, int] | None:
    """First and last day number of a feast in a year; ``None`` where its rule or table does not reach.

    >>> from xref.values.date._calendar import civil
    >>> [civil(day) for day in feast_days("easter", 2018)]
    [(2018, 4, 1), (2018, 4, 1)]
    """
    if name not in _rules():
        return None
    kind, (_, key) = _rules()[name]
    first: int | None = None
    length = 1
    if kind == "fixed" and isinstance(key, tuple):
        first = days(year, *key)
    elif kind == "nth" and isinstance(key, tuple):
        first = nth_weekday(year, *key)
    elif kind == "after" and isinstance(key, tuple):
        anchor = feast_days(key[0], year)
        first = anchor[0] + key[1] if anchor else None
    elif kind == "easter" and isinstance(key, int):
        first = easter(year) + key
    elif kind == "orthodox" and isinstance(key, int):
        first = orthodox_easter(year) + key
    elif kind == "lunar" and isinstance(key, tuple):
        calendar, method, shift, length = key
        found = _by_table(calendar, method, year)
        first = None if found is None else found + shift
    return None if first is None else (first, first + length - 1)


def nth_weekday(year: int, month: int, wanted: int, which: int) -> int | None:
    """Day number of the n-th (from the end where negative) such weekday of a month; ``None`` where there is none.

    >>> from xref.values.date._calendar import civil
    >>> civil(nth_weekday(2013, 11, 3, 4))
    (2013, 11, 28)
    """
    first = days(year, month, 1)
    length = month_length(year, month)
    found = [first + offset for offset in range(length) if weekday(first + offset) == wanted]
    place = which - 1 if which > 0 else which
    return found[place] if -len(found) <= place < len(found) else None


def easter(year: int) -> int:
    """Day number of Easter Sunday in the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    m = (a + 11 * h) // 319
    i, k = divmod(c, 4)
    x = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + x + 90) // 25
    return days(year, month, (h - m + x + month + 19) % 32)


def orthodox_easter(year: int) -> int:
    """Day number of Easter Sunday in the Julian calendar, as a Gregorian date."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return days(year, month, day + 1) + year // 100 - year // 400 - 2


def _by_table(calendar: str, method: str, year: int) -> int | None:
    """Look a feast up in the tables of the ``holidays`` package, where it is installed."""
    try:
        tables = getattr(import_module("holidays.calendars"), _CLASSES[calendar])()
    except (ImportError, AttributeError):
        return None
    one, many = getattr(tables, f"{method}_date", None), getattr(tables, f"{method}_dates", None)
    try:
        if one is not None:
            found = one(year)
            found = found[0] if isinstance(found, tuple) else found
        else:
            found = next((each for each, *_ in many(year) if each.year == year), None) if many else None
    except (KeyError, ValueError, TypeError):
        return None
    return days(found.year, found.month, found.day) if isinstance(found, Day) else None
