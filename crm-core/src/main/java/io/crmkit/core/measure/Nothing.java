package io.crmkit.core.measure;

import io.crmkit.core.data.Data;
import java.util.List;

/** For counts: the rows alone. */
final class Nothing implements Content {

    @Override
    public void add(Object value, long rows) {}

    @Override
    public void addZero(long rows) {}

    @Override
    public void absorb(Content other) {}

    @Override
    public boolean isOverflown() {
        return false;
    }

    @Override
    public Object toData() {
        return List.of();
    }

    @Override
    public void read(Data data, long taken) {}
}
