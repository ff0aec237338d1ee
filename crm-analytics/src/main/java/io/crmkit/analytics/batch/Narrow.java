package io.crmkit.analytics.batch;

import java.util.Optional;

/**
 * The shortest way over rows that records own: where they are only counted and have one small number added up, by one byte of codes.
 *
 * @param codes what is stored of each row
 * @param map the cell that a code stands for, among those of the owner
 * @param numbers what is stored of the number of each row
 * @param shift what is added to it
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
record Narrow(byte[] codes, int[] map, byte[] numbers, long shift) {

    /** Empty if the program does more than that. */
    static Optional<Narrow> of(Program program) {
        Lane lane = program.packed();
        boolean plain = program.isDense()
                && program.isClassed()
                && program.terms().size() == 1
                && program.lanes().isEmpty()
                && program.extremes().isEmpty()
                && program.spreads().isEmpty();
        if (!plain || lane == null) {
            return Optional.empty();
        }
        Numbers numbers = lane.numbers().get(0).numbers();
        Program.Term term = program.terms().get(0);
        return term.codes()
                .narrow()
                .flatMap(codes -> numbers.narrow()
                        .map(stored -> new Narrow(codes, term.map(), stored, numbers.base() - lane.shift())));
    }
}
