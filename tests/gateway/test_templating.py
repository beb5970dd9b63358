"""What the pages write: set as a printer does, but for the person's own words."""

from __future__ import annotations

from bot.gateway.templating import environment


def test_a_page_sets_what_it_is_given_and_escapes_it() -> None:
    page = environment().from_string("<p>{{ words }}</p>")
    assert page.render(words="L'API <b> ?") == "<p>L’API &lt;b&gt;\u00a0?</p>"


def test_what_a_person_wrote_stays_letter_by_letter() -> None:
    page = environment().from_string("<textarea>{{ words | as_typed }}</textarea>")
    assert page.render(words="l'api ? <b>") == "<textarea>l&#39;api ? &lt;b&gt;</textarea>"


def test_a_part_of_the_page_that_was_set_is_not_set_again() -> None:
    page = environment().from_string("{% macro part(x) %}<i>{{ x | as_typed }}</i>{% endmacro %}{{ part('l\\'un') }}")
    assert page.render() == "<i>l&#39;un</i>"
