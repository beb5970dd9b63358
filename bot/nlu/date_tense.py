"""Whether the words around a date speak of the past or of what is to come."""

from __future__ import annotations

import re

PAST, NEAREST, FUTURE = -1, 0, 1
REACH = 150  # letters around a date within which words tell

_SUBJECT = r"""(?:je|j'|il|elle|ils|elles|on|nous)
    |(?:l'|(?:la|le|les|mon|ma|mes|un|une)\s)[a-z]+\s(?:me|m'|nous|ne|n'|veu[a-z]+|va|vont|doi[a-z]+|peu[a-z]+)"""
_STOP = re.compile(r"[,;:.!?()\n]|(?<![a-z])mais(?![a-z])")
_BEGIN = re.compile(rf"{_STOP.pattern}|(?<![a-z])et\s(?=(?:{_SUBJECT})(?![a-z]))", re.VERBOSE)
_AUX = r"(?:j?ai|as|a|avons|avez|ont|est|sont|ete|etait|etaient|avait|avais|deja|s'est)"
_VERB = (
    "depos|envoy|renouvel|notifi|clotur|refus|rejet|demand|pay|sign|licenci|coup|retir|arriv|arret|delivr"
    "|redemand|redepos|donn"
)
_CUES = re.compile(
    rf"""(?<![a-z])(?:
    (?P<past>
        (?:etait|etaient|valait|courait|allait|avai[st])(?:\s[a-z]+){{0,3}}?\sjusqu
      | (?:expir|finiss|termin|arret)(?:ait|aient)(?:\sjusqu)?
      | (?:depose|envoye|recu|{_AUX}\s(?:demande|fait))e?s?\s(?:[a-z]+\s){{0,3}}?avant
      | (?:fallait|devai[st]|devaient|du)\s(?:[a-z]+\s){{1,3}}?(?:avant|jusqu)
      | (?:(?:{_AUX})\s)?(?:avait|avais|eu|annule)\s(?:[a-z]+\s)?(?:rdv|rendez[ -]vous|convocation)
      | {_AUX}\s(?:deja\s|bien\s|donc\s|pas\s|jamais\s)?
        (?:(?:{_VERB})e|expire|termine|perime|fini|recu|fait|eu|mis|remis|transmis|pris|vu|ecrit|rendu|obtenu|perdu
        |souscrit|appris)[a-z]*
      | (?:est|suis|sont|sommes)\s(?:[a-z]+\s)?
        (?:arrive|alle|parti|venu|devenu|marie|pacse|tombe|decede|sorti|rentre|ne)(?:e|s|es)?
      | (?:me\ssuis|s'est|se\ssont|nous\snous\ssommes)\s[a-z]+[eiu](?:e|s|es)?
      | (?:dossier|demande)\s(?:envoyer|deposer)|depo
      | j?ai\svalide|(?:{_VERB}|valid|expir|termin|perim)ees?|deposes|expires(?!\s(?:on|in)\s)|finies?|echue?s?
      | filed|applied|submitted|received
      | soumise?s?|recue?s?|obtenue?s?|perdue?s?|suspendue?s?|rendue?s?|faites?
      | (?:date|datee|datant)\s(?:du|de|d')|d[e']?puis?|derniere?s?|hier|morte?s?|etait|etaient|avait|avais
      | (?!(?:re|par|for)?fait|sait|plait|parai|connait|souhait|ret?rait|extrait|portrait)[a-z]+[^r\W](?:ait|aient)
    )
  | (?P<fini>fini)(?![a-z])
  | (?P<appointment>rdv|rendez[ -]vous|convoqu[a-z]*|convocation|prevue?s?|fixee?s?|programmee?s?
        |report[a-z]*|repouss[a-z]*|decal[a-z]*|vols?|audience|entretien|nous\ssommes|on\sest)
  | (?P<future>
        jusqu|avant|d['\s]ici|a\spartir|(?:pour|des)(?:\sla)?(?=\s*$)|prochaine?s?|bientot|valables?(?!\sdu)|expires|au\splus\stard
      | expirer[a-z]*|finit|finis|finir[a-z]*|finissent|s'arrete(?:nt)?|terminer[a-z]*|se\stermine(?:nt)?|prend\sfin
      | va|vais|vont|allons|dois|doit|devons|faut|faudra|peux|veux|voudrais|aurai|viendra|prendra
      | (?:(?!environs|camera)[a-z]{{3,}}(?:er|ir|ndr|vr|urr)|(?:au|se|fe|fau)r)(?:ai|a|ons|ez|ont)
    )
  | (?P<word>arrive\sa\s(?:echeance|expiration|terme)|(?:{_VERB}|expir|termin|perim|valid)e)(?![a-z])
  | (?P<done>(?:j?ai|as|a|avons|avez|ont|avions|avait|avais|avaient)
        (?=\s(?:(?:deja|bien|pas|jamais|tout|aussi|ete)\s){{0,2}}
        (?!convoqu|fixe|programm|decid|annonc|propos|invit)(?P<verb>[a-z]+e(?:e|s|es)?)(?![a-z])))
    )(?![a-z])""",
    re.VERBOSE,
)
_REQUEST = re.compile(
    r"(?<![a-z])(?:(?:demande|depot|dossier|renouvellement)\s(?:du|le|en|de|d'|fait)?\s?"
    r"|(?:recepisse|api|attestation|confirmation|mail|lettre|courrier|message|reponse|refus|arrete"
    r"|oqtf|decision|notification|jugement|ordonnance|rejet|cloture|relance|paiement)\sdu\s?)$"
)
_DONE = re.compile(r"é(?:e|s|es)?\Z", re.IGNORECASE)
_HERSELF = re.compile(r"(?<![a-z])(?:elle|carte|attestation|api|il)\s(?:me\s|va\s|de\s[a-z]+\s){0,2}$")
_ACCENT = re.compile("[à-öù-ÿÀ-ÖÙ-Ý]")
_UNACCENTED = re.compile(
    r"(?<![a-z])(?:prefecture|sejour|depose|recu|recepisse|deja|apres|annee|etudiant|resident|ete)"
)


