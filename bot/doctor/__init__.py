"""Looks at an installation: what is right, what is wrong, and what to do. It changes nothing."""
