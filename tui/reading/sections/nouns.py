"""The words that headings are made of, by the kind they speak for."""

from tui.model.reading import SectionKind

ENGLISH: dict[SectionKind, dict[int, str]] = {
    SectionKind.TASKS: {
        1: (
            "role roles job position positions opportunity opportunities vacancy internship "
            "assignment project purpose mission summary overview description descriptions"
        ),
        3: (
            "task tasks duty duties responsibility responsibilities accountability "
            "accountabilities activities deliverables function functions challenge challenges "
            "contribution contributions impact objectives workload"
        ),
    },
    SectionKind.REQUIREMENTS: {
        2: (
            "profile background languages language candidate applicant training person license "
            "licenses licensure licence licensing registration registrations"
        ),
        3: (
            "requirement requirements qualification qualifications skill skills skillset skillsets "
            "competency competencies competence competences criteria prerequisite prerequisites "
            "pre-requisites credentials eligibility attributes ability abilities knowledge "
            "expertise experience experiences education certification certifications certificates "
            "capabilities specification specifications strengths must-have must-haves musts "
            "toolbox characteristics traits"
        ),
        7: "must-have must-haves",
    },
    SectionKind.NICE: {
        5: (
            "preferred desired desirable desirables nice-to-have nice-to-haves optional "
            "advantageous beneficial plus pluses preferences preferable"
        ),
    },
    SectionKind.OFFER: {
        4: (
            "benefit benefits perk perks offer offers offering offerings advantages rewards reward "
            "package packages"
        ),
    },
    SectionKind.CONDITIONS: {
        2: (
            "terms conditions environment facts info information details parameters demands mental "
            "classification level status category grade type types"
        ),
        3: (
            "salary compensation remuneration wage wages stipend rate pay hours shift shifts "
            "schedule schedules location locations duration travel travelling workplace worksite "
            "start-date relocation visa sponsorship clearance"
        ),
        6: (
            "physical visa clearance sponsorship travel citizenship relocation shift hours "
            "schedule location"
        ),
    },
    SectionKind.ABOUT: {
        2: "company organisation organization employer",
        3: (
            "commitment eeo eeoc inclusion diversity belonging accommodation accommodations "
            "disclaimer equity equality"
        ),
        6: "equal",
    },
    SectionKind.CONTACT: {
        5: (
            "documents attachments contact contacts application applications apply applying "
            "interview interviews enquiries inquiries deadline closing"
        ),
    },
}
"""How loudly each speaks for its kind; the loudest word decides."""

