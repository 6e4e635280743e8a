"""Completion of verbs and options by the shell."""

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

from tui.cli.examples import examples

_VARIABLE = "_JOBS_TUI_COMPLETE"
_SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command(
    epilog=examples(
        'eval "$(jobs-tui completion bash)"     in ~/.bashrc',
        'eval "$(jobs-tui completion zsh)"      in ~/.zshrc',
        "jobs-tui completion fish > ~/.config/fish/completions/jobs-tui.fish",
    ),
)
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what lets a shell complete verbs and options with TAB."""
    shape = _SHELLS[shell](context.find_root().command, {}, "jobs-tui", _VARIABLE)
    click.echo(shape.source())
