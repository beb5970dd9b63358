"""The commands of the command line, one file a noun. Heavy imports wait until a command runs."""
