package io.crmkit.examples.cli;

import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SourceRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table with more columns: products of others, named like {@code Quantity*Price}.
 *
 * @param table the table
 * @param products the columns that are added
 */
record ProductColumns(RowSource table, List<Product> products) implements RowSource {

    /**
     * A column that is added.
     *
     * @param name its name, as it was asked for
     * @param factors the columns to be multiplied
     */
    record Product(String name, List<String> factors) {}

    /** The table with those of the columns that it lacks and whose names have a star. */
    static RowSource of(RowSource table, List<String> columns) {
        List<Product> products = columns.stream()
                .distinct()
                .filter(column -> column.indexOf('*') > 0 && !table.header().contains(column))
                .map(column -> new Product(column, factors(column)))
                .filter(product -> table.header().containsAll(product.factors()))
                .toList();
        return products.isEmpty() ? table : new ProductColumns(table, products);
    }

    /** What is multiplied: the names between the stars. */
    static List<String> factors(String column) {
        return Arrays.stream(column.split("\\*", -1)).map(String::strip).toList();
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public List<String> header() {
        return Stream.concat(table.header().stream(), products.stream().map(Product::name))
                .toList();
    }

    @Override
    public Stream<SourceRow> rows() {
        int width = table.header().size();
        List<List<Integer>> places = products.stream()
                .map(product ->
                        product.factors().stream().map(table.header()::indexOf).toList())
                .toList();
        return table.rows().map(row -> extended(row, width, places));
    }

    /** A row that is too long gets blank cells for the products, so that it stays too long and is told. */
    private static SourceRow extended(SourceRow row, int width, List<List<Integer>> places) {
        List<String> cells = new ArrayList<>(row.cells());
        if (cells.size() > width) {
            cells.addAll(Collections.nCopies(places.size(), ""));
            return new SourceRow(row.number(), cells);
        }
        while (cells.size() < width) {
            cells.add("");
        }
        places.forEach(factors -> cells.add(product(factors.stream()
                .map(place ->
                        row.cells().size() > place ? row.cells().get(place).strip() : "")
                .toList())));
        return new SourceRow(row.number(), cells);
    }

    /** The product; what is no number stays in it, so that it is told. */
    private static String product(List<String> factors) {
        if (factors.stream().anyMatch(String::isEmpty)) {
            return "";
        }
        BigDecimal product = BigDecimal.ONE;
        for (String factor : factors) {
            Optional<BigDecimal> number = CellNumber.of(factor);
            if (number.isEmpty()) {
                return String.join("*", factors);
            }
            product = product.multiply(number.get());
        }
        return product.stripTrailingZeros().toPlainString();
    }
}
