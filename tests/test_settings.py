"""What the environment may ask for."""

from __future__ import annotations

import pytest

from bot.errors import ConfigurationError
from bot.settings import read_settings


@pytest.mark.parametrize(
    "url", ["redis://redis.example", "redis://:secret@10.0.0.2:6380/3", "rediss://r.example:6379/"]
)
def test_redis_is_named_by_its_address(url: str) -> None:
    assert read_settings({"REDIS_URL": url}).redis_url == url


@pytest.mark.parametrize("environment", [{}, {"REDIS_URL": ""}])
def test_without_redis_nothing_is_shared(environment: dict[str, str]) -> None:
    assert read_settings(environment).redis_url is None


@pytest.mark.parametrize(
    "url",
    ["redis", "http://:secret@r.example", "redis://", "redis:///0", "redis://:secret@r.example:port", "redis://:secret@r:0",
     "redis://:secret@r.example:99999", "redis://:secret@r.example/zero", "redis://:secret@r.example/0/1",
     "redis://[secret"],
)  # fmt: skip
def test_an_address_that_is_no_redis_is_refused_in_french_without_its_password(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"REDIS_URL n'est pas .* redis://serveur:6379/0") as error:
        read_settings({"REDIS_URL": url})
    assert "secret" not in str(error.value)


def test_the_addresses_that_may_hold_a_password_are_not_shown_with_the_settings() -> None:
    settings = read_settings({"REDIS_URL": "redis://:secret@r", "DATABASE_URL": "postgresql://a:secret@db/anef"})
    assert "secret" not in repr(settings)
    assert settings.tracker_url == settings.database_url
