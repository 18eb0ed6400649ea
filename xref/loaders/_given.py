"""What a container says of an article: the keys that are read, and the schema of ``sources.yaml``.

The manifest and front matter are checked; JSON comes from other people's programs, so there the usual
spellings of the same keys are taken and the rest is ignored.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from xref.expressions import regex

if TYPE_CHECKING:
    from pydantic import BaseModel

KEYS = ("outlet", "title", "published", "language", "url")
SPELLINGS = {
    "outlet": ("outlet", "source", "publisher", "site", "site_name", "sitename", "source_name"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "publishedAt", "datePublished", "date_published", "pubDate"),
    "language": ("language", "lang"),
    "url": ("url", "link", "source_url"),
}
_ISO = regex(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?)?)?"
)


def pick(record: Mapping[str, Any]) -> dict[str, str]:
    """Return the metadata of a record under our keys, first spelling first.

    >>> pick({"source": {"name": "RT"}, "date": "2017-01-19", "body": "..."})
    {'outlet': 'RT', 'published': '2017-01-19'}
    """
    given: dict[str, str] = {}
    for key, spellings in SPELLINGS.items():
        for spelling in spellings:
            value = record.get(spelling)
            if isinstance(value, Mapping):  # JSON-LD and news feeds: {"name": ...}
                value = value.get("name")
            if isinstance(value, str | int) and str(value).strip():
                given[key] = str(value).strip()
                break
    return given


def iso_date(text: str) -> str | None:
    """Return an ISO date or date and time as EDTF to the minute, None where it is none.

    >>> iso_date("2016-07-15T10:30:00Z"), iso_date("2016-07"), iso_date("2016-02-30")
    ('2016-07-15T10:30', '2016-07', None)
    """
    match = _ISO.fullmatch(text.strip())
    if not match:
        return None
    year, month, day, hour, minute = match.groups()
    if day and not exists(int(year), int(month), int(day)):
        return None
    if (month and not 1 <= int(month) <= 12) or (hour and (int(hour) > 23 or int(minute) > 59)):
        return None
    date = "-".join(part for part in (year, month, day) if part)
    return f"{date}T{hour}:{minute}" if hour else date


def exists(year: int, month: int, day: int) -> bool:
    """Say whether there is such a day in the calendar.

    >>> exists(2016, 2, 29), exists(2017, 2, 29)
    (True, False)
    """
    from datetime import date

    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@cache
def manifest_model() -> type[BaseModel]:
    """Return the pydantic model of ``sources.yaml``; its JSON Schema is what editors get."""
    from pydantic import BaseModel, ConfigDict, Field, field_validator

    class Given(BaseModel):
        model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
        outlet: str | None = Field(None, min_length=1, description="Who published it.")
        title: str | None = Field(None, min_length=1, description="The headline.")
        published: str | None = Field(None, description="ISO date, as fine as it is known: 2017, 2017-01, 2017-01-24.")
        language: str | None = Field(None, min_length=2, description="BCP 47 code: en.")
        url: str | None = Field(None, min_length=1, description="Where it was found.")

        @field_validator("published")
        @classmethod
        def _dated(cls, value: str | None) -> str | None:
            if value is not None and iso_date(value) is None:
                raise ValueError("this is no ISO date; write it as 2017-01-24, 2017-01 or 2017-01-24T14:30")
            return value

    class Manifest(BaseModel):
        model_config = ConfigDict(extra="forbid")
        articles: dict[str, Given] = Field(default_factory=dict, description="By file name, relative to this file.")
        defaults: Given | None = Field(None, description="For every article beside this file that says nothing else.")

    return Manifest
