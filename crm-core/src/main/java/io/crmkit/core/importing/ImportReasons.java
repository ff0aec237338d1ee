package io.crmkit.core.importing;

import io.crmkit.core.decision.ReasonCode;
import io.crmkit.core.message.Label;
import java.util.List;

/** What an import has to say about tables, rows and cells. */
public final class ImportReasons {

    /** A source that no table of the mapping is for. */
    public static final ReasonCode SOURCE_UNUSED = ReasonCode.info(
            "import.source-unused",
            "The mapping says nothing about the source \"{source}\", so it is left out. {hint}",
            "映射未提及来源“{source}”，已忽略。{hint}");

    /** A table whose source is not there. */
    public static final ReasonCode SOURCE_MISSING = ReasonCode.warning(
            "import.source-missing",
            "The source \"{source}\" of the mapping is not there. {hint}",
            "缺少映射中的来源“{source}”。{hint}");

    /** Records of a sort that cannot be imported. */
    public static final ReasonCode RECORDS_UNKNOWN = ReasonCode.blocking(
            "import.records-unknown",
            "Records named \"{records}\" cannot be imported. {hint}",
            "无法导入名为“{records}”的记录。{hint}");

    /** A column that the mapping names is not there. */
    public static final ReasonCode COLUMN_MISSING = ReasonCode.blocking(
            "import.column-missing", "There is no column \"{column}\". {hint}", "没有列“{column}”。{hint}");

    /** A column that may be missing is. */
    public static final ReasonCode COLUMN_LACKING = ReasonCode.info(
            "import.column-lacking", "There is no column \"{column}\", so it counts as blank.", "没有列“{column}”，按空白处理。");

    /** No column says in which currency amounts are. */
    public static final ReasonCode CURRENCY_ASSUMED = ReasonCode.info(
            "import.currency-assumed",
            "There is no column \"{column}\", so amounts are taken to be in {currency}. Change the mapping if they are not.",
            "没有列“{column}”，金额按 {currency} 计。如不正确，请修改映射。");

    /** A column that the mapping names is there more than once. */
    public static final ReasonCode COLUMN_DOUBLED = ReasonCode.blocking(
            "import.column-doubled",
            "The column \"{column}\" is there {count} times. Rename all but one.",
            "列“{column}”出现了 {count} 次，请只保留一个，其余改名。");

    /** A column that nothing uses. */
    public static final ReasonCode COLUMN_UNUSED = ReasonCode.info(
            "import.column-unused", "The column \"{column}\" is not used. {hint}", "未使用列“{column}”。{hint}");

    /** The mapping does not say by what the records are told apart. */
    public static final ReasonCode KEY_MISSING = ReasonCode.blocking(
            "import.key-missing",
            "The mapping has no key for {what}. Name the columns that tell these records apart.",
            "映射未指定“{what}”的键，请写明用于区分记录的列。");

    /** The mapping names an attribute that there is not. */
    public static final ReasonCode ATTRIBUTE_UNKNOWN = ReasonCode.blocking(
            "import.attribute-unknown",
            "{what} has no attribute \"{attribute}\" that can be imported. {hint}",
            "“{what}”没有可导入的属性“{attribute}”。{hint}");

    /** The mapping refers to a source that it does not describe. */
    public static final ReasonCode REFERS_TO_UNKNOWN = ReasonCode.blocking(
            "import.refers-to-unknown",
            "{attribute} refers to the source \"{source}\", which the mapping does not describe. {hint}",
            "“{attribute}”引用的来源“{source}”不在映射中。{hint}");

    /** A required attribute refers to rows of the same source, which may come later. */
    public static final ReasonCode REQUIRED_LATER = ReasonCode.blocking(
            "import.required-later",
            "{attribute} is required and refers to rows of the same source, which may come later. Import those rows as a source of their own first.",
            "“{attribute}”为必填项，且引用同一来源中可能靠后的行。请先将被引用的行作为单独来源导入。");

    /** The records do not go a way. */
    public static final ReasonCode PATH_UNUSED = ReasonCode.blocking(
            "import.path-unused",
            "{what} has no stages here. Leave out \"path\", or give a recipe that takes it.",
            "“{what}”没有阶段。请去掉 path，或提供支持它的导入方式。");

    /** A row with more cells than the header. */
    public static final ReasonCode TOO_MANY_CELLS = ReasonCode.blocking(
            "import.too-many-cells",
            "The row has {count} cells, but the header has {columns}. Look for a delimiter or quote too many.",
            "该行有 {count} 个单元格，而表头只有 {columns} 列。请检查是否多了分隔符或引号。");

