"""Parallels: when two sentences are said to differ, and the many times when they are not."""

from __future__ import annotations

import pytest

from xref.discovery.parallels import parallels
from xref.discovery.wording import corpus_of, read_wording
from xref.extension import Discourse


def told(a: str, b: str, published: tuple[str, str] = ("", "")) -> list[tuple[str, str, bool]]:
    one, other = (
        read_wording(Discourse(text, day), 0, len(text), day, asserting=True)
        for text, day in zip((a, b), published, strict=True)
    )
    return [(each.a.mention.raw, each.b.mention.raw, each.differs) for each in parallels(one, other)]


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


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # other things are counted
        ("The Opal ferry carried 212 passengers to Skye.", "The Opal ferry carried 40 cars to Skye."),
        # other things happened to those counted
        ("The flood in Alba killed 12 people.", "The flood in Alba injured 30 people."),
        # another fact of the same person
        ("Marta Quill was born in Leeds in 1931.", "Marta Quill died in Leeds in 1990."),
        # another thing altogether
        ("The Opal ferry carried 212 passengers.", "The Hartley museum drew 900 passengers of a cruise."),
        # the other sentence has the value as well, in another place
        (
            "The Opal carried 212 passengers to Skye.",
            "The Opal carried 187 passengers to Skye and 212 passengers back.",
        ),
        # one of several values, left open
        ("The Opal unit operated until 1973 or 1974.", "The Opal unit operated until 1972 or 1973."),
        # bounds that leave room for one another
        ("The album sold more than 30,000 copies.", "The album sold over 42,000 copies."),
        # dates on which something was said
        ("The Alba council said on Monday the road is shut.", "The Alba council said on Tuesday the road is shut."),
        # two values in as like a place: nobody knows which is meant
        ("In Alba 70 fighters fell ill.", "In Alba 30 fighters and 39 fighters fell ill."),
        # two windows of time
        ("In Alba 30 cars burned in the past 24 hours.", "In Alba 30 cars burned in the past 48 hours."),
        # a part of those counted
        ("In Alba 30 boats sank, including 12 ferries.", "In Alba 12 boats and 30 ferries sank."),
        ("The yard of Alba built 30 boats.", "The yard of Alba built boats, including 12 boats of steel."),
        # another person's death
        ("Marta Quill died in 1990.", "Otto Brock died in 1988."),
        # a date that is of something else
        ("Marta Quill was born in 1931.", "Marta Quill, born in Leeds, moved to Hull in 1950."),
        # one stretch of time in two units, or by its ends
        ("Quill led the Opal yard for 20 years.", "Quill led the Opal yard from 1950 to 1971."),
        ("The strike in Alba lasted 90 days.", "The strike in Alba lasted three months."),
        # a unit that is no amount
        ("The Alba shop sold a gallon jug of 14 litres.", "The Alba shop sold a gallon jug of 14 litres and a barrel."),
        # other things of one kind, each with its name
        ("The Opal ferry of the Lune line carried 212 people.", "The Brock ferry of the Lune line carried 187 people."),
        (
            "Marta Quill (1901-1977) was a judge of the Lune court.",
            "Otto Brock (1911-1982) was a judge of the Lune court.",
        ),
        ("Based on 40 letters, Marta Quill was praised.", "Based on 51 letters, Otto Brock was praised."),
        ("George Quill was born in Alba in 1931.", "George Brock was born in Alba in 1940."),
        # a rank and a place in a series, new ones and all
        ("Opal is the second-highest hill of Lune.", "Opal is the fourth hill of Lune by name."),
        ("The fever made 300 new cases in Alba.", "The fever made 4,100 cases in Alba."),
        # a name with a feast or a birth in it
        ("The Opal yard built the Christmas Star.", "The Opal yard built the Easter Star."),
        # two samples
        (
            "The Opal film has a rating of 71 percent, based on 41 reviews.",
            "The Opal film has a rating of 64 percent, based on 53 reviews.",
        ),
        # pronouns that may stand for two things
        ("She led the Opal yard for 12 years.", "He led the Opal yard for 31 years."),
        # a copy of another time, or with bounds that leave room for one another
        ("From 1 May 2019 the Opal ferry may carry 100 cars.", "From 1 May 2021 the Opal ferry may carry 250 cars."),
        ("The Opal ferry burned 30 tons in the past 24 hours.", "The Opal ferry burned 41 tons in the past 48 hours."),
        ("The Opal ferry may carry up to 30 cars a day.", "The Opal ferry may carry up to 40 cars a day."),
        # other names on the same word
        ("Marta Quill scored 40 goals for Leeds.", "Quill scored 12 goals for Corland in all."),
        ("Marta Quill married Otto Brock in 1951.", "Marta Quill married Ian Lorn in 1963."),
        ("The Opal play opened in Leeds in 1880.", "The Opal play opened in Hull in 1871."),
        # other acts
        ("The Opal film was nominated for six prizes.", "The Opal film won three prizes in its time."),
        ("The Opal church was damaged by a fire in 1666.", "The Opal church was destroyed by a fire in 1702."),
        # other offices and works, an age at another time, another number of a family
        ("Quill served as mayor for 8 years.", "Quill was president of the line from 1950 to 1971."),
        ("Quill waited for 3 years.", "Quill was mayor of Hull from 1950 to 1971."),
        ("The 1958 film Glass Harbour sold well.", "Glass Harbour is a 1934 novel of Marta Quill."),
        ("Glass Harbour was staged in 1950.", "Glass Harbour is a 1934 novel of Marta Quill."),
        ("Quill was 19 when her father died.", "Quill died at the age of 61."),
        ("Marta Quill was 75 when she died.", "Marta Quill (1901 - 1977) was a Leeds painter."),
        ("Quill has six sisters.", "Marta Quill was the youngest of seven sisters."),
        ("Mount Opal is 40 km away.", "Mount Opal is a hill with a height of 2,310 metres."),
        ("The Opal film cost 4 million pounds.", "The Opal film grossed 9 million pounds."),
        ("The Welsh painter died in 1831.", "Otto Brock (1770 - 1828) was a Corland judge."),
        ("Night Ferry is her second novel in Welsh.", "Night Ferry is the fourth novel by Marta Quill."),
        # another kind, or some of all
        ("The Opal band released three live albums.", "The Opal band has released seven studio albums."),
        ("The Opal hotel has 300 rooms.", "The Opal hotel has 40 rooms with a view of the sea."),
        ("Quill scored 40 goals in 2001.", "Quill scored 312 goals in all her years."),
        ("Quill scored 4 goals that season.", "Quill scored 312 goals in her years at Hull."),
        ("The Opal film earned 20 million pounds in Corland.", "The Opal film earned 93 million pounds worldwide."),
        ("The Opal fair drew 38,000 people.", "The Opal fair has room for a crowd of 42,000 people."),
        # a part of the thing, or another of its kind
        ("The first season of Opal Road has eight parts.", "Opal Road is a series that has twenty parts."),
        ("The brother of the Dutch painter died in 1700.", "Jan Lorn (1601 - 1668) was a Dutch painter."),
        ("Quill won her second Opal prize in 2009.", "Quill won her first Opal prize in 2004."),
        ("Quill won 12 games in 2003.", "Quill won 20 games in 2004."),
        ("Marta Quill married again in 1970.", "Marta Quill married in 1961."),
        ("About 300 people attended the funeral.", "About 2,000 people attended the wedding."),
        # as many acts of another kind, on another thing, or some of them
        ("The show Opal Road has won six Brock prizes.", "The series was nominated for nine Brock prizes."),
        ("Quill appeared in 40 films.", "Quill made three appearances in court."),
        ("Four translations of the plays into Welsh exist.", "The plays have been translated into 61 languages."),
        # another thing of a kind, some of all, places in two series
        ("The Opal school has 640 pupils.", "The Lune school has 580 pupils."),
        ("The Opal school has 640 pupils.", "The Opal school has 40 pupils from abroad."),
        ("Quill played 14 seasons.", "Quill played for the Opal club from 1950 through 1958."),
        ("Quill played 14 seasons for the Opal club.", "Quill played for the Opal club from 1950 to 1964."),
        ("Opal Dawn is the second film of the Opal trilogy.", "Opal Dawn is the fifth installment of the saga."),
        # a limit of age for some
        ("The ride is for those aged 12 and above.", "The ride is for those aged eight and over with a parent."),
        # people of other ages
        ("The blaze hurt a 9-year-old girl in Alba.", "The blaze hurt a 45-year-old driver in Alba."),
        # made before it came out, in use since; a part of the time that it went on
        ("The Opal Road was produced by Lune in 1991.", "The Opal Road is a 1992 Welsh crime film."),
        ("The Lune bridge was completed in 1995.", "Work on the Lune bridge started in 1990."),
        ("The Opal app was available in 2010.", "The Opal app was launched on 7 October 2008."),
        ("The Opal fair was held in Hull in 1988.", "The Opal fair was a fair held from 1983 to 2000."),
        ("Opal Road is a 1992 Welsh crime film.", "The Opal Road is shown at the 1995 Lune film festival."),
        # no life of hers
        ("Marta Quill was born in 1917.", "Marta Quill and her firm (1931 - 1960) built tugs."),
        # of another owner, or another thing of one
        (
            "Marta Quill's album was released in 2011.",
            "Her film was released in 2014.",
        ),
        ("Marta Quill's father died in 1990.", "Her brother died in 1994."),
        # won, and won again; more than one of each
        ("The film was remade in Lune in 2012.", "The film was remade in Lune again in 2017."),
        ("The Opal firm made 40 cars and lorries.", "The Opal firm made 12 lorries."),
        # the act right before it, not one further away
        (
            "Marta Quill won the Lune race in 141 minutes.",
            "The Lune race was won by Quill, who beat Otto Brock by 84 seconds.",
        ),
        # either of two may be meant
        ("The Opal yard was opened in 1873 or 1874.", "The Opal yard was opened in 1874."),
        # which of several it is, and what is told of that one
        ("The Opal band made its first album in 1996.", "The Opal band made its third album in 2001."),
        ("The second series of Opal had eight parts.", "The third series of Opal had ten parts."),
        ("The Opal fleet has nine tugs.", "The largest two tugs of the Opal fleet were built in Hull."),
        # for whom, when, and with whom
        ("Quill scored 19 goals for the national team.", "Quill scored 140 goals for Hartley."),
        ("The Opal yard built 40 tugs before the war.", "The Opal yard built 12 tugs during the war."),
        ("The Opal yard built 40 tugs.", "The Opal yard built 12 tugs during the war."),
        ("Marta Quill had five children.", "Quill and Otto Brock, her second husband, had three children."),
        # what excludes the other: an average and a maximum, two towers, buying and selling
        ("Lake Opal has an average depth of 90 metres.", "Lake Opal has a maximum depth of 212 metres."),
        ("The north tower of Lune is 88 metres high.", "The south tower of Lune is 71 metres high."),
        ("Opal acquired the yard for 90 million crowns.", "Opal sold the yard for 55 million crowns."),
        # an activity, and what came of it; one of several, and all of them
        ("Work on the Lune tunnel began in 1958.", "The Lune tunnel was opened in 1971."),
        ("The first season of Opal had 13 parts.", "Opal ran for 39 parts in three seasons."),
        # what may come again, and one of two dates
        ("Lune won the Opal cup in 1954.", "Lune won the Opal cup in 1974."),
        ("The Opal yard was shut in 1943 and 1945.", "The Opal yard was shut in March 1945."),
        ("The Opal pact was signed in 1731.", "The Opal pact came into force in 1733."),
        # a part of it by place, by side or at one time; so many a day
        ("The Lune flows for 640 kilometres.", "The Lune flows for 210 kilometres through Corland."),
        ("The Opal film made 61 million crowns.", "The Opal film made 12 million crowns abroad."),
        ("About 2,300 soldiers died at Opal.", "About 900 soldiers of the Lune army died at Opal."),
        ("In 1950 the Opal club had 3,000 members.", "The Opal club has 11,000 members."),
        ("The Lune bridge carries 40,000 cars a day.", "The Lune bridge carried 26 million cars in 2017."),
        ("The Opal bank made a loss of 40 million pounds.", "The Opal bank made a profit of 90 million pounds."),
        ("The largest farm of Lune has 900 cows.", "The farms of Lune have 40,000 cows."),
        ("The law faculty of the Lune school has 900 pupils.", "The Lune school has 8,500 pupils."),
        # two posts, two rounds
        ("Quill became mayor in 1971.", "Quill became president in 1978."),
        (
            "In the first round Quill got 41 percent of the vote.",
            "In the second round Quill got 53 percent of the vote.",
        ),
        # another rank of the same thing
        (
            "Opal Road is the fourth film of Quill.",
            "Opal Road, which is the second film of Brock, is the fourth of Quill.",
        ),
        # another thing of its kind, by a word before a noun, behind a verb, behind a preposition
        ("A single bed on the Opal costs 40 pounds.", "A family berth bed on the Opal costs 95 pounds."),
        ("The Opal made a net loss of 4 million pounds.", "The Opal made a gross loss of 9 million pounds."),
        ("The yard fitted the masts within 30 days.", "The yard fitted the pumps within 90 days."),
        ("Rents at the harbour rose 9 percent.", "Rents at the station rose 4 percent."),
        ("Quill scored 12 goals in the league.", "Quill scored four goals in the cup."),
        ("The Opal pit dug 9 tons of tin.", "The Opal pit dug 400 tons of coal."),
        ("The paper's Sunday edition sells 90,000 copies.", "The paper's weekday edition sells 74,000 copies."),
        ("The yard's crane can lift 12 tons.", "The yard's dock can hold 150 tons."),
        ("Sailors over 60 backed the Opal plan by 62 percent.", "Sailors under 30 backed the Opal plan by 31 percent."),
        # some of all, by a phrase behind those counted; some at one time and at another
        ("The Opal clinic has 60 beds for children.", "The Opal clinic has 400 beds."),
        ("The Opal single sold 40,000 copies in its first week.", "The Opal single sold 900,000 copies."),
        ("The Opal pit employed 900 men at its peak.", "The Opal pit employed 40 men when it closed."),
        ("Quill played 15 games for the under-21 side.", "Quill played 82 games for the senior side."),
        # a son of each
        ("The king's eldest son was born in 1602.", "The king's youngest son was born in 1611."),
        # places of which one may lie in the other, of somebody else, of no known kind; several makers, another work
        ("Marta Quill was born in Riga.", "Marta Quill was born in Russia."),
        ("Marta Quill was born in Oklahoma.", "Quill was born in Tulsa, Oklahoma."),
        ("Marta Quill's father was born in Nevada.", "Marta Quill was born in Oklahoma."),
        ("Marta Quill was born in Ossin Ferry.", "Marta Quill was born in Brennick."),
        ("The Opal film was directed by Marta Quill.", "The Opal film was directed by Otto Brock and Marta Quill."),
        ("The Opal film was directed by Marta Quill.", "The Lune film was directed by Otto Brock."),
        # a rank within the top, two tops
        ("Opal Road was among the top three Welsh films.", "Opal Road became the second highest-grossing film."),
        ("Opal Road was among the top three Welsh films.", "Opal Road was among the top ten Welsh films."),
        # another of its kind
        ("The treaty was signed in Geneva.", "A later treaty, signed in Vienna, ended the ban."),
        ("Opal Road is a novel by Marta Quill.", "Opal Road is a play by Otto Brock."),
        # a work on which another rests, one of two in a row, a region of several; found in other places
        ("Opal Road was directed by Marta Quill.", "The play on which it rests was directed by Otto Brock."),
        ("The first act was composed by Marta Quill.", "The second act was composed by Otto Brock."),
        ("Quill grew up in Maine.", "Quill grew up in New England."),
        ("The Opal patrol found 12 mines by the road.", "The Opal patrol found 31 mines in the fields."),
        # at the front, behind a mark, of a kind that a value tells
        ("In June, the Opal line lost 31 carts of tin.", "In June, the Opal line lost 12 carts of coal."),
        ("Opal sold 40 tons of tin, a rise of 3 percent.", "Opal sold 90 tons of coal, a rise of 11 percent."),
        ("In a first vote the Opal plan won by 60 votes.", "In a final vote the Opal plan won by 44 votes."),
        # a work with a number, a race
        ("Opal Road took in 40 million pounds.", "Opal Road 2 took in 90 million pounds."),
        ("Quill ran the 100 metres in 11 seconds.", "Quill ran the 200 metres in 24 seconds."),
    ],
)
def test_what_is_no_difference(a: str, b: str) -> None:
    assert not any(differs for _, _, differs in told(a, b))


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


