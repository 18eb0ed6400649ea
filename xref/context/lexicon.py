"""Closed classes of the language of attribution: verbs of saying, and nouns for those who say.

The verbs follow the reporting verbs of Quirk et al., *A Comprehensive Grammar of the English Language* (1985),
16.31, and the cues of the PARC attribution corpus (Pareti 2012); the nouns are those that news uses for a speaker.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


# Finite verbs that give a statement to their subject. Those of the second table are also nouns or plain verbs, so
# that they need more around them than a subject.
SAYING = words(
    "said says say told tells tell announced announces announce added adds add confirmed confirms confirm denied denies deny stated "
    "noted notes tweeted tweets warned warns warn insisted insists insist stressed stresses stress explained explains revealed "
    "reveals acknowledged acknowledges admitted admits declared declares asserted asserts argued argues argue wrote writes "
    "recalled recalls remarked testified recounted recounts disclosed discloses commented concluded concludes emphasised emphasized "
    "emphasises emphasizes complained predicted predicts alleged alleges allege suggested "
    "suggests specified clarified indicated indicates indicate reiterated reiterates maintained maintains underlined underlines "
    "underscored informed posted cautioned cautions conceded concedes contended contends replied responded reckons reckoned "
    "relayed"
)
SOMETIMES = words(
    "reported reports report claimed claims claim described describes estimated estimates counted counts tallied documented documents "
    "recorded records observed observes quoted quotes cited cites states tallies registered"
)
# Verbs that take their statement as an object rather than as a clause: relative clauses behind it are the outlet's.
NOMINAL = words(
    "announced confirmed denied reported claimed described estimated counted tallied documented recorded registered "
    "reports claims describes estimates counts"
)

# Nouns for speakers who are not named: their words stay the outlet's own.
UNNAMED = words(
    "source sources medic medics paramedic paramedics official officials activist activists resident residents witness witnesses "
    "diplomat diplomats doctor doctors nurse nurses rescuer rescuers worker workers responder responders expert experts analyst analysts "
    "insider insiders villager villagers relative relatives local locals man woman driver survivor survivors "
    "parliamentarian parliamentarians lawmaker lawmakers lawyer lawyers observer observers volunteer volunteers farmer teacher student "
    "students shopkeeper fisherman neighbour neighbours neighbor neighbors eyewitness eyewitnesses bystander bystanders passenger "
    "passengers correspondent correspondents soldier soldiers officer officers rebel rebels fighter fighters commander commanders "
    "militant militants investigator investigators authorities media outlets aide aides adviser advisers member members employee "
    "employees staff refugee refugees mother father brother sister son daughter wife husband uncle cousin friend friends family "
    "critics supporters negotiator negotiators delegate delegates envoys ministers leaders tourist tourists protester protesters "
    "organisers organizers rivals detectives firefighters firefighter deputies troops engineers engineer scientists seismologists "
    "forecasters economists physician physicians surgeon surgeons businessman businesswoman teenager mourners pilgrims "
    "campaigners islamists insurgents jihadists separatists attendees informant informants person executives executive "
    "spokesmen spokespeople groups factions networks newspapers channels agencies reports monitors"
)
# Nouns for bodies, which speak under their own name.
BODIES = words(
    "ministry police army military government agency observatory group monitor watchdog network office court council department "
    "committee commission channel television tv radio newspaper daily site website party coalition command union company bank "
    "university church parliament senate prosecutors hospital force forces navy organisation organization foundation institute service "
    "services survey centre center administration embassy cabinet kremlin pentagon bureau authority statement delegation faction militia "
    "movement brigade airline operator regulator presidency bloc opposition federation association society guard defence defense "
    "crescent cross helmets prosecution defendants magazine broadcaster publication outlet paper regime junta secretariat mission unit "
    "directorate municipality station hospitals corporation firm club league alliance board panel tribunal judiciary consulate headquarters"
)
# Posts: with a name they are its title; alone they are a person known by his post.
POSTS = words(
    "minister president vice-president spokesman spokeswoman spokesperson governor sub-governor mayor envoy ambassador director "
    "director-general head chief prosecutor commander commander-in-chief general colonel major captain lieutenant sergeant leader "
    "judge coroner sheriff secretary secretary-general undersecretary prefect sub-prefect chairman chairwoman chair chairperson premier "
    "chancellor king queen prince princess emir sultan pope bishop archbishop imam sheikh senator congressman congresswoman deputy mp "
    "commissioner superintendent inspector detective attorney dr professor prof mr mrs ms sir lord lady counterpart adviser advisor "
    "aide negotiator rapporteur coordinator founder co-founder manager executive ceo editor author analyst researcher historian "
    "seismologist economist representative delegate diplomat marshal admiral brigadier lt gen col maj capt sgt rev rector dean "
    "principal politician activist journalist correspondent reporter witness resident official veteran survivor lawyer doctor officer "
    "speaker justice magistrate constable trooper pilot owner engineer physician geologist forecaster lawmaker parliamentarian"
)
MALE = words(
    "mr sir lord king prince emir sultan pope spokesman chairman congressman father brother son husband imam sheikh uncle man businessman"
)
FEMALE = words("mrs ms lady queen princess spokeswoman chairwoman congresswoman mother sister daughter wife woman businesswoman")
ADDRESSEES = words(
    "reporters journalists media press television tv radio correspondents lawmakers deputies parliament ambassadors diplomats "
    "conference briefing crowd audience supporters him her them us me court jurors delegates newspaper agency channel call"
)
NOT_NAMES = words(
    "the a an in on at but and or as if when while after before since it he she they we you i this that these those there meanwhile "
    "however earlier later monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december also so no not yes many some most all both according although though despite during "
    "his her their its our one two three several asked once then now today yesterday for from with by to of until following "
    "still even yet because where who which what why how never just only more than last next such separately nevertheless "
    "moreover furthermore instead additionally finally"
)
ORGANISATION_WORDS = words(
    "Ministry Observatory Agency Council Police Army Department Committee Commission Network Office Court Party Coalition Union "
    "Company Bank University Church Parliament Senate Hospital Force Forces Navy Organisation Organization Foundation Institute Service "
    "Survey Centre Center Administration Embassy Front Brigade Brigades Movement Command Group Nations Cross Crescent Watch "
    "Federation Association Society House Pentagon Kremlin Authority Bureau Guard Headquarters Defence Defense League Helmets "
    "Fund Programme Assembly Congress Mission Secretariat Opposition Militia News Times Post TV Television Radio Press Herald Tribune "
    "Channel Broadcasting Corporation Directorate Division Unit Inc Corp Ltd Committees Networks Councils Airlines Airways International Amnesty Directorate Board"
)
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
