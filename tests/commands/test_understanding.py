"""The report of the understanding keeps what takes long to measure."""

from __future__ import annotations

from pathlib import Path

from bot.commands.understanding import STOCK_HEADING, beside_stock_before


def test_the_figures_beside_the_stock_configuration_stay_until_they_are_measured_again(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(f"# Understanding\n\nOld.\n\n{STOCK_HEADING}\n\n| stock | ours |\n", encoding="utf-8")
    assert beside_stock_before(report) == f"{STOCK_HEADING}\n\n| stock | ours |"


def test_a_report_without_them_gets_none(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text("# Understanding\n", encoding="utf-8")
    assert beside_stock_before(report) == ""
