package io.crmkit.core.kind;

import io.crmkit.core.data.Data;

/** Yes or no. */
public final class FlagKind implements Kind<Boolean> {

    static final FlagKind INSTANCE = new FlagKind();

    private FlagKind() {}

    @Override
    public Family family() {
        return Family.FLAG;
    }

    @Override
    public Boolean check(Object value, String path) {
        if (!(value instanceof Boolean flag)) {
            throw Refusal.wrongType(path, value, "true or false", "是或否");
        }
        return flag;
    }

    @Override
    public Boolean fromData(Data data) {
        return data.flag();
    }

    @Override
    public Object toData(Boolean value) {
        return value;
    }

    @Override
    public int compare(Boolean left, Boolean right) {
        return Boolean.compare(left, right);
    }

    @Override
    public String toString() {
        return "FlagKind";
    }
}
