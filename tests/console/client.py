"""Starlette's test client."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    # Starlette 0.50 uses a name that anyio 4.16 deprecates, and our tests take warnings for errors.
    warnings.simplefilter("ignore", DeprecationWarning)
    from fastapi.testclient import TestClient

__all__ = ["TestClient"]
