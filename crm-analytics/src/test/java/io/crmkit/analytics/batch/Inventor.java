package io.crmkit.analytics.batch;

import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.condition.Operator;
import io.crmkit.core.condition.Quantifier;
import io.crmkit.core.measure.Blanks;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasureDraft;
import io.crmkit.core.measure.MixedMoney;
import io.crmkit.core.measure.Population;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import io.crmkit.core.money.RatePolicy;
import io.crmkit.core.opportunity.Line;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.opportunity.Stay;
import io.crmkit.core.time.RelativePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Invents measures and conditions of every kind. */
final class Inventor {

    private final Random random;
    private final Random bounds;
    private final Population population;

    Inventor(Random random, Population population) {
        this(random, random, population);
    }

    /** @param bounds chooses what values are compared with */
    Inventor(Random random, Random bounds, Population population) {
        this.random = random;
        this.bounds = bounds;
        this.population = population;
    }

    static List<Population> populations() {
        return List.of(
                Population.of(OpportunityAttributes.CATALOGUE),
                Population.of(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS),
                Population.of(OpportunityAttributes.CATALOGUE, OpportunityAttributes.LINES));
    }

    private String of(String deal) {
        return population.rows().isEmpty() ? deal : "opportunity." + deal;
    }

    private Expression value(String deal) {
        return new Expression.Value(of(deal));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    List<Measure> measures(int count) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            measures.add(measure("m" + i));
        }
        return measures;
    }

    private MeasureDraft draft(String name) {
        MeasureDraft draft = Measure.named(name, 1).label("Test", "测试").asOf().mixedMoney(MixedMoney.LISTED);
        return switch (population.rows().orElse("")) {
            case "stays" -> draft.over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.STAYS);
            case "lines" -> draft.over(OpportunityAttributes.CATALOGUE, OpportunityAttributes.LINES);
            default -> draft.over(OpportunityAttributes.CATALOGUE);
        };
    }

    private Measure measure(String name) {
        MeasureDraft draft = draft(name);
        Condition where = condition(2);
        switch (random.nextInt(6)) {
            case 0 -> {
                return draft.unit(Unit.COUNT).count(where);
            }
            case 1 -> {
                List<Expression> told = List.of(
                        value("name"), value("amount"), value("termMonths"), value("probability"), value("status"));
                return draft.unit(Unit.COUNT).distinct(one(told), where);
            }
            case 2, 3 -> {
                draft.unit(Unit.MONEY).blanks(one(List.of(Blanks.SKIPPED, Blanks.UNDEFINED)));
                return sorted(draft, money(), where, false);
            }
            default -> {
                draft.unit(Unit.NUMBER).blanks(one(List.of(Blanks.values())));
                return sorted(draft, number(), where, true);
            }
        }
    }

    private Measure sorted(MeasureDraft draft, Expression value, Condition where, boolean whole) {
        boolean told = !whole
                || !(value instanceof Expression.Product || value.toString().contains("probability"));
        return switch (random.nextInt(told ? 5 : 3)) {
            case 0 -> draft.sum(value, where);
            case 1 -> draft.min(value, where);
            case 2 -> draft.max(value, where);
            case 3 -> draft.median(value, where);
            default -> draft.tally("all", Tally.histogram(value, where)).formula(Formula.mean("all"));
        };
    }

    private Expression money() {
        Expression amount = value("amount");
        Expression converted =
                new Expression.Converted(of("amount"), RatePolicy.transactionDate(BatchFixture.CNY), of("createdOn"));
        List<Expression> values = new ArrayList<>(List.of(
                amount,
                converted,
                amount.times(value("probability")),
                value("termMonths").times(amount),
                value("termMonths").times(converted)));
        if (population.rows().filter("lines"::equals).isPresent()) {
            values.add(Line.Attributes.AMOUNT.value());
            values.add(Line.Attributes.AMOUNT.value().times(Line.Attributes.QUANTITY.value()));
        }
        return one(values);
    }

    private Expression number() {
        Expression days = new Expression.Days(of("createdOn"), of("closedOn"));
        List<Expression> values = new ArrayList<>(List.of(
                value("termMonths"),
                days,
                value("probability"),
                value("probability").times(value("termMonths")),
                days.times(value("termMonths"))));
        if (population.rows().filter("stays"::equals).isPresent()) {
            values.add(Stay.Attributes.LEFT_AT.daysSince(Stay.Attributes.ENTERED_AT));
        }
        return one(values);
    }

    Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 8)) {
            case 4 -> condition(depth - 1).and(condition(depth - 1));
            case 5 -> condition(depth - 1).or(condition(depth - 1));
            case 6 -> condition(depth - 1).not();
            default -> leaf();
        };
    }

    private Condition leaf() {
        Operator ordered = one(List.of(Operator.ABOVE, Operator.AT_LEAST, Operator.BELOW, Operator.AT_MOST));
        Money money =
                Money.ofMinor(bounds.nextInt(4) == 0 ? CurrencyUnit.EUR : BatchFixture.CNY, bounds.nextInt(90_000));
        long number = 1L + bounds.nextInt(44);
        return switch (random.nextInt(18)) {
            case 0 -> Condition.always();
            case 1 -> value("status").compared(Operator.IN, "won", "lost");
            case 2 -> value("amount").compared(ordered, money);
            case 3 -> value("amount").compared(Operator.BETWEEN, money, money.plusMajor(200));
            case 4 -> value("amount").compared(Operator.BLANK);
            case 5 -> value("termMonths").compared(ordered, number);
            case 6 -> value("termMonths").compared(Operator.IN, number, number + 3, number + 9);
            case 7 -> new Expression.Days(of("createdOn"), of("closedOn")).compared(ordered, number);
            case 8 -> value("createdOn").compared(ordered, BatchFixture.DAY.plusDays(number * 4));
            case 9 -> value("closeDate").compared(Operator.WITHIN, RelativePeriod.parse("this fiscal quarter"));
            case 10 -> value("name").compared(Operator.STARTS_WITH, "Line " + number % 5);
            case 11 -> value("probability").compared(ordered, new BigDecimal("0.5"));
            case 12 -> value("tags").compared(Operator.HAS, "a");
            case 13 -> value("customer.sector").compared(Operator.IS, "食品");
            case 14 ->
                new Expression.Converted(of("amount"), RatePolicy.transactionDate(BatchFixture.CNY), of("createdOn"))
                        .compared(ordered, Money.ofMinor(BatchFixture.CNY, bounds.nextInt(90_000)));
            case 15 -> value("amount").compared(Operator.IS, Money.ofMajor(CurrencyUnit.EUR, number * 10));
            case 16 -> value("customer.sector").compared(Operator.BLANK);
            default ->
                population.rows().isEmpty()
                        ? new Condition.Rows(
                                "lines",
                                Quantifier.ANY,
                                Line.Attributes.AMOUNT.above(Money.ofMinor(BatchFixture.CNY, random.nextInt(90_000))))
                        : value("taxIncluded").compared(Operator.IS, true);
        };
    }
}
