"""What the service does once a day: delete what is kept no longer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError

from bot import clock
from bot.journal import Journal
from bot.journal.retention import ShelfLife, purge
from bot.journal.trackers import Trackers
from bot.service.supervisor import Say

EVERY = timedelta(days=1)


@dataclass
class DailyPurge:
    """The first `tick` purges, and then the first one of each day. A purge that fails is tried again soon."""

    journal: Journal
    trackers: Trackers
    shelf_life: ShelfLife
    say: Say
    now: Callable[[], datetime] = clock.now
    _next: datetime | None = None

    def tick(self) -> None:
        now = self.now()
        if self._next and now < self._next:
            return
        try:
            deleted = purge(self.journal, self.trackers, self.shelf_life)
        except SQLAlchemyError as error:
            self._next = now + timedelta(minutes=5)
            self.say(f"l'effacement du jour a échoué ({type(error).__name__}) : nouvel essai dans 5 minutes")
            return
        self._next = now + EVERY
        if deleted.conversations or deleted.callbacks:
            self.say(f"arrivés à leur terme et effacés : {deleted}")
