package io.crmkit.analytics.cube;

import io.crmkit.analytics.cube.significance.NotTestable;
import io.crmkit.analytics.cube.significance.Proportion;
import io.crmkit.analytics.cube.significance.Sample;
import io.crmkit.analytics.cube.significance.Significance;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.condition.Expression;
import io.crmkit.core.data.Data;
import io.crmkit.core.kind.Family;
import io.crmkit.core.measure.Basis;
import io.crmkit.core.measure.Blanks;
import io.crmkit.core.measure.Figure;
import io.crmkit.core.measure.Formula;
import io.crmkit.core.measure.Measure;
import io.crmkit.core.measure.MeasurePlan;
import io.crmkit.core.measure.Partials;
import io.crmkit.core.measure.Tally;
import io.crmkit.core.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a test needs to know of a measure besides its figure, gathered by measures of its own: of a share, the two counts and how many
 * cases of the numerator the denominator lacks; of a mean of numbers, their number, sum and sum of squares; of a mean of amounts, how
 * often each amount occurs, since amounts are not multiplied with each other.
 */
final class Evidence<O> {

    private static final String VALUE = "value";

    private final Measure measure;
    private final Sort sort;
    private final MeasurePlan<O> total;
    private final Optional<Partials> gathered;

    private Evidence(Measure measure, Sort sort, MeasurePlan<O> total, Optional<Partials> gathered) {
        this.measure = measure;
        this.sort = sort;
        this.total = total;
        this.gathered = gathered;
    }

    private enum Sort {
        SHARE,
        NUMBERS,
        AMOUNTS,
        NONE
    }

    static <O> Evidence<O> of(Plans<O> plans, Measure measure, Taken<O> records) {
        Sort sort = sort(plans, measure);
        if (sort == Sort.NONE) {
            return new Evidence<>(measure, sort, plans.by(List.of()), Optional.empty());
        }
        Plans<O> further = plans.only(measures(sort, measure, plans));
        return new Evidence<>(measure, sort, further.by(List.of()), Optional.of(records.gather(further.all())));
    }

    Significance between(CubeGroup first, CubeGroup second) {
        for (CubeGroup group : List.of(first, second)) {
            Optional<NotTestable> undefined = group.figure(measure.name())
                    .undefined()
                    .map(why -> NotTestable.because(
                            NotTestable.Reason.UNDEFINED,
                            group + ": " + why.label().en(),
                            group.label().zh() + "：" + why.label().zh()));
            if (undefined.isPresent()) {
                return undefined.get();
            }
        }
        return switch (sort) {
            case SHARE -> shares(first, second);
            case NUMBERS -> Significance.between(numbers(first), numbers(second));
            case AMOUNTS -> amounts(first, second);
            case NONE ->
                NotTestable.because(
                        NotTestable.Reason.NO_TEST, "It is neither a share of cases nor a mean", "该指标既不是比例也不是均值");
        };
    }

    private Significance shares(CubeGroup first, CubeGroup second) {
        if (whole(first, 2) + whole(second, 2) > 0) {
            return NotTestable.because(
                    NotTestable.Reason.NO_SHARE,
                    "Its numerator counts cases that its denominator does not, so it is no share of them",
                    "分子含有分母之外的记录，不是比例");
        }
        return Significance.between(
                Proportion.of(whole(first, 0), whole(first, 1)), Proportion.of(whole(second, 0), whole(second, 1)));
    }

    private long whole(CubeGroup group, int place) {
        return number(group, place).longValueExact();
    }

    private BigDecimal number(CubeGroup group, int place) {
        return figures(group).get(place).number().orElse(BigDecimal.ZERO);
    }

    private Sample numbers(CubeGroup group) {
        return new Sample(figures(group).get(0).sampleSize(), number(group, 0), number(group, 1));
    }

    private Significance amounts(CubeGroup first, CubeGroup second) {
        Set<String> currencies = new HashSet<>();
        List<Sample> samples = new ArrayList<>();
        for (CubeGroup group : List.of(first, second)) {
            Optional<Sample> sample = sample(group, currencies);
            if (sample.isEmpty()) {
                return NotTestable.because(
                        NotTestable.Reason.UNDEFINED,
                        group + ": more different amounts than can be told apart",
                        group.label().zh() + "：不同金额过多，超出上限");
            }
            samples.add(sample.get());
        }
        return currencies.size() > 1
                ? NotTestable.because(
                        NotTestable.Reason.UNDEFINED,
                        "The amounts of both groups have different currencies",
                        "两组金额的货币不同")
                : Significance.between(samples.get(0), samples.get(1));
    }

