"""Findings become something to read."""

from consilience.present.brief import printable, render_brief
from consilience.present.explain import render_explanation
from consilience.present.left_out import unread
from consilience.present.page import render_page

__all__ = ["printable", "render_brief", "render_explanation", "render_page", "unread"]
