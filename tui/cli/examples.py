"""Examples at the end of a help text."""


def examples(*commands: str) -> str:
    """Write commands for click's epilog, one a line; its mark keeps them from being filled."""
    return "\n".join(("\b", "Examples:", *(f"  {command}" for command in commands)))
