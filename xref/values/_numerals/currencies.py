"""Currencies: ISO 4217 codes with the symbols and English names that news text uses.

A bare "$" and "dollar" are the US dollar, "pound" is sterling and "rupee" the Indian one, as the AP and
Reuters stylebooks have it: other currencies of the same name are qualified ("Canadian dollars", "A$").
"""

from __future__ import annotations

_CURRENCIES: dict[str, tuple[str, str]] = {
    # code: (symbols, names); the plural is formed with s unless both are given
    "USD": ("$|US$|U.S.$|USD$", "dollar|us dollar|u.s. dollar|american dollar|united states dollar|buck|greenback"),
    "EUR": ("€", "euro|euros"),
    "GBP": ("£|GB£|UK£", "pound|pound sterling|pounds sterling|sterling|british pound|quid"),
    "JPY": ("¥|JP¥", "yen|japanese yen"),
    "CNY": ("RMB|CN¥", "yuan|renminbi|chinese yuan|rmb"),
    "INR": ("₹|Rs|Rs.", "rupee|indian rupee"),
    "RUB": ("₽", "rouble|ruble|russian rouble|russian ruble"),
    "CHF": ("SFr|Fr.", "swiss franc|franc"),
    "AUD": ("A$|AU$", "australian dollar|aussie dollar"),
    "CAD": ("C$|CA$|CDN$", "canadian dollar"),
    "NZD": ("NZ$", "new zealand dollar"),
    "HKD": ("HK$", "hong kong dollar"),
    "SGD": ("S$", "singapore dollar|singaporean dollar"),
    "TWD": ("NT$", "taiwan dollar|new taiwan dollar"),
    "BRL": ("R$", "reais|brazilian real|brazilian reais"),
    "MXN": ("MX$|Mex$", "mexican peso"),
    "ARS": ("AR$", "argentine peso"),
    "CLP": ("CL$", "chilean peso"),
    "COP": ("CO$", "colombian peso"),
    "PHP": ("₱|Php", "philippine peso"),
    "CUP": ("", "cuban peso"),
    "UYU": ("", "uruguayan peso"),
    "PEN": ("", "peruvian sol|peruvian soles"),
    "VES": ("", "bolivar|venezuelan bolivar"),
    "KRW": ("₩", "won|south korean won|korean won"),
    "KPW": ("", "north korean won"),
    "TRY": ("₺|TL", "lira|turkish lira|liras"),
    "SYP": ("", "syrian pound|syrian lira"),
    "LBP": ("", "lebanese pound|lebanese lira"),
    "EGP": ("E£", "egyptian pound"),
    "SDG": ("", "sudanese pound"),
    "ILS": ("₪|NIS", "shekel|israeli shekel|new israeli shekel"),
    "JOD": ("", "jordanian dinar"),
    "IQD": ("", "iraqi dinar"),
    "KWD": ("", "kuwaiti dinar"),
    "BHD": ("", "bahraini dinar"),
    "LYD": ("", "libyan dinar"),
    "DZD": ("", "algerian dinar"),
    "TND": ("", "tunisian dinar"),
    "RSD": ("", "serbian dinar"),
    "SAR": ("", "saudi riyal|riyal"),
    "QAR": ("", "qatari riyal"),
    "OMR": ("", "omani rial"),
    "YER": ("", "yemeni rial"),
    "IRR": ("", "rial|iranian rial"),
    "AED": ("Dh", "dirham|uae dirham|emirati dirham"),
    "MAD": ("", "moroccan dirham"),
    "PKR": ("", "pakistani rupee|pakistan rupee"),
    "LKR": ("", "sri lankan rupee"),
    "NPR": ("", "nepali rupee|nepalese rupee"),
    "IDR": ("Rp", "rupiah|indonesian rupiah"),
    "MYR": ("RM", "ringgit|malaysian ringgit"),
    "THB": ("฿", "baht|thai baht"),
    "VND": ("₫", "dong|vietnamese dong"),
    "BDT": ("Tk", "taka|bangladeshi taka"),
    "AFN": ("", "afghani|afghanis"),
    "KZT": ("₸", "tenge|kazakhstani tenge"),
    "UZS": ("", "uzbek som"),
    "AZN": ("₼", "manat"),
    "GEL": ("₾", "lari|georgian lari"),
    "AMD": ("֏", "dram|armenian dram"),
    "UAH": ("₴", "hryvnia|hryvnias|ukrainian hryvnia"),
    "BYN": ("", "belarusian rouble|belarusian ruble"),
    "PLN": ("", "zloty|zlotys|polish zloty"),
    "CZK": ("Kč", "czech koruna|czech crown|koruna"),
    "HUF": ("Ft", "forint|hungarian forint"),
    "RON": ("", "romanian leu|romanian lei|lei"),
    "BGN": ("", "bulgarian lev|leva"),
    "SEK": ("", "swedish krona|swedish kronor|swedish crown"),
    "NOK": ("", "norwegian krone|norwegian kroner|norwegian crown"),
    "DKK": ("", "danish krone|danish kroner|danish crown"),
    "ISK": ("", "icelandic krona|icelandic kronur"),
    "ZAR": ("", "rand|south african rand"),
    "NGN": ("₦", "naira|nigerian naira"),
    "KES": ("KSh|Ksh|KES", "kenyan shilling"),
    "UGX": ("USh", "ugandan shilling"),
    "TZS": ("TSh", "tanzanian shilling"),
    "ETB": ("", "birr|ethiopian birr"),
    "GHS": ("₵|GH₵", "cedi|ghanaian cedi"),
    "XOF": ("", "cfa franc"),
    "CDF": ("", "congolese franc"),
    "RWF": ("", "rwandan franc"),
    "ZMW": ("", "kwacha|zambian kwacha"),
    "PYG": ("₲", "guarani|guaranis"),
    "CRC": ("₡", "costa rican colon"),
    "BOB": ("", "boliviano|bolivianos"),
    "MMK": ("", "kyat|myanmar kyat"),
    "KHR": ("", "riel|cambodian riel"),
    "LAK": ("", "lao kip|kip"),
    "MNT": ("₮", "tugrik|mongolian tugrik"),
    # no longer in use, but in the news of their time
    "ESP": ("", "peseta|spanish peseta"),
    "FIM": ("", "markka|finnish markka|finnish markkaa"),
    "DEM": ("", "deutsche mark|deutschemark|german mark|west german mark"),
    "FRF": ("", "french franc"),
    "BEF": ("", "belgian franc"),
    "ITL": ("", "italian lira|italian lire"),
    "NLG": ("", "guilder|dutch guilder"),
    "GRD": ("", "greek drachma"),
    "ATS": ("", "austrian schilling"),
    "PTE": ("", "portuguese escudo"),
    "IEP": ("", "irish pound|punt"),
    "XBT": ("₿", "bitcoin"),
}

CODES = frozenset(_CURRENCIES)
SYMBOLS = {symbol: code for code, (symbols, _) in _CURRENCIES.items() for symbol in symbols.split("|") if symbol}


def _names() -> dict[str, str]:
    table: dict[str, str] = {}
    for code, (_, names) in _CURRENCIES.items():
        for name in names.split("|"):
            if name:
                table[name] = code
                table.setdefault(f"{name}s", code)
    return table


NAMES = _names()