    /** From the plain form of how often each amount occurs; empty if there are too many of them. */
    private Optional<Sample> sample(CubeGroup group, Set<String> currencies) {
        Data content = Data.of(of(group).toData()).at("groups").items().stream()
                .flatMap(found -> found.at("cells").items().stream())
                .map(cell -> cell.at("content"))
                .findFirst()
                .orElseGet(() -> Data.of(List.of()));
        if (content.isAbsent() || !content.isList()) {
            return content.isAbsent() ? Optional.of(Sample.of(List.of())) : Optional.empty();
        }
        long number = 0;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (Data triple : content.items()) {
            List<Data> parts = triple.items();
            BigDecimal amount = new BigDecimal(parts.get(0).text());
            BigDecimal times = BigDecimal.valueOf(parts.get(2).whole());
            currencies.add(parts.get(1).text());
            number += times.longValueExact();
            sum = sum.add(amount.multiply(times));
            squares = squares.add(amount.multiply(amount).multiply(times));
        }
        return Optional.of(new Sample(number, sum, squares));
    }

    private List<Figure> figures(CubeGroup group) {
        return total.finish(of(group)).totals();
    }

    private Partials of(CubeGroup group) {
        return gathered.orElseThrow()
                .regrouped(total, key -> group.holds(key) ? Optional.of(List.of()) : Optional.empty());
    }

    private static Sort sort(Plans<?> plans, Measure measure) {
        Formula formula = measure.formula();
        if (formula instanceof Formula.Ratio ratio
                && ratio.over() instanceof Formula.Of over
                && ratio.under() instanceof Formula.Of under
                && measure.tally(over.tally()).sort() == Tally.Sort.COUNT
                && measure.tally(under.tally()).sort() == Tally.Sort.COUNT) {
            return Sort.SHARE;
        }
        if (formula instanceof Formula.Mean mean) {
            Expression value = measure.tally(mean.tally()).value().orElseThrow();
            boolean zeros = measure.blanks() == Blanks.ZERO;
            return isMoney(value, plans.all()) ? zeros ? Sort.NONE : Sort.AMOUNTS : Sort.NUMBERS;
        }
        return Sort.NONE;
    }

    private static boolean isMoney(Expression value, MeasurePlan<?> plan) {
        return value instanceof Expression.Product product
                ? product.factors().stream().anyMatch(factor -> isMoney(factor, plan))
                : plan.binder().kind(value, plan.rows()).family() == Family.MONEY;
    }

    private static List<Measure> measures(Sort sort, Measure measure, Plans<?> plans) {
        Sketch sketch = new Sketch(measure, plans);
        if (sort == Sort.SHARE) {
            Formula.Ratio ratio = (Formula.Ratio) measure.formula();
            Condition over = measure.tally(((Formula.Of) ratio.over()).tally()).where();
            Condition under =
                    measure.tally(((Formula.Of) ratio.under()).tally()).where();
            return List.of(
                    sketch.measure("of", "count", true, over, VALUE),
                    sketch.measure("among", "count", true, under, VALUE),
                    sketch.measure("beside", "count", true, over.and(under.not()), VALUE));
        }
        Tally tally = measure.tally(((Formula.Mean) measure.formula()).tally());
        Expression value = tally.value().orElseThrow();
        return sort == Sort.NUMBERS
                ? List.of(
                        sketch.measure("sum", "sum", value.toData(), tally.where(), VALUE),
                        sketch.measure("squares", "sum", value.times(value).toData(), tally.where(), VALUE))
                : List.of(sketch.measure("amounts", "histogram", value.toData(), tally.where(), Map.of("mean", VALUE)));
    }

    /** Writes measures over the rows of another one; in plain form, which names the rows whatever they are. */
    private record Sketch(Measure like, Plans<?> plans) {

        Measure measure(String name, String sort, Object value, Condition where, Object formula) {
            Map<String, Object> tally = new LinkedHashMap<>();
            tally.put(sort, value);
            tally.put("where", where.toData());
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("name", "evidence." + name);
            data.put("version", 1);
            data.put("label", Map.of("en", name, "zh", name));
            data.put("population", like.population().toData());
            data.put("unit", (sort.equals("histogram") ? Unit.MONEY : Unit.NUMBER).toData());
            data.put("basis", Basis.AS_OF.code());
            data.put("blanks", like.blanks().code());
            data.put("tallies", Map.of(VALUE, tally));
            data.put("formula", formula);
            return Measure.fromData(Data.of(data), plans.all().binder().schema());
        }
    }
}
