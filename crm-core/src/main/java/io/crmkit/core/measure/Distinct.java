package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import io.crmkit.core.kind.DecimalKind;
import io.crmkit.core.kind.Kind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** The different values. With too many it forgets them all. */
final class Distinct implements Content {

    private final Kind<Object> kind;
    private final int most;
    private final Set<Object> values = new HashSet<>();
    private boolean overflown;

    Distinct(Kind<Object> kind, int most) {
        this.kind = kind;
        this.most = most;
    }

    @Override
    public void add(Object value, long rows) {
        add(value);
    }

    void add(Object value) {
        if (!overflown) {
            values.add(value instanceof BigDecimal number ? DecimalKind.normal(number) : value);
            if (values.size() > most) {
                overflow();
            }
        }
    }

    private void overflow() {
        overflown = true;
        values.clear();
    }

    /** A blank value is no zero here. */
    @Override
    public void addZero(long rows) {
        throw new IllegalStateException("A number of different values knows no zero.");
    }

    @Override
    public void absorb(Content other) {
        Distinct that = (Distinct) other;
        if (that.overflown) {
            overflow();
        } else {
            that.values.forEach(this::add);
        }
    }

    @Override
    public boolean isOverflown() {
        return overflown;
    }

    int size() {
        return values.size();
    }

    @Override
    public Object toData() {
        return overflown
                ? "overflow"
                : values.stream().sorted(kind::compare).map(kind::toData).toList();
    }

    @Override
    public void read(Data data, long taken) {
        if (data.value() instanceof String text && text.equals("overflow")) {
            overflow();
        } else {
            data.list(kind::fromData).forEach(this::add);
        }
    }
}
