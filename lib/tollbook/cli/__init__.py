"""The command line: one module per command, imported when it is called. It parses and prints, no more."""

from __future__ import annotations

import importlib
import sys

import click

from tollbook.errors import TollbookError

# In the order of the way of the data. Each module holds a click command named `command`.
COMMANDS = {
    "ingest": "ingest",
    "extract": "extract",
    "explain": "explain",
    "profile": "profile",
    "audit": "audit",
    "compare": "compare",
    "brief": "brief",
    "verify": "verify",
}


class LazyGroup(click.Group):
    """Imports a command's module when it is asked for, so that `--help` and short commands start fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the way of the data."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"tollbook.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tollbook")
def tollbook() -> None:
    """Reads how news outlets report the human cost of a war."""


def main() -> None:
    """Run the command line; what the user can mend is one sentence on stderr and exit status 2."""
    try:
        tollbook(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(2)
    except TollbookError as wrong:
        click.echo(f"tollbook: {wrong}", err=True)
        sys.exit(2)
    except OSError as wrong:
        if wrong.filename is None:  # about no file that was named: a fault of ours
            raise
        click.echo(f"tollbook: {wrong.filename}: {wrong.strerror}", err=True)
        sys.exit(2)
