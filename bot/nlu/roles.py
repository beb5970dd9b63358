"""Says of what each date of a message is: of a request filed, of the end of a title or of an attestation."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.nlu.aligned import align
from bot.nlu.entity import Entity

FILED, TITLE, API = "filed", "expires_title", "expires_api"
CORRECTION, DENIED = "correction", "denied"

FEW_WORDS = 5
_PART_OF_TODAY = re.compile(r"cet?(?:te)?\s(?:matin|soir|apres|aprem|nuit)")
_FAR, _STOP_COST, _AFTER_COST = 90, 15, 8
_OTHER = r"""
    oqtf\b | obligation\sde\squitter
  | (?:ils|elles)\sont\s(?:[a-z]+\s)?demande[a-z]* | pref[a-z]*\s(?:m')?a\s(?:[a-z]+\s)?demande[a-z]*
  | re[cs]u\s(?:[a-z]+\s)?(?:la|une|leur|cette)\s(?:lettre|courrier)
  | rdv\b | rendez[\s-]vous\b | convo[a-z]+ | examens?\b | nees?\s | (?:est|suis)\sne\s | asile\b
  | embauche[a-z]* | licencie[a-z]* | arrivee?\b | complements?\s(?:[a-z]+\s)?demandee?s? | complements?\b
  | (?:pieces?|documents?)\sdemandee?s?
  | (?:m'a|m'ont|nous\sa|nous\sont|lui\sa)\s(?:[a-z]+\s)?(?:envoye|adresse|transmis|notifie|repondu|ecrit)[a-z]*
  | refus[a-z]* | rejet[a-z]*
  | (?:me|m'a|m'ont|nous\sa|nous|lui)\sdemande[a-z]* | j'ai\sjusqu[a-z']* | demenag[a-z]* | fabrication
  | (?:decision|avis|attestation)\s(?:de\s)?(?:decision\s)?favorable
