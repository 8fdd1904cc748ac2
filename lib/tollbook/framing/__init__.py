"""How outlets put it: attribution, hedging, agency, words, keyness; the article is the unit of inference."""
