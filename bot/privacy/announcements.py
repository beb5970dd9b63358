"""The words after which a name comes: a title, a kinship, a greeting, a label on a form."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.privacy.positions import (
    BEFORE,
    CLOSING,
    GREETING,
    HEADING,
    LAST_LINE,
    OPENING,
    RIGHTLY,
    SIGNED,
    SURNAME,
    THANKS,
    WRONGLY,
)
from bot.privacy.relations import ACQUAINTANCE, KIN, KIND_OF_NAME, LABEL
from bot.privacy.spans import BLANK


class Announcement(NamedTuple):
    """`lower`: the name may come without capitals. `least`: how many words make it a name;
    `shouted`: the same when it is in capitals, as whole angry messages are; `calm`: nothing is
    announced in a message that is all in capitals; `sure`: "Mme Petit", an everyday word is a name too."""

    pattern: re.Pattern[str]
    lower: bool = False
    least: int = 1
    shouted: int = 1
    calm: bool = False
    sure: bool = False


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


def _as_written(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


_APOSTROPHE = r"\s?['’ʼ`´]?\s?"
_CALL = rf"m e? {_APOSTROPHE} app?ell?e?"
# A title in front of the name is not part of it, and announces it by itself.
_UNTITLED = r"(?! (?: m | mr | mme | mlle | me | dr ) (?: \. | \s ) )"
_TITLE = r"(?: (?: m\.? | mr\.? | mme | mlle | monsieur | madame ) \s )?"

_IN_ANY_CASE = (
    rf"""\b (?: (?: je | j | moi | et | on ) {_APOSTROPHE} {_CALL} | je \s me \s (?:pr[ée])?nomme )
      \s* :? \s+ {_TITLE}""",
    r"""\b (?: my\sname (?: \s?(?:is|['’]s) )? | me\sllamo | mi\snombre\ses | mi\schiamo | me\schamo
      | meu\snome\s[ée] | mein\sname\sist | ich\shei(?:ß|ss)e
      | benim\sad[ıi]m | smi[yt]ti | (?: ana\s )? [ie]smi | меня\sзовут | اسمي ) \s""",
    rf"\b (?: (?: mon | son | le ) \s {LABEL} \s (?: c['’] )? est | (?: mes | nos | ses ) \s {LABEL} \s sont ) \s",
    rf"(?<![^\W_]) {LABEL} \s? [:=] \s? {_TITLE}",
    rf"\b (?: il | elle | qui | {KIN} ) \s s{_APOSTROPHE} app?ell?e \s",
    r"(?<!\w) (?: mme | mlle | melle | mr ) \.? \s",
    r"(?<! \d[ ] ) (?<![\w.'’-]) m\. \s (?= [a-zà-ÿ] )",
    r"(?<![\w'’]) (?: monsieur | madame | mademoiselle ) \s (?= [a-zà-ÿ] )",
)
# "Rue du Docteur Roux" is a place.
_TITLES = r"""(?<![\w'’]) (?<! \b[dD]u[ ] )
    (?: (?: M\. | Mrs?\.? | Ms\. | Mme\. | Mlle\. | Dr\.? ) \s? | (?: M | Me ) \s
    | (?i: monsieur | madame | mademoiselle | ma[îi]tre | docteur | professeur ) \s )"""
_SURE_TITLES = r"(?<![\w'’]) (?: M\. | Mr\.? | Mme\.? | Mlle\.? ) \s (?= [A-ZÀ-Þ] )"
_ROLE = rf"\b (?: l['’] | l[ea] \s | une? \s ) (?: juge | agente? | guicheti[èe]re? | {ACQUAINTANCE} ) \s {_UNTITLED}"
_RELATIVE = rf"""\b (?: m[ao]n? | [st](?:on|a) | notre | votre | leur ) \s (?: {KIN} | {ACQUAINTANCE} )
    (?: \s de \s \d{{1,2}} \s ans )? [\s,(:]{{1,3}} {_UNTITLED}
    (?: s{_APOSTROPHE} app?ell?e \s )?"""
_RELATIVE_OF = rf"\b {KIN} \s (?: de \s | d['’] )"
_SELF = r"""\b (?: je \s? suis | j['’]?suis | chuis | i \s? am | i['’]m | this\sis
    | moi \s c (?: \s? ['’]? \s? est )? | c \s moi ) \s"""
_CALLED = rf"\b [sm] e? {_APOSTROPHE} app?ell?e \s"
_SIGNATURE = r"""\b (?: nomm[ée]e? | sign[ée]e? | signature | titulaire | demandeur | soussign[ée]e? )
    [\s:,]{1,3}"""
_BARE_LABEL = rf"""(?: \b [Nn]oms? (?: \s {KIND_OF_NAME} )? | \b [Pp]r[ée]noms? | \b n[ée]e
    | \b NOM (?= [^\n]{{2,60}} \s PR[EÉ]NOM ) | (?<= {BLANK} ) [\s,]{{1,3}} PR[EÉ]NOM ) \s (?! de\s )"""
_BEHALF = rf"""(?<! \w ) (?: (?: au\snom | dossier | passeport | identit[ée] | pour\sle\scompte ) \s (?: de \s
    | d['’] ) | h[ée]berg[ée]e? \s (?: par | chez ) \s
    | (?: \A | \n ) [ ]? de \s? : \s | j['’](?:aide|accompagne) \s | au \s sujet \s de \s | concernant \s
    | (?: coordonn[ée]es | contact | exp[ée]diteur | de\sla\spart ) (?: \s? : | \s de ) \s ) {_UNTITLED}"""
# In lower case, at the head of the message, unless it has the ending of an adjective: "je suis binta j'ai…"
_INTRODUCED = r"""\A \s* (?: (?: bonjour | bonsoir | salut | bjr | slt | salam ) [\s,]{1,3} )? (?: moi \s ,? )?
    (?: je \s suis | jsuis | j['’]suis ) \s
    (?! \w* (?: ée? | ique | eu[rsx]e? | ante? | ent | i[fv]e? | ie?nn?e? | aise? | oise? | iste | able | aire
      | elle ) \b )
    (?= (?-i: [a-zà-ÿ] ) \w{2,14} (?: \s? , | \s (?: je? | j['’]\w+ | jai | et ) \b | \s* \Z ) )"""
_FAMILY = r"\b (?: (?: la | notre | ma ) \s famille | moi ) \s"
_POINTING = r"\b (?: c['’]est (?: \s moi )? | ici | voici | moi \s?, ) \s"
ANNOUNCEMENTS = (
    *(Announcement(_any_case(pattern), lower=True) for pattern in _IN_ANY_CASE),
    Announcement(_as_written(_TITLES)),
    Announcement(_as_written(_SURE_TITLES), calm=True, sure=True),
    Announcement(_any_case(_RELATIVE), shouted=2),
    Announcement(_any_case(_RELATIVE_OF), shouted=2),
    Announcement(_any_case(_SELF), shouted=2),
    Announcement(_any_case(_INTRODUCED), lower=True, calm=True),
    Announcement(_any_case(_FAMILY), calm=True),
    Announcement(_any_case(SURNAME), least=2, calm=True),
    Announcement(_any_case(_CALLED), calm=True),
    Announcement(_any_case(_ROLE), calm=True),
    Announcement(_any_case(_SIGNATURE), shouted=2),
    Announcement(_as_written(_BARE_LABEL)),
    Announcement(_any_case(_BEHALF), least=2),
    Announcement(_any_case(_POINTING), least=2, shouted=99),
    Announcement(_any_case(OPENING), least=2),
    Announcement(_any_case(BEFORE), least=2, calm=True),
    Announcement(_any_case(HEADING), least=2, calm=True),
    Announcement(_any_case(GREETING), least=2, shouted=2),
    Announcement(_any_case(CLOSING)),
    Announcement(_any_case(THANKS), least=2),
    Announcement(_any_case(LAST_LINE), shouted=2),
    Announcement(_any_case(SIGNED), least=2, calm=True),
    Announcement(_any_case(WRONGLY), calm=True),
    Announcement(_any_case(RIGHTLY), calm=True),
)
