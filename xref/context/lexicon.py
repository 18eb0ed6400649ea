"""Closed classes of the language of attribution: verbs of saying, and nouns for those who say.

The verbs follow the reporting verbs of Quirk et al. (1985) §16.31 and the speech verbs of Pareti's PARC attribution
relations; the nouns are those that news uses for a speaker without a name.
"""

from __future__ import annotations

SAYING = (
    "said says say told tells tell announced announces added adds confirmed confirms claimed claims claim denied denies stated states "
    "reported reports report noted notes tweeted tweets warned warns insisted insists stressed stresses explained explains "
    "revealed reveals acknowledged acknowledges admitted admits declared declares asserted asserts argued argues estimated "
    "estimates wrote writes recalled recalls remarked testified recounted disclosed commented concluded emphasised "
    "emphasized complained predicted alleged alleges vowed pledged promised suggested suggests specified clarified indicated "
    "described describes counted tallied documented posted observed recorded reiterated maintained underlined underscored informed "
    "believes believed thinks cited cites quoted quotes"
).split()
PHRASAL = (
    "pointed out",
    "spoke of",
    "put the",
    "puts the",
    "gave the",
    "gives the",
    "called for",
    "was quoted as saying",
    "were quoted as saying",
)

# Nouns for speakers who are not named: their words stay the outlet's own.
UNNAMED = frozenset(
    "source sources medic medics official officials activist activists resident residents witness witnesses diplomat diplomats "
    "doctor doctors nurse nurses rescuer rescuers worker workers responder responders expert experts analyst analysts insider insiders "
    "villager villagers relative relatives local locals people man woman driver survivor survivors parliamentarian "
    "lawmaker lawmakers lawyer lawyers observer observers volunteer volunteers farmer teacher student students shopkeeper fisherman "
    "neighbour neighbours neighbor neighbors eyewitness eyewitnesses bystander bystanders passenger passengers correspondent reporter "
    "soldier officer officers rebel rebels fighter fighters commander commanders militant militants investigator investigators authorities "
    "accounts reports media aide aides adviser advisers member members person employee employees staff refugee refugees student mother "
    "father brother sister son daughter wife husband uncle cousin friend friends family critics supporters negotiator negotiators "
    "delegate delegates envoys ministers leaders".split()
)
# Nouns for bodies, which speak under their own name.
BODIES = frozenset(
    "ministry police army military government agency observatory group groups monitor monitors watchdog network office court council "
    "department committee commission channel television tv radio newspaper daily newspapers site website party coalition command union company "
    "bank university church parliament senate prosecutors hospital force forces navy organisation organization foundation institute "
    "service services survey centre center administration embassy cabinet judge kremlin pentagon bureau authority statement "
    "delegation faction militia movement brigade airline operator regulator presidency sheriff's coroner's prosecutor's mayor's governor's "
    "bloc opposition federation association society guard defence defense crescent cross helmets".split()
)
# Posts: with a name they are its title; alone they are a person known by his post.
POSTS = frozenset(
    "minister president spokesman spokeswoman spokesperson governor sub-governor mayor envoy ambassador director director-general head chief "
    "prosecutor commander general colonel major captain lieutenant sergeant leader judge coroner sheriff secretary secretary-general "
    "prefect sub-prefect chairman chairwoman chair premier chancellor king queen prince princess emir sultan pope bishop "
    "archbishop imam sheikh senator congressman congresswoman deputy mp commissioner superintendent inspector detective chief officer attorney "
    "lawyer doctor dr professor prof mr mrs ms sir lord lady counterpart adviser advisor aide negotiator rapporteur coordinator founder "
    "co-founder manager executive ceo editor author analyst researcher historian seismologist economist representative delegate "
    "diplomat leader marshal admiral brigadier lt gen col maj capt sgt rev father bishop rector dean principal politician activist "
    "journalist correspondent reporter witness resident member official veteran survivor".split()
)
MALE = frozenset(
    "mr sir lord king prince emir sultan pope spokesman chairman congressman father brother son husband imam sheikh uncle".split()
)
FEMALE = frozenset(
    "mrs ms lady queen princess spokeswoman chairwoman congresswoman mother sister daughter wife".split()
)
ADDRESSEES = frozenset(
    "reporters journalists media press television tv radio correspondents lawmakers deputies parliament ambassadors diplomats "
    "conference briefing crowd audience supporters him her them us me court jurors delegates".split()
)
ORGANISATION_WORDS = frozenset(
    "Ministry Observatory Agency Council Police Army Department Committee Commission Network Office Court Party Coalition Union Company Bank "
    "University Church Parliament Senate Hospital Force Forces Navy Organisation Organization Foundation Institute Service Survey Centre "
    "Center Administration Embassy Front Brigade Brigades Movement Command Group Nations Cross Crescent Watch International Federation "
    "Association Society House State Pentagon Kremlin Authority Bureau Guard Headquarters Defence Defense League Helmets Fund Programme "
    "Assembly Congress Mission Secretariat Opposition Militia News Times Post TV Television Radio Press Daily Guardian Telegraph "
    "Journal Herald Tribune Channel Mirror Broadcasting Corporation Directorate Division Unit".split()
)
OUTLETS = frozenset(
    "Reuters AFP AP TASS Tass ITAR-TASS Interfax Xinhua Bloomberg BBC CNN NBC CBS ABC Sputnik RT SANA Anadolu DPA EFE Kyodo Yonhap ANSA "
    "IRNA WAFA KUNA BFMTV TBS NHK Amaq Novosti Dogan Cihan Itar-Tass PTI UPI NPR ARA Al-Jazeera Al-Arabiya Al-Manar Al-Mayadeen "
    "al-Mayadeen al-Manar Axios Politico".split()
)
