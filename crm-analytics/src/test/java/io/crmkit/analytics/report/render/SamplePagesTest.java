package io.crmkit.analytics.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.analytics.report.Report;
import io.crmkit.analytics.report.SampleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes the sample reports to target/report, to be looked at. */
class SamplePagesTest {

    private static final Path FOLDER = Path.of("target", "report");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void samples_can_be_looked_at(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);

        write("sample-" + language, SampleReport.whole(), locale);
        write("extremes-" + language, SampleReport.extremes(), locale);

        assertThat(FOLDER.resolve("sample-" + language + ".html")).isNotEmptyFile();
    }

    private static void write(String name, Report report, Locale locale) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".html"), HtmlReport.in(locale).write(report));
        Files.writeString(FOLDER.resolve(name + ".txt"), TextReport.in(locale).write(report));
        Files.writeString(FOLDER.resolve(name + ".json"), JsonReport.in(locale).write(report));
    }
}
