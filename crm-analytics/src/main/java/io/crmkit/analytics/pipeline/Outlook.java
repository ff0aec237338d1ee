package io.crmkit.analytics.pipeline;

import io.crmkit.analytics.kpi.ForecastKpis;
import io.crmkit.analytics.report.Bars;
import io.crmkit.analytics.report.Block;
import io.crmkit.analytics.report.Cell;
import io.crmkit.analytics.report.Column;
import io.crmkit.analytics.report.DataTable;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.forecast.Credit;
import io.crmkit.core.forecast.Figures;
import io.crmkit.core.forecast.Forecast;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.Table;
import io.crmkit.core.message.Label;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.process.ForecastCategory;
import io.crmkit.core.team.Organisation;
import io.crmkit.core.time.FiscalPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is expected of this fiscal quarter and the next ones, by category; and of this one, by whom. */
final class Outlook {

    private static final List<ForecastCategory> CATEGORIES = List.of(
            ForecastCategory.CLOSED, ForecastCategory.COMMIT, ForecastCategory.BEST_CASE, ForecastCategory.PIPELINE);
    private static final Label RULES = Label.of(
            "Won deals in the quarter in which they were won, open ones in that of their close date. Overdue: open, though the close date"
                    + " has passed; in no category.",
            "赢单商机计入赢单所在季度，在途商机计入预计成交所在季度。已逾期：预计成交日期已过的在途商机，不计入任何类别。");

    private final Deals deals;
    private final Organisation organisation;
    private final Credits credits;
    private final FiscalPeriod now;

    Outlook(Deals deals) {
        this.deals = deals;
        this.organisation = deals.session().teams().organisation();
        this.credits = new Credits(deals, organisation);
        this.now = deals.frame().fiscal().quarter(deals.frame().today());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<FiscalPeriod> quarters = credits.quarters();
        List<Group> groups =
                new Groups(deals.session(), organisation, deals.frame().today()).all();
        for (Book book : deals.books()) {
            List<Line> lines = quarters.stream()
                    .map(quarter -> line(
                            book, quarter.label(), credits.forecast(quarter).all(), quarter.equals(now)))
                    .toList();
            blocks.add(chart(book, lines));
            blocks.add(table(book.title("Forecast by quarter", "按季度预测"), note(), "Quarter", "财季", lines)
                    .build());
            if (!groups.isEmpty()) {
                quarters.stream().limit(2).forEach(quarter -> blocks.add(rollUp(book, quarter, groups)));
            }
        }
        return blocks;
    }

    private Block rollUp(Book book, FiscalPeriod quarter, List<Group> groups) {
        Forecast forecast = credits.forecast(quarter);
        boolean overdue = quarter.equals(now);
        List<Line> lines = new ArrayList<>();
        groups.forEach(group -> lines.add(line(book, group.name(), group.of(forecast), overdue)));
        Line all = line(book, Label.of("All", "合计"), forecast.all(), overdue);
        boolean teams = groups.get(0).isTeam();
        Label period = quarter.label();
        Label title = book.title(
                "Forecast of " + period.en() + (teams ? " by team" : " by manager"),
                period.zh() + (teams ? "按团队预测" : "按上级预测"));
        Label note = Label.of(
                teams
                        ? "A team has everything of the teams in it; a shared deal counts once."
                        : "A manager has everything of those below; a shared deal counts once.",
                teams ? "上级团队包含其下属团队；共享商机只计一次。" : "上级包含其全部下属；共享商机只计一次。");
        return table(title, note, teams ? "Team" : "Manager", teams ? "团队" : "上级", lines)
                .total(all.row())
                .build();
    }

    private Label note() {
        Frame frame = deals.frame();
        LocalDate end = now.plus(Credits.MOST_QUARTERS - 1).last();
        long later = deals.all().stream()
                .filter(Opportunity::isRunning)
                .filter(deal ->
                        deal.closeDate().filter(date -> date.isAfter(end)).isPresent())
                .count();
        long dateless = deals.all().stream()
                .filter(Opportunity::isRunning)
                .filter(deal -> deal.closeDate().isEmpty())
                .count();
        String en = RULES.en() + " This quarter ends on " + now.last() + " in " + frame.zone() + ".";
        String zh = RULES.zh() + "本季度截至 " + now.last() + "（" + frame.zone() + "）。";
        if (dateless > 0) {
            en += " Open deals without a close date: " + dateless + ".";
            zh += "没有预计成交日期、不属于任何季度的在途商机：" + dateless + " 个。";
        }
        if (later > 0) {
            en += " Open deals of later quarters: " + later + ".";
            zh += "在更晚季度成交的在途商机：" + later + " 个。";
        }
        return Label.of(en, zh);
    }

    private Line line(Book book, Label name, Figures figures, boolean overdue) {
        List<Credit> credits = book.of(figures.credits(), credit -> book.holds(credit.amount()));
        List<Reading> values = new ArrayList<>();
        for (ForecastCategory category : CATEGORIES) {
            values.add(total(book, credits, ForecastKpis.VALUE, Credit.Attributes.CATEGORY.is(category)));
        }
        Reading weighted = total(book, credits, ForecastKpis.WEIGHTED, Condition.always());
        List<Cell> further = new ArrayList<>(List.of(weighted));
        further.add(
                overdue
                        ? total(book, credits, ForecastKpis.OVERDUE_VALUE, Condition.always())
                        : Cell.of(Label.same("–")));
        return new Line(name, values, further);
    }

    private static Reading total(Book book, List<Credit> credits, Measure measure, Condition where) {
        Table table = book.table(Credit.Attributes.CATALOGUE, credits, List.of(measure), where);
        return book.total(table, measure);
    }

    private static Block chart(Book book, List<Line> lines) {
        Bars.Builder bars = Bars.builder()
                .title(book.title("Expected by quarter and category", "各季度按类别预测"))
                .form(Bars.Form.GROUPED);
        CATEGORIES.forEach(category -> bars.addMeasure(category.label()));
        lines.forEach(line -> bars.bar(line.name(), line.categories().toArray(Reading[]::new)));
        return bars.build();
    }

    private static DataTable.Builder table(Label title, Label note, String en, String zh, List<Line> lines) {
        DataTable.Builder table = DataTable.builder().title(title).note(note).column(en, zh, Column.Kind.WORDS);
        CATEGORIES.forEach(category -> table.addColumn(new Column(category.label(), Column.Kind.NUMBER)));
        for (Measure measure : List.of(ForecastKpis.WEIGHTED, ForecastKpis.OVERDUE_VALUE)) {
            table.addColumn(new Column(measure.label(), Column.Kind.NUMBER));
        }
        lines.forEach(line -> table.addRow(line.row()));
        return table;
    }

    /** A row: what is in each category, and what stands beside them. */
    private record Line(Label name, List<Reading> categories, List<Cell> further) {
        DataTable.Row row() {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
            cells.addAll(categories);
            cells.addAll(further);
            return new DataTable.Row(cells, List.of());
        }
    }
}
