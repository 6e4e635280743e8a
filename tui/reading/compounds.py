"""German compounds: a skill glued to a general noun, or as the last part of a longer word."""

from collections.abc import Collection

from tui.reading.words import LONGEST_WORD, stem

_SHORTEST_FRONT = 3
_SHORTEST_HEAD = 8
_SHORTEST_PREFIX = 3

_TAIL_WORDS = """
        kenntnisse kenntnis grundkenntnisse fachkenntnisse programmierkenntnisse
        sprachkenntnisse anwenderkenntnisse erfahrung erfahrungen berufserfahrung projekterfahrung
        wissen fachwissen know knowhow skills
        entwicklung entwickler entwicklerin softwareentwicklung programmierung programmierer
        programmiererin anwendung anwendungen applikation applikationen umgebung umgebungen umfeld
        bereich bereiche system systeme systemen landschaft landschaften plattform plattformen
        lösung lösungen projekt projekte projekten projektleiter projektleitung berater beraterin
        beratung consultant spezialist spezialistin experte expertin techniker technikerin ingenieur
        ingenieurin administrator administratorin administration architekt architektin architektur
        architekturen technologie technologien technik techniken methode methoden methodik werkzeug
        werkzeuge tool tools framework frameworks bibliothek bibliotheken schnittstelle
        schnittstellen datenbank datenbanken server servern client clients modul module modulen
        produkt produkte komponente komponenten basis basiert basierte basierten zertifizierung
        zertifikat schulung schulungen training trainings prozess prozesse prozessen verfahren
        konzept konzepte maßnahmen aufgaben themen thematik fragen anlagen maschinen
        steuerung steuerungen manager managerin leiter leiterin team teams unterricht
        sprachig sprachige sprachigen sprachiger sprachkenntnis texte dokumente tabellen
        präsentationen auswertungen berichte abteilung wesen fachkraft fachkräfte sachbearbeiter
        sachbearbeitung mitarbeiter orientierung orientiert orientierte orientierten
        management betreuung betreuer paket pakete version versionen fehler bereitstellung update
        updates verteilung test tests testing strategie strategien infrastruktur infrastrukturen
        dienst dienste dienstleistung dienstleistungen dienstleister support engineer engineering
        sicherheit security provider problem probleme problemen ausbildung lehre migration
        installation installationen konfiguration betrieb wartung pflege integration automatisierung
        funktion funktionen funktionalität anforderungen hersteller branche nutzung einsatz
        einführung qualität design designer bedrohungen risiken abwehr angriffe defense
        entwicklerteam entwicklungsprojekte generation industrie stack
"""
_TAILS = frozenset(map(stem, _TAIL_WORDS.split()))
_LINKS = ("s", "n", "en", "es")


class Compounds:
    """Finds the skill in a compound word; knows only the words that it was made with."""

    def __init__(self, fronts: Collection[str], heads: Collection[str]) -> None:
        """Take keys of one word each: `fronts` may begin a compound, `heads` may end one."""
        self._fronts = frozenset(front for front in fronts if len(front) >= _SHORTEST_FRONT)
        self._heads = frozenset(head for head in heads if len(head) >= _SHORTEST_HEAD)

    def find(self, stemmed: str) -> str | None:
        """Return the key of the skill in a word, or None; the longest one wins."""
        if not _SHORTEST_FRONT + 3 <= len(stemmed) <= LONGEST_WORD:
            return None
        return self._by_tail(stemmed) or self._by_head(stemmed)

    def _by_tail(self, word: str) -> str | None:
        for cut in range(len(word) - 3, _SHORTEST_FRONT - 1, -1):
            if word[cut:] in _TAILS and (front := self._front(word[:cut])):
                return front
        return None

    def _front(self, front: str) -> str | None:
        for form in (front, *(front[: -len(link)] for link in _LINKS if front.endswith(link))):
            for known in (form, stem(form)):
                if known in self._fronts:
                    return known
        return None

    def _by_head(self, word: str) -> str | None:
        for cut in range(_SHORTEST_PREFIX, len(word) - _SHORTEST_HEAD + 1):
            if word[cut:] in self._heads:
                return word[cut:]
        return None
