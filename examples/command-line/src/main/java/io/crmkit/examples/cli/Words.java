package io.crmkit.examples.cli;

import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.message.Label;
import io.crmkit.core.money.Currencies;
import io.crmkit.core.money.RateBasis;
import io.crmkit.core.store.SortKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How words on the command line become values; what is refused is said in the language of the reader. */
final class Words {

    private static final List<RateBasis> BASES = List.of(RateBasis.CLOSE_DATE, RateBasis.TRANSACTION_DATE);

    private static final Label LIKE_ZONE = Label.of("Write it like Europe/Berlin.", "请按 Europe/Berlin 的格式书写。");

    private Words() {}

    /** Lets a command and all its subcommands understand them. */
    static void teach(CommandLine command, Locale locale) {
        command.registerConverter(LocalDate.class, word -> date(word, locale));
        command.registerConverter(ZoneId.class, word -> zone(word, locale));
        command.registerConverter(int.class, word -> whole(word, Integer::valueOf, locale));
        command.registerConverter(Integer.class, word -> whole(word, Integer::valueOf, locale));
        command.registerConverter(long.class, word -> whole(word, Long::valueOf, locale));
        command.registerConverter(Long.class, word -> whole(word, Long::valueOf, locale));
        command.registerConverter(CurrencyUnit.class, Words::currency);
        command.registerConverter(Month.class, Words::month);
        command.registerConverter(RateBasis.class, Words::basis);
        command.registerConverter(SegmentMethod.class, Words::method);
        command.registerConverter(DatePattern.class, Words::pattern);
        command.registerConverter(FileEncoding.class, Words::encoding);
        command.registerConverter(SortKey.class, Words::sortKey);
        command.registerConverter(FactColumns.Named.class, Words::named);
        command.registerConverter(Locale.class, Words::language);
    }

    private static LocalDate date(String word, Locale locale) {
        try {
            return LocalDate.parse(word.strip());
        } catch (DateTimeParseException noDate) {
            Label refused = Label.of(
                    "\"%s\" is no date. Write it like 2026-03-31.".formatted(word),
                    "“%s”不是有效日期，请按 2026-03-31 的格式书写。".formatted(word));
            throw refused(refused, locale, noDate);
        }
    }

    private static ZoneId zone(String word, Locale locale) {
        try {
            return ZoneId.of(word.strip());
        } catch (DateTimeException noZone) {
            List<String> near = near(word.strip()).stream().toList();
            Label hint = near.isEmpty()
                    ? LIKE_ZONE
                    : Label.of(Names.hint(near.get(0), near), Names.hintZh(near.get(0), near));
            Label refused = Label.of(
                    "\"%s\" is no time zone. %s".formatted(word, hint.en()),
                    "“%s”不是有效时区。%s".formatted(word, hint.zh()));
            throw refused(refused, locale, noZone);
        }
    }

    /** The time zone that is spelled nearly so, or that has this city. */
    private static Optional<String> near(String word) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        String city = "/" + word.replace(' ', '_').toLowerCase(Locale.ROOT);
        return Names.nearest(word, known)
                .or(() -> known.stream()
                        .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(city))
                        .min(Comparator.naturalOrder()));
    }

    private static <N> N whole(String word, Function<String, N> read, Locale locale) {
        try {
            return read.apply(word.strip());
        } catch (NumberFormatException noNumber) {
            boolean far = word.strip().matches("[+-]?\\d+");
            Label refused = far
                    ? Label.of("%s is out of range.".formatted(word.strip()), "%s 超出范围。".formatted(word.strip()))
                    : Label.of("\"%s\" is no whole number.".formatted(word), "“%s”不是整数。".formatted(word));
            throw refused(refused, locale, noNumber);
        }
    }

    private static TypeConversionException refused(Label label, Locale locale, RuntimeException cause) {
        TypeConversionException refused = new TypeConversionException(label.in(locale));
        refused.initCause(cause);
        return refused;
    }

    private static CurrencyUnit currency(String word) {
        try {
            return Currencies.parse(word);
        } catch (InvalidDataException refused) {
            throw new TypeConversionException(refused.getMessage());
        }
    }

    private static Month month(String word) {
        String given = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().equals(given)
                        || String.valueOf(month.getValue()).equals(given))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "\"%s\" is no month. Write 1 to 12, or its English name.".formatted(word)));
    }

    private static RateBasis basis(String word) {
        Stream<RateBasis> fitting = BASES.stream().filter(basis -> basis.code().equals(word));
        return fitting.findFirst()
                .orElseThrow(() -> new TypeConversionException("\"%s\" is none of %s."
                        .formatted(word, BASES.stream().map(RateBasis::code).toList())));
    }

    private static SegmentMethod method(String word) {
        List<SegmentMethod> methods = List.of(SegmentMethod.values());
        List<String> names = methods.stream()
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .toList();
        int at = names.indexOf(word.strip().toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw new TypeConversionException("\"%s\" is no method. %s".formatted(word, Names.hint(word, names)));
        }
        return methods.get(at);
    }

    private static DatePattern pattern(String word) {
        try {
            return DatePattern.of(word);
        } catch (IllegalArgumentException refused) {
            throw new TypeConversionException("\"%s\" is no pattern of dates (%s). Write it like dd/MM/yyyy."
                    .formatted(word, refused.getMessage()));
        }
    }

    private static FileEncoding encoding(String word) {
        List<FileEncoding> encodings = List.of(FileEncoding.values());
        List<String> names = encodings.stream().map(FileEncoding::word).toList();
        int at = names.indexOf(word.strip().toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw new TypeConversionException("\"%s\" is no encoding. %s".formatted(word, Names.hint(word, names)));
        }
        return encodings.get(at);
    }

    private static FactColumns.Named named(String word) {
        try {
            return FactColumns.Named.of(word);
        } catch (IllegalArgumentException refused) {
            throw new TypeConversionException(refused.getMessage());
        }
    }

    private static Locale language(String word) {
        String given = word.strip().toLowerCase(Locale.ROOT);
        if (!given.startsWith("en") && !given.startsWith("zh")) {
            throw new TypeConversionException("\"%s\" is not spoken here. Write en or zh-CN.".formatted(word));
        }
        return Options.locale(given);
    }

    /** An attribute or path; with a hyphen before it, largest first. */
    private static SortKey sortKey(String word) {
        String key = word.strip();
        return key.startsWith("-") ? new SortKey(key.substring(1), true) : new SortKey(key, false);
    }
}
