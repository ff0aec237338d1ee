package io.crmkit.core.kind;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** The twelve families of kinds; a switch over them covers every attribute. */
public enum Family implements Labelled {
    /** Free text. */
    TEXT("text", "Text", "文本"),
    /** One of a closed set of codes. */
    CHOICE("choice", "Choice", "选项"),
    /** A whole number. */
    WHOLE("whole", "Whole number", "整数"),
    /** A decimal number. */
    DECIMAL("decimal", "Decimal number", "小数"),
    /** An amount with its currency. */
    MONEY("money", "Money", "金额"),
    /** A calendar date without time. */
    DATE("date", "Date", "日期"),
    /** A moment on the time line. */
    INSTANT("instant", "Moment", "时刻"),
    /** Yes or no. */
    FLAG("flag", "Yes or no", "是否"),
    /** The identity of a record. */
    ID("id", "Reference", "引用"),
    /** A list of simple values. */
    MANY("many", "List", "列表"),
    /** Owned rows that have attributes of their own. */
    PARTS("parts", "Rows", "明细"),
    /** Simple values by text key. */
    MAP("map", "Map", "键值表");

    private final String code;
    private final Label label;

    Family(String code, String en, String zh) {
        this.code = code;
        this.label = Label.of(en, zh);
    }

    /** The stable spelling in stored data. */
    public String code() {
        return code;
    }

    @Override
    public Label label() {
        return label;
    }

    /** Whether a value is a list, rows, or a map rather than one simple value. */
    public boolean isCompound() {
        return this == MANY || this == PARTS || this == MAP;
    }

    /** Whether values have a useful order: larger and smaller mean something. */
    public boolean isOrdered() {
        return this == TEXT || this == WHOLE || this == DECIMAL || this == MONEY || this == DATE || this == INSTANT;
    }
}
