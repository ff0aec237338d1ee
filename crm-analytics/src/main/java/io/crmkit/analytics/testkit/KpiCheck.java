package io.crmkit.analytics.testkit;

/** One thing that must hold of a KPI or of a vector, ready to be tried. */
public final class KpiCheck {

    private final String id;
    private final String rule;
    private final Runnable body;

    KpiCheck(String id, String rule, Runnable body) {
        this.id = id;
        this.rule = rule;
        this.body = body;
    }

    /** Of what, and which check: {@code win-rate.count/1 definition}, or the name of a vector, {@code two-won-one-lost batch}. */
    public String id() {
        return id;
    }

    /** What must hold, as a sentence. */
    public String rule() {
        return rule;
    }

    /**
     * Tries it. Can be run alone, again, and beside others.
     *
     * @throws AssertionError if it does not hold; the message names the figures with both values
     */
    public void run() {
        try {
            body.run();
        } catch (AssertionError broken) {
            throw new AssertionError(this + " " + broken.getMessage(), broken);
        } catch (RuntimeException unexpected) {
            throw new AssertionError(this + " Thrown was " + unexpected, unexpected);
        }
    }

    @Override
    public String toString() {
        return id + ": " + rule;
    }
}
