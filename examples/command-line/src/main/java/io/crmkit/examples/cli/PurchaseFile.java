package io.crmkit.examples.cli;

import io.crmkit.analytics.segment.Purchases;
import io.crmkit.core.data.Names;
import io.crmkit.core.importing.Progress;
import io.crmkit.core.importing.SourceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** A file whose rows are purchases, or lines of them. */
final class PurchaseFile {

    private static final int CHUNK = 10_000;

    private final CsvSource source;
    private final PurchaseColumns columns;
    private final List<String> unknown = new ArrayList<>();
    private final int customer;
    private final int date;
    private final List<Integer> factors;
    private final Optional<Integer> order;
    private final Optional<Integer> item;

    /**
     * Finds the columns.
     *
     * @throws CliException naming all that are not there, each with the nearest
     */
    PurchaseFile(CsvSource source, PurchaseColumns columns) {
        this.source = source;
        this.columns = columns;
        this.customer = place(columns.customer);
        this.date = place(columns.date);
        this.factors = factors(columns.amount).stream().map(this::place).toList();
        this.order = columns.order().map(this::place);
        this.item = columns.by().map(this::place);
        if (!unknown.isEmpty()) {
            throw new CliException(
                    Exit.MAPPING,
                    unknown.stream()
                            .map(name -> "%s has no column \"%s\". %s"
                                    .formatted(source.file(), name, Names.hint(name, source.header())))
                            .collect(Collectors.joining(" ")),
                    unknown.stream()
                            .map(name ->
                                    "%s 没有列“%s”。%s".formatted(source.file(), name, Names.hintZh(name, source.header())))
                            .collect(Collectors.joining()));
        }
    }

    /** Reads all rows; later purchases than the day that counts as today, if one is given, are left out. */
    Bought read(CurrencyUnit currency, Options options, Progress progress) {
        Bought.Builder bought = new Bought.Builder(Purchases.in(currency));
        long read = 0;
        try (Stream<SourceRow> rows = source.rows()) {
            for (Iterator<SourceRow> each = rows.iterator(); each.hasNext(); ) {
                take(each.next(), options, bought);
                if (++read % CHUNK == 0) {
                    progress.at(source.name(), read, 0);
                }
            }
        }
        return bought.build();
    }

    private void take(SourceRow row, Options options, Bought.Builder bought) {
        String who = cell(row, customer);
        if (who.isEmpty()) {
            bought.leaveOut(LeftOut.NO_CUSTOMER, row, "");
            return;
        }
        Optional<LocalDate> day = columns.pattern.day(cell(row, date), options.zone);
        if (day.isEmpty()) {
            bought.leaveOut(LeftOut.UNREADABLE_DATE, row, cell(row, date));
            return;
        }
        BigDecimal amount = BigDecimal.ONE;
        boolean returned = false;
        for (int factor : factors) {
            Optional<BigDecimal> number = CellNumber.of(cell(row, factor));
            if (number.isEmpty()) {
                bought.leaveOut(LeftOut.UNREADABLE_AMOUNT, row, cell(row, factor));
                return;
            }
            // Two factors below 0 make no purchase
            returned |= number.get().signum() < 0;
            amount = amount.multiply(number.get());
        }
        String what = item.map(column -> cell(row, column)).orElse(who);
        if (returned) {
            bought.leaveOut(LeftOut.RETURNED, row, "");
        } else if (amount.signum() == 0 && !columns.zero) {
            bought.leaveOut(LeftOut.ZERO, row, "");
        } else if (options.asOf != null && day.get().isAfter(options.asOf)) {
            bought.leaveOut(LeftOut.LATER, row, "");
        } else if (what.isEmpty()) {
            bought.leaveOut(LeftOut.NO_ITEM, row, "");
        } else {
            bought.add(who, order.map(column -> cell(row, column)).orElse(""), day.get(), amount, what);
        }
    }

    private static String cell(SourceRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    /** A column may have a star in its name. */
    private List<String> factors(String amount) {
        return source.header().contains(amount) ? List.of(amount) : ProductColumns.factors(amount);
    }

    private int place(String column) {
        int at = source.header().indexOf(column);
        if (at < 0 && !unknown.contains(column)) {
            unknown.add(column);
        }
        return at;
    }
}
