"""The verbs without a screen; bare `jobs-tui` opens the app.

Standard output is data, standard error is talk. Each verb loads only what it needs, and none loads
Textual.
"""

from tui.cli.main import main

__all__ = ["main"]
