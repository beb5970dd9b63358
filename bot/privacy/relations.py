"""What a person is to another, and the labels of a form: verbose patterns to be read without regard to case."""

from __future__ import annotations

_SISTER = r"s(?:œ|oe)ur"
KIN = rf"""(?: (?: (?: grand[es]? | belle | beau | petite? ) [ -]? )?
    (?: m[èe]re | p[èe]re | fils | fille | fr[èe]re | {_SISTER} | amie? )
    | maman | papa | mari | femme | [ée]pou(?:x|se) | conjointe? | compagn(?:e|on) | copine? | copain
    | concubine? | partenaire | cousine? | oncle | tante | neveu | ni[èe]ce | b[ée]b[ée] | enfants?
    | voisine? | coll[èe]gue | avocate? | cliente? | salari[ée]e? | [ée]l[èe]ve | fianc[ée]e? | tuteur
    | tutrice )"""
ACQUAINTANCE = r"""(?: coloc(?:ataire)? | patron(?:ne)? | cheff?e? | boss | propri[ée]taire | conseill(?:er|[èe]re)
    | assistante? \s sociale | garante? | direct(?:eur|rice) | g[ée]rante? | ex (?: [ -] \w+ )? )"""
KIND_OF_NAME = r"(?: de \s (?:famille|naissance|jeune\sfille) | (?: d['’] )? (?:usage|[ée]poux|[ée]pouse) )"
_FIRST_NAME = r"pr[ée]noms? (?: \(s\) )?"
LABEL = rf"""(?: noms? (?: \(s\) )?
      (?: \s (?: {KIND_OF_NAME} | complet | marital ) )?
      (?: \s? (?:et|/|,|&|-) \s? {_FIRST_NAME} )?
    | {_FIRST_NAME} (?: \s? (?:et|/|,|&|-) \s? noms? )? | names? | surname | first\sname | last\sname )"""
