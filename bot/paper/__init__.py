"""Pages on paper: the same page as plain text and as PDF."""
