"""Where a name stands that no word announces: first, last, under a greeting, in front of a number."""

from __future__ import annotations

from bot.privacy.spans import BLANK

# A message that opens with the name and goes on with a number or (found before) an e-mail.
OPENING = rf"""\A \s* (?= [^\W\d_][\w'’-]{{0,30}} (?: [ ][^\W\d_][\w'’-]{{0,30}} ){{1,3}} [\s,:(-]{{1,4}}
    (?: {BLANK} | \+? \d [\d .-]{{7}} ) )"""
_CAPITALS = r"(?= (?-i: [A-ZÀ-Þ] ) [\w'’-]{1,30} (?: [ ] (?-i: [A-ZÀ-Þ] ) [\w'’-]{1,30} ){1,4}"
# Elsewhere the name has its capitals, and an age or a birth tells it too.
BEFORE = rf"""(?<! [\w'’-] ) {_CAPITALS}
    (?: [\s,:(-]{{1,4}} (?: {BLANK} | \+? \d [\d .-]{{7}} | né ) | ,? \s [1-9]\d \s ans \b ) )"""
# Or alone at the head of the message, before a comma, or alone on its last line.
HEADING = rf"\A \s* {_CAPITALS} [ ]? [,\n] )"
# One word all in capitals and one not: nobody writes so but for a name.
SURNAME = r"""(?<! [\w'’-] ) (?= (?-i: [A-ZÀ-Þ-]{3,20} (?: [ ] [A-ZÀ-Þ-]{2,20} )? [ ] [A-ZÀ-Þ][a-zà-ÿ]{2,}
    | [A-ZÀ-Þ][a-zà-ÿ]{2,} [ ] [A-ZÀ-Þ-]{4,20} (?![\w'’]) ) )"""
LAST_LINE = r"""\n [ ]{0,3} (?= [^\W\d_][\w'’.-]{0,30} (?: [ ][^\W\d_][\w'’.-]{0,30} ){0,4} \s{0,5} \Z )"""
WRONGLY = r"""\b (?: [ée]crit | not[ée] | marqu[ée] | orthographi[ée] | appel[ée]e? | mis ) [\s:«"]{1,3}
    (?= [^\n;.!?]{1,60} \s (?: au \s lieu \s de | pas | et \s (?:non|pas)
      | (?: mais | alors \s que ) \s c['’]est ) \s )"""
RIGHTLY = rf"""(?<= {BLANK} ) [\s»\",]{{1,3}} (?: au \s lieu \s de | et \s (?:non|pas) | pas
    | (?: mais | alors \s que ) \s c['’]est ) [\s:«\"]{{1,3}}"""
# A greeting in capitals opens a message in capitals: what follows is no more a name than the rest.
GREETING = r"""\A \s* (?! (?-i: [A-Z]{3} ) )
    (?: bonjour | bonsoir | salut | coucou | hello | hi | salam (?: \s ale[yi]koum )? | bjr | slt )
    (?: [\s,/]{1,3} (?: madame | monsieur | mesdames | messieurs | et | ou | [àa] \s tous ) \b ){0,4}
    [\s,.!:;-]{1,4}"""
SIGNED = r"""[.!?] \s (?= (?-i: [A-ZÀ-Þ] ) [\w'’-]{1,30} (?: [ ] (?-i: [A-ZÀ-Þ] ) [\w'’-]{0,30} ){1,3}
    [.\s]{0,3} \Z )"""
CLOSING = r"""\b (?: fait \s [àa] \s [^\n,\0]{2,30} ,? \s le \s [^\n,\0]{4,25} (?= [,\n] )
    | cordialement | respectueusement | salutations | bien \s [àa] \s vous
    | sinc[èe]rement | regards | cdl?t | cordlt | [àa] \s bient[ôo]t
    | bonne \s (?: journ[ée]e | soir[ée]e | r[ée]ception | continuation ) )
    [\s,.!]{1,6}"""
THANKS = r"\b merci (?: \s (?: beaucoup | bien | d['’]avance | [àa] \s vous ) )? [\s,.!]{1,6}"
