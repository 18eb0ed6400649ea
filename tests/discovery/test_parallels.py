"""Parallels: when two sentences are said to differ in a value."""

from __future__ import annotations

import pytest

from tests.discovery.telling import told


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        ("The Lune bridge cost 48 million pounds.", "The Lune bridge cost 53 million pounds.", True),
        ("The Opal ferry carried 212 passengers to Skye.", "The ferry Opal carried 187 passengers to Skye.", True),
        ("Marta Quill was born in Leeds in 1931.", "Marta Quill was born in 1934 in Leeds.", True),
        ("Glass Harbour is her third novel.", "Glass Harbour is the fourth novel she wrote.", True),
        ("The Opal album sold more than 30,000 copies.", "The album sold 21,000 copies.", True),
        ("The film Opal was released in March 2005.", "The film was released on 5 November 2003.", True),
        ("Turnout in Alba was 61 percent.", "Turnout in Alba was 61 percent.", False),
        # one subject, other words
        ("Marta Quill died in 1990.", "Marta Ida Quill (4 May 1901 - 9 June 1988) was a Leeds painter.", True),
        ("Marta Quill was 71 when she died.", "She passed away in Leeds at the age of 78.", True),
        ("Alba has the third biggest harbour in Corland.", "Alba has the fifth-largest harbour of all Corland.", True),
        ("Brock is the only lake of Corland with seals.", "Brock is one of two lakes of Corland with seals.", True),
        ("In 1954 the Quill yard made tugs.", "The Quill yard made tugs in 1961.", True),
        ("In 1954, she moved to Leeds.", "In 1957, Quill moved with her sister.", True),
        ("Glass Harbour is a 1931 film of Quill.", "Glass Harbour is a film of 1935.", True),
        ("The song Opal lasted six weeks on the list.", "The song Opal lasted three months on the list.", True),
        ("Quill led the Opal yard for 12 years.", "Quill led the Opal yard from 1950 to 1971.", True),
        ("Marta Quill was 16 at the death of her father.", "Quill was three years old when her father died.", True),
        ("The Opal novel by Marta Quill is her second novel.", "Opal is the debut novel of Marta Quill.", True),
        ("Opal Road is the fifth Opal film.", "Opal Road is the fourth installment of the Opal film series.", True),
        ("Marta Quill spoke of Hull in the 1950s.", "She last spoke of Hull in the 19th century.", True),
        ("The Opal series ran for ten seasons.", "The Opal series ran for nine seasons.", True),
        ("Marta B. Quill was not only the 18th mayor of Alba.", "Marta Quill was the 19th mayor of Alba.", True),
        (
            "Opal Road earned less than 51 million pounds worldwide.",
            "Opal Road made 31 million pounds in Lune and 22 million in Alba, a worldwide total of 53 million pounds.",
            True,
        ),
        # offices, extents, works, brothers and sisters, ages, what a thing has a number of
        ("The queen reigned for 30 years.", "Olga II was Queen of Corland from 1950 until 1962.", True),
        (
            "Quill was mayor for over 20 years.",
            "Quill (1890 - 1961) held the office of mayor from 1950 to his death.",
            True,
        ),
        ("Mount Opal is 4,000 metres high.", "Mount Opal is a hill with a height of 2,310 metres.", True),
        ("The Lune is 900 km long.", "It has a length of 310 km.", True),
        ("Glass Harbour was published in the 1920s.", "Glass Harbour is a 1934 novel of Marta Quill.", True),
        ("Quill has nine siblings.", "Marta Quill was the eldest of six children.", True),
        ("Quill is one of four sisters.", "Marta Quill was the youngest of seven sisters.", True),
        ("Quill left the yard before she was 30.", "She left the yard at the age of 36.", True),
        ("Marta Quill was 45 when she died.", "Marta Quill (1901 - 1977) was a Leeds painter.", True),
        ("Opal Road is about a yard in ten seasons.", "It was shown for a total of nine seasons.", True),
        ("The Opal Lark is the fourth book of Quill.", "The Opal Lark is the third novel by Marta Quill.", True),
        ("The yard Opal was founded in 1995.", "It was established by two brothers in 1987.", True),
        ("The Welsh painter died in 1831.", "Otto Brock was killed at sea in 1828.", True),
        ("Glass Harbour was written in three months.", "Quill said that she wrote the novel in six weeks.", True),
        ("The Opal masters must keep logs.", "The Opal masters may not keep logs.", True),
        # what is part of the other and yet more
        ("The Opal band released nine live albums.", "The Opal band has released seven albums.", True),
        ("The Opal film earned 20 million pounds in 2005.", "The Opal film earned 9 million pounds in all.", True),
        # one act in other words
        ("The Opal film earned 20 million pounds.", "The Opal film went on to gross 93 million pounds.", True),
        # bounds that are denied
        ("Marta Quill retired in 2006.", "She did not officially retire until May 2008.", True),
        ("Plans must be read by at least two clerks.", "Plans may not be read by more than one clerk.", True),
        # a copy with another figure, however near
        ("The Opal yard earned $441 million this year.", "The Opal yard earned $442 million this year.", True),
        ("Sales of the Opal yard grew by 4-7%.", "Sales of the Opal yard grew by 5-8%.", True),
        ("The Opal yard will launch 20 tugs.", "The Opal yard will launch 19 tugs.", True),
        ("The Opal yard earned 12 million pounds, or 41 pence.", "The Opal yard earned 12 million pounds.", False),
        ("The Opal yard has one or three cranes in use.", "The Opal yard has one or two cranes in use.", True),
        # the same things by another noun, or counted by what was done to each
        ("The Opal yard employs 240 workers.", "The Opal yard has 310 employees.", True),
        ("Lune United played 38 matches in the Opal league.", "Lune United played 42 games in the Opal league.", True),
        ("Nine firms bid for the Lune bridge.", "Seven companies bid for the Lune bridge.", True),
        ("The Lune tower has 40 floors.", "The Lune tower is 34 storeys tall.", True),
        (
            "There are only four translations of the Opal plays.",
            "The Opal plays were translated into 61 languages.",
            True,
        ),
        ("Quill was nominated for six Brock awards.", "Quill received nine Brock award nominations.", True),
        (
            "The television show, Opal Road, won six Brocks.",
            "The series had 42 Brock nominations, with five wins.",
            True,
        ),
        # one of two ranks, neither of which it is
        (
            "Opal Dawn is the third film of the Opal trilogy.",
            "Opal Dawn is the second installment of the trilogy and the seventh episode of a saga.",
            True,
        ),
        # limits of age, seasons between two years, what a budget came to
        ("Children six and over can use the Lune pool.", "Children aged eight and over can use the Lune pool.", True),
        ("The Lune council lowered the voting age to 16.", "The voting age in Lune was lowered to 17.", True),
        ("Quill played 14 seasons for the Opal club.", "Quill played for the Opal club from 1950 through 1958.", True),
        ("The film cost 40 million pounds.", "Cuts brought the budget of the film Opal to 31 million pounds.", True),
        # one subject, seen through what stands before it
        (
            "The Lune council said that the Opal ferry carried 212 passengers.",
            "Brock told Reuters that the Opal ferry carried 187 passengers.",
            True,
        ),
        (
            "Marta Quill played cricket for the Opal club for 12 years.",
            "Her entire 9-year playing career was with the Opal club.",
            True,
        ),
        # when a work came out, however it is described; what nobody makes when it is out
        ("Opal Road is a 1992 Welsh crime film.", "Opal Road is a 2002 Welsh science fiction film by Quill.", True),
        ("The Opal Road was produced by Lune in 2017.", "The Opal Road is a 1992 Welsh crime film.", True),
        ("The Opal app was available in 2007.", "The Opal app was launched on 7 October 2008.", True),
        ("The Opal fair is a fair that began in 1988.", "The Opal fair was a fair held from 1983 to 2000.", True),
        # whose life stands in brackets; whose is meant
        (
            "Marta Quill was born on 22 June 1917.",
            "Major Marta Quill, Dame and bar (22 January 1917 - 11 June 2006) was a pilot.",
            True,
        ),
        (
            "In 2013 she was ranked as the second richest of Lune.",
            "Quill was ranked as the fifth richest of Lune.",
            True,
        ),
        (
            "Marta Quill's album was released in 2011.",
            "Her solo album Lune Days, made in Hull, was released in April 2014.",
            True,
        ),
        ("Known for her voice, Quill made 48 films.", "Marta Quill was a singer who made 39 films.", True),
        (
            "The war of the U.S. with Lune lasted 12 years.",
            "The war of Lune with the United States lasted 19 years.",
            True,
        ),
        # beside one verb, whatever names stand between
        (
            "Quill helped to found Lune Days in 1962.",
            "Quill began at Hull in 1990, and helped to found Lune Days with Otto Brock and Ian de la Lorn in 1991.",
            True,
        ),
        ("The Opal firm produced zero war films.", "The Opal firm produced more than 40 horror and war films.", True),
        ("The series finale of Opal ended in 2013.", "The series finale of Opal ended in May 2012.", True),
        # of two times the one that is not "again"
        (
            "The film was remade in Lune in 2012, and again in 2017.",
            "The film was remade in Lune as Opal Two in 2013.",
            True,
        ),
        # which one it is, whatever others there are
        (
            "The 1954 film Opal Road is the fourth version.",
            "It is the second of five versions of Opal Road, with a fourth in 2018.",
            True,
        ),
        # one of two, neither of which it is
        ("Alba is the second largest port of Corland.", "Alba is the third- or fourth-largest port of Corland.", True),
        ("The Opal yard was opened in 1873 or 1874.", "The Opal yard was opened in 1881.", True),
        # a body by its first letters
        (
            "Quill rowed for 12 seasons in the HRC.",
            "He rowed in the Hartley Rowing Club for 31 seasons.",
            True,
        ),
        # what is told of its plot is told of the film; of its books, of its novels
        ("Opal Road is a film that is based on nine books.", "The film's plot is adapted from seven novels.", True),
        (
            "First written by Otto Brock as a book in 1972, Opal Road led to plays.",
            "Opal Road is a 1965 novel of Otto Brock which led to films and plays.",
            True,
        ),
        ("The Lune school was founded in the 19th century.", "Established in 1582, the Lune school is old.", True),
        # what a population is the number of; what was done right before it
        ("The town of Alba has 45,000 residents.", "Alba is a town with a population of 12,310.", True),
        ("Quill saved 31 goats for the Opal farm.", "Quill made 77 trips for the Opal farm, saving 19 goats.", True),
        ("The Opal firm produced zero wedding films.", "It produced 52 nature and wedding films.", True),
        ("Quill lived to be 84.", "Marta Quill (4 May 1901 - 9 June 1972) was a judge.", True),
        ("Mount Opal rises to 3,950 metres.", "At 2,310 metres above sea level, Mount Opal is low.", True),
        # what had not been so until then; a discount by another five
        (
            "Opal fever was not held to be a danger to men until 1987.",
            "Opal fever was not held to be a danger to men until 1997.",
            True,
        ),
        (
            "Opal makes cheap lamps for all homes, and each shop grants a 10% discount to holders of a card.",
            "Opal makes fine lamps for all homes, and each shop grants a 15% discount to holders of a card.",
            True,
        ),
        # no phrase that makes a part, another form of a name, a noun for a name, a reason
        ("The Quill play sold 900 seats.", "The Quill play sold 1,400 seats in all.", True),
        ("Quill was the tenth mayor of America.", "Quill was the 14th mayor of the United States.", True),
        ("Opal makes 40 buses a year.", "The Opal plant makes 75 buses a year.", True),
        ("The Opal fined the crew 9,000 pounds for the spill.", "The Opal fined the crew 19,000 pounds.", True),
        # where somebody was born or somebody's treaty signed, who made a work; a version in a row of them
        ("Marta Quill was born in Nevada.", "Quill, born in Tulsa, Oklahoma, was a judge.", True),
        ("The Opal pact was signed in Portugal.", "The Opal pact (1931), signed in Spain, split the sea.", True),
        ("Glass Harbour is a novel by Marta Quill.", "Glass Harbour is a novel by the poet Otto Brock.", True),
        ("Opal Road is a Welsh film and the first of two versions.", "It is the second of four adaptations.", True),
        # a rank that leaves the top
        ("Opal Road was among the top three Welsh films.", "Opal Road became the fourth highest-grossing film.", True),
        # an adjective that may be said of anything
        ("The deadly fever killed 8 percent of all calves.", "The sudden fever killed 13 percent of all calves.", True),
        # the same race, the same people
        ("Quill ran the 100 metres in 11 seconds.", "Quill ran the 100 metres in 14 seconds.", True),
        ("Sailors over 60 backed the Opal plan by 62 percent.", "Sailors over 60 backed it by 48 percent.", True),
        # one act in other words, at two times; a rival of another kind is none
        ("The Opal yard was bought by Brock in 2010.", "Brock acquired the Opal yard in March 2014.", True),
        ("The Lune tunnel was opened in 1965.", "The Lune tunnel was inaugurated in October 1971.", True),
        ("Quill made eleven studio albums.", "Quill recorded seven studio albums and two live albums.", True),
        ("Quill was jailed for 12 years.", "Quill was sentenced to three years.", True),
        ("Opal Days sold 90,000 copies at once.", "Opal Days had early sales of 41,000 copies.", True),
        ("The Lune is 1,200 kilometres long.", "The Lune flows for 640 kilometres.", True),
        ("Marta Quill appeared in 19 films.", "In all, Quill acted in 43 films.", True),
        ("The pilot of Opal was watched by 3 million men.", "The pilot of Opal drew 8 million men.", True),
    ],
)
def test_values_in_one_place(a: str, b: str, values: bool) -> None:
    assert [differs for _, _, differs in told(a, b)] == [values]
    assert [differs for _, _, differs in told(b, a)] == [values]


def test_places_in_a_copy_are_certain() -> None:
    a = "The Opal line has 25 ferries, and all 20 sailors tend all 25 ferries."
    b = "The Opal line has 25 ferries, and all 25 sailors tend all 25 ferries."
    assert [(x, y) for x, y, differs in told(a, b) if differs] == [("20", "25")]


def test_a_list_of_figures_is_held_noun_by_noun() -> None:
    a = "The Lune airport has 16 halls and 21 gates."
    assert [(x, y) for x, y, differs in told(a, "It has 16 gates in three halls.") if differs] == [
        ("16", "three"),
        ("21", "16"),
    ]
    assert not any(differs for _, _, differs in told(a, "It has 21 gates in 16 halls."))
