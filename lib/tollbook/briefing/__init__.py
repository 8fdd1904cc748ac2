"""All tables become facts, figures, notebooks run by papermill, one HTML file and one PDF."""
