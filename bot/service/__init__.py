"""Runs the whole: environment of the parts, training when the data changed, starting, watching, stopping."""
