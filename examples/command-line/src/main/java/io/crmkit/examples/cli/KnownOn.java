package io.crmkit.examples.cli;

import io.crmkit.analytics.effort.EffortAttributes;
import io.crmkit.analytics.goal.Goal;
import io.crmkit.analytics.lead.LeadProgress;
import io.crmkit.analytics.receivable.BilledMonth;
import io.crmkit.analytics.receivable.Invoice;
import io.crmkit.analytics.receivable.Payment;
import io.crmkit.analytics.receivable.Receivable;
import io.crmkit.analytics.receivable.Unapplied;
import io.crmkit.analytics.retention.Standing;
import io.crmkit.analytics.sale.Sale;
import io.crmkit.analytics.service.ServiceCaseAttributes;
import io.crmkit.analytics.survey.Answer;
import io.crmkit.analytics.value.CustomerValue;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.data.Data;
import io.crmkit.core.decision.Reason;
import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.forecast.Movement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was known of facts at the end of a day: rows that came about later are left out, and steps that others took later are taken back.
 *
 * @param records the rows that were there
 * @param later how many were not there yet
 * @param notes what there is to say of both, and of what the file tells of later days
 * @param <O> the facts
 */
record KnownOn<O>(List<O> records, long later, List<Reason> notes) {

    private static final ReasonCode LATER = ReasonCode.info(
            "file.later",
            "Later than the day that counts as today ({day}) by {name}: {count} row(s), which are left out.",
            "{name} 晚于视为“今天”的日期（{day}）：{count} 行，未计入。");

    private static final ReasonCode TAKEN_BACK = ReasonCode.info(
            "file.later-step",
            "Later than the day that counts as today ({day}) in {name}: {count} row(s), which are told as if it had not happened yet.",
            "{name} 晚于视为“今天”的日期（{day}）：{count} 行，按尚未发生处理。");

    private static final ReasonCode AS_WRITTEN = ReasonCode.warning(
            "file.later-as-written",
            "Later than the day that counts as today ({day}) in {name}: {count} row(s). What stood before that nobody can tell, so they are as the file says.",
            "{name} 晚于视为“今天”的日期（{day}）：{count} 行。此前的数值无法得知，按文件所列计入。");

    private static final ReasonCode TIMELESS = ReasonCode.warning(
            "file.timeless",
            "No date of these rows says since when they are known, so all of them count, as the file says, whatever day counts as today.",
            "这些行没有可表明何时已知的日期，因此无论“今天”是哪一天，均按文件所列计入。");

    /** By which date a row came about, by the name of the catalogue. */
    private static final Map<String, String> BEGUN = Map.ofEntries(
            Map.entry(LeadProgress.Attributes.CATALOGUE.name(), "createdOn"),
            Map.entry(EffortAttributes.CATALOGUE.name(), "from"),
            Map.entry(CustomerValue.Attributes.CATALOGUE.name(), "from"),
            Map.entry(ServiceCaseAttributes.CATALOGUE.name(), "openedOn"),
            Map.entry(Sale.Attributes.CATALOGUE.name(), "on"),
            Map.entry(Invoice.Attributes.CATALOGUE.name(), "issuedOn"),
            Map.entry(Payment.Attributes.CATALOGUE.name(), "paidOn"),
            Map.entry(Receivable.Attributes.CATALOGUE.name(), "issuedOn"),
            Map.entry(Unapplied.Attributes.CATALOGUE.name(), "paidOn"),
            Map.entry(BilledMonth.Attributes.CATALOGUE.name(), "month"),
            Map.entry(Standing.Attributes.CATALOGUE.name(), "from"),
            Map.entry(Answer.Attributes.CATALOGUE.name(), "askedOn"),
            Map.entry(Goal.Attributes.CATALOGUE.name(), "from"),
            Map.entry(Movement.Attributes.CATALOGUE.name(), "at"));

    /** The dates of steps that can be taken back, with what each brought along. */
    private static final Map<String, List<String>> STEPS = Map.of(
            "qualifiedOn", List.of(),
            "convertedOn", List.of(),
            "wonOn", List.of("wonAmount"),
            "droppedOn", List.of(),
            "resolvedOn", List.of("resolutionMinutes"));

    /** The dates to which everything else of a row was counted. */
    private static final List<String> COUNTED_TO = List.of("to", "asOf");

    KnownOn {
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }

    /**
     * What was known of these rows.
     *
     * @param zone in which moments are days
     */
    static <O> KnownOn<O> of(Catalogue<O> facts, List<O> all, LocalDate day, ZoneId zone) {
        String begun = BEGUN.get(facts.name());
        if (begun == null) {
            return new KnownOn<>(all, 0, List.of(TIMELESS.reason()));
        }
        Attribute<O, ?> beginning = facts.get(begun);
        List<O> records = new ArrayList<>(all);
        records.removeIf(record -> isLater(beginning, record, day, zone));
        int later = all.size() - records.size();
        Map<String, Long> steps = new LinkedHashMap<>();
        Map<String, Long> written = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            O record = records.get(i);
            List<String> after = facts.stored().stream()
                    .filter(attribute -> isLater(attribute, record, day, zone))
                    .map(Attribute::name)
                    .toList();
            List<String> taken = after.stream().filter(STEPS::containsKey).toList();
            taken.forEach(name -> steps.merge(name, 1L, Long::sum));
            after.stream().filter(COUNTED_TO::contains).forEach(name -> written.merge(name, 1L, Long::sum));
            if (!taken.isEmpty()) {
                records.set(i, without(facts, record, taken));
            }
        }
        List<Reason> notes = new ArrayList<>();
        if (later > 0) {
            notes.add(note(LATER, day, begun, later));
        }
        steps.forEach((name, count) -> notes.add(note(TAKEN_BACK, day, name, count)));
        written.forEach((name, count) -> notes.add(note(AS_WRITTEN, day, name, count)));
        return new KnownOn<>(records, later, notes);
    }

    private static Reason note(ReasonCode code, LocalDate day, String name, long count) {
        return code.reason().with("day", day).with("name", name).with("count", count);
    }

    private static <O> boolean isLater(Attribute<O, ?> attribute, O record, LocalDate day, ZoneId zone) {
        return attribute
                .of(record)
                .flatMap(value -> date(value, zone))
                .filter(date -> date.isAfter(day))
                .isPresent();
    }

    private static Optional<LocalDate> date(Object value, ZoneId zone) {
        if (value instanceof Instant moment) {
            return Optional.of(moment.atZone(zone).toLocalDate());
        }
        return value instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    private static <O> O without(Catalogue<O> facts, O record, List<String> steps) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        Data data = Data.of(facts.toData(record));
        data.keys().forEach(name -> plain.put(name, data.at(name).value()));
        for (String step : steps) {
            plain.remove(step);
            STEPS.getOrDefault(step, List.of()).forEach(plain::remove);
        }
        return facts.fromData(Data.of(plain));
    }
}
