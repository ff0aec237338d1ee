package io.crmkit.examples.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.crmkit.core.importing.RowSource;
import io.crmkit.core.importing.SourceRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A CSV file. Its encoding and delimiter are found out when it is opened; rows are read while they are asked for. */
final class CsvSource implements RowSource {

    /** How many characters one cell may have. */
    static final int LONGEST_CELL = 10_000_000;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final Path file;
    private final Path content;
    private final Encoding encoding;
    private final char delimiter;
    private final List<String> header;

    private CsvSource(Path file, Path content, Encoding encoding, char delimiter) {
        this.file = file;
        this.content = content;
        this.encoding = encoding;
        this.delimiter = delimiter;
        try (Stream<SourceRow> rows = read()) {
            this.header = rows.findFirst().map(SourceRow::cells).orElseThrow(() -> empty(file));
        }
    }

    /**
     * Opens a file.
     *
     * @throws CliException if it cannot be read or is empty
     */
    static CsvSource open(Path file) {
        try {
            Path content = Files.isRegularFile(file) ? file : copied(file);
            Encoding encoding = Encoding.of(content, file);
            return new CsvSource(file, content, encoding, delimiter(content, encoding));
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    /** What comes out of a pipe can be read only once, so a copy is kept until the program ends. */
    private static Path copied(Path pipe) throws IOException {
        try (InputStream bytes = Files.newInputStream(pipe)) {
            Path copy = Files.createTempFile("crm", ".csv");
            copy.toFile().deleteOnExit();
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        }
    }

    @Override
    public String name() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Stream<SourceRow> rows() {
        return read().skip(1);
    }

    /** How the file is written, where that was guessed. */
    Encoding encoding() {
        return encoding;
    }

    Path file() {
        return file;
    }

    /** What is wrong with a file or folder, in one line with the mend. */
    static CliException unreadable(Path file, IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return new CliException(
                    Exit.INPUT,
                    "%s is not there. Check the path.".formatted(file),
                    "%s 不存在，请检查路径。".formatted(file),
                    failed);
        }
        if (failed instanceof AccessDeniedException) {
            return new CliException(
                    Exit.INPUT,
                    "%s may not be read. Ask for the right to read it.".formatted(file),
                    "没有读取 %s 的权限，请申请读取权限。".formatted(file),
                    failed);
        }
        return new CliException(
                Exit.INPUT,
                "%s cannot be read (%s).".formatted(file, failed.getMessage()),
                "无法读取 %s（%s）。".formatted(file, failed.getMessage()),
                failed);
    }

    private Stream<SourceRow> read() {
        try {
            Reader characters = encoding.open(content);
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_CELL)
                    .ofCsvRecord(characters);
            Iterator<SourceRow> rows = new Rows(records.iterator());
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                    .onClose(() -> close(records));
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private void close(CsvReader<CsvRecord> records) {
        try {
            records.close();
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private CliException broken(long line, RuntimeException refused) {
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        String text = (refused.getMessage() + " " + cause.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("quote")) {
            return new CliException(
                    Exit.INPUT,
                    "%s: a quote that opens after line %d is not closed well. Close it, or double quotes inside the cell."
                            .formatted(file, line),
                    "%s：第 %d 行之后有引号未正确闭合。请闭合引号，单元格内的引号请写两次。".formatted(file, line),
                    refused);
        }
        if (text.contains("buffer") || text.contains("exceed")) {
            return new CliException(
                    Exit.INPUT,
                    "%s: a cell after line %d is longer than %,d characters. Look for a quote that is not closed."
                            .formatted(file, line, LONGEST_CELL),
                    "%s：第 %d 行之后有单元格超过 %,d 个字符，请检查是否有未闭合的引号。".formatted(file, line, LONGEST_CELL),
                    refused);
        }
        return new CliException(
                Exit.INPUT,
                "%s: cannot be read as CSV after line %d (%s).".formatted(file, line, cause.getMessage()),
                "%s：第 %d 行之后无法按 CSV 读取（%s）。".formatted(file, line, cause.getMessage()),
                refused);
    }

    private static CliException empty(Path file) {
        return new CliException(
                Exit.INPUT,
                "%s is empty. The first line must name the columns.".formatted(file),
                "%s 为空，第一行须为列名。".formatted(file));
    }

    /** The one of comma, semicolon and tab that stands most often in the first line, outside of quotes. */
    private static char delimiter(Path file, Encoding encoding) throws IOException {
        int[] counts = new int[DELIMITERS.size()];
        boolean quoted = false;
        try (BufferedReader characters = new BufferedReader(encoding.open(file))) {
            for (int c = characters.read(); c >= 0 && (quoted || (c != '\n' && c != '\r')); c = characters.read()) {
                quoted = (c == '"') != quoted;
                int known = DELIMITERS.indexOf((char) c);
                if (known >= 0 && !quoted) {
                    counts[known]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.get(best);
    }

    /** Rows with the number of the line on which they begin. */
    private final class Rows implements Iterator<SourceRow> {

        private final Iterator<CsvRecord> records;
        private long line;

        Rows(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException | UncheckedIOException refused) {
                throw broken(line, refused);
            }
        }

        @Override
        public SourceRow next() {
            try {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                return new SourceRow(line, record.getFields());
            } catch (CsvParseException | UncheckedIOException refused) {
                throw broken(line, refused);
            }
        }
    }
}
