"""Words that tell what a name names: titles, heads of institutions and roles, particles, marks.

Every word of a text gets a tag of one letter, so that a phrase is found by a regular expression over
the tags (``grammar``), in one pass.
"""

from __future__ import annotations

from functools import cache

TAGS = {
    "C": "country", "D": "adjective of a country", "E": "people of a country", "K": "capital city",
    "P": "other place", "O": "organisation", "G": "group", "M": "outlet", "H": "person of the name book",
    "R": "role of the name book", "N": "unknown capitalised word", "n": "given name", "I": "initial", "l": "name particle",
    "A": "unknown acronym", "T": "honorific or rank", "J": "title of a post", "m": "what qualifies a title or an institution",
    "g": "government", "r": "representatives", "o": "head of an institution", "h": "role that acts", "a": "what qualifies a role",
    "p": "kind of place", "d": "article", "y": "other determiner", "q": "number", "f": "of", "F": "for", "i": "preposition of place",
    "&": "and", ",": "comma", "'": "possessive", "u": "generic plural of bodies", "v": "verb of saying", "e": "meeting or deal",
    "x": "other word", ".": "break",
}  # fmt: skip

_WORDS = {
    "T": """mr mrs ms miss dr prof professor sir lord lady dame sheikh sheik shaikh imam ayatollah mullah pope rabbi bishop
        archbishop cardinal king queen prince princess emir sultan lt gen col maj capt sgt cpl brig adm cmdr lieutenant
        sergeant corporal colonel captain brigadier admiral rev reverend father sen rep gov hon""",
    "J": """minister president premier chancellor secretary-general spokesman spokeswoman spokesperson envoy ambassador
        ministers presidents spokesmen envoys ambassadors leader chief head chairman chairwoman chair director commander
        commissioner coordinator negotiator adviser advisor representative governor mayor senator congressman congresswoman lawmaker
        mp deputy-minister secretary undersecretary prosecutor judge sheriff inspector speaker consul diplomat rapporteur
        counterpart monarch ruler president-elect prime-minister attorney vice-president co-chair mediator analyst expert
        professor-general general officer commander-in-chief co-founder founder ceo boss manager coach captain-general
        journalist reporter correspondent activist lawyer economist historian researcher scientist author writer columnist
        editor attorney-general superintendent chief-of-staff strongman warlord dictator candidate rival leader-in-exile
        official doctor actor actress singer player striker striker's senator-elect representative-elect""",
    "m": """foreign prime deputy vice defense defence interior finance special chief former senior top secretary state general
        acting interim permanent first second assistant national regional local opposition rebel military press
        economic economy energy health education justice trade oil labour labor transport agriculture culture environment
        information security intelligence humanitarian political supreme under principal lead leading main high district
        city federal veteran longtime then ex-president federal assistant outgoing incoming new current late british-born
        police army party parliament parliamentary government treasury home internal external affairs human rights relief
        emergency air naval force navy marine joint staff armed forces republican democratic democrat conservative labour
        provincial municipal presidential royal crown group's ruling executive managing central bank chief-executive peace""",
    "g": "government regime cabinet",
    "r": """officials representatives representative delegation delegations delegates delegate envoys observer observers
        administration side authorities diplomats negotiators team officials' leadership leaders mediators experts
        mission authority counterparts lawmakers politicians""",
    "o": """ministry army parliament police council department agency committee office court commission forces military
        navy airforce bank senate congress directorate bureau intelligence assembly embassy consulate federation
        union league association organisation organization foundation institute university party coalition movement
        front brigade brigades battalion division legion corps observatory authority secretariat command guard guards
        chamber centre center society alliance bloc crescent cross fund company corporation group service services
        ministries network campaign confederation congregation tribunal academy initiative mission administration""",
    "h": """opposition rebels groups group factions faction militants fighters insurgents protesters police troops soldiers
        terrorists gunmen militias militia separatists guerrillas jihadists jihadis mercenaries paramilitaries parties
        rebel army military forces insurgency mediators guarantors sponsors negotiators
        authorities demonstrators government regime islamists extremists coalition alliance""",
    "u": "countries nations states powers governments organisations organizations members allies neighbours neighbors sides",
    "a": """armed rebel opposition militant terrorist moderate jihadist islamist kurdish main other several various some many all
        foreign local security government pro-government anti-government loyalist regular regime guerrilla insurgent separatist
        political radical extremist hardline major key numerous different certain few most paramilitary
        backed allied sunni shiite shia secular tribal riot border state republican takfiri
        mainstream small large northern southern eastern western warring rival""",
    "p": "city town village district province governorate region capital suburb neighbourhood neighborhood county state island port resort camp valley enclave municipality prefecture oblast countryside area peninsula",
    "d": "the a an",
    "y": "its his her their our this these those both all each",
    "q": "two three four five six seven eight nine ten eleven twelve",
    "f": "of",
    "F": "for",
    "i": "in at near outside around inside into across throughout within via to from toward towards through",
    "&": "and or",
    "l": "de del della di da dos du van von der den la le bin ibn bint ben abu al el ul ould af ter y st",
    "v": """said says say told tells added adds stated announced declared noted stressed insisted warned claimed denied confirmed
        explained argued wrote tweeted asked replied acknowledged admitted suggested vowed urged called has had was is
        will would described accused""",
    "e": """talks meeting meetings conference process summit round rounds negotiations format agreement agreements accord deal
        forum peace platform declaration statement declarations hospital airport university stadium hotel airstrike
        attack bombing-site police-station street avenue""",
}  # fmt: skip

