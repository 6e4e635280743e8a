"""Entry point of the command `jobs-tui` and of `python -m tui`."""

from tui.cli import main

if __name__ == "__main__":
    main()
