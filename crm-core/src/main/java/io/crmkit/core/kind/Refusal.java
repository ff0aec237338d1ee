package io.crmkit.core.kind;

import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.message.Label;
import org.jspecify.annotations.Nullable;

/** The wording of everything that a kind refuses. */
final class Refusal {

    private Refusal() {}

    static InvalidDataException of(String path, @Nullable Object value, Label rule) {
        return new InvalidDataException(Fault.at(path, value, rule));
    }

    /** A value of the wrong Java class: a mistake in a program. */
    static InvalidDataException wrongType(String path, @Nullable Object value, String expected, String expectedZh) {
        String found = value == null
                ? "nothing"
                : "a value of class " + value.getClass().getSimpleName();
        String foundZh = value == null ? "空" : " " + value.getClass().getSimpleName() + " 类型的值";
        return of(
                path,
                value,
                Label.of(
                        "Here must stand " + expected + ", but there is " + found + ".",
                        "此处应为" + expectedZh + "，但现为" + foundZh + "。"));
    }

    static Label range(Object least, Object most) {
        return Label.of(
                "A number from " + least + " to " + most + " is needed.", "须为 " + least + " 至 " + most + " 之间的数。");
    }
}
