"""`python -m tollbook.cli` is the command line."""

from tollbook.cli import main

main()
