package io.crmkit.core.customer;

import io.crmkit.core.message.Label;

/** What a country code looks like. */
final class Countries {

    static final Label RULE =
            Label.of("A country is two capital letters of ISO 3166, such as CN.", "国家须为 ISO 3166 的两位大写字母，例如 CN。");

    private Countries() {}

    static boolean isCode(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
