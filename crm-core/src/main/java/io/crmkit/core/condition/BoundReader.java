package io.crmkit.core.condition;

import org.jspecify.annotations.Nullable;

/** A value that is ready to be read from records. */
final class BoundReader<O> extends Often implements Reader<O, Object> {

    private final Reader<Object, Object> reader;

    BoundReader(Reader<Object, Object> reader) {
        this.reader = reader;
    }

    @Override
    Object work() {
        return reader;
    }

    @Override
    public @Nullable Object read(O owner, Related related) {
        Hot often = hot();
        return often == null ? reader.read(owner, related) : often.read(owner, related);
    }

    @Override
    public void read(Block<? extends O> block, @Nullable Object[] into) {
        Hot often = hot(block.size());
        if (often == null) {
            reader.read(block, into);
        } else {
            often.read(block, into);
        }
    }
}
