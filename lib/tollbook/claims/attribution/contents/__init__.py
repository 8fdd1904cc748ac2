"""What is attributed: where it begins behind its cue, and where it ends."""
