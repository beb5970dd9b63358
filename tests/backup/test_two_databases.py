"""From one kind of database to the other."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from bot.backup.restore import restore
from bot.backup.save import save
from bot.journal import Journal, sites
from tests.journal.builders import create_exchange
from tests.servers import Postgres

from .builders import contents, create_settings, fill


def test_from_sqlite_to_postgresql_and_back_everything_is_as_it_was_and_goes_on(
    tmp_path: Path, postgres: Postgres
) -> None:
    url = postgres.url(postgres.create())
    first, last = create_settings(tmp_path / "first"), create_settings(tmp_path / "last")
    between = create_settings(tmp_path / "between", database_url=url, tracker_url=url)
    fill(first)
    for number, (old, new) in enumerate(((first, between), (between, last))):
        save(old, tmp_path / f"{number}.zip")
        restore(new, tmp_path / f"{number}.zip")
        assert contents(new) == contents(old)
    with closing(Journal(url)) as journal:
        with journal.session() as session:
            sites.ensure_demo(session)
        create_exchange(journal)