OPENERS = frozenset(
    ["a", "about", "above", "according", "across", "after", "again", "against", "ago", "all", "almost", "along", "already", "also", "although", "always", "am", "amid", "among", "an", "and", "another", "any", "anyone", "are", "around", "as", "ask", "at", "away", "back", "be", "because", "been", "before", "behind", "being", "below", "beside", "besides", "between", "beyond", "both", "but", "by", "can", "certainly", "could", "despite", "did", "do", "does", "down", "during", "each", "earlier", "early", "either", "else", "even", "ever", "every", "everyone", "everything", "except", "few", "finally", "first", "following", "for", "former", "from", "further", "generally", "get", "give", "given", "go", "had", "has", "have", "he", "hence", "her", "here", "hers", "him", "his", "how", "however", "i", "if", "in", "indeed", "inside", "instead", "into", "is", "it", "its", "itself", "just", "last", "late", "later", "latest", "least", "less", "let", "like", "likewise", "local", "look", "made", "make", "many", "may", "maybe", "me", "meanwhile", "might", "more", "moreover", "most", "much", "must", "my", "near", "nearly", "neither", "never", "nevertheless", "new", "next", "no", "nobody", "none", "nor", "not", "nothing", "now", "of", "off", "officials", "on", "once", "one", "only", "onto", "or", "other", "others", "otherwise", "our", "out", "outside", "over", "own", "part", "per", "perhaps", "please", "rather", "really", "recent", "recently", "said", "same", "say", "says", "second", "see", "several", "shall", "she", "should", "since", "so", "some", "someone", "something", "sometimes", "soon", "still", "such", "take", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "therefore", "these", "they", "third", "this", "those", "though", "through", "throughout", "thus", "till", "to", "today", "together", "tomorrow", "too", "toward", "towards", "under", "unless", "unlike", "until", "up", "upon", "us", "use", "very", "via", "was", "we", "well", "were", "what", "whatever", "when", "whenever", "where", "whether", "which", "while", "who", "whole", "whom", "whose", "why", "will", "with", "within", "without", "would", "yes", "yesterday", "yet", "you", "your", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "hundreds", "thousands", "people", "police", "children", "women", "men", "world", "news", "war", "peace", "talks", "sources", "witnesses", "residents", "analysts", "experts", "critics", "images", "video", "photo", "file", "editor's", "updated", "breaking", "exclusive", "live", "watch", "read", "more", "related", "share", "click", "copyright", "rights", "follow", "subscribe", "mr", "mrs", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "god", "email", "street", "prosp"]
)
CALENDAR = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "gmt", "utc", "est", "edt", "bst", "cet", "ramadan", "easter", "christmas", "eid", "am", "pm", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ad", "bc", "ce", "bce", "covid", "internet"]
)
PLURAL_REPS = frozenset("americans")


@cache
def tags() -> dict[str, str]:
    """Return the tag of every word that has one, by its lower-case form; the first that lists it wins."""
    table: dict[str, str] = {}
    for tag in "dy&fFqigrJoupahmTvel":
        for word in _WORDS[tag].split():
            table.setdefault(word, tag)
    table[","] = ","
    table["'s"] = table["'"] = "'"
    return table


@cache
def words(tag: str) -> frozenset[str]:
    """Return all words of a class, whatever else they may be."""
    return frozenset(_WORDS[tag].split())
