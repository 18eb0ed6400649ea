"""Another language is told by its commonest words; a short text or a list of names tells nothing."""

from __future__ import annotations

import pytest

from xref.model import Document
from xref.reading import read
from xref.reading.language import in_another_language

ENGLISH = (
    "A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said. All of them were "
    "brought to land by the evening, and no one was hurt."
)
GERMAN = (
    "Eine Fähre mit 204 Menschen an Bord ist am Sonntag vor Port Alba auf Grund gelaufen. Bis zum Abend waren alle an "
    "Land, verletzt wurde niemand, wie die Küstenwache in der Nacht mitteilte."
)
DUTCH = (
    "Een veerboot met 204 mensen aan boord is zondag voor de kust van Port Alba aan de grond gelopen. Voor de avond "
    "was iedereen in veiligheid, zei de kustwacht, en er is niemand gewond geraakt."
)
RUSSIAN = (
    "Паром, на борту которого находились 204 человека, сел на мель у Порт-Альбы в воскресенье, сообщила береговая "
    "охрана. К вечеру все пассажиры были доставлены на берег, никто не пострадал, добавили спасатели."
)


def foreign(text: str) -> bool:
    return in_another_language(read(Document("a.txt", "a.txt", text)))


@pytest.mark.parametrize("text", [GERMAN, DUTCH, RUSSIAN], ids=["German", "Dutch", "Russian"])
def test_another_language_is_told(text: str) -> None:
    assert foreign(text)


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), "Fähre auf Grund gelaufen.", ""])
def test_english_and_what_is_too_short_are_not(text: str) -> None:
    assert not foreign(text)
