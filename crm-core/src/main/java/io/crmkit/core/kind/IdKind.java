package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.id.Id;
import io.crmkit.core.message.Article;
import io.crmkit.core.message.Label;

/**
 * The identity of a record.
 *
 * @param target the name of the catalogue whose records are meant, such as {@code customer}
 * @param <A> the type of those records
 */
public record IdKind<A>(String target) implements Kind<Id<A>> {

    private static final Label RULE = Label.of(
            "An id is needed: 1 to " + Id.MAX_LENGTH + " characters, not blank, without control characters.",
            "须为标识：1 至 " + Id.MAX_LENGTH + " 个字符，不能为空白，不含控制字符。");

    @Override
    public Family family() {
        return Family.ID;
    }

    @Override
    public Id<A> check(Object value, String path) {
        if (!(value instanceof Id<?> id)) {
            throw Refusal.wrongType(path, value, "the id of " + Article.before(target), "标识");
        }
        @SuppressWarnings("unchecked") // an id carries no class; the typed API keeps ids of different records apart
        Id<A> typed = (Id<A>) id;
        return typed;
    }

    @Override
    public Id<A> fromData(Data data) {
        String text = data.text();
        try {
            return Id.of(text);
        } catch (IllegalArgumentException refused) {
            throw Refusal.of(data.path(), text, RULE);
        }
    }

    @Override
    public Object toData(Id<A> value) {
        return value.value();
    }

    @Override
    public int compare(Id<A> left, Id<A> right) {
        return left.compareTo(right);
    }
}
