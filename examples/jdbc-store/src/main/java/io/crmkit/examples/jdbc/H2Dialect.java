package io.crmkit.examples.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;

/** H2 2.x. It compares text by UTF-16 unit; so order goes by the UTF-8 bytes. */
final class H2Dialect implements Dialect {

    private static final Set<String> RETRIED = Set.of("40001", "HYT00");
    private static final int CONCURRENT_UPDATE = 90131;
    private static final Set<String> THERE = Set.of("42S01", "42S11", "42S21", "23505");

    @Override
    public String type(Storage storage) {
        return switch (storage) {
            case TEXT -> "VARCHAR";
            case WHOLE, MONEY -> "BIGINT";
            case DECIMAL -> "NUMERIC(38, 18)";
            case DATE -> "DATE";
            case INSTANT -> "TIMESTAMP(6) WITH TIME ZONE";
            case FLAG -> "BOOLEAN";
            case ID -> "VARCHAR(256)";
            case KEY -> "VARBINARY(512)";
            case DOCUMENT -> "CLOB";
        };
    }

    @Override
    public String elementType(Storage storage) {
        return switch (storage) {
            case TEXT, ID, DOCUMENT -> "VARCHAR";
            case WHOLE, MONEY -> "BIGINT";
            case DECIMAL -> "NUMERIC";
            case DATE -> "DATE";
            case INSTANT -> "TIMESTAMP WITH TIME ZONE";
            case FLAG -> "BOOLEAN";
            case KEY -> "VARBINARY";
        };
    }

    @Override
    public String textOrder(String column) {
        return "STRINGTOUTF8(" + column + ")";
    }

    @Override
    public Object textOrderValue(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String contains(String column) {
        return "LOCATE(?, " + column + ") > 0";
    }

    @Override
    public String startsWith(String column) {
        return "LOCATE(?, " + column + ") = 1";
    }

    @Override
    public String in(String column) {
        return column + " = ANY(?)";
    }

    @Override
    public boolean mayBeRetried(SQLException failure) {
        return RETRIED.contains(String.valueOf(failure.getSQLState())) || failure.getErrorCode() == CONCURRENT_UPDATE;
    }

    @Override
    public boolean isAlreadyThere(SQLException failure) {
        return THERE.contains(String.valueOf(failure.getSQLState()));
    }
}
