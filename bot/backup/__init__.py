"""Backups: both databases in one file, the same for SQLite and PostgreSQL, and the way back."""
