package io.crmkit.core.measure;

import io.crmkit.core.data.Data;

/** What a tally gathers beyond the number of rows. Adding and absorbing in any order gives the same content. */
sealed interface Content permits Nothing, Extent, Histogram, AmountHistogram, Distinct {

    /** One more value. */
    void add(Object value);

    /** A blank value that counts as zero. */
    void addZero();

    /** All that another one of the same sort has gathered. */
    void absorb(Content other);

    /** Whether there were too many different values to keep them. */
    boolean isOverflown();

    /** The plain form. */
    Object toData();

    /** Absorbs what stands here; {@code taken} values should have been gathered. */
    void read(Data data, long taken);
}
