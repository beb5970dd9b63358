"""What several gateways have in common: locks and counts, in Redis when there is one, else in this process alone."""

from bot.shared.common import Common, common

__all__ = ["Common", "common"]
