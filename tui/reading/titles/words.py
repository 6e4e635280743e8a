"""Words that stand in titles beside the job."""

from tui.reading.word_lists import word_set

WORK = word_set(
    "temp voll voll- remote remotely hybrid hybride homeoffice home-office home office onsite "
    "on-site vollzeit teilzeit vollzeit/teilzeit teilzeit/vollzeit voll-/teilzeit full-remote "
    "full-time part-time fulltime parttime full time part permanent befristet unbefristet "
    "festanstellung direktvermittlung arbeitnehmerüberlassung w2 c2c 1099 ftc contract temporary "
    "temp mobile-office remote-first remote-option remote-work fully minijob midijob freiberuflich "
    "freelance freelancer flexible flexibel schicht nachtschicht frühschicht tagschicht "
    "wechselschicht weekends weekend nights days hours stunden woche week wfh wochenstunden shift "
    "shifts telecommute telework virtual mobil mobiles arbeiten festeinstellung jahresvertrag "
    "jahre jahr year years months monate weeks wochen elternzeitvertretung twa ote site"
)
"""How, when and on what terms one works."""
PRAISE = word_set(
    "top-job topjob sofort asap neu new hot urgent urgently dringend gesucht jetzt bewerben apply "
    "now hiring immediate immediately start quereinsteiger quereinsteigende willkommen "
    "vorkenntnisse ohne top bonus signing signing-bonus sign-on holiday holidays urlaub "
    "urlaubstage tage sponsored sponsorship visa relocation benefits attraktives gehalt salary "
    "competitive übertariflich übertarifliche bezahlung vergütung firmenwagen dienstwagen "
    "verification nice great unlimited pto equity wir suchen dich chance karriere deine "
    "interessante tolle super days blue chip blue-chip"
)
"""What is meant to lure, or says that somebody is wanted."""
NEVER_ALONE = word_set(
    "full part time home office fully mobile mobil mobiles arbeiten top start super great nice "
    "days tage jahr jahre year years weekend nights hours stunden karriere chance bonus benefits "
    "salary relocation virtual flexible blue chip site weeks wochen"
)
"""Words of these that mean nothing alone: "Full - Stack"."""
JOINS = word_set(
    "west east north south central various our unser unseren unserem requires and or und oder in "
    "at bei am im for für the only nur area raum region großraum greater metro near rund um "
    "standort location locations möglich optional option mit with auch a auf nach to wahlweise bis "
    "up per pro of ab via within innerhalb von aus from based basis work & + / - · der die das zur "
    "possible available welcome rahmen fixed term long short month role position schedule umgebung "
    "ggfs cet cest utc gmt est pst jährlich erstes ersten anteil anteilig tage days based option "
    "assignment on opportunity positions"
)
"""What may stand between these words, and says nothing by itself."""
LEGAL = word_set(
    "gmbh ag se kg ohg mbh ggmbh kgaa inc llc ltd limited plc corp corporation co gbr ev e.v e.k "
    "b.v bv s.a sa s.r.l srl sarl llp holding group-gmbh"
)
"""Legal forms: what ends in one is an employer."""
