# ruff: noqa: E501 - a page has the lines that it has
"""Pages as they are copied: each line with what it is (T title, B body, M metadata, C caption, x boilerplate).

``-`` stands for a blank line. ``expect`` holds the metadata that must come out, value and provenance.
"""

from __future__ import annotations

from typing import NamedTuple


class Page(NamedTuple):
    """A page and what is to be read from it."""

    name: str
    lines: str
    expect: dict[str, tuple[object, str]]


PAGES = [
    Page(
        "a wire story with a dateline",
        """
T Ferry sinks off Port Alba, dozens missing
-
B PORT ALBA, March 3 (Reuters) - At least 12 people drowned when a ferry sank in a storm on Sunday, the coast guard said.
-
B Some 40 others were missing. Rescue teams searched through the night, a spokesman told reporters.
""",
        {
            "title": ("Ferry sinks off Port Alba, dozens missing", "stated"),
            "outlet": ("Reuters", "stated"),
            "published": (None, "unknown"),
            "weekday": (6, "inferred"),
        },
    ),
    Page(
        "a site with menu, date line, related links and footer",
        """
x Home / World / Europe
x Listen to this
M Europe | politics | March 4, 2019 / 09:14 AM
T Coalition talks in Marn collapse over budget
-
C Party leader Ines Prado
-
B Coalition talks in Marn collapsed on Monday after nine weeks, the two largest parties said.
-
x _3301_620_414_90
-
B “We could not agree on the budget,” party leader Ines Prado told reporters. “There will be elections.”
-
x Read more: Who is who in the new parliament
-
B The president has ten days to call them, under the constitution of 1974.
-
x All rights reserved
x © Marn Herald 1998-2021.
x Any use of these materials must be accompanied by a hyperlink to this page.
x 12 Harbour Street, 4th floor
x Follow us:
x Log in
""",
        {
            "title": ("Coalition talks in Marn collapse over budget", "stated"),
            "outlet": ("Marn Herald", "stated"),
            "published": ("2019-03-04T09:14", "stated"),
        },
    ),
    Page(
        "a page clock is not the date of the article",
        """
M 09:41 GMT12 May 2022
x Listen Live
x Get short URL
x Marn Elections (88)
-
B The two leaders described the talks in Marn as useful, their offices said.
-
B MARN (Sputnik) — The talks began in October 2017 and ended last week, a ministry official said in a statement Friday.
-
x Marn Elections (88)
x Prado: Elections Needed as Last Step Out of Crisis
x Army Guards Polling Stations in Three Provinces
x Marn, elections, Ines Prado, Foreign Ministry, parliament, budget
x Community standardsDiscussion
""",
        {
            "title": (None, "unknown"),
            "outlet": ("Sputnik", "stated"),
            "published": (None, "unknown"),
            "weekday": (4, "inferred"),
        },
    ),
    Page(
        "an icon line, a headline shown twice, quotes that lost their opening mark",
        """
x icon bookmarkicon cameraicon checkicon chevron downicon chevron lefticon closeicon downloadicon editicon fileicon filtericon mailicon moveicon-musicicon pauseicon playicon searchicon shareicon sign inicon sign upicon stepbackicon tagicon trash
M 4 Mar, 2019 10:01
-
x Marn invites observers to vote in April – Prado
-
T Marn invites observers to vote in April – Prado
-
B Marn has invited foreign observers to its elections, the party leader said on Monday.
-
B We have nothing to hide,” Prado told journalists. The vote is due on April 14.
""",
        {"published": ("2019-03-04T10:01", "stated"), "outlet": (None, "unknown")},
    ),
    Page(
        "an author's name, then a tail of other stories in one line",
        """
T Bridge over the Alba Reopens after Two Years of Repairs
-
B ALBA,(AP)_ The bridge over the Alba was reopened on Tuesday after two years of repairs, the city said.
-
B His deputy spoke of 30 jobs. The cost was put at $3 million by the council in a statement issued Tuesday.
-
M Ann Lee
-
x You might also like
x Latest news
x Minister Welcomes Lifting of Tariffs as Step Forward Restoration of Old Town Launched in Alba Province Marn and Alba Agree on Unified Fees… and 11 Weekly Flights Foreign Minister: My Visit Was Fruitful Minister of Health Discusses Cooperation with Swiss Mission in Al... Chamber of Commerce: Lifting Tariffs Is a Positive Step Toward Rebuilding Bridges Delegation to Visit Marn Next Week to Explore Investment U.S. Secretary Visits on 4 May 2025
""",
        {"weekday": (1, "inferred"), "published": (None, "unknown")},
    ),
    Page(
        "mirror addresses and a share line",
        """
x News   /   Marn   /   News
-
T Marn worried about slow talks
-
C Government spokesman Bob Roy
-
B Marn is worried that the talks on the border are losing their meaning despite its efforts.
-
B Spokesman Bob Roy told a conference call on Thursday that the talks are not yielding results.
-
-
x Press TV’s website can also be accessed at the following alternate addresses:
-
x www.example.co.uk
-
x SHARE THIS ARTICLE
x Press TV News Roku
""",
        {"outlet": ("Press TV", "stated"), "weekday": (3, "inferred")},
    ),
    Page(
        "cookie banner, newsletter inset, short quoted sentences, list in the body",
        """
x We use cookies to give you the best experience on our site.
x Accept all cookies
T Fire destroys market hall in Alba
M By Ann Lee
M Published: 14 August 2020
-
B A fire destroyed the market hall of Alba on Friday and injured four people, the fire brigade said.
-
x Sign up for our daily newsletter to get the news in your inbox.
-
B “It is gone.”
-
B The damage includes:
B - 40 stalls on the ground floor
B - the clock tower of 1887
-
B Mayor Bob Roy said that the hall would be rebuilt. “We start tomorrow.”
-
x Related articles
x Flood damages bridge in Marn
x Most read
""",
        {"published": ("2020-08-14", "stated"), "title": ("Fire destroys market hall in Alba", "stated")},
    ),
    Page(
        "headlines of other stories above the article's own, which is repeated; a wire's credit line",
        """
x BusinessLegalMarn News AgencyRisk SolutionsBlog @ Marn News
x Directory of sites
x Login
x Deputy mayor shot dead in Alba, suspect held
x #Budget
x #Elections
x Store chain cuts prices on some goods
x BUSINESS
x Store chain cuts prices on some goods
x Watch with a new heart sensor goes on sale
x Technology
x Watch with a new heart sensor goes on sale
x #Marn
M August 10, 2016 / 6:15 PM / a year ago
-
T Deputy mayor shot dead in Alba, suspect held
-
C Marn News Staff
-
x 1 Min Read
-
B (Reuters) - A man suspected of shooting the deputy mayor of Alba on Wednesday was arrested after several hours, police said.
-
B She died later in hospital.
-
M Reporting by Ann Lee in Alba; Editing by Bob Roy and Ines Prado
-
x Our Standards: The Principles of Trust.
""",
        {
            "title": ("Deputy mayor shot dead in Alba, suspect held", "stated"),
            "outlet": ("Reuters", "stated"),
            "published": ("2016-08-10T18:15", "stated"),
        },
    ),
    Page(
        "the day of the visit stands above the date of the article",
        """
M 17 Jul 2024
M Sunday 16 October 2016 - 14:41
x Story Code : 235279
-
T Ministers meeting in Marn reach consensus on key issues
-
B Ministers who met in Marn earlier in the day agreed on key issues, the foreign minister said Saturday.
-
B MARN (Interfax) The minister called the talks candid. He said in 2015 that they would take years.
-
M By Interfax News
x Your Name
x Your Email Address
""",
        {"published": ("2016-10-16T14:41", "stated"), "outlet": ("Interfax", "stated")},
    ),
    Page(
        "a picture's © is not the outlet's; a source line",
        """
T Minister and Envoy Discuss Truce in Phone Call
-
C © Sputnik / Ann Lee / Go to the picture bankForeign Minister Bob Roy, right, and the envoy meet in Marn
x Subscribe
B The minister and the envoy discussed the truce in a phone call on Tuesday, the Foreign Ministry said.
-
B MARN (UrduPoint News / Interfax - 19th December, 2019) The truce was agreed in July, an official told reporters.
-
M Source: Marn News
x READ ALSO:   Passenger Hides 35 Wraps In Her Luggage
""",
        {"outlet": ("UrduPoint News", "stated"), "published": ("2019-12-19", "stated")},
    ),
    Page(
        "an update line that names the agency",
        """
T Marn's top goal is to agree a truce, says foreign minister
M Reuters | Updated: 29-03-2022 00:26 IST | Created: 28-03-2022 23:26 IST
B The foreign minister said on Monday that Marn's top goal at the talks this week was to agree a truce.
x (This story has not been edited by our staff and is auto-generated from a syndicated feed.)
x - READ MORE ON:
x - Marn
x Advertisement
x ALSO READ
x What you need to know about the truce right now
""",
        {"published": ("2022-03-28T23:26", "stated")},
    ),
    Page(
        "an agency as by-line and as last line, a picture's text, a paragraph twice, a comment form",
        """
T Suicide attack on police post in Marn kills 13
M AP, AFP, Marn
-
C A guard holds a flag in Marn. The writing on it reads: ‘We are here’. (Reuters pic)
-
B MARN: A man blew himself up outside a police post in Marn on Sunday and killed 13 people, officials said.
x MARN: A man blew himself up outside a police post in Marn on Sunday and killed 13 people, officials said.
x -Advertisement-
B The interior ministry confirmed the attack and spoke of two more dead in a statement on Sunday.
M Reuters
-
x Show More
-
x Related Articles
-
x Leave a Reply
-
x Your email address will not be published. Required fields are marked *
-
x Back to top button
""",
        {"title": ("Suicide attack on police post in Marn kills 13", "stated"), "weekday": (6, "inferred")},
    ),
    Page(
        "insets that elsewhere end a page stand between paragraphs",
        """
T Strike halts trains in three provinces
-
B Train drivers in three provinces went on strike on Wednesday after talks on pay broke down, their union said.
-
B The strike is to last until Friday and stops about 400 trains a day, which carry some 90,000 passengers.
-
B The union wants five percent more. The railway offers two, and a bonus in December.
-
x Subscribe to our newsletter
-
x Most read
-
B The railway called the strike unlawful and said it would go to court in the capital.
-
B A hearing is due on Thursday, a judge said, and both sides are to be heard.
-
x Recommended
x Flood damages bridge in Marn after a night of rain
x The mayor of Alba resigns after nine years in office.
""",
        {"title": ("Strike halts trains in three provinces", "stated")},
    ),
    Page(
        "text wrapped at a fixed width",
        """
T Strike halts trains in three provinces
-
B Train drivers in three provinces went on strike on Wednesday after talks
B on pay broke down, their union said. The strike is to last until Friday
B and stops about 400 trains a day, which carry some 90,000 passengers.
-
B The railway called the strike unlawful and said it would go to court in
B the capital. A hearing is due on Thursday, a judge said in a statement,
B and both sides are to be heard.
""",
        {"title": ("Strike halts trains in three provinces", "stated")},
    ),
    Page(
        "a station's page: a by-line of the staff, links run on after sentences, a statement without a full stop",
        """
x Watch Now
M By News 6 Staff
-
B DUNMORE (KXQV) — Two people were wounded in a shooting Friday evening near the Mill Creek bridge, police said.
-
x >> RELATED: Council votes on cameras for the bridge
-
B No one was in custody Friday night
-
B Detectives asked drivers who passed the bridge at that hour to call them.
-
B The bridge was closed until noon
""",
        {
            "title": (None, "unknown"),
            "outlet": ("KXQV", "inferred"),
            "published": (None, "unknown"),
            "weekday": (4, "inferred"),
        },
    ),
    Page(
        "a masthead, a headline, a line below it, who wrote it and when",
        """
x Home | News | Weather | Sport
x The Irish Times
T Ferry to Port Alba runs aground in fog
T Coast guard takes two hundred passengers off a ship that should not have left its harbour
M Ann Lee in Port Alba, Sam Obi in Marn and agencies
M Mon 4 Mar 2019 09.14 GMT
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
-
B Nobody was hurt, and all were brought to the harbour by boat, a spokesman told reporters.
""",
        {
            "title": ("Ferry to Port Alba runs aground in fog", "stated"),
            "outlet": ("Irish Times", "inferred"),
            "published": ("2019-03-04T09:14", "stated"),
        },
    ),
    Page(
        "a by-line that says for whom is no headline",
        """
x Daily Mail
T Mayor of Marn quits after flood report blames the council for broken gates
M By JANE ROE FOR MAILONLINE
M PUBLISHED: 08:55, 15 August 2018
-
B The mayor of Marn stepped down on Tuesday after a report on the flood of last autumn.
-
B The gates had not been looked at for nine years, the report said.
""",
        {
            "title": ("Mayor of Marn quits after flood report blames the council for broken gates", "stated"),
            "outlet": ("Daily Mail", "inferred"),
            "published": ("2018-08-15T08:55", "stated"),
        },
    ),
    Page(
        "a masthead that ends with how often the paper comes out",
        """
x MARN DAILY
T Ferry to Port Alba runs aground in fog
M 4 March 2019
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
""",
        {"outlet": ("Marn Daily", "inferred"), "published": ("2019-03-04", "stated")},
    ),
    Page(
        "the site of a paper",
        """
T Ferry to Port Alba runs aground in fog
-
M Kelva Observer Online, 4 March 2019
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
""",
        {"outlet": ("Kelva Observer Online", "inferred"), "published": ("2019-03-04", "stated")},
    ),
    Page(
        "a masthead of a paper that no list knows",
        """
x KELVA OBSERVER
x Top stories
T Ferry to Port Alba runs aground in fog
M 4 March 2019
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
""",
        {"outlet": ("Kelva Observer", "inferred"), "published": ("2019-03-04", "stated")},
    ),
    Page(
        "a paper named beside the date",
        """
T Ferry to Port Alba runs aground in fog
-
M Kelva Times, 4 March 2019
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
""",
        {"outlet": ("Kelva Times", "inferred"), "published": ("2019-03-04", "stated")},
    ),
    Page(
        "a paper on a line of its own between author and date",
        """
T Ferry to Port Alba runs aground in fog
-
M By Tom Reyes
C The Inland Post
M March 4, 2019
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
""",
        {"outlet": ("The Inland Post", "inferred"), "published": ("2019-03-04", "stated")},
    ),
    Page(
        "a town, a section and an author beside the date are no outlets",
        """
T Ferry to Port Alba runs aground in fog
-
M Ann Lee, Court reporter | Local news | Oslo, 4 March 2019
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
""",
        {"outlet": (None, "unknown"), "published": ("2019-03-04", "stated")},
    ),
    Page(
        "a paragraph of two lines, the first of which ends within a sentence",
        """
T Ferry to Port Alba runs aground in fog
-
M 4 March 2019
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said on
B Monday. Nobody was hurt.
""",
        {"published": ("2019-03-04", "stated")},
    ),
    Page(
        "a page's title, with the outlet at its end",
        """
T Ferry to Port Alba runs aground in fog | KBXT News
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
""",
        {"outlet": ("KBXT News", "inferred"), "published": (None, "unknown")},
    ),
    Page(
        "a first sentence that is nearly all names",
        """
T Marn truce: what we know
M 4 March 2019
-
B Chadian Prime Minister Ann Okello, Nigerien President Sam Obi and Russia's Ivan Petrov signed the deal late on March 3.
B Under the statement, Chadian forces must leave the district of Alba by June.
""",
        {"title": ("Marn truce: what we know", "stated")},
    ),
    Page(
        "two outlets in the menu, and none of them need be the page's",
        """
x The Irish Times
x Daily Mail
T Ferry to Port Alba runs aground in fog
M 4 March 2019
-
B A ferry with 204 people on board ran aground off Port Alba on Sunday, the coast guard said.
""",
        {"outlet": (None, "unknown"), "published": ("2019-03-04", "stated")},
    ),
]