    /** The key is blank. */
    public static final ReasonCode KEY_BLANK = ReasonCode.blocking(
            "import.key-blank",
            "{column} is blank, but the record is known by it. Fill it in.",
            "“{column}”为空，但它用于识别记录，请填写。");

    /** The key cannot be an identity. */
    public static final ReasonCode KEY_UNUSABLE = ReasonCode.blocking(
            "import.key-unusable",
            "The key cannot be an identity: it is too long or holds control characters. Choose other columns, or set \"hashed\".",
            "该键不能用作标识：过长或含控制字符。请改用其他列，或设置 hashed。");

    /** The key stands in an earlier row already. */
    public static final ReasonCode DUPLICATE = ReasonCode.blocking(
            "import.duplicate",
            "\"{key}\" stands in row {row} already, which is taken. Keep one of the two rows.",
            "“{key}”已出现在第 {row} 行（以该行为准）。请只保留其中一行。");

    /** Several records have the value by which one is looked for. */
    public static final ReasonCode AMBIGUOUS = ReasonCode.blocking(
            "import.ambiguous",
            "Several records have this {attribute}. Merge them, or match by something else.",
            "有多条记录的“{attribute}”与此相同。请合并，或改用其他匹配属性。");

    /** A reference leads to nothing. */
    public static final ReasonCode REFERENCE_MISSING = ReasonCode.blocking(
            "import.reference-missing",
            "There is no {what} \"{key}\". Add it, mend the spelling, or let the mapping omit or create missing ones.",
            "不存在{what}“{key}”。请补充、更正写法，或在映射中选择省略或新建。");

    /** A reference leads to nothing and was left out. */
    public static final ReasonCode REFERENCE_OMITTED = ReasonCode.info(
            "import.reference-omitted",
            "There is no {what} \"{key}\"; the row is taken without it.",
            "不存在{what}“{key}”，导入该行但不含此引用。");

    /** A reference leads to nothing, so a record with only a name is made. */
    public static final ReasonCode REFERENCE_CREATED = ReasonCode.info(
            "import.reference-created",
            "There was no {what} \"{key}\"; one with nothing but this name is made.",
            "不存在{what}“{key}”，新建仅含此名称的记录。");

    /** Not a number. */
    public static final ReasonCode NOT_A_NUMBER = ReasonCode.blocking(
            "import.not-a-number",
            "This is not a number as the mapping says it: write it like {example}.",
            "不符合映射约定的数字写法，应写作 {example}。");

    /** Not a whole number. */
    public static final ReasonCode NOT_WHOLE = ReasonCode.blocking(
            "import.not-whole", "A whole number is needed. Leave out the fraction.", "须为整数，请去掉小数部分。");

    /** Not a date or moment. */
    public static final ReasonCode NOT_A_DATE = ReasonCode.blocking(
            "import.not-a-date",
            "This is not a date as the mapping says it: write it like {example}.",
            "不符合映射约定的日期写法，应写作 {example}。");

    /** Not yes or no. */
    public static final ReasonCode NOT_A_FLAG = ReasonCode.blocking(
            "import.not-a-flag", "Yes or no is needed: yes, no, true, false, 1, 0.", "须为是或否：是、否、true、false、1、0。");

    /** Not one of the choices. */
    public static final ReasonCode NOT_A_CHOICE =
            ReasonCode.blocking("import.not-a-choice", "This is not one of the choices. {hint}", "不是可选项之一。{hint}");

    /** An amount without a currency. */
    public static final ReasonCode NO_CURRENCY = ReasonCode.blocking(
            "import.no-currency",
            "The amount has no currency. Write its code beside it, or name a currency or a currency column in the mapping.",
            "金额没有货币。请在金额旁写明货币代码，或在映射中指定货币或货币列。");

    /** An amount with more decimal places than its currency. */
    public static final ReasonCode TOO_FINE = ReasonCode.blocking(
            "import.too-fine",
            "{currency} has {places} decimal places; nothing is rounded silently. Round the amount in the source.",
            "{currency} 只有 {places} 位小数，系统不会自动舍入，请在来源中舍入金额。");

    /** A kind of value that one cell cannot hold. */
    public static final ReasonCode NOT_IN_A_CELL = ReasonCode.blocking(
            "import.not-in-a-cell",
            "One cell cannot hold this attribute. Leave it out of the mapping.",
            "单个单元格无法表示该属性，请从映射中去掉。");

    /** The record goes another way than the row tells. */
    public static final ReasonCode OTHER_WAY = ReasonCode.blocking(
            "import.other-way",
            "The record is there, but in another stage than the row tells. Move it by hand, or take the row out.",
            "记录已存在，但所处阶段与该行不同。请手动推进，或去掉该行。");

