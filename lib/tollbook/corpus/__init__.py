"""Documents become a corpus: ids, languages, duplicates and wire copies marked, furniture marked, digests kept."""
