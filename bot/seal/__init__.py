"""Seals and locks: documents that can be proved authentic, personal data that only its key opens."""
