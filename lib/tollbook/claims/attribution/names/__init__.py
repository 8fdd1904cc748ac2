"""Who a source is: its short name, and the full mention that "he" or "the ministry" goes back to."""
