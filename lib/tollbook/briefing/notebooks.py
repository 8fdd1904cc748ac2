"""What the notebooks of the project import: one door to the run, its tables and its pictures."""
