"""The text as the layer reads it: quotations, utterances, words, and the lexicons by word."""
