"""The headings of German postings."""

from tui.model import SectionKind

_IHR = r"(?:ihre?|deine?|eure?|die|das|der|unsere?|meine?|zentrale|wesentliche|konkrete|spannende)"
_SIE = r"(?:sie|du|dich|dir|ihnen|ihr|euch)"
_US = r"(?:\s+(?:bei|für|mit|zu|at|for|with|to|in|on|from)\s+(?:\S+\s*){1,4})?"

GERMAN: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.NICE: (
        (
            r"(?:das )?(?:von vorteil|wünschenswert|idealerweise|optional|"
            r"nice[- ]to[- ]have|pluspunkte|kann[- ]anforderungen|"
            r"kann[- ]kriterien)(?: (?:ist|sind|wäre|wären|für.*|aber.*))?|"
            r"das wäre (?:ein plus|toll|schön|super).*|wünschenswerte .{3,30}"
        ),
    ),
    SectionKind.TASKS: (
        (
            rf"(?:{_IHR} )?(?:(?:neuen?|künftigen?|zukünftigen?|spannenden?|"
            r"abwechslungsreichen?|vielfältigen?|wichtigsten|wesentlichen|zentralen|"
            r"konkreten|täglichen) )*(?:haupt|kern|teil)?(?:aufgaben?|tätigkeiten?|"
            r"herausforderungen?|rolle|verantwortung|verantwortlichkeiten|"
            r"verantwortungsbereiche?|mission|aufgabengebiete?|aufgabenbereiche?|"
            r"aufgabenfeld|aufgabenschwerpunkte|aufgabenprofil|aufgabenstellung|"
            r"tätigkeitsfeld|tätigkeitsbereich|tätigkeitsgebiet|tätigkeitsschwerpunkte|"
            r"tätigkeitsprofil|wirkungskreis|wirkungsfeld|einsatzgebiet|einsatzbereich|"
            r"einsatz|arbeitsalltag|beitrag|funktion|job|arbeit|tag|stellenbeschreibung|"
            r"stellenprofil|jobbeschreibung|jobprofil|projektbeschreibung|"
            r"projektinhalt)(?: (?:im|als|in|bei|und|&|sind|umfassen|ist|werden|des|der|"
            rf"für|im team|im überblick).{{0,45}})?"
        ),
        (
            rf"(?:das |was |hier )?(?:erwartet|erwarten) (?:{_SIE})(?: (?:bei|in|als|"
            rf"an) .{{0,30}})?(?: an .{{0,15}})?|(?:was|"
            rf"das) {_SIE} erwartet(?: .{{0,20}})?|(?:das|was) (?:{_SIE} )?(?:mach(?:st|"
            r"en)|tu(?:st|n)|beweg(?:st|en)|gestalte(?:st|n)|übern(?:immst|"
            rf"ehmen))(?: {_SIE})?(?:{_US})?|(?:so|hier|dabei|damit|wie|womit|wo|darum|"
            r"dafür) (?:bring|unterstütz|wirk|gestalt|mach|pack|sorg|kümmer|geht|"
            rf"beschäftig)\S*(?: .{{0,30}})?"
        ),
        (
            r"wofür (?:wir )?(?:sie|du|dich)(?: .{0,25})?|worum (?:es )?geht(?: es)?|"
            r"was (?:zu tun ist|sie tun|du tust|machst du .{0,20}|sie bei uns .{0,20}|"
            r"du bei uns .{0,20}|gibt(?:'s|es)? zu tun)|darum geht['\u2019e ]?s|"
            r"ihre hauptaufgaben.{0,20}"
        ),
    ),
    SectionKind.REQUIREMENTS: (
        (
            rf"(?:{_IHR} )?(?:(?:fachliche|persönliche|formale|zwingende|fachlichen|"
            r"persönlichen|unsere|notwendige|erforderliche|gewünschte|ideales|technische|"
            r"weitere|allgemeine|besondere) (?:und (?:fachliche|"
            r"persönliche) )?)?(?:profil|anforderungen|anforderung|anforderungsprofil|"
            r"bewerberprofil|kandidatenprofil|wunschprofil|persönlichkeit|voraussetzungen|"
            r"vorraussetzungen|voraussetzung|qualifikation|qualifikationen|"
            r"qualifikationsprofil|muss[- ]anforderungen|muss[- ]kriterien|kriterien|"
            r"einstellungsvoraussetzungen|mitbringsel|werdegang|rüstzeug)"
            rf"(?: (?:und|&|für|an|als|im|in|/|sind|sollte|umfasst) .{{0,45}})?"
        ),
        # No tail for these: "Erfahrung in der Entwicklung" is a requirement, not a heading.
        (
            rf"(?:{_IHR} )?(?:(?:fachliche|persönliche|technische|weitere|besondere)n? )?"
            r"(?:kompetenzen|kenntnisse|fähigkeiten|stärken|skills|fachkenntnisse|"
            r"erfahrung|erfahrungen|ausbildung|know-?how|expertise|sprachkenntnisse|"
            r"sprachen|talente|background|hintergrund|qualifikationen)"
            r"(?: (?:und|&|/) (?:fachliche |persönliche )?\w+)?"
        ),
        (
            r"(?:das |was |hiermit |damit |womit |wie |so |dadurch |dafür )?(?:bring\w*|"
            r"biet(?:en|est)|zeichne\w*|überzeug\w*|punkte\w*|begeister\w*|pass\w*|"
            r"glänz\w*|brauch\w*|benötig\w*|hab(?:en|t)|hast|könn\w*|kannst|"
            rf"qualifizier\w*|verfüg\w*|gewinn\w*) (?:{_SIE})(?: .{{0,35}})?|(?:das|was|"
            rf"womit|wie|wodurch) {_SIE} .{{0,25}}?(?:mitbring\w*|auszeichne\w*|biete\w*|"
            r"überzeug\w*|punkte\w*|brauch\w*|haben soll\w*|mitbringen soll\w*|"
            rf"begeister\w*|sollte\w*|kannst|können)(?: .{{0,20}})?|(?:was|das|wen|was wir|"
            r"wen wir) (?:wir )?(?:erwarten|wünschen|suchen|uns wünschen|brauchen|"
            rf"von (?:ihnen|dir) erwarten|dafür .{{0,20}})(?: .{{0,25}})?|wir (?:erwarten|"
            r"suchen|wünschen uns|brauchen)(?: (?:von )?(?:ihnen|dir|sie|dich|euch))?|(?:das|"
            rf"was) (?:zeichnet|macht|bringt|sollten|solltest) .{{3,40}}|wer (?:sie sind|"
            r"du bist)|(?:sie|du) (?:bist|sind|bringst|bringen|hast|haben|verfügst|"
            r"verfügen|bietest|bieten|passt|passen)(?: mit| zu uns)?|(?:darin|darauf|"
            rf"damit) (?:bist|sind|kommt).{{0,25}}|über (?:dich|sie)|das sind (?:sie|du)|"
            rf"das bist du|dein know-?how|ihr know-?how|unsere erwartungen.{{0,20}}|"
            rf"worauf es (?:uns )?ankommt|was wir von .{{3,30}}|passt dein profil.{{0,5}}"
        ),
    ),
    SectionKind.OFFER: (
        (
            rf"(?:das |was )?(?:wir )?(?:bieten|bietet)(?: (?:wir|{_SIE}|ihnen wir|dir|"
            rf"unser.{{0,15}}|\S+)){{0,4}}(?: .{{0,25}})?|(?:wir|das|was) (?:bieten|"
            rf"bietet)(?: wir)?(?: .{{0,25}})?|(?:{_IHR} )(?:(?:neuen?|attraktives?|"
            r"attraktiven) )?(?:angebot|vorteile|benefits|perspektiven?|chancen?|"
            r"leistungen|arbeitsumfeld|goodies|extras|mehrwert|perks|möglichkeiten|"
            rf"aussichten|zukunft|gehalt)(?: .{{0,30}})?|(?:benefits|vorteile|"
            r"perspektiven?|angebot|leistungen|zusatzleistungen|sozialleistungen|goodies|"
            r"unternehmensbenefits|mitarbeitervorteile|mitarbeiterbenefits|"
            r"arbeitgeberleistungen|corporate benefits|gehalt|vergütung|entlohnung|"
            rf"verdienst)(?: (?:für|bei|auf|und|im|&) .{{0,30}})?"
        ),
        (
            r"(?:darauf|worauf|freu\w*|dafür) (?:können|kannst|darfst|dürfen|auf|dich|sie|"
            rf"du).{{0,35}}|warum (?:wir|du|sie|zu|sollten|solltest|uns|\S+).{{0,40}}|"
            rf"wieso .{{2,30}}|(?:das|was) (?:spricht|haben wir|haben|kannst|können|dürfen|"
            rf"darfst|gibt|liegt|wird) .{{3,40}}|gute gründe .{{0,30}}|"
            rf"\d+ (?:gute )?gründe.{{0,30}}|deswegen .{{2,25}}|(?:was|das) (?:{_SIE}|dir|"
            rf"dich) (?:von uns|bekomm\w*|geboten|wir).{{0,20}}|(?:was|"
            rf"das) macht uns .{{3,30}}|so sind wir.{{0,10}}"
        ),
    ),
    SectionKind.CONDITIONS: (
        (
            r"(?:ihre |deine |die |allgemeine |weitere )?(?:rahmenbedingungen|konditionen|"
            r"eckdaten|eckpunkte|projektdaten|rahmendaten|vertragsdaten|"
            r"vertragskonditionen|vertragsart|beschäftigungsart|anstellungsart|"
            r"arbeitszeit|arbeitszeiten|arbeitsort|einsatzort|standort|dienstort|laufzeit|"
            r"dauer|beginn|eintritt|eintrittsdatum|startdatum|start|auslastung|pensum|"
            r"stundensatz|details zur stelle|auf einen blick|die stelle im überblick|"
            r"facts|fakten|informationen|karrierestufe|beschäftigungsverhältnis|"
            r"anstellung)(?: .{0,25})?"
        ),
    ),
    SectionKind.ABOUT: (
        (
            r"(?:über|wir über) (?!dich|sie$)(?:.{2,45})|wer (?:wir sind|sind wir).{0,25}|"
            r"(?:unser|das|ihr|dein|der|unsere|ihre|die)(?: neue[rs]?|"
            r" künftige[rs]?)? (?:unternehmen|kunde|auftraggeber|arbeitgeber|team|klient|"
            r"mandant|firma|abteilung|geschichte|kultur|werte|organisation|haus|"
            r"klinik)(?:sprofil|sbeschreibung| .{0,30})?|unternehmens(?:beschreibung|"
            r"profil|kultur|portrait|porträt|vorstellung)|firmenprofil|einleitung|"
            r"wir sind .{2,40}|wir stellen uns vor|das sind wir|chancengleichheit.{0,20}|"
            r"diversität.{0,20}|was wir (?:tun|machen)|hintergrund|wir, die .{2,40}"
        ),
    ),
    SectionKind.CONTACT: (
        (
            r"(?:ihr |ihre |dein |deine |unser |der )?(?:kontakt|kontaktdaten|"
            r"kontaktperson|kontaktinformationen|ansprechpartner\S*|ansprechperson\S*|"
            r"bewerbung|bewerbungsverfahren|bewerbungsprozess|bewerbungsunterlagen|"
            r"bewerbungsfrist|bewerbungshinweise|recruiter|interesse|interessiert|"
            r"weg zu uns)(?: .{0,40})?|(?:haben wir|habe ich|konnten wir|hast du|"
            r"haben sie|klingt|fühlst|fühlen|neugierig|bereit|noch fragen|fragen|lust|"
            r"jetzt|so (?:bewirbst|bewerben|geht|einfach)|bewirb|bewerben|sind sie|"
            r"bist du|wir freuen uns|auf geht).{0,50}"
        ),
    ),
}
"""Regular expressions that fit a whole heading, whatever its case."""
