package io.crmkit.core.command;

import io.crmkit.core.access.Actor;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.DatedAttribute;
import io.crmkit.core.attribute.Definition;
import io.crmkit.core.attribute.IdAttribute;
import io.crmkit.core.attribute.ListAttribute;
import io.crmkit.core.attribute.OrderedAttribute;
import io.crmkit.core.attribute.TextAttribute;
import io.crmkit.core.kind.Confidentiality;
import io.crmkit.core.kind.Kind;
import java.time.Instant;

/** The attributes of a {@link HeldCommand}. */
public final class HeldCommands {

    private static final Definition<HeldCommand, HeldCommand.Builder> DEFINITION = Catalogue.define(
            "held-command", "Request", "申请", HeldCommand.class, HeldCommand::builder, HeldCommand.Builder::build);

    /** The identity. */
    public static final IdAttribute<HeldCommand, HeldCommand> ID =
            DEFINITION.identity(HeldCommand::id, HeldCommand.Builder::id);

    /** The version. */
    public static final OrderedAttribute<HeldCommand, Long> VERSION =
            DEFINITION.version(HeldCommand::version, HeldCommand.Builder::version);

    /** The name of the command. */
    public static final TextAttribute<HeldCommand> COMMAND = DEFINITION
            .text("command", 100)
            .label("Command", "命令")
            .required(HeldCommand::command, HeldCommand.Builder::command);

    /** The command as text; it may hold anything, so it is confidential. */
    public static final TextAttribute<HeldCommand> CONTENT = DEFINITION
            .text("content", 100_000)
            .label("Content", "内容")
            .confidentiality(Confidentiality.CONFIDENTIAL)
            .required(HeldCommand::content, HeldCommand.Builder::content);

    /** Who asked for it. */
    public static final IdAttribute<HeldCommand, Actor> REQUESTED_BY = DEFINITION
            .<Actor>reference("requestedBy", "actor")
            .label("Requested by", "申请人")
            .required(HeldCommand::requestedBy, HeldCommand.Builder::requestedBy);

    /** The roles in which it was asked for. */
    public static final ListAttribute<HeldCommand, String> REQUESTED_AS = DEFINITION
            .many("requestedAs", Kind.text(60))
            .label("Requested as", "申请角色")
            .collected(HeldCommand::requestedAs, HeldCommand.Builder::addAllRequestedAs);

    /** When it was asked for. */
    public static final DatedAttribute<HeldCommand, Instant> REQUESTED_AT = DEFINITION
            .instant("requestedAt")
            .label("Requested at", "申请时间")
            .required(HeldCommand::requestedAt, HeldCommand.Builder::requestedAt);

    /** When it is to take effect. */
    public static final DatedAttribute<HeldCommand, Instant> EFFECTIVE_AT = DEFINITION
            .instant("effectiveAt")
            .label("Effective at", "生效时间")
            .optional(HeldCommand::effectiveAt, HeldCommand.Builder::effectiveAt);

    /** The justification with which the request overrides what can be overridden. */
    public static final TextAttribute<HeldCommand> JUSTIFICATION = DEFINITION
            .text("justification", 4_000)
            .label("Justification", "理由")
            .optional(HeldCommand::justification, HeldCommand.Builder::justification);

    /** The comment that came with the request. */
    public static final TextAttribute<HeldCommand> COMMENT = DEFINITION
            .text("comment", 4_000)
            .label("Comment", "备注")
            .optional(HeldCommand::comment, HeldCommand.Builder::comment);

    /** From where the request came. */
    public static final TextAttribute<HeldCommand> ORIGIN = DEFINITION
            .text("origin", 4_000)
            .label("Origin", "来源")
            .optional(HeldCommand::origin, HeldCommand.Builder::origin);

    /** Whether whoever asked for it accepted warnings. */
    public static final Attribute<HeldCommand, Boolean> ACCEPTS_WARNINGS = DEFINITION
            .flag("acceptsWarnings")
            .label("Accepts warnings", "接受提示")
            .required(HeldCommand::acceptsWarnings, HeldCommand.Builder::acceptsWarnings);

    /** Whether it is merged with what others change meanwhile. */
    public static final Attribute<HeldCommand, Boolean> MERGES =
            DEFINITION.flag("merges").label("Merges", "合并").required(HeldCommand::merges, HeldCommand.Builder::merges);

    /** The codes of the reasons that hold it. */
    public static final ListAttribute<HeldCommand, String> HELD_BECAUSE = DEFINITION
            .many("heldBecause", Kind.text(100))
            .label("Held because", "待批原因")
            .collected(HeldCommand::heldBecause, HeldCommand.Builder::addAllHeldBecause);

    /** How far it is. */
    public static final Attribute<HeldCommand, HeldState> STATE = DEFINITION
            .choice("state", HeldState.class)
            .label("State", "状态")
            .required(HeldCommand::state, HeldCommand.Builder::state);

    /** Who decided. */
    public static final IdAttribute<HeldCommand, Actor> DECIDED_BY = DEFINITION
            .<Actor>reference("decidedBy", "actor")
            .label("Decided by", "审批人")
            .optional(HeldCommand::decidedBy, HeldCommand.Builder::decidedBy);

    /** All of them. */
    public static final Catalogue<HeldCommand> CATALOGUE = DEFINITION.catalogue();

    private HeldCommands() {}
}
