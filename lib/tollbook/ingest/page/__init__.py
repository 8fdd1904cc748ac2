"""A saved web page: the article's text (`read`) and what the page says of itself (`facts`)."""

from .read import page_article, read_page

__all__ = ["page_article", "read_page"]
