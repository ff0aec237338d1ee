package io.crmkit.core.id;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/** Random bits that are drawn in blocks, since a secure source takes long for each call. Not thread-safe. */
final class Blocks {

    private static final int SIZE = 512;

    private final RandomGenerator source;
    private final ByteBuffer block = ByteBuffer.allocate(SIZE).flip();

    Blocks(RandomGenerator source) {
        this.source = source;
    }

    long next() {
        if (!block.hasRemaining()) {
            source.nextBytes(block.array());
            block.clear();
        }
        return block.getLong();
    }
}
