"""Redis, seen by the doctor."""

from __future__ import annotations

from bot.doctor.finding import Level
from bot.doctor.sharing import redis as look_at_redis
from bot.settings import ROOT, Settings
from tests.servers import RedisServer


def looked(redis_url: str | None) -> list[tuple[str, Level]]:
    settings = Settings(ROOT, "unused", "unused", redis_url=redis_url)
    return [(finding.check, finding.level) for finding in look_at_redis(settings)]


def test_it_is_not_spoken_of_where_nobody_asked_for_it() -> None:
    assert looked(None) == []


def test_it_is_said_whether_it_answers(redis: RedisServer) -> None:
    assert looked(redis.url) == [("Redis", Level.OK)]
    redis.stop()
    assert looked(redis.url) == [("Redis", Level.WARNING)]
