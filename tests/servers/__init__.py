"""Real servers for the tests, each in a folder of its own, from wheels that hold their programs."""

from tests.servers.postgres import Postgres, running_postgres
from tests.servers.redis_server import RedisServer, running_redis

__all__ = ["Postgres", "RedisServer", "running_postgres", "running_redis"]
