"""Lines and marks that do the work of a verb: "Mayor: ten dead", "Source: Ada Holm"."""