    /** Nothing tells when a stage was entered. */
    public static final ReasonCode STEP_UNDATED = ReasonCode.blocking(
            "import.step-undated",
            "The stage \"{stage}\" has no date. Give the day on which it was entered, or let the mapping say which one stands for a blank cell.",
            "阶段“{stage}”没有日期。请填写进入日期，或在映射中指定空白时的日期。");

    /** The way goes on after the moment as of which rows are taken. */
    public static final ReasonCode BROKEN_OFF = ReasonCode.info(
            "import.broken-off",
            "What happened after the day that is asked for is left out; all other values are those of the file.",
            "所查询日期之后的变动不计入，其余数据以文件为准。");

    /** The command waits for an approval. */
    public static final ReasonCode WAITING =
            ReasonCode.info("import.waiting", "This waits for an approval.", "该操作等待审批。");

    /** A record that had been retracted is there again. */
    public static final ReasonCode RESTORED =
            ReasonCode.info("import.restored", "The record had been retracted and is there again.", "该记录曾被作废，现已恢复。");

    /** A masked cell says nothing. */
    public static final ReasonCode MASKED = ReasonCode.info(
            "import.masked",
            "The cell is masked, so it says nothing; a record that is there keeps its value.",
            "单元格已脱敏，不含数据；已有记录保留原值。");

    /** A masked cell of a row that becomes a record which nobody keeps. */
    public static final ReasonCode MASKED_BLANK =
            ReasonCode.info("import.masked-blank", "The cell is masked, so it counts as blank.", "单元格已脱敏，按空白处理。");

    /** A row of an owned list lacks something required. */
    public static final ReasonCode ROW_INCOMPLETE = ReasonCode.info(
            "import.row-incomplete",
            "The cell is blank, so the other cells of {what} make no row.",
            "单元格为空，“{what}”的其他单元格未生成明细行。");

    /** There is nothing of the run that is to be undone. */
    public static final ReasonCode RUN_UNKNOWN = ReasonCode.info(
            "import.run-unknown", "The journal knows nothing of a run \"{run}\".", "日志中没有批次“{run}”的记录。");

    /** Records that cannot be retracted. */
    public static final ReasonCode NOT_UNDOABLE = ReasonCode.blocking(
            "import.not-undoable",
            "Of the kind {what}, nothing can be retracted, so this import cannot be undone by itself. Change the records by hand.",
            "{what}不支持作废，无法自动撤销，请手动修改。");

    /** A record that the actor may not see. */
    public static final ReasonCode HIDDEN = ReasonCode.blocking(
            "import.hidden", "Something of the kind {what} that you may not see stays.", "您无权查看的{what}予以保留。");

    /** A record that stays refers to one that was made by the import. */
    public static final ReasonCode REFERRED_TO = ReasonCode.blocking(
            "import.referred-to",
            "Something of the kind {what} that stays refers to it ({which}), so it stays too.",
            "有未作废的{what}引用了该记录（{which}），因此予以保留。");

    /** Stands for a record that the actor may not see. */
    static final Label UNSEEN = Label.of("one that you may not see", "您无权查看的记录");

    private ImportReasons() {}

    /** All of them. */
    public static List<ReasonCode> all() {
        return List.of(
                SOURCE_UNUSED,
                SOURCE_MISSING,
                RECORDS_UNKNOWN,
                COLUMN_MISSING,
                COLUMN_LACKING,
                CURRENCY_ASSUMED,
                COLUMN_DOUBLED,
                COLUMN_UNUSED,
                ATTRIBUTE_UNKNOWN,
                REFERS_TO_UNKNOWN,
                KEY_MISSING,
                REQUIRED_LATER,
                PATH_UNUSED,
                TOO_MANY_CELLS,
                KEY_BLANK,
                KEY_UNUSABLE,
                DUPLICATE,
                AMBIGUOUS,
                REFERENCE_MISSING,
                REFERENCE_OMITTED,
                REFERENCE_CREATED,
                NOT_A_NUMBER,
                NOT_WHOLE,
                NOT_A_DATE,
                NOT_A_FLAG,
                NOT_A_CHOICE,
                NO_CURRENCY,
                TOO_FINE,
                NOT_IN_A_CELL,
                OTHER_WAY,
                STEP_UNDATED,
                BROKEN_OFF,
                WAITING,
                RESTORED,
                MASKED,
                MASKED_BLANK,
                ROW_INCOMPLETE,
                RUN_UNKNOWN,
                NOT_UNDOABLE,
                HIDDEN,
                REFERRED_TO);
    }
}
