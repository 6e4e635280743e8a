"""Places that titles name beside the job."""

from tui.reading.word_lists import word_set

_CITIES = """
berlin|hamburg|münchen|munich|köln|cologne|frankfurt|frankfurt am main|frankfurt a.m|frankfurt main
stuttgart|düsseldorf|duesseldorf|dusseldorf|dortmund|essen|leipzig|bremen|dresden|hannover|hanover
nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|karlsruhe|mannheim|augsburg
wiesbaden|mönchengladbach|gelsenkirchen|aachen|braunschweig|brunswick|kiel|chemnitz|halle
halle saale|magdeburg|freiburg|freiburg im breisgau|krefeld|mainz|lübeck|erfurt|oberhausen|rostock
kassel|hagen|potsdam|saarbrücken|hamm|ludwigshafen|mülheim|oldenburg|osnabrück|leverkusen|darmstadt
heidelberg|solingen|herne|regensburg|neuss|paderborn|ingolstadt|offenbach|fürth|würzburg|ulm
heilbronn|pforzheim|wolfsburg|göttingen|bottrop|reutlingen|koblenz|erlangen|bremerhaven|remscheid
bergisch gladbach|recklinghausen|trier|jena|salzgitter|moers|siegen|gütersloh|hildesheim|hanau
cottbus|kaiserslautern|witten|schwerin|esslingen|ludwigsburg|gießen|giessen|tübingen|konstanz
villingen-schwenningen|worms|gera|zwickau|flensburg|böblingen|sindelfingen|friedrichshafen|ravensburg
rosenheim|landshut|passau|bayreuth|bamberg|aschaffenburg|schweinfurt|kempten|memmingen|walldorf
eschborn|bad homburg|ratingen|hilden|garching|unterföhring|ismaning|oberhaching|taufkirchen
ottobrunn|neubiberg|aschheim|herzogenaurach|offenburg|lörrach|bruchsal|ettlingen|rastatt|baden-baden
gilching|oberpfaffenhofen|wedel|norderstedt|lüneburg|celle|wilhelmshaven|emden|rheine|bocholt
coburg|fulda|marburg|wetzlar|limburg|rüsselsheim|neustadt|speyer|landau|homburg|iserlohn|lüdenscheid
arnsberg|soest|lippstadt|detmold|minden|herford|hameln|nordhorn|lingen|meppen|stade|cuxhaven|itzehoe
neumünster|stralsund|greifswald|wismar|neubrandenburg|frankfurt oder|eberswalde
brandenburg an der havel
dessau|wittenberg|halberstadt|weimar|eisenach|gotha|suhl|plauen|bautzen|görlitz|freising|erding
dachau|fürstenfeldbruck|starnberg|weilheim|garmisch-partenkirchen|straubing|deggendorf|amberg|weiden
ansbach|aalen|heidenheim|göppingen|waiblingen|fellbach|leonberg|tuttlingen|rottweil|balingen
wien|vienna|graz|linz|salzburg|innsbruck|klagenfurt|villach|wels|st. pölten|dornbirn|bregenz
zürich|zurich|bern|basel|genf|geneva|lausanne|luzern|lucerne|st. gallen|winterthur|zug|lugano|biel
luxemburg|luxembourg|brüssel|brussels|amsterdam|rotterdam|utrecht|eindhoven|den haag|the hague
london|greater london|manchester|birmingham|leeds|bristol|edinburgh|glasgow|dublin|cardiff|belfast
liverpool|sheffield|newcastle|newcastle upon tyne|nottingham|leicester|coventry|bradford|hull
stoke-on-trent|wolverhampton|derby|southampton|portsmouth|plymouth|oxford|cambridge|brighton
norwich|exeter|york|milton keynes|northampton|swindon|luton|bournemouth|aberdeen|dundee|swansea
ipswich|peterborough|warrington|slough|watford|guildford|basingstoke|crawley|maidstone|canterbury
tunbridge wells|colchester|chelmsford|southend|gloucester|cheltenham|worcester|hereford|lincoln
doncaster|rotherham|barnsley|huddersfield|wakefield|halifax|bolton|stockport|oldham|blackpool|preston
lancaster|carlisle|durham|sunderland|middlesbrough|harrogate|chester|telford|shrewsbury|cork|galway
limerick|paris|lyon|marseille|toulouse|lille|madrid|barcelona|valencia|malaga|málaga|lisbon|lissabon
porto|rome|milan|mailand|turin|athens|athen|copenhagen|kopenhagen|stockholm|oslo|helsinki|warsaw
warschau|krakow|kraków|krakau|wroclaw|wrocław|gdansk|prague|prag|brno|budapest|bucharest|bukarest
cluj|cluj-napoca|sofia|zagreb|ljubljana|bratislava|tallinn|riga|vilnius|kyiv|lviv|belgrade|istanbul
tel aviv|dubai|abu dhabi|riyadh|doha|singapore|hong kong|shanghai|beijing|tokyo|seoul|bangalore
bengaluru|mumbai|delhi|new delhi|hyderabad|pune|chennai|sydney|melbourne|brisbane|perth|auckland
toronto|vancouver|montreal|ottawa|calgary|mexico city|são paulo|sao paulo|buenos aires|bogota
new york|new york city|nyc|boston|chicago|san francisco|los angeles|seattle|austin|dallas|houston
denver|atlanta|miami|philadelphia|san diego|san jose|charlotte|detroit|minneapolis|portland
orlando|tampa|nashville|st. louis|saint louis|pittsburgh|cleveland|cincinnati|columbus|indianapolis
kansas city|milwaukee|las vegas|salt lake city|sacramento|raleigh|richmond|baltimore|washington
washington dc|washington d.c|arlington|san antonio|fort worth|jacksonville|memphis|louisville
oklahoma city|new orleans|albuquerque|tucson|omaha|honolulu|anchorage|irvine|oakland|santa monica
palo alto|mountain view|redwood city|menlo park|santa clara|sunnyvale|boulder|plano|irving|reston
mclean|herndon|chantilly|huntsville|princeton|jersey city|brooklyn|manhattan|cambridge ma
"""
_CITIES += """
nuneaton|stafford|redditch|kidderminster|tamworth|solihull|walsall|dudley|wigan|rochdale|salford
crewe|macclesfield|southport|grimsby|scunthorpe|hartlepool|darlington|gateshead|scarborough
aylesbury|high wycombe|bedford|stevenage|st albans|hemel hempstead|harlow|basildon|romford|ilford
bromsgrove|taunton|yeovil|torquay|truro|poole|salisbury|winchester|aldershot|woking|redhill|hastings
eastbourne|worthing|ashford|dartford|gravesend|kettering|corby|mansfield|chesterfield|burnley
"""
_CITIES += """
kingston upon thames|twickenham|wimbledon|uxbridge|harrow|enfield|barnet|sutton|epsom|camberley
farnborough|bracknell|maidenhead|windsor|newbury|andover|banbury|bicester|witney|abingdon|didcot
leighton buzzard|dunstable|hitchin|letchworth|welwyn garden city|hatfield|hertford|braintree|witham
bishops stortford|bishop's stortford|clacton-on-sea|sudbury|bury st edmunds|newmarket|thetford
kings lynn|king's lynn|great yarmouth|lowestoft|wisbech|huntingdon|wellingborough|daventry
leamington spa|warwick|stratford-upon-avon|hinckley|loughborough|melton mowbray|newark|worksop
retford|grantham|skegness|spalding|gainsborough|goole|selby|castleford|pontefract|dewsbury|batley
keighley|bingley|skipton|ripon|whitby|bridlington|stockton-on-tees|redcar|bishop auckland|consett
hexham|morpeth|kendal|barrow-in-furness|workington|whitehaven|penrith|morecambe|accrington|blackburn
chorley|leyland|skelmersdale|ormskirk|st helens|widnes|runcorn|birkenhead|ellesmere port|northwich
winsford|nantwich|congleton|cannock|lichfield|burton-on-trent|swadlincote|ilkeston|long eaton
matlock|buxton|glossop|altrincham|oswestry|ludlow|bridgnorth|evesham|malvern|pershore|tewkesbury
cirencester|chippenham|trowbridge|devizes|melksham|warminster|bridgwater|weston-super-mare
barnstaple|bideford|tiverton|exmouth|newton abbot|paignton|st austell|newquay|falmouth|penzance
weymouth|dorchester|christchurch|lymington|gosport|havant|chichester|bognor regis|littlehampton
haywards heath|burgess hill|lewes|uckfield|bexhill|sevenoaks|tonbridge|sittingbourne|faversham
margate|ramsgate|dover|folkestone|newport|wrexham|llandudno|bangor|rhyl|merthyr tydfil|bridgend
neath|llanelli|carmarthen|inverness|stirling|falkirk|livingston|paisley|kilmarnock|dunfermline
kirkcaldy|motherwell|londonderry|lisburn|newry|waterford
"""
_REGIONS = """
westmidlands|worcs|lancs|lincs|northants|notts|leics|warks|cambs|herts|hants|oxon|glos|wilts
isle of wight|county durham|north wales|south wales|west wales|middlesex|rutland|flintshire|gwent
powys|fife|aberdeenshire|ayrshire|lanarkshire|east lothian|west lothian|midlothian|perthshire
teesside|tyneside|wirral|humberside|east anglia|home counties|cotswolds|herefordshire
bayern|bavaria|baden-württemberg|nrw|nordrhein-westfalen|north rhine-westphalia|hessen|hesse|sachsen
saxony|niedersachsen|lower saxony|rheinland-pfalz|schleswig-holstein|thüringen|brandenburg|saarland
mecklenburg-vorpommern|sachsen-anhalt|ruhrgebiet|rhein-main|rhein-main-gebiet|rhein-neckar|bodensee
oberbayern|franken|schwaben|allgäu|rheinland|westfalen|norddeutschland|süddeutschland|ostdeutschland
north west|north east|south west|south east|east midlands|west midlands|midlands|south yorkshire
west yorkshire|north yorkshire|yorkshire|kent|surrey|sussex|east sussex|west sussex|essex|hampshire
hertfordshire|berkshire|buckinghamshire|oxfordshire|cambridgeshire|norfolk|suffolk|lincolnshire
lancashire|cheshire|merseyside|cumbria|northumberland|tyne and wear|devon|cornwall|somerset|dorset
bromley|croydon|fareham|horsham|wiltshire|gloucestershire|worcestershire|warwickshire|staffordshire|shropshire|derbyshire
nottinghamshire|leicestershire|northamptonshire|bedfordshire
california|texas|florida|ohio|illinois|pennsylvania|massachusetts|new jersey
north carolina|south carolina|michigan|colorado|arizona|maryland|minnesota|wisconsin|tennessee
missouri|indiana|connecticut|oregon|utah|nevada|kansas|alabama|louisiana|kentucky|oklahoma|bay area
"""
_COUNTRIES = """
kuwait|saudi arabia|qatar|united arab emirates|uae|mauritius|south africa|egypt|turkey|türkei|taiwan
wales|scotland|northern ireland|ireland|georgia|virginia|georgien
germany|deutschland|österreich|austria|schweiz|switzerland|uk|united kingdom|england|great britain
usa|us|u.s|u.s.a|united states|canada|kanada|france|frankreich|spain|spanien|portugal|italy|italien
netherlands|niederlande|belgium|belgien|poland|polen|czech republic|hungary|romania|bulgaria|greece
sweden|norway|denmark|finland|india|israel|brazil|mexico|australia|japan|china|deutschlandweit
europe|europa|emea|eu|dach|d-a-ch|apac|latam|mena|nordics|benelux|iberia|cee
bundesweit|europaweit|weltweit|nationwide|worldwide|germany-wide|anywhere|latam only
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.replace("\n", "|").split("|") if name.strip())


CITIES = _names(_CITIES)
"""Where one works even if a title only ends in them; lower case, without stops at the end."""
REGIONS = _names(_REGIONS)
"""Likewise, unless it is a market."""
COUNTRIES = _names(_COUNTRIES)
"""Likewise, and what spans several of them."""
PLACES = CITIES | REGIONS | COUNTRIES
"""What names a place where it stands apart."""
STATES = word_set(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC BE BY BW HE NW HH SN NI UK USA GB "
    "CH AT PT ES FR NL PL RO CZ HU SE DK FI IE LU EU"
)
"""Abbreviations that stand behind a city."""
