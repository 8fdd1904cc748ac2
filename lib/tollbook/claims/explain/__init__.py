"""Why a text was read so: the words and rules behind each slot, and why every other number was passed over."""

from .find import explain

__all__ = ["explain"]
