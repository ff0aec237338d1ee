package io.crmkit.core.condition;

/**
 * How long something that was bound stays right: the schema and the frame that it was bound with, and how much of the frame matters.
 *
 * @param schema what resolved the names
 * @param frame the frame of reference
 * @param lasting how much of the frame matters
 */
public record Validity(Schema schema, Frame frame, Lasting lasting) {

    /** Both are right. */
    public Validity and(Validity other) {
        return lasting.compareTo(other.lasting) >= 0 ? this : other;
    }

    /** Whether binding anew with this binder would give the same. */
    public boolean covers(Binder binder) {
        Frame other = binder.frame();
        return schema == binder.schema()
                && frame.fiscal().equals(other.fiscal())
                && frame.business().equals(other.business())
                && frame.rates() == other.rates()
                && frame.zone().equals(other.zone())
                && switch (lasting) {
                    case ALWAYS -> true;
                    case TODAY -> frame.today().equals(other.today());
                    case NOW -> frame.now().equals(other.now());
                };
    }

    /** For how long, the longest first. */
    public enum Lasting {
        /** Nothing depends on the moment of asking. */
        ALWAYS,
        /** Relative words depend on the date. */
        TODAY,
        /** An attribute depends on the moment itself. */
        NOW
    }
}
