"""What a person is called on a site: logins, and the pseudonyms of social networks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.spans import Span
from bot.privacy.words import is_ordinary

_NETWORK = r"""(?: insta(?:gram)? | facebook | fb | messenger | snap(?:chat)? | tik\s?tok | telegram | twitter
    | linkedin | whats?\s?app | viber | imo | wechat | skype | discord | signal )"""
_LOGIN = r"(?: identifiants? | login | pseudo | user(?:name)? | nom \s d['’]utilisat(?:eur|rice) | gmail | hotmail )"
_SITE = r"(?: de \s (?:connexion|compte) | france \s? connect | anef | ants | ameli | caf | imp[ôo]ts? )"
_IS = r"(?: \s | : | = | est | c['’]est | is | le | mon | pseudo | compte | sur | n[°o] )"
_MADE_UP = r"(?! \d+ \b ) (?= [^\W\d_.]{0,30} [\d_.] \w ) [\w.-]{3,40}"
_FULL_NAME = r"(?-i: [A-ZÀ-Þ] ) [\w'’-]{2,30} (?: [ ] (?-i: [A-ZÀ-Þ] ) [\w'’-]{1,30} ){0,3}"
_PSEUDONYM = re.compile(
    rf"""
    (?<! [\w@.] ) (?P<at> @ (?= [\w.-]{{0,30}} [^\W\d_] ) [\w.-]{{3,40}} )
  | \b {_LOGIN} (?: \s {_SITE} ){{0,2}} {_IS}{{1,6}} (?P<login> {_MADE_UP} )
  | \b (?: facebook | fb | instagram | tiktok | t | wa | linkedin | twitter ) \. (?: com | me ) / (?: in/ )?
    (?P<page> @? [\w.-]{{3,40}} )
  | \b france \s? connect \s? [:=] \s? (?P<connected> {_MADE_UP} )
  | \b {_LOGIN} \s? [:=] \s? (?P<told> [^\W\d] [\w.-]{{2,40}} )
  | \b {_NETWORK} {_IS}{{1,6}} (?P<network> (?! \d ) {_MADE_UP} )
  | \b {_NETWORK} \s? [:=] \s? (?P<name> {_FULL_NAME} )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_accounts(text: str) -> Iterator[Span]:
    for match in _PSEUDONYM.finditer(text):
        start = match.start(match.lastgroup or 0)
        name = text[start : match.end()].rstrip(".,;:-")
        if len(name) > 2 and not is_ordinary(name.split()[0].lstrip("@")):
            yield Span(start, start + len(name), "account")
