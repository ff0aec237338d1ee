package io.crmkit.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder of CSV files. */
record CsvFolder(Path path) {

    /** All files whose name ends in csv or tsv, by name. */
    List<CsvSource> sources() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CliException(
                    Exit.INPUT,
                    "%s is not a folder. Name the folder that holds the CSV files.".formatted(path),
                    "%s 不是文件夹，请指定存放 CSV 文件的文件夹。".formatted(path));
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(path)) {
            files = all.filter(CsvFolder::isTable).sorted().toList();
        } catch (IOException failed) {
            throw CsvSource.unreadable(path, failed);
        }
        if (files.isEmpty()) {
            throw new CliException(
                    Exit.INPUT,
                    "%s holds no file that ends in .csv or .tsv. Export the tables into it.".formatted(path),
                    "%s 中没有 .csv 或 .tsv 文件，请先导出数据表。".formatted(path));
        }
        return files.stream().map(CsvSource::open).toList();
    }

    /** The same; says of which of them the encoding was guessed. */
    List<CsvSource> sources(Console console, Options options) {
        List<CsvSource> sources = sources();
        sources.stream()
                .filter(source -> source.encoding().isGuessed())
                .forEach(source -> console.tellEncoding(source, options));
        return sources;
    }

    /** What the folder is called. */
    String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".tsv"));
    }
}
