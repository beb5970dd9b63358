"""The words after which a name comes: a title, a kinship, a greeting, a label on a form."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.privacy.spans import BLANK


class Announcement(NamedTuple):
    """`lower`: the name may come without capitals. `least`: how many words make it a name;
    `shouted`: the same when it is in capitals, as whole angry messages are; `calm`: nothing is
    announced in a message that is all in capitals."""

    pattern: re.Pattern[str]
    lower: bool = False
    least: int = 1
    shouted: int = 1
    calm: bool = False


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


def _as_written(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


_APOSTROPHE = r"\s?['’ʼ`´]?\s?"
_CALL = rf"m e? {_APOSTROPHE} app?ell?e?"
_SISTER = r"s(?:œ|oe)ur"
_KIN = rf"""(?: (?: (?: grand[es]? | belle | beau | petite? ) [ -]? )?
    (?: m[èe]re | p[èe]re | fils | fille | fr[èe]re | {_SISTER} | amie? )
    | maman | papa | mari | femme | [ée]pou(?:x|se) | conjointe? | compagn(?:e|on) | copine? | copain
    | concubine? | partenaire | cousine? | oncle | tante | neveu | ni[èe]ce | b[ée]b[ée] | enfants?
    | voisine? | coll[èe]gue | avocate? | cliente? | salari[ée]e? | [ée]l[èe]ve | fianc[ée]e? | tuteur
    | tutrice )"""
_ACQUAINTANCE = r"""(?: coloc(?:ataire)? | patron(?:ne)? | cheff?e? | boss | propri[ée]taire | conseill(?:er|[èe]re)
    | assistante? \s sociale | garante? | ex (?: - \w+ )? )"""
_FIRST_NAME = r"pr[ée]noms? (?: \(s\) )?"
_LABEL = rf"""(?: noms? (?: \(s\) )?
      (?: \s (?: de \s (?:famille|naissance|jeune\sfille) | d['’](?:usage|[ée]poux|[ée]pouse) | complet | marital ) )?
      (?: \s? (?:et|/|,|&|-) \s? {_FIRST_NAME} )?
    | {_FIRST_NAME} (?: \s? (?:et|/|,|&|-) \s? noms? )? | names? | surname | first\sname | last\sname )"""
_TITLE = r"(?: (?: m\.? | mr\.? | mme | mlle | monsieur | madame ) \s )?"

_IN_ANY_CASE = (
    rf"\b (?: (?: je | j | moi | et | on ) {_APOSTROPHE} {_CALL} | je \s me \s (?:pr[ée])?nomme ) \s* :? \s+ {_TITLE}",
    r"\b (?: my\sname\s?(?:is|['’]s) | me\sllamo | mi\snombre\ses | smi[yt]ti | اسمي ) \s",
    rf"\b (?: (?: mon | son | le ) \s {_LABEL} \s (?: c['’] )? est | (?: mes | nos | ses ) \s {_LABEL} \s sont ) \s",
    rf"(?<![^\W_]) {_LABEL} \s? [:=] \s? {_TITLE}",
    rf"\b (?: il | elle | qui | {_KIN} ) \s s{_APOSTROPHE} app?ell?e \s",
    r"(?<!\w) (?: mme | mlle | melle | mr ) \.? \s",
)
# "Rue du Docteur Roux" is a place.
_TITLES = r"""(?<![\w'’]) (?<! \b[dD]u[ ] )
    (?: (?: M\. | Mrs?\.? | Ms\. | Mme\. | Mlle\. | Dr\.? ) \s? | (?: M | Me ) \s
    | (?i: monsieur | madame | mademoiselle | ma[îi]tre | docteur | professeur ) \s )"""
_RELATIVE = rf"""\b (?: m[ao]n? | [st](?:on|a) | notre | votre | leur ) \s (?: {_KIN} | {_ACQUAINTANCE} ) [\s,(:]{{1,3}}
    (?: s{_APOSTROPHE} app?ell?e \s )?"""
_RELATIVE_OF = rf"\b {_KIN} \s (?: de \s | d['’] )"
_SELF = r"\b (?: je \s? suis | j['’]?suis | chuis | i \s? am | i['’]m | moi \s c['’]est | this\sis ) \s"
_CALLED = rf"\b s{_APOSTROPHE} app?ell?e \s"
_ROLE = r"\b (?: (?: l['’] | la \s | le \s ) (?: juge | agente? | guicheti[èe]re? | conseill(?:er|[èe]re) ) ) \s"
_SIGNATURE = r"""\b (?: nomm[ée]e? | sign[ée]e? | signature | titulaire | demandeur | soussign[ée]e? )
    [\s:,]{1,3}"""
_KIND_OF_NAME = r"(?: de \s (?:famille|naissance|jeune\sfille) | d['’](?:usage|[ée]poux|[ée]pouse) )"
_BARE_LABEL = rf"""(?: \b [Nn]oms? (?: \s {_KIND_OF_NAME} )? | \b [Pp]r[ée]noms? | \b n[ée]e
    | \b NOM (?= [^\n]{{2,60}} \s PR[EÉ]NOM ) | (?<= {BLANK} ) [\s,]{{1,3}} PR[EÉ]NOM ) \s (?! de\s )"""
_BEHALF = r"""\b (?: (?: au\snom | dossier | passeport | identit[ée] | pour\sle\scompte ) \s (?: de \s
    | d['’] ) | h[ée]berg[ée]e? \s (?: par | chez ) \s
    | (?: coordonn[ée]es | contact | exp[ée]diteur | de\sla\spart ) (?: \s? : | \s de ) \s )"""
_POINTING = r"\b (?: c['’]est | ici | voici | moi \s?, ) \s"
# A message that opens with the name and goes on with a number or (found before) an e-mail.
_OPENING = rf"""\A \s* (?= [^\W\d_][\w'’-]{{0,30}} (?: [ ][^\W\d_][\w'’-]{{0,30}} ){{1,3}} [\s,:(-]{{1,4}}
    (?: {BLANK} | \+? \d [\d .-]{{7}} ) )"""
_CAPITALS = r"(?= (?-i: [A-ZÀ-Þ] ) [\w'’-]{1,30} (?: [ ] (?-i: [A-ZÀ-Þ] ) [\w'’-]{1,30} ){1,4}"
# Elsewhere the name has its capitals, and an age or a birth tells it too.
_BEFORE = rf"""(?<! [\w'’-] ) {_CAPITALS}
    (?: [\s,:(-]{{1,4}} (?: {BLANK} | \+? \d [\d .-]{{7}} | né ) | ,? \s [1-9]\d \s ans \b ) )"""
# Or alone at the head of the message, before a comma, or alone on its last line.
_HEADING = rf"\A \s* {_CAPITALS} , )"
_LAST_LINE = r"""\n [ ]{0,3} (?= [^\W\d_][\w'’.-]{0,30} (?: [ ][^\W\d_][\w'’.-]{0,30} ){0,4} \s{0,5} \Z )"""
_WRONGLY = r"""\b (?: [ée]crit | not[ée] | marqu[ée] | orthographi[ée] | appel[ée]e? | mis ) [\s:«"]{1,3}
    (?= [^\n,;.!?]{1,60} \s (?: au \s lieu \s de | pas | et \s (?:non|pas) ) \s )"""
_RIGHTLY = rf"(?<= {BLANK} ) [\s»\",]{{1,3}} (?: au \s lieu \s de | et \s (?:non|pas) | pas ) [\s:«\"]{{1,3}}"
# A greeting in capitals opens a message in capitals: what follows is no more a name than the rest.
_GREETING = r"""\A \s* (?! (?-i: [A-Z]{3} ) )
    (?: bonjour | bonsoir | salut | coucou | hello | hi | salam (?: \s ale[yi]koum )? | bjr | slt )
    (?: [\s,/]{1,3} (?: madame | monsieur | mesdames | messieurs | et | ou | [àa] \s tous ) \b ){0,4}
    [\s,.!:;-]{1,4}"""
_CLOSING = r"""\b (?: cordialement | respectueusement | salutations | bien \s [àa] \s vous
    | sinc[èe]rement | regards | [àa] \s bient[ôo]t
    | bonne \s (?: journ[ée]e | soir[ée]e | r[ée]ception | continuation ) )
    [\s,.!]{1,6}"""
_THANKS = r"\b merci (?: \s (?: beaucoup | bien | d['’]avance | [àa] \s vous ) )? [\s,.!]{1,6}"

ANNOUNCEMENTS = (
    *(Announcement(_any_case(pattern), lower=True) for pattern in _IN_ANY_CASE),
    Announcement(_as_written(_TITLES)),
    Announcement(_any_case(_RELATIVE), shouted=2),
    Announcement(_any_case(_RELATIVE_OF), shouted=2),
    Announcement(_any_case(_SELF), shouted=2),
    Announcement(_any_case(_CALLED)),
    Announcement(_any_case(_ROLE), shouted=2),
    Announcement(_any_case(_SIGNATURE), shouted=2),
    Announcement(_as_written(_BARE_LABEL)),
    Announcement(_any_case(_BEHALF), least=2),
    Announcement(_any_case(_POINTING), least=2, shouted=99),
    Announcement(_any_case(_OPENING), least=2),
    Announcement(_any_case(_BEFORE), least=2, calm=True),
    Announcement(_any_case(_HEADING), least=2, calm=True),
    Announcement(_any_case(_GREETING), least=2, shouted=2),
    Announcement(_any_case(_CLOSING)),
    Announcement(_any_case(_THANKS), least=2),
    Announcement(_any_case(_LAST_LINE), shouted=2),
    Announcement(_any_case(_WRONGLY), calm=True),
    Announcement(_any_case(_RIGHTLY), calm=True),
)
