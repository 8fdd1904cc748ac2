"""Claims of all documents become statements with their tellings, series, and the findings of the audit."""
