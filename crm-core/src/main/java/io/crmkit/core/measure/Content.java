package io.crmkit.core.measure;

import io.crmkit.core.data.Data;

/** What a tally gathers beyond the number of rows. Adding and absorbing in any order gives the same content. */
sealed interface Content permits Nothing, Extent, Histogram, AmountHistogram, Distinct {

    /** One more value of one or several rows. For several, a sum is given what they add up to, everything else what each of them has. */
    void add(Object value, long rows);

    /** Blank values that count as zero. */
    void addZero(long rows);

    /** All that another one of the same sort has gathered. */
    void absorb(Content other);

    /** Whether there were too many different values to keep them. */
    boolean isOverflown();

    /** The plain form. */
    Object toData();

    /** Absorbs what stands here; {@code taken} values should have been gathered. */
    void read(Data data, long taken);
}
