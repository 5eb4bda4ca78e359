"""Findings become something to read."""

from consilience.present.brief import render_brief
from consilience.present.explain import render_explanation
from consilience.present.left_out import unread
from consilience.present.page import render_page
from consilience.present.pen import printable

__all__ = ["printable", "render_brief", "render_explanation", "render_page", "unread"]
