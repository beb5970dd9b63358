"""Personal data stops at the door: `mask` replaces it before anything is stored, logged or understood."""

from __future__ import annotations

from bot.privacy.masking import mask
from bot.privacy.spans import Kind, Masked, Span

__all__ = ["Kind", "Masked", "Span", "mask"]
