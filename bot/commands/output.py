"""Where a command writes what it takes out: the screen, or a new file that its owner alone can read."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from bot.errors import ConfigurationError

OWNER_ALONE = 0o600


def add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="FICHIER", help="un fichier nouveau, lisible par vous seul")


def write(lines: Iterable[str], out: Path | None) -> int:
    """Write the lines, and tell how many there were. A file that could not be finished is not left behind."""
    if out is None:
        return sum(_print(line) for line in lines)
    with _create(out) as file:
        try:
            return sum(bool(file.write(_encoded(line))) for line in lines)
        except BaseException:
            out.unlink(missing_ok=True)
            raise


def _create(out: Path) -> BinaryIO:
    """Raises ConfigurationError; a file that exists is never written over."""
    try:
        return os.fdopen(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE), "wb")
    except FileExistsError as error:
        raise ConfigurationError(f"le fichier {out} existe déjà : choisissez un autre nom") from error
    except OSError as error:
        raise ConfigurationError(f"le fichier {out} ne peut pas être écrit ({error.strerror})") from error


def _print(line: str) -> bool:
    print(_encoded(line).decode("utf-8"), end="", file=sys.stdout)
    return True


def _encoded(line: str) -> bytes:
    """What no encoding can hold (half an emoji) is written as an escape."""
    return f"{line}\n".encode("utf-8", "backslashreplace")
