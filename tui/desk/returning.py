"""How the app was left, so that it comes back like that."""

import json
from typing import Any

from tui.desk.seat import Seat

_LEFT, _HISTORY = "left", "history"
_LONGEST_HISTORY = 100


class Returning(Seat):
    """Remembers in the file how it was left; a file that may only be read forgets."""

    def leave(self, state: dict[str, Any]) -> None:
        """Remember how the app is left; `state` is for `left` to give back."""
        self._store.kept.write(_LEFT, json.dumps(state))

    def left(self) -> dict[str, Any]:
        """Give how the app was left; empty if that is not known."""
        return _object(self._store.kept.read(_LEFT))

    def turn_back(self) -> None:
        """Go on in the brief in which the app was left, unless it is gone meanwhile."""
        brief = self.left().get("brief")
        if isinstance(brief, str) and self._store.briefs.found(brief):
            self.turn_to(brief)

    def searched(self, query: str) -> None:
        """Remember a query as the latest one."""
        queries = [query, *(known for known in self.searches() if known != query)]
        self._store.kept.write(_HISTORY, json.dumps({"queries": queries[:_LONGEST_HISTORY]}))

    def searches(self) -> list[str]:
        """Give the queries that were used, the latest first."""
        queries = _object(self._store.kept.read(_HISTORY)).get("queries", [])
        return [query for query in queries if isinstance(query, str)]


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
