"""The content and the model that goes with it."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout

from bot.doctor.finding import Finding, failure, fine, warning
from bot.errors import ContentError
from bot.service.models import fitting_model
from bot.settings import Settings


def content(check: Callable[[], None]) -> Iterator[Finding]:
    """What `bot check` says, in a line."""
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            check()
    except ContentError as error:
        more = len(printed.getvalue().splitlines())
        yield failure(
            "Contenu", f"{error}" + (f" (et {more} autres erreurs)" if more else ""), "bot check les dit toutes"
        )
        return
    stale = len(printed.getvalue().splitlines())
    if stale:
        yield warning("Contenu", f"juste, mais {stale} contacts à revoir ne sont plus donnés", "bot check les nomme")
    else:
        yield fine("Contenu", "juste, et toutes les situations concluent")


def model(settings: Settings) -> Iterator[Finding]:
    file = fitting_model(settings)
    if not file.exists():
        yield failure("Modèle", "aucun modèle ne correspond aux données", "bot train, ou make serve qui l'entraîne")
    elif not tarfile.is_tarfile(file):
        yield failure("Modèle", f"le fichier {file.name} est abîmé", "l'effacer, puis bot train")
    else:
        yield fine("Modèle", f"{file.name} correspond aux données")
