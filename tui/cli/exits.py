"""What the process says when it ends."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit status of the command."""

    FINE = 0
    FAILED = 1
    USAGE = 2
    STOPPED = 130
