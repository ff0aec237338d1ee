package io.crmkit.examples.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How the characters of a file are written. */
enum FileEncoding {
    /** UTF-8 without a mark. */
    UTF_8(StandardCharsets.UTF_8, ""),
    /** UTF-8 with a byte order mark, by which spreadsheets know it. */
    UTF_8_BOM(StandardCharsets.UTF_8, "\ufeff"),
    /** The Chinese standard, which holds every character, too. */
    GB18030(Encoding.GB18030, "");

    private final Charset charset;
    private final String mark;

    FileEncoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    Charset charset() {
        return charset;
    }

    /** What stands before everything else. */
    String mark() {
        return mark;
    }

    /** How it is called on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
