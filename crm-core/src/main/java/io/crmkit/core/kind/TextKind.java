package io.crmkit.core.kind;

import io.crmkit.core.data.Data;
import io.crmkit.core.data.TextOrder;
import io.crmkit.core.message.Label;

/**
 * Free text that says something: never empty and never only white space, since a missing text is a missing value.
 *
 * @param longest how many characters (code points) are allowed, at least 1
 */
public record TextKind(int longest) implements Kind<String> {

    /** The longest text that any attribute may hold. */
    public static final int LONGEST = 100_000;

    private static final Label BROKEN = Label.of(
            "Text must be well-formed Unicode, but half of a surrogate pair stands alone. Mend the encoding of the source.",
            "文本须为完整的 Unicode，但含有孤立的代理字符，请检查来源编码。");
    private static final Label BLANK = Label.of("Text must not be blank. Leave it out instead.", "文本不能为空白，可不填。");
    private static final Label NUL =
            Label.of("Text must not contain the character NUL. Remove it.", "文本不能含有 NUL 字符，请删除。");

    /** Checks the length. */
    public TextKind {
        if (longest < 1 || longest > LONGEST) {
            throw new IllegalArgumentException(
                    "The length of a text (%s) must be from 1 to %s characters.".formatted(longest, LONGEST));
        }
    }

    @Override
    public Family family() {
        return Family.TEXT;
    }

    @Override
    public String check(Object value, String path) {
        if (!(value instanceof String text)) {
            throw Refusal.wrongType(path, value, "a text", "文本");
        }
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            throw Refusal.of(
                    path,
                    text,
                    Label.of(
                            "At most " + longest + " characters are allowed. Shorten the text.",
                            "最多 " + longest + " 个字符，请缩短。"));
        }
        if (isUsual(text)) {
            return text;
        }
        int broken = Data.brokenSurrogate(text);
        if (broken >= 0) {
            throw Refusal.of(path, text, BROKEN);
        }
        if (Data.isBlank(text)) {
            throw Refusal.of(path, text, BLANK);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.of(path, text, NUL);
        }
        return text;
    }

    /** Whether one look finds nothing that needs a second: it begins with a letter or digit, and no character is a control or a surrogate. */
    private static boolean isUsual(String text) {
        if (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String fromData(Data data) {
        return check(data.text(), data.path());
    }

    @Override
    public Object toData(String value) {
        return value;
    }

    @Override
    public int compare(String left, String right) {
        return TextOrder.compare(left, right);
    }
}
