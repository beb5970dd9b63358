"""Pages to print or to copy: what they hold, as text and as PDF."""
