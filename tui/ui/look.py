"""What the terminal gets to see: our two themes, and the filter that no control byte passes."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme

DARK = Theme(
    name="jobs-dark",
    dark=True,
    background="#15181d",
    surface="#1b1f26",
    panel="#252b34",
    foreground="#d5dae1",
    primary="#7fa7d4",
    secondary="#9db7a5",
    accent="#d9a75f",
    success="#6fb7d6",
    warning="#d9b36a",
    error="#c98a94",
    variables={
        "text-muted": "#9ba5b2",
        "text-primary": "#9dbde2",
        "text-secondary": "#b5cfbd",
        "text-accent": "#f0c987",
        "text-success": "#8ccbe8",
        "text-warning": "#e6c482",
        "text-error": "#dea3ac",
        "accent-muted": "#3d3320",
        "border": "#7fa7d4",
        "border-blurred": "#343c48",
    },
)
"""Calm and dark; statuses are blue, amber and rose, which colour-blind people tell apart."""

LIGHT = Theme(
    name="jobs-light",
    dark=False,
    background="#f7f6f3",
    surface="#efede8",
    panel="#e3e0d9",
    foreground="#22262c",
    primary="#2f5f92",
    secondary="#3f6b4f",
    accent="#8a5a00",
    success="#0e6387",
    warning="#7d5800",
    error="#98394b",
    variables={
        "text-muted": "#525963",
        "text-primary": "#28527f",
        "text-secondary": "#335a41",
        "text-accent": "#764c00",
        "text-success": "#0b5575",
        "text-warning": "#6b4b00",
        "text-error": "#85303f",
        "accent-muted": "#f3e2bd",
        "border": "#2f5f92",
        "border-blurred": "#c9c5bc",
    },
)
"""The same by daylight."""

_CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


class ControlFilter(LineFilter):
    """Takes out of every line drawn what a terminal might act on; the last of three defences.

    Postings are cleaned when they come in and again by whoever shows them. Controls take no cell,
    so that nothing shifts when they are gone.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  # given by Textual
        """Filter a line; its own control segments pass."""
        if not any(_CONTROLS.search(text) for text, _, control in segments if not control):
            return segments
        return [
            segment if segment.control else Segment(_CONTROLS.sub("", segment.text), segment.style)
            for segment in segments
        ]
