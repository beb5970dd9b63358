"""The staff's screens: the conversations, and why the assistant said what it said."""