GERMAN: dict[SectionKind, dict[int, str]] = {
    SectionKind.TASKS: {
        1: "funktion arbeit tag stelle position einsatz rolle rollen",
        3: (
            "aufgabe aufgaben tätigkeit tätigkeiten herausforderung herausforderungen "
            "verantwortung verantwortlichkeit verantwortlichkeiten verantwortungsbereich "
            "verantwortungsbereiche hauptaufgabe hauptaufgaben kernaufgaben teilaufgaben "
            "aufgabengebiet aufgabengebiete aufgabenbereich aufgabenbereiche aufgabenfeld "
            "aufgabenfelder aufgabenschwerpunkt aufgabenschwerpunkte aufgabenprofil "
            "aufgabenstellung aufgabenbeschreibung tätigkeitsfeld tätigkeitsfelder "
            "tätigkeitsbereich tätigkeitsgebiet tätigkeitsschwerpunkt tätigkeitsschwerpunkte "
            "tätigkeitsprofil tätigkeitsbeschreibung wirkungskreis wirkungsfeld wirkungsbereich "
            "einsatzgebiet einsatzbereich einsatzfeld arbeitsalltag arbeitsgebiet arbeitsbereich "
            "beitrag stellenbeschreibung stellenprofil stelleninhalt jobbeschreibung jobprofil "
            "positionsbeschreibung projektbeschreibung projektinhalt projektaufgaben schwerpunkte "
            "aufgabenpaket leistungsbeschreibung"
        ),
    },
    SectionKind.REQUIREMENTS: {
        2: "persönlichkeit hintergrund werdegang sprache sprachen talente talent ausbildung",
        3: (
            "anforderung anforderungen anforderungsprofil bewerberprofil kandidatenprofil "
            "wunschprofil idealprofil voraussetzung voraussetzungen vorraussetzungen qualifikation "
            "qualifikationen qualifikationsprofil kriterien muss-anforderungen muss-kriterien "
            "einstellungsvoraussetzungen zugangsvoraussetzungen mitbringsel rüstzeug kompetenz "
            "kompetenzen kenntnisse fähigkeiten stärken skills fachkenntnisse erfahrung "
            "erfahrungen berufserfahrung sprachkenntnisse know-how expertise mindestanforderungen "
            "grundvoraussetzungen schlüsselqualifikationen erwartungen fachkompetenz "
            "methodenkompetenz sozialkompetenz bewerbungsvoraussetzungen formalqualifikation "
            "formalqualifikationen eignung musskriterien"
        ),
    },
    SectionKind.NICE: {
        5: (
            "wünschenswert wünschenswerte wünschenswertes pluspunkte pluspunkt kann-kriterien "
            "kann-anforderungen zusatzqualifikationen zusatzqualifikation optionale optional "
            "kann-anforderung bonuspunkte sollkriterien soll-anforderungen sollanforderungen"
        ),
    },
    SectionKind.OFFER: {
        4: (
            "angebot angebote vorteile vorzüge benefits perspektive perspektiven leistungen "
            "arbeitsumfeld goodies extras mehrwert perks zusatzleistungen sozialleistungen "
            "unternehmensbenefits mitarbeitervorteile mitarbeiterbenefits mitarbeiterangebote "
            "arbeitgeberleistungen arbeitgebervorteile mitarbeiterleistungen "
            "entwicklungsmöglichkeiten karrierechancen karrieremöglichkeiten gegenleistung"
        ),
    },
    SectionKind.CONDITIONS: {
        3: (
            "gehalt vergütung entlohnung verdienst rahmenbedingungen konditionen eckdaten "
            "eckpunkte projektdaten rahmendaten vertragsdaten vertragskonditionen vertragsart "
            "beschäftigungsart anstellungsart arbeitszeit arbeitszeiten arbeitsort einsatzort "
            "standort standorte dienstort laufzeit dauer beginn eintritt eintrittsdatum startdatum "
            "auslastung pensum stundensatz tagessatz gehaltsspanne gehaltsband eingruppierung "
            "entgelt entgeltgruppe besoldung karrierestufe beschäftigungsverhältnis anstellung "
            "beschäftigungsumfang arbeitsumfang stellenumfang wochenstunden befristung fakten "
            "einstiegsdatum eintrittstermin projektstart projektdauer projektlaufzeit vertragsform "
            "berufsfeld einstiegslevel referenznummer kennziffer arbeitsbeginn arbeitsbedingungen "
            "einstellung gesellschaft bruttojahresgehalt mindestgehalt jahresgehalt starttermin "
            "besetzungstermin arbeitszeitmodell informationen"
        ),
    },
    SectionKind.ABOUT: {
        3: (
            "unternehmen unternehmensprofil unternehmensbeschreibung unternehmenskultur "
            "firmenprofil unternehmensporträt unternehmensportrait unternehmensvorstellung "
            "kundenprofil einleitung chancengleichheit diversität vielfalt inklusion "
            "gleichstellung datenschutz arbeitgeber auftraggeber firma datenschutzhinweis "
            "datenschutzhinweise"
        ),
    },
    SectionKind.CONTACT: {
        5: (
            "kontakt kontaktdaten kontaktperson kontaktinformationen ansprechpartner "
            "ansprechpartnerin ansprechpartner*in ansprechpartner:in ansprechperson "
            "ansprechpersonen bewerbung bewerbungsverfahren bewerbungsprozess bewerbungsunterlagen "
            "bewerbungsfrist bewerbungshinweise bewerbungsschluss bewerbungsadresse "
            "bewerbungsablauf recruiterin bewerbungskontakt interesse interessiert "
            "auswahlverfahren rückfragen onlinebewerbung"
        ),
    },
}
"""Likewise."""

FURTHER = (
    "set gehören gehört zählen umfassen zu ihre ihr deine deinen deinem deiner ihren ihrem ihrer "
    "eure euer eurem dir dich euch sie the a an this these that your you our my their of for and "
    "or in to as with at is are be will key main core primary general major essential principal "
    "specific typical daily overall basic minimum min required necessary mandatory technical "
    "professional personal functional soft hard formal relevant academic other special practical "
    "further educational fundamental critical supervisory additional ideal successful perfect "
    "suitable must have needed sought wanted expected recommended include includes including "
    "following full short brief detailed quick total employee staff team-member some what who we "
    "it all nice but not limited any such per more both work years time matrix date range process "
    "procedure procedures instructions steps guidelines documents opportunity statement policy "
    "notice working employment contract basis start job-specific role-specific preferably highly "
    "strongly at-a-glance glance part outline scope profile annual base estimated target hourly "
    "weekly der die das den dem des ein eine einer dein du unser unsere unserer unseren unserem "
    "mein meine neue neuen neuer neues künftigen künftige zukünftigen zukünftige wichtigste "
    "wichtigsten wesentliche wesentlichen zentrale zentralen konkrete konkreten tägliche täglichen "
    "fachliche fachlichen fachliches persönliche persönlichen persönliches formale formalen "
    "formelle zwingende zwingend notwendige erforderliche gewünschte ideales ideale technische "
    "technischen weitere weiteren allgemeine besondere besonderen und oder sowie für im ist sind "
    "haupt überblick detail einzelnen soziale sozialen berufliche beruflichen nächste nächsten "
    "möglicher mögliche optimales zur zum von wir auf einen blick umfang art deutsch zusätzliche "
    "zusätzlichen unverzichtbare grundsätzliche kurz kurze perfekte perfektes stelle position"
)
"""Words that say nothing about the kind but belong in headings."""

PRAISE = (
    "spannende spannenden abwechslungsreiche abwechslungsreichen vielfältige vielfältigen "
    "vielseitige vielseitigen attraktive attraktives attraktiven interessante interessanten "
    "anspruchsvolle anspruchsvollen verantwortungsvolle verantwortungsvollen umfangreiche tolle"
)
"""What belongs in a heading after a possessive only; alone it praises: "Spannende Aufgaben"."""
