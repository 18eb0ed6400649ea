"""News-like text of our own: the same each time, as long as asked, with names, dates, counts and quantities."""

from __future__ import annotations

from random import Random

_SENTENCES = (
    "{At_least} {count} people were {hurt} when a {thing} {hit} the {place} of {city} {when}, the {office} said.",
    "The minister of {field} told reporters that talks with {country} would {resume} {when}.",
    "“We have {count} {things} and {count} {others},” said {person}, {age}, who has led the {body} since {year}.",
    "{country} and {country} signed the accord after {small} {periods} of negotiations in {city}.",
    "Prices rose {percent} percent to ${count} million, while the {body} spent {amount} billion euros on {field}.",
    "The {thing}, some {distance} km north of {city}, covers {distance} hectares.",
    "Nobody expected the {body} to change its mind before the end of the week, though {person} had warned of it.",
    "According to the {office}, {small} of the {count} {things} were found near the river {when}.",
    "It was not clear on {weekday} whether the {ordinal} round of talks would be held at all.",
    "Residents described how the water came up through the floor and carried away what they had saved.",
)
_WORDS = {
    "At_least": "At least|About|More than|Nearly|Some|Up to|No fewer than",
    "hurt": "killed|injured|displaced|arrested|missing",
    "thing": "bridge|ferry|mine|reservoir|market hall|power station|refinery",
    "hit": "collapsed in|struck|flooded|burned in",
    "place": "outskirts|old town|harbour|eastern district",
    "city": "Tavira|Gjirokastra|Karonga|Mandalay|Huesca|Bergen|Arequipa",
    "when": "on Monday|on 14 March|last week|on January 23, 2016|two days later|in early May|on Sunday night|in 2014",
    "office": "health ministry|mayor's office|coast guard|regional government",
    "field": "finance|transport|water|housing|fisheries",
    "country": "Norway|Malawi|Peru|Thailand|Georgia|Portugal|Jordan",
    "resume": "resume|begin|be postponed|end",
    "things": "boats|houses|tents|lorries|schools",
    "others": "clinics|wells|generators|volunteers",
    "person": "Ana Duarte|Kofi Mensah|Liv Andersen|Prime Minister Marko Petric|Dr Rosa Quispe",
    "body": "committee|union|party|council|cooperative",
    "periods": "weeks|months|days|years",
    "weekday": "Monday|Tuesday|Thursday|Saturday",
    "ordinal": "first|second|third|fourth|21st",
    "small": "two|three|four|five|six|seven|eleven|twelve",
}


def news(size: int, seed: int = 7) -> str:
    """Return about ``size`` characters of news, in paragraphs.

    >>> news(400) == news(400)[:400] + news(400)[400:]
    True
    """
    random = Random(seed)
    words = {key: choices.split("|") for key, choices in _WORDS.items()}
    parts: list[str] = []
    length = 0
    while length < size:
        sentence = random.choice(_SENTENCES)
        slots = {key: random.choice(choices) for key, choices in words.items()}
        numbers = {
            "count": f"{random.choice((7, 14, 38, 120, 450, 1200, 27500)):,}",
            "age": str(random.randint(19, 80)),
            "year": str(random.randint(1985, 2016)),
            "percent": f"{random.randint(1, 90)}.{random.randint(0, 9)}",
            "amount": str(random.randint(1, 9)),
            "distance": str(random.randint(2, 400)),
        }
        parts.append(sentence.format(**slots, **numbers) + ("\n\n" if random.random() < 0.3 else " "))
        length += len(parts[-1])
    return "".join(parts)


def articles(count: int, size: int = 2_500) -> list[str]:
    """Return so many articles of about the same size."""
    return [news(size, seed) for seed in range(count)]
