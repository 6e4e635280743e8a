"""Build hook: a wheel carries seeds/ and config.yaml; an editable install reads the checkout."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """Add the files that stand outside the package to a standard wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Map them into the package; `version` is the kind of build, not of the project."""
        if version == "standard":
            build_data["force_include"].update(
                {"seeds": "tui/_seeds", "config.yaml": "tui/_config.yaml"}
            )
