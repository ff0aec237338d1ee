package io.crmkit.examples.cli;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SourceRow;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.Currencies;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.money.RateTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Where exchange rates stand among the tables: one spot rate a row, in force until the next one of its pair.
 *
 * @param source the name of the table
 * @param date the column of the day
 * @param from the column of the currency of the amount
 * @param to the column of the currency that it is converted into
 * @param rate the column of what one unit of the first is worth in the second
 */
record RateSheet(String source, String date, String from, String to, String rate) {

    private static final List<String> NAMES = List.of("rates", "exchange_rates", "exchange-rates", "汇率");
    private static final List<RateSheet> USUAL = List.of(
            new RateSheet("rates", "date", "from", "to", "rate"), new RateSheet("汇率", "日期", "原币种", "目标币种", "汇率"));

    /** As a mapping says it: the table, and the columns where they have other names. */
    static RateSheet read(Data data) {
        data.onlyKeys("source", "date", "from", "to", "rate");
        RateSheet usual = USUAL.get(0);
        return new RateSheet(
                data.at("source").text(),
                data.optional("date", Data::text).orElse(usual.date),
                data.optional("from", Data::text).orElse(usual.from),
                data.optional("to", Data::text).orElse(usual.to),
                data.optional("rate", Data::text).orElse(usual.rate));
    }

    /** A table that is named like rates and has their columns, if there is one. */
    static Optional<RateSheet> proposed(List<? extends RowSource> sources) {
        return sources.stream()
                .filter(source -> NAMES.contains(source.name().toLowerCase(Locale.ROOT)))
                .flatMap(source -> USUAL.stream()
                        .filter(usual -> source.header().containsAll(usual.columns()))
                        .map(usual -> new RateSheet(source.name(), usual.date, usual.from, usual.to, usual.rate)))
                .findFirst();
    }

    /** Whether a table holds the rates. */
    boolean isIn(RowSource table) {
        return table.name().equals(source);
    }

    /**
     * The rates that stand in these tables, the opposite ones, and where all have one currency in common, those by way of it; none if the
     * table is not there.
     *
     * @throws CliException with table, row and column if something else stands there
     */
    ExchangeRates in(List<? extends RowSource> tables) {
        Optional<? extends RowSource> table = tables.stream().filter(this::isIn).findFirst();
        return table.map(this::rates).orElse(ExchangeRates.none());
    }

    private ExchangeRates rates(RowSource table) {
        RateTable.Builder rates = ExchangeRates.table().source(source);
        Set<CurrencyUnit> common = new HashSet<>();
        boolean first = true;
        try (Stream<SourceRow> rows = table.rows()) {
            for (Iterator<SourceRow> each = rows.iterator(); each.hasNext(); ) {
                Row row = new Row(table, each.next());
                CurrencyUnit base = row.currency(from);
                CurrencyUnit other = row.currency(to);
                row.add(rates, base, other);
                if (first) {
                    common.addAll(List.of(base, other));
                }
                common.retainAll(Set.of(base, other));
                first = false;
            }
        }
        RateTable known = build(rates);
        ExchangeRates inverting = known.inverting();
        return common.size() == 1 ? inverting.crossing(common.iterator().next()) : inverting;
    }

    private RateTable build(RateTable.Builder rates) {
        try {
            return rates.build();
        } catch (InvalidDataException refused) {
            throw wrong(source, words(refused), refused);
        }
    }

    private List<String> columns() {
        return List.of(date, from, to, rate);
    }

    /** What is wrong, as it is said in both languages. */
    private static Label words(RuntimeException refused) {
        if (refused instanceof InvalidDataException invalid) {
            return Label.of(text(invalid, Locale.ENGLISH), text(invalid, Locale.SIMPLIFIED_CHINESE));
        }
        return Label.same(String.valueOf(refused.getMessage()));
    }

    private static String text(InvalidDataException invalid, Locale locale) {
        return invalid.faults().stream()
                .map(fault -> (fault.value() == null ? "" : "\"" + fault.value() + "\": ") + fault.text(locale))
                .collect(Collectors.joining(" "));
    }

    private static CliException wrong(String place, Label what, RuntimeException cause) {
        return new CliException(
                Exit.INPUT,
                "Exchange rates, %s: %s".formatted(place, what.en()),
                "汇率表 %s：%s".formatted(place, what.zh()),
                cause);
    }

    /** One row of the table. */
    private final class Row {

        private final RowSource table;
        private final SourceRow cells;

        Row(RowSource table, SourceRow cells) {
            this.table = table;
            this.cells = cells;
        }

        void add(RateTable.Builder rates, CurrencyUnit base, CurrencyUnit other) {
            String text = cell(rate);
            try {
                rates.spot(base, other, day(), text);
            } catch (IllegalArgumentException refused) {
                throw wrong(place(rate), words(refused), refused);
            }
        }

        CurrencyUnit currency(String column) {
            try {
                return Currencies.fromData(Data.of(cell(column), column));
            } catch (InvalidDataException refused) {
                throw wrong(place(column), words(refused), refused);
            }
        }

        private LocalDate day() {
            String text = cell(date);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException refused) {
                throw wrong(
                        place(date),
                        Label.of(
                                "\"%s\" is no date. Write it like 2026-03-31.".formatted(text),
                                "“%s”不是日期，请写成 2026-03-31。".formatted(text)),
                        refused);
            }
        }

        private String cell(String column) {
            int at = table.header().indexOf(column);
            if (at < 0) {
                throw new CliException(
                        Exit.MAPPING,
                        "The table %s has no column \"%s\". Its columns are %s."
                                .formatted(source, column, String.join(", ", table.header())),
                        "表 %s 没有列“%s”，现有列：%s。".formatted(source, column, String.join("、", table.header())));
            }
            return at < cells.cells().size() ? cells.cells().get(at).strip() : "";
        }

        private String place(String column) {
            return source + ":" + cells.number() + ", " + column;
        }
    }
}
