"""The trained models: which one fits the data as it stands, and how to train it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.errors import ConfigurationError
from bot.service.environment import child_environment
from bot.settings import Settings

PROGRESS = "rasa.engine.training.hooks"
LEARNS = ("classifier", "intents", "features", "grams", "text")
TRAINED_FROM = (
    "config.yml",
    "domain.yml",
    "data",
    *(f"bot/nlu/{name}.py" for name in LEARNS),
    "requirements/runtime.txt",
)


def fitting_model(settings: Settings) -> Path:
    """Where the model of the present data is, or would be: its name holds the digest of what it is trained from."""
    sha = hashlib.sha256()
    for file in _files(settings.root):
        sha.update(file.relative_to(settings.root).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return settings.models / f"anef-{sha.hexdigest()[:12]}.tar.gz"


def _files(root: Path) -> Iterator[Path]:
    for name in TRAINED_FROM:
        path = root / name
        yield from [path] if path.is_file() else sorted(p for p in path.rglob("*") if _is_source(p))


def _is_source(path: Path) -> bool:
    return path.is_file() and path.suffix in {".py", ".yml"}


def train(settings: Settings, say: Callable[[str], None]) -> Path:
    """Train the model of the present data and remove older ones. Raises ConfigurationError when training fails."""
    model = fitting_model(settings)
    log = settings.root / "var" / "log" / "train.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    arguments = [
        "train",
        "--force",  # Rasa's own cache does not see a change in the modules that a component uses
        "--fixed-model-name",
        model.name.removesuffix(".tar.gz"),
        "--out",
        str(settings.models),
    ]
    if _run([sys.executable, "-m", "rasa", *arguments], settings, log, say) or not model.exists():
        raise ConfigurationError(f"l'entraînement a échoué : lire {log.relative_to(settings.root)}")
    for old in settings.models.glob("anef-*.tar.gz"):
        if old != model:
            old.unlink()
    return model


def _run(command: list[str], settings: Settings, log: Path, say: Callable[[str], None]) -> int:
    """The exit code. All that is printed goes to the log; the lines of progress are said too."""
    with log.open("w", encoding="utf-8") as file, subprocess.Popen(
        command, cwd=settings.root, env=child_environment(settings), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            file.write(line)
            if PROGRESS in line:
                say("    " + line.partition(PROGRESS)[2].strip(" -\n"))
    return process.returncode
