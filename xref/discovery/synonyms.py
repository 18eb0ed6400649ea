"""Synonyms: forms of one word that endings do not show, and nouns that stand for one another where they are counted.

The nouns are those of which a newspaper keeps several in use for one count (synsets of WordNet: Fellbaum, *WordNet*,
1998, kept to those whose members are counted alike). None has a common second sense in which it is counted: a "branch"
is a shop or a bough, and stands in no line.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

# The first word of each line stands for all. Nouns are given in the singular unless their plural is irregular.
_FORMS = """
child children kid
person people
man men
woman women
largest biggest populous
tallest highest
die died dying death
purchase bought buy
write wrote written
build built
begin began begun start started
found founded establish established
marry marries married wed
win won victory
sell sold
sink sank sunk
fly flew flown
lose lost
pay paid
spend spent
hold held
throw threw thrown
lead led
make made
take took taken
give gave given
fight fought
find found
teach taught
leave left
meet met
draw drew drawn
grow grew grown
rise rose risen
fall fell fallen
strike struck
shoot shot
sing sang sung
speak spoke spoken
drive drove driven
bring brought
run ran
catch caught
keep kept
send sent
come came
go went gone
"""
_COUNTED = """
film movie motion-picture
country nation
instalment installment
car automobile vehicle
lorry truck
factory plant
ship vessel
plane airplane aeroplane aircraft
sibling siblings
pupil student
worker employee staff
match game fixture
home house
flat apartment
shop store
company firm
club team
doctor physician
resident inhabitant
floor storey
prize award
soldier troop
voter elector
lawmaker legislator
lawyer attorney
customer client
photo photograph
protester demonstrator
firefighter fireman firemen
competitor contestant entrant
offence offense
blaze fire
metre meter
"""


@cache
def one_form() -> dict[str, str]:
    """Every form of the words that stand for one another, to the word that stands for it."""
    forms = {}
    for line in (*_FORMS.split("\n"), *_COUNTED.split("\n")):
        for word in line.split():
            for form in _numbers(word):
                forms[form] = line.split()[0]
    return forms


def _numbers(word: str) -> Iterator[str]:
    """A noun in the singular and in the plural."""
    yield word
    if word.endswith("y") and word[-2] not in "aeiou":
        yield f"{word[:-1]}ies"
    else:
        yield f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
