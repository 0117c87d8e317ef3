"""What fills the blanks of the stock: names and matters that tell near twins apart, and figures.

Every place, body and agreement is invented. Names tell paragraphs apart and stay
when one is reworded; figures are what the next year's text brings up to date.
"""

from random import Random

NAMES: dict[str, tuple[str, ...]] = {
    "place": (
        "Anzu", "Belmare", "Corvo", "Dunmor", "Esker", "Farrow Bay", "Galen", "Hestia",
        "Ilmar", "Jorun", "Kestrel Point", "Lomond", "Marisco", "Norvale", "Ostia Minor", "Pellan",
        "Quill", "Rosmar", "Sandrey", "Tamsin", "Ulverton", "Vessel Reef", "Wexmoor", "Zuren",
    ),
    "organ": (
        "the Secretariat", "the Navigation Committee", "the Maritime Academy",
        "the Joint Commission", "the Panel of Experts", "the Ministerial Council",
        "the Harbour Authority", "the Fisheries Board", "the Court of Claims",
        "the Coordinator", "the Observer Mission", "the Statistical Institute",
        "the Standing Conference", "the Relief Agency", "the Audit Chamber", "the Legal Bureau",
        "the Tariff Union", "the Election Commission", "the Boundary Commission",
        "the Health Directorate", "the Steering Committee", "the Trust Fund",
        "the Council of Elders", "the Technical Centre",
    ),
    "subject": (
        "the safety of navigation", "the return of detained crews", "customs procedures",
        "the protection of seabirds", "the education of girls", "weapons of war",
        "the status of pilots", "local elections", "the control of small arms",
        "drinking water", "foreign diplomas", "cross-border electricity",
        "the fate of missing persons", "the security of archives", "the freedom of the press",
        "port charges", "the care of veterans", "winter fisheries", "seasonal migration",
        "cultural property", "cattle diseases", "the independence of judges",
        "the use of satellite data", "flood forecasting",
    ),
    "partner": (
        "the coastal States", "the neighbouring municipalities", "the donor countries",
        "the regional development bank", "the shipping companies", "the inland provinces",
        "the troop-contributing countries", "the signatory parties", "the trade unions",
        "the host Government", "the transitional authorities", "the island communities",
        "the chambers of commerce", "the women's associations", "the guarantor States",
        "the universities of the region", "the upstream countries", "the rail operators",
        "the former belligerents", "the religious leaders", "the landlocked States",
        "the civil protection services", "the farmers' cooperatives", "the observer delegations",
    ),
    "group": (
        "displaced families", "fishing communities", "returning refugees", "young workers",
        "unaccompanied children", "seasonal labourers", "persons with disabilities",
        "elderly residents", "former combatants", "migrant seafarers", "nomadic herders",
        "small traders", "rural schoolteachers", "widowed heads of household", "lighthouse crews",
        "demobilized minors", "journalists and editors", "dock workers", "market gardeners",
        "remote patients", "apprentices and students", "released prisoners",
        "indigenous islanders", "mountain villagers",
    ),
    "works": (
        "the channel dredging", "the grain terminal",
        "the sea bed survey", "the census of livestock", "the coastal road",
        "the training of pilots", "the mapping of borders",
        "the land registers", "the electric railway",
        "the outer breakwaters", "the vaccination campaign", "the joint patrols",
        "the weather stations", "the depot inspections",
        "the tariff review", "the district hospitals",
        "the school meals programme", "the mine clearance",
        "the observation of the ballot", "the old lighthouse",
        "the replanting of forests", "the reconstruction audit",
        "the submarine cable", "the registration of vessels",
    ),
    "accord": (
        "the Belmare Declaration", "the Agreement on Free Passage", "the Esker Protocol",
        "the Convention on Pilotage", "the Framework for Reconciliation", "the Jorun Arrangements",
        "the Treaty of Good Neighbourliness", "the Charter of the Straits",
        "the Memorandum on Transit", "the Lomond Compact", "the Islands Plan",
        "the Ceasefire Undertaking", "the Fleet Code", "the Rosmar Principles",
        "the Understanding on Shared Waters", "the Road Map for Elections",
        "the Statute of the Fund", "the Covenant on Local Autonomy", "the Pellan Guidelines",
        "the Joint Declaration on Tariffs", "the Humanitarian Pledge", "the Strategy for Youth",
        "the Wetlands Convention", "the Programme for Recovery",
    ),
    "forum": (
        "the Harbour Conference", "the Forum of Coastal Mayors",
        "the Round Table on Debt", "the Assembly of Island Parliaments",
        "the Symposium on Water Law", "the Meeting of Chief Inspectors",
        "the Congress of Teachers", "the Donors' Conference", "the Dialogue on Transit",
        "the Summit of Riparian States", "the Seminar on Elections",
        "the Colloquium of Archivists", "the Consultation on Fisheries",
        "the Workshop on Mine Action", "the Gathering of Veterans", "the Trade Fair",
        "the Joint Parliament", "the Convocation of Elders",
        "the Hearing on Port Dues", "the Review Conference", "the Forum of Civil Society",
        "the Inter-Agency Retreat", "the Railway Congress", "the Health Congress",
    ),
}  # fmt: skip

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_NUMERALS = ("two", "three", "four", "five", "six", "eight", "nine", "ten", "twelve", "eighteen")
_TENS = ("twenty", "thirty", "forty", "fifty")
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")

FIGURES = ("date", "symbol", "count", "months", "session")


def figure(kind: str, rng: Random) -> str:
    """A date, symbol of a resolution, count, span of months or session."""
    if kind == "date":
        return f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} {rng.randint(2009, 2024)}"
    if kind == "symbol":
        return f"{rng.randint(11, 62)}/{rng.randint(2, 240)}"
    if kind == "count":
        return f"{rng.randint(11, 990) * 5:,}"
    if kind == "months":
        return f"{rng.choice(_NUMERALS)} months"
    return f"{rng.choice(_TENS)}-{rng.choice(_UNITS)} session"
