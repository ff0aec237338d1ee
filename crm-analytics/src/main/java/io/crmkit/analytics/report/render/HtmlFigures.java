package io.crmkit.analytics.report.render;

import io.crmkit.analytics.report.KeyFigure;
import io.crmkit.analytics.report.KeyFigures;
import io.crmkit.analytics.report.Reading;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.message.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Key figures as tiles. */
final class HtmlFigures {

    private final Numbers numbers;
    private final Locale locale;

    HtmlFigures(Numbers numbers, Locale locale) {
        this.numbers = numbers;
        this.locale = locale;
    }

    void write(Markup page, KeyFigures figures) {
        page.open("ul", "class", "tiles");
        figures.figures().forEach(figure -> tile(page, figure));
        page.close("ul");
    }

    private void tile(Markup page, KeyFigure figure) {
        Reading value = figure.value();
        page.open("li").open("div", "class", "label");
        String label = Shown.name(figure.label().in(locale));
        value.figure()
                .ifPresentOrElse(
                        from -> page.leaf(
                                "a",
                                label,
                                "href",
                                "#" + HtmlBlocks.anchor(from.measure(), from.version()),
                                "title",
                                HtmlBlocks.about(from, numbers, locale)),
                        () -> page.leaf("bdi", label));
        page.close("div");
        number(page, value);
        numbers.reason(value).ifPresent(why -> page.leaf("div", why, "class", "reason"));
        figure.comparison().ifPresent(then -> comparison(page, value, then));
        value.figure()
                .filter(from -> from.sampleSize() > 0 || from.blanks() > 0)
                .ifPresent(from -> page.leaf("div", sample(from), "class", "sample"));
        page.close("li");
    }

    private String sample(Figure from) {
        String size = "n = " + numbers.full(Reading.count(from.sampleSize()));
        return from.blanks() == 0 ? size : size + " · " + HtmlBlocks.blanks(from, numbers);
    }

    /** The currency or the unit stands smaller than the number. */
    private void number(Markup page, Reading value) {
        String number = numbers.compactBare(value).replace(' ', '\u00a0');
        String unit = numbers.unit(List.of(value)).orElse("");
        page.open(
                "div",
                "class",
                value.undefined().isPresent() ? "number none" : "number",
                "title",
                numbers.spoken(value));
        boolean before = value.currency().isPresent();
        if (before) {
            page.leaf("small", unit).words(" ");
        }
        page.words(number);
        if (!before && !unit.isEmpty()) {
            page.words(" ").leaf("small", unit);
        }
        page.close("div");
    }

    private void comparison(Markup page, Reading value, KeyFigure.Comparison then) {
        page.open("div", "class", "against");
        numbers.change(value, then.value()).ifPresent(change -> {
            int sign = sign(value, then.value());
            String arrow = sign > 0 ? "▲ " : sign < 0 ? "▼ " : "";
            page.open("span", "class", judgement(sign, then.better())).words(arrow + change);
            judged(sign, then.better()).ifPresent(words -> page.leaf("span", " " + words, "class", "spoken"));
            page.close("span").words(" ");
        });
        page.open("span", "title", numbers.spoken(then.value()))
                .leaf("bdi", Shown.name(then.label().in(locale)))
                .words(" " + numbers.compact(then.value()))
                .close("span")
                .close("div");
    }

    private static int sign(Reading now, Reading then) {
        BigDecimal to = now.number().orElse(BigDecimal.ZERO);
        return to.compareTo(then.number().orElse(BigDecimal.ZERO));
    }

    private static String judgement(int sign, KeyFigure.Direction better) {
        int good = better == KeyFigure.Direction.UP ? sign : better == KeyFigure.Direction.DOWN ? -sign : 0;
        return good > 0 ? "change better" : good < 0 ? "change worse" : "change";
    }

    private Optional<String> judged(int sign, KeyFigure.Direction better) {
        return switch (judgement(sign, better)) {
            case "change better" -> Optional.of(Label.of("(better)", "（向好）").in(locale));
            case "change worse" -> Optional.of(Label.of("(worse)", "（变差）").in(locale));
            default -> Optional.empty();
        };
    }
}
