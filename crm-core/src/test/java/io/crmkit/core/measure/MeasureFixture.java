package io.crmkit.core.measure;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.MoneyAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.condition.Binder;
import io.crmkit.core.condition.Frame;
import io.crmkit.core.customer.CustomerAttributes;
import io.crmkit.core.id.Id;
import io.crmkit.core.kind.Kind;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.money.ExchangeRates;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.Stage;
import io.crmkit.core.time.BusinessCalendar;
import io.crmkit.core.time.FiscalCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Records, catalogues and frames that the tests of this package share. */
final class MeasureFixture {

    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final CurrencyUnit EUR = CurrencyUnit.EUR;
    static final Catalogues SCHEMA =
            Catalogues.of(List.of(OpportunityAttributes.CATALOGUE, CustomerAttributes.CATALOGUE, Sale.CATALOGUE));

    private static int deals;

    private MeasureFixture() {}

    static Binder binder() {
        return binder(FiscalCalendar.calendarYear(), ExchangeRates.none());
    }

    static Binder binder(FiscalCalendar fiscal, ExchangeRates rates) {
        return new Binder(
                SCHEMA,
                new Frame(
                        Instant.parse("2026-03-02T08:00:00Z"),
                        ZoneId.of("Asia/Shanghai"),
                        fiscal,
                        BusinessCalendar.always(),
                        rates));
    }

    static Opportunity.Builder deal(Status status) {
        Opportunity.Builder deal = Opportunity.builder()
                .id(Id.of("d" + deals++))
                .version(1)
                .name("Line 4")
                .customer(Id.of("acme"))
                .stage("first")
                .status(status)
                .probability(new BigDecimal("0.5"))
                .process("simple")
                .edition(0)
                .createdOn(LocalDate.of(2026, 1, 1));
        Stage.usualForecast(status).ifPresent(deal::forecast);
        if (status.isClosed()) {
            deal.closedOn(LocalDate.of(2026, 1, 1));
        }
        return deal;
    }

    static Opportunity wonAfter(long days) {
        return deal(Status.WON)
                .closedOn(LocalDate.of(2026, 1, 1).plusDays(days))
                .build();
    }

    static Opportunity worth(Status status, String amount, String probability) {
        return deal(status)
                .amount(money(amount))
                .probability(new BigDecimal(probability))
                .build();
    }

    static Money money(String text) {
        return Money.parse(text);
    }

    static BigMoney exact(String text) {
        return BigMoney.parse(text);
    }

    static <O> Table table(MeasurePlan<O> plan, List<O> records) {
        return plan.finish(RowEvaluator.of(plan).gather(records));
    }

    static MeasurePlan<Opportunity> plan(Measure... measures) {
        return MeasurePlan.of(binder(), OpportunityAttributes.CATALOGUE)
                .measure(measures)
                .build();
    }

    static Figure figure(Measure measure, List<Opportunity> deals) {
        return table(plan(measure), deals).totals().get(0);
    }

    static MeasureDraft deals(String name) {
        return Measure.named(name, 1)
                .label("Test", "测试")
                .over(OpportunityAttributes.CATALOGUE)
                .asOf();
    }

    static MeasureDraft sales(String name) {
        return Measure.named(name, 1).label("Test", "测试").over(Sale.CATALOGUE).asOf();
    }

    static Figure saleFigure(Measure measure, Sale... sales) {
        MeasurePlan<Sale> plan =
                MeasurePlan.of(binder(), Sale.CATALOGUE).measure(measure).build();
        return table(plan, List.of(sales)).totals().get(0);
    }

    /** A record of one value of each kind, each of which may be blank. */
    static final class Sale {

        private static final Definition<Sale, Map<String, Object>> DEFINITION =
                Catalogue.define("sale", "Sale", "销售", Sale.class, HashMap::new, Sale::new);

        static final OrderedAttribute<Sale, Long> PIECES =
                DEFINITION.whole("pieces").label("Pieces", "件数").optional(get("pieces"), put("pieces"));
        static final OrderedAttribute<Sale, BigDecimal> SHARE =
                DEFINITION.decimal("share").label("Share", "份额").optional(get("share"), put("share"));
        static final MoneyAttribute<Sale> PRICE =
                DEFINITION.money("price").label("Price", "价格").optional(get("price"), put("price"));
        static final DatedAttribute<Sale, LocalDate> DAY =
                DEFINITION.date("day").label("Day", "日期").optional(get("day"), put("day"));
        static final DatedAttribute<Sale, Instant> MOMENT =
                DEFINITION.instant("moment").label("Moment", "时刻").optional(get("moment"), put("moment"));
        static final Attribute<Sale, Boolean> REPEAT =
                DEFINITION.flag("repeat").label("Repeat", "复购").optional(get("repeat"), put("repeat"));
        static final ListAttribute<Sale, String> TAGS = DEFINITION
                .many("tags", Kind.text(20))
                .label("Tags", "标签")
                .collected(sale -> List.of(), (values, tags) -> {});
        static final Catalogue<Sale> CATALOGUE = DEFINITION.catalogue();

        private final Map<String, Object> values;

        Sale(Map<String, Object> values) {
            this.values = values;
        }

        static Sale of(@Nullable Object... pairs) {
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < pairs.length; i += 2) {
                Object value = pairs[i + 1];
                if (value != null) {
                    values.put(((Attribute<?, ?>) pairs[i]).name(), value);
                }
            }
            return new Sale(values);
        }

        @SuppressWarnings("unchecked") // each name is used for one type only
        private static <V> java.util.function.Function<Sale, Optional<V>> get(String name) {
            return sale -> Optional.ofNullable((V) sale.values.get(name));
        }

        private static <V> java.util.function.BiConsumer<Map<String, Object>, V> put(String name) {
            return (values, value) -> values.put(name, value);
        }
    }
}
