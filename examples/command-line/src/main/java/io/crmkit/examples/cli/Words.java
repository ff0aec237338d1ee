package io.crmkit.examples.cli;

import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.money.Currencies;
import io.crmkit.core.money.RateBasis;
import io.crmkit.core.store.SortKey;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How words on the command line become values. */
final class Words {

    private static final List<RateBasis> BASES = List.of(RateBasis.CLOSE_DATE, RateBasis.TRANSACTION_DATE);

    private Words() {}

    /** Lets a command and all its subcommands understand them. */
    static void teach(CommandLine command) {
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
