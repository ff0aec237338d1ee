package io.crmkit.core.objection;

import io.crmkit.core.kind.Choice;
import java.util.List;

/** The usual situations that scripts are for. A host makes its own with {@link Choice#of}; only the code is stored. */
public final class Situations {

    /** The first words. */
    public static final Choice OPENING = Choice.of("opening", "Opening", "开场白");
    /** Asking for needs. */
    public static final Choice DISCOVERY = Choice.of("discovery", "Discovery", "需求挖掘");
    /** Showing what is offered. */
    public static final Choice PRESENTATION = Choice.of("presentation", "Presentation", "产品介绍");
    /** Talking about prices and terms. */
    public static final Choice NEGOTIATION = Choice.of("negotiation", "Negotiation", "商务谈判");
    /** Asking for the order. */
    public static final Choice CLOSING = Choice.of("closing", "Closing", "促成签约");
    /** Coming back to somebody. */
    public static final Choice FOLLOW_UP = Choice.of("follow-up", "Follow-up", "跟进回访");
    /** Winning back a customer who left. */
    public static final Choice WIN_BACK = Choice.of("win-back", "Win-back", "客户挽回");

    /** All of them. */
    public static final List<Choice> USUAL =
            List.of(OPENING, DISCOVERY, PRESENTATION, NEGOTIATION, CLOSING, FOLLOW_UP, WIN_BACK);

    private Situations() {}
}