"""
_FILING = r"""
    demande(?:e|es|ees)?(?!\s(?:une?|des|mon|ma|mes|la|les|que|a|si)\s|\sl')(?=[\s:]+(?:(?!faire|sera|partira|va\s|class|clot|ref|rej|val|acc)[a-z']+\s){0,4}\0)
  | depos(?:e|ee|es|ees|ais)\b | depo(?:ts?)?\b
  | (?:j'|j|il\s|elle\s|on\s)ai?\s(?:[a-z]+\s)?(?:demander|deposer|envoyer|renouveler)\b | moi\sdeposer
  | (?:j?ai|a|ont|avons|avait|avais)\s(?:[a-z]+\s)?(?:demande|depose|envoye|renouvele)(?:e|s|es)?\b
  | dossier\s(?=du\b|de\s\0|fait\b) | soumise?s?\b | introduite?s?\b | renouvel(?:e|ee|ees|ai)\b
  | (?<!\bdocuments\s)(?<!\bpieces\s)envoye(?:e|s|es)?\b
  | renouv(?:e)?l+ement(?=\s(?:du|le|en|fait|demande|depuis|il|y|\0))
  | fai(?:t|te)\s(?:ma|mon|la|le|sa|son|une|notre)\s(?:demande|renouv(?:e)?l+ement|dossier)\b
  | (?:en\s(?:cours(?:\sd'instruction|\sde\straitement)?|instruction|attente)|j'?\s?attends?)
    (?=\s(?:[a-z]+\s){0,2}(?:depuis|\0))
"""
_ENDING = r"""
    expir[a-z]* | fini(?:e|s|es|t|r|ra|ssait)?\b | finissent\b | perim[a-z]* | fin\sde\svalidite
  | (?:se\s)?termin(?:e|ee|es|ees|ent|er|era|ait)\b | jusqu'?\s?(?:au|en|a)?\b | s'arret(?:e|ait|era)\b
  | (?:arrive|vient)\sa\s(?:echeance|expiration|terme|fin) | caduque?s?\b | prend\sfin
  | valables?(?=\s(?:[a-z']+\s){0,2}\0) | plus\svalide | est\smorte?\b | echue?s?\b
  | morte?s?\s(?=\0|depuis) | echeance | date\sde\sfin
"""
_API_NOUN = r"""
    attestations?\b(?!\s(?:de\s)?(?:depot|decision|heberg|assid|employeur)|\sd'(?:heb|assid))
  | l?a\.?p\.?i\b | l?apii\b | adp\b | recep[a-z]* | recip[a-z]* | resepis[a-z]* | at?testion | at?estation
  | prolongation | papier\sprovisoire
"""
_TITLE_NOUN = r"""
    titres?\b | cartes?\b(?!\s(?:vitale|bancaire|bleue|grise|sim)) | visas?\b | tds\b | vls\b | certificat\b
  | sejour\b | passeport\stalent
"""
_CUE = re.compile(rf"\b(?:(?P<other>{_OTHER})|(?P<filing>{_FILING})|(?P<ending>{_ENDING}))", re.VERBOSE)
_NOUN = re.compile(rf"\b(?:(?P<api>{_API_NOUN})|(?P<title>{_TITLE_NOUN}))", re.VERBOSE)
_PRONOUN = re.compile(r"\b(?:elle|il)\s(?:[a-z']+\s){0,3}$")
_PRESENT = re.compile(r"\bdépose\b", re.IGNORECASE)
_UNTIL = re.compile(r"\s?(?:jusqu')?au\s")
_STOPS = re.compile(r"[,;:.!?\n]|\bmais\b")
_LEADS = re.compile(r"[^,;:.!?\n\0]{0,25}\0")
_MISTAKE = re.compile(
    r"\W*(?:(?:euh?|ah|oh|oups|ok|oui|enfin)\W+)*(?:non|nan|pardon|desolee?|excusez|erreur|correction|rectification"
    r"|(?:je\sme\s(?:suis\s)?|jme\s?suis\s)trompe|c'est\spas|plutot|je\svoulais\sdire|en\sfait|attendez)\b"
)
_DENIAL = re.compile(
    r"(?:\b(?:et\s)?(?:non\s)?pas|\bet\snon|\bau\slieu|\bplutot\sque)\s(?:(?:le|en|du|de|au|fin|celui)\s|d')?$"
)


def with_roles(text: str, dates: list[Entity]) -> list[Entity]:
    """The same dates, each with its role: that of the nearest cue, before or after it."""
    plain = blank = align(text)
    for start, end, filler in [*((d.start, d.end, "\0") for d in dates), *_present(text)]:
        blank = blank[:start] + filler * (end - start) + blank[end:]
    pairs = [_is_period(first, last, plain) for first, last in pairwise(dates)]
    cues = [*_CUE.finditer(blank)]
    roles = [
        _role(blank, date, cues, begins, ends) for date, begins, ends in zip(dates, [*pairs, False], [False, *pairs])
    ]
    corrected = CORRECTION if DENIED in roles or _MISTAKE.match(blank) else None
    return [replace(date, role=role or corrected) for date, role in zip(dates, roles)]


def is_aside(text: str, date: Entity) -> bool:
    """ "Ce matin" only tells when, unless it is said of a request or of an end, or is nearly all that is said."""
    told = align(text[date.start : date.end])
    return date.role is None and bool(_PART_OF_TODAY.match(told)) and len(text.split()) > FEW_WORDS


def _present(text: str) -> list[tuple[int, int, str]]:
    """ "je dépose" files nothing yet; without its accents it reads like "déposé"."""
    return [(*verb.span(), " ") for verb in _PRESENT.finditer(text)]


def _is_period(first: Entity, last: Entity, plain: str) -> bool:
    """ "du 3 mars au 2 juin": the first date ends nothing, the last one does."""
    begin = plain[max(0, first.start - 3) : first.start + 3]
    return "du " in begin and bool(_UNTIL.match(plain[first.end : last.start + 3]))


def _role(plain: str, date: Entity, cues: list[re.Match[str]], begins: bool, ends: bool) -> str | None:
    if _DENIAL.search(plain, max(0, date.start - _FAR), date.start):
        return DENIED
    if begins or ends:
        return _of_what(plain, date.start, date.end) if ends else None
    return _by_cue(plain, date, cues)


def _by_cue(plain: str, date: Entity, cues: list[re.Match[str]]) -> str | None:
    cost, nearest = _FAR, None
    for cue in cues:
        if _cost(plain, cue, date) < cost:
            cost, nearest = _cost(plain, cue, date), cue
    if nearest is None or nearest.lastgroup == "other":
        return None
    return FILED if nearest.lastgroup == "filing" else _of_what(plain, *nearest.span())


def _cost(plain: str, cue: re.Match[str], date: Entity) -> int:
    """How far a cue is from a date. One after it must be of its clause, and not lead to another date."""
    after = cue.start() >= date.end
    if cue.start() - date.end > _FAR or date.start - cue.end() > _FAR:
        return _FAR
    between = plain[date.end : cue.start()] if after else plain[cue.end() : date.start]
    stops = len(_STOPS.findall(between))
    if "\0" in between or (after and (stops or _LEADS.match(plain, cue.end()))):
        return _FAR
    return len(between) + _STOP_COST * stops + (_AFTER_COST if after else 0)


def _of_what(plain: str, start: int, end: int) -> str | None:
    """What ends: the noun last named before, or the one right after ("fin de validité du titre")."""
    named = [*_NOUN.finditer(plain, 0, start)]
    if named:
        return API if named[-1].lastgroup == "api" else TITLE
    if _PRONOUN.search(plain, 0, start):
        return TITLE
    following = _NOUN.search(plain, end, end + 25)
    return None if following is None else API if following.lastgroup == "api" else TITLE
