package io.crmkit.core.objection;

import io.crmkit.core.kind.Choice;
import io.crmkit.core.message.Label;

/** The codes of open lists: the usual choices are named, a host makes its own. */
final class Codes {

    static final Label RULE = Label.of(
            "This is no code. Give a choice, or lower-case letters, digits and hyphens.", "不是有效代码，请使用选项或小写字母、数字和连字符。");

    private Codes() {}

    static boolean isCode(String text) {
        try {
            return new Choice(text, Label.same(text)).code().equals(text);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