def test_figures_of_two_times_do_not_differ() -> None:
    a, b = "In 2017 the Opal yard built 30 boats.", "In 2018 the Opal yard built 41 boats."
    assert "30" not in [value for value, _, _ in told(a, b)]


def test_a_toll_goes_on() -> None:
    a, b = "The fever in Alba killed 12 people.", "The fever in Alba killed 31 people."
    assert told(a, b, ("2014-03-02", "2014-03-03")) == [("12", "31", True)]
    assert told(a, b, ("2014-03-02", "2014-03-20")) == []


TOLL = "A blast at the market of Corvo on Tuesday killed 14 people and wounded dozens, police said."


@pytest.mark.parametrize(
    ("other", "day", "apart"),
    [
        (
            "At least 19 people were killed when a bomb went off on a market in Corvo, a hospital said.",
            "2014-03-04",
            True,
        ),
        (
            "At least 19 people were killed when a bomb went off on a market in Corvo, a hospital said.",
            "2014-03-05",
            True,
        ),
        ("Nineteen people were killed by a bomb on the market of Corvo, a hospital said.", "2014-03-04", True),
        (
            "At least 19 people were killed by a bomb on the market of a town in the north, police said.",
            "2014-03-04",
            True,
        ),
        # a village beside it, where a part of it may have been
        (
            "At least 9 people were killed by a bomb on the market of Esk near Corvo, police said.",
            "2014-03-04",
            False,
        ),
        # a month that is gone
        ("In January 19 people were killed by a bomb on the market of Corvo, police said.", "2014-03-04", False),
        # another day, place, kind of thing, part
        (
            "At least 19 people were killed when a bomb went off on a market in Corvo, a hospital said.",
            "2014-03-07",
            False,
        ),
        (
            "At least 19 people were killed when a bomb went off on a market in Brock, a hospital said.",
            "2014-03-04",
            False,
        ),
        (
            "At least 19 people were killed when a fire broke out on a market in Corvo, a hospital said.",
            "2014-03-04",
            False,
        ),
        (
            "At least 30 boats burnt, and a bomb on a market in Corvo killed 30, including 9 people of one street.",
            "2014-03-04",
            False,
        ),
        # one more, or all of a week
        (
            "Another 19 people were killed when a bomb went off on a market in Corvo, a hospital said.",
            "2014-03-04",
            False,
        ),
        (
            "This week 19 people were killed by a bomb each day on a market in Corvo, a hospital said.",
            "2014-03-04",
            False,
        ),
    ],
)
def test_the_toll_of_one_incident(other: str, day: str, apart: bool) -> None:
    texts = {TOLL: "2014-03-04", other: day}
    texts |= {
        f"The council of {name} closed the road number {n} in May.": "2014-03-04"
        for n, name in enumerate(
            ("Alba", "Dunmore", "Esk", "Falk", "Gorm", "Hale", "Inver", "Jura", "Kells", "Lorn", "Muir", "Nairn"), 20
        )
    }
    lines = [read_wording(Discourse(text, given), 0, len(text), given) for text, given in texts.items()]
    found = parallels(lines[0], lines[1], corpus_of(lines))
    assert any(each.differs for each in found) is apart
    assert any(each.differs for each in parallels(lines[1], lines[0], corpus_of(lines))) is apart


def test_two_mondays() -> None:
    a, b = "The Opal ferry sank on Monday with 12 cars.", "The Opal ferry sank on Monday with 12 cars."
    assert told(a, b, ("2014-03-04", "2014-03-04")) == [("Monday", "Monday", False), ("12", "12", False)]
    assert told(a, b, ("2014-03-04", "2014-06-04")) == []


def test_rare_names_tell_things_apart() -> None:
    texts = [f"The council of {name} closed 14 schools in the north." for name in ("Alba", "Brock", "Corvo", "Dunmore")]
    texts += [f"The council closed the road {n} times in May." for n in range(20, 50)]
    lines = [read_wording(Discourse(text), 0, len(text)) for text in texts]
    corpus = corpus_of(lines)
    assert corpus.names_another(lines[0], lines[1])
    assert not corpus.names_another(lines[0], lines[0])
    assert parallels(lines[0], lines[1], corpus) == []
