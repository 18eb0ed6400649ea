"""Parallels: the many times when two sentences with different values do not differ."""

from __future__ import annotations

import pytest

from tests.discovery.telling import told
from xref.discovery.parallels import parallels
from xref.discovery.wording import corpus_of, read_wording
from xref.extension import Discourse


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


def test_rare_names_tell_things_apart() -> None:
    texts = [f"The council of {name} closed 14 schools in the north." for name in ("Alba", "Brock", "Corvo", "Dunmore")]
    texts += [f"The council closed the road {n} times in May." for n in range(20, 50)]
    lines = [read_wording(Discourse(text), 0, len(text)) for text in texts]
    corpus = corpus_of(lines)
    assert corpus.names_another(lines[0], lines[1])
    assert not corpus.names_another(lines[0], lines[0])
    assert parallels(lines[0], lines[1], corpus) == []
