"""Each cue with its source and its content, by how the cue is built."""