def direction(text: str, plain: str, start: int, end: int) -> int:
    """PAST, FUTURE, or NEAREST when nothing tells. The last cue of the clause before the date tells first."""
    for cue in reversed([*_CUES.finditer(plain, _clause_start(plain, start), start)]):
        meaning = _meaning(cue, text)
        if meaning is not None:
            return meaning
    if _REQUEST.search(plain, max(0, start - REACH), start):
        return PAST
    stop = _STOP.search(plain, end, end + REACH)
    after = (_meaning(cue, text) for cue in _CUES.finditer(plain, end, stop.start() if stop else end + REACH))
    return next((meaning for meaning in after if meaning is not None), NEAREST)


def _clause_start(plain: str, start: int) -> int:
    """Where the clause of a date begins: the one before it when the date stands alone after a comma."""
    reach = max(0, start - REACH)
    begins = [reach, *(stop.end() for stop in _BEGIN.finditer(plain, reach, start))]
    alone = len(begins) > 1 and not re.search("[a-z]", plain[begins[-1] : start])
    return begins[-2] if alone and plain[begins[-1] - 1] in ",(:" else begins[-1]


def _meaning(cue: re.Match[str], text: str) -> int | None:
    if cue.lastgroup == "word":
        return _participle(cue, text)
    if cue.lastgroup == "done":
        return PAST if _DONE.search(text, *cue.span("verb")) else None
    if cue.lastgroup == "fini":
        return NEAREST if _HERSELF.search(cue.string, 0, cue.start()) or _lacks_accents(cue, text) else PAST
    return {"past": PAST, "future": FUTURE}.get(cue.lastgroup or "", NEAREST)


def _participle(cue: re.Match[str], text: str) -> int | None:
    """The accent tells "expiré" from "expire". Who writes without accents leaves it open."""
    verb = cue[0].split()[0]
    if text[cue.start() + len(verb) - 1] in "éÉ":
        return PAST
    if verb in ("expire", "termine", "perime") or verb != cue[0]:
        return NEAREST if _lacks_accents(cue, text) else FUTURE
    return PAST if verb in ("depose", "renouvele") and text[cue.start() : cue.end()].isascii() else None


def _lacks_accents(cue: re.Match[str], text: str) -> bool:
    """Whether the message is of somebody who leaves accents out: words that need one have none."""
    return not _ACCENT.search(text) and bool(_UNACCENTED.search(cue.string))
