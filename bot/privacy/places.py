"""Places written with a capital that are not people. Folded: lower case, no accents."""

from __future__ import annotations

_TOWNS = """
    aix ajaccio amiens angers annecy antony argenteuil aubervilliers avignon basse-terre bastia bayonne
    beauvais belfort besancon bethune beziers blois bobigny bondy bordeaux boulogne bourges brest caen
    calais cannes cayenne cergy chambery champigny chartres chateauroux clermont clermont-ferrand clichy colmar
    colombes compiegne courbevoie creil creteil dijon drancy dunkerque evreux evry fort-de-france
    gennevilliers grenoble grigny ivry laval lille limoges lorient lyon mamoudzou marseille massy meaux
    melun metz montauban montpellier montreuil mulhouse nancy nanterre nantes narbonne neuilly nevers nice
    nimes niort noisy orleans palaiseau pantin paris pau perpignan poissy poitiers pontoise quimper raincy
    reims rennes roissy roubaix rouen saint-denis saint-etienne saint-germain saint-nazaire sarcelles
    sartrouville savigny sevran stains strasbourg tarbes torcy toulon toulouse tourcoing tours trappes
    troyes valence valenciennes vannes versailles villejuif villepinte villeurbanne vitry
"""
TOWNS = frozenset(_TOWNS.split())

_REGIONS = """
    ain aisne allier alpes alsace antilles aquitaine ardeche ardennes ariege aube aude auvergne aveyron
    bourgogne bretagne calvados cantal charente cher correze corse creuse dordogne doubs drome
    essonne eure finistere france gard garonne gers gironde guadeloupe guyane haut haute hauts herault ile
    ile-de-france indre isere jura landes loire loiret lorraine lot lozere maine manche marne martinique
    mayenne mayotte meurthe meuse morbihan moselle nievre nord normandie occitanie oise orne paca
    pas-de-calais picardie provence puy-de-dome pyrenees reunion rhin rhone saone sarthe savoie seine
    seine-saint-denis somme tarn territoire val val-de-marne var vaucluse vendee vienne vosges yonne
    yvelines
"""
REGIONS = frozenset(_REGIONS.split())

_COUNTRIES = """
    afghanistan afrique albanie algerie allemagne amerique angleterre angola argentine armenie asie bamako
    bangladesh belgique benin bolivie bresil burkina burundi cambodge cameroun canada casablanca
    centrafrique chili chine colombie comores congo coree cuba dakar djibouti dublin egypte equateur
    erythree espagne ethiopie europe gabon gambie georgie ghana grece guinee haiti inde indonesie irak
    iran irlande italie japon kinshasa kosovo lanka laos liban liberia libye londres madagascar malaisie malawi
    mali maroc mauritanie mexique moldavie mongolie mozambique nepal niger nigeria oman ouganda pakistan
    palestine perou philippines pologne portugal quebec rdc roumanie royaume-uni russie rwanda senegal
    serbie sierra somalie soudan sri sri-lanka suisse syrie taiwan tanzanie tchad thailande tibet togo tunis
    tunisie turquie ue uk ukraine usa venezuela vietnam yemen zambie zimbabwe
"""
COUNTRIES = frozenset(_COUNTRIES.split())

_CITIES_ABROAD = """
    abidjan ankara antananarivo annaba beyrouth bogota brazzaville bruxelles caire colombo conakry constantine
    cotonou dacca delhi dhaka douala erevan fes geneve hanoi islamabad istanbul kaboul katmandou kayes khartoum
    kiev kyiv lagos libreville lome madrid manille marrakech moroni moscou mumbai niamey nouakchott oran
    ouagadougou oujda pekin port-au-prince pristina rabat rome saigon seoul sfax shanghai tanger tananarive
    tbilissi teheran tirana tripoli yaounde
"""
CITIES_ABROAD = frozenset(_CITIES_ABROAD.split())

PLACES = TOWNS | REGIONS | COUNTRIES | CITIES_ABROAD
