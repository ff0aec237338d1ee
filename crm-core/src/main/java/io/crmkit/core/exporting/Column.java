package io.crmkit.core.exporting;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Reader;
import io.crmkit.core.condition.Related;
import io.crmkit.core.condition.Subject;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Family;
import io.crmkit.core.message.Article;
import io.crmkit.core.message.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One column of an export.
 *
 * @param path the attribute, or the path to one
 * @param label its name for people
 * @param confidentiality the strictest class of all attributes on the path
 * @param cells writes values
 * @param reader reads the value from a record
 */
record Column<A>(
        String path, Label label, Confidentiality confidentiality, CellWriter cells, Reader<Object, Object> reader) {

    /** The columns for everything of a record that an import can read: the identity first. */
    static List<String> usual(Catalogue<?> catalogue) {
        return catalogue.stored().stream()
                .filter(attribute -> fits(attribute.kind().family())
                        && (!catalogue.isReserved(attribute) || isIdentity(catalogue, attribute)))
                .<String>map(Attribute::name)
                .toList();
    }

    /**
     * The column that is called so.
     *
     * @throws InvalidDataException if there is none, or its values do not fit into a cell
     */
    static <A> Column<A> of(String called, Catalogue<A> catalogue, Binder binder, Optional<Locale> words) {
        String path = catalogue.called(called).<String>map(Attribute::name).orElse(called);
        if (catalogue.find(path).isEmpty() && path.indexOf('.') < 0) {
            throw new InvalidDataException(Fault.at(
                    "columns",
                    called,
                    Label.of(
                            "%s has no attribute of this name. %s"
                                    .formatted(
                                            Article.opening(catalogue.name()),
                                            Names.hint(called, catalogue.callings())),
                            "“%s”没有该属性。%s"
                                    .formatted(catalogue.label().zh(), Names.hintZh(called, catalogue.callings())))));
        }
        Subject subject = Subject.of(new Expression.Value(path), catalogue, binder.schema(), "columns");
        if (!fits(subject.kind().family())) {
            throw new InvalidDataException(Fault.at(
                    "columns",
                    called,
                    Label.of(
                            "This holds rows or a map, which do not fit into a cell. Leave it out.",
                            "该属性包含明细行或键值表，单元格无法容纳，请去掉。")));
        }
        return new Column<>(
                path,
                subject.label(),
                subject.confidentiality(),
                new CellWriter(subject.kind(), words),
                subject.reader(binder.frame()));
    }

    /** What stands in the cell of a record. */
    String cell(A record, Related around, boolean masked) {
        if (masked) {
            return Confidentiality.MASK;
        }
        Object value = reader.read(record, around);
        return value == null ? "" : cells.text(value);
    }

    private static boolean fits(Family family) {
        return family != Family.PARTS && family != Family.MAP;
    }

    private static boolean isIdentity(Catalogue<?> catalogue, Attribute<?, ?> attribute) {
        return catalogue.identity().filter(attribute::equals).isPresent();
    }
}
