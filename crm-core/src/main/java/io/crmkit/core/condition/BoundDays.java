package io.crmkit.core.condition;

/** Days between two dates that are ready to be read from records. */
final class BoundDays<O> extends Often implements DaysReader<O> {

    private final DaysReader<Object> reader;

    BoundDays(DaysReader<Object> reader) {
        this.reader = reader;
    }

    @Override
    Object work() {
        return reader;
    }

    @Override
    public long read(O owner, Related related) {
        Hot often = hot();
        return often == null ? reader.read(owner, related) : often.days(owner, related);
    }

    @Override
    public void read(Block<? extends O> block, long[] into) {
        Hot often = hot(block.size());
        if (often == null) {
            reader.read(block, into);
        } else {
            often.days(block, into);
        }
    }
}
