package io.crmkit.core.journal;

import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Difference;
import io.crmkit.core.attribute.Splice;
import io.crmkit.core.kind.Kind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chains batches of entries with hashes, so that a later change of any of them is found.
 *
 * <p>The hash of a batch is the SHA-256 of the hash before it and of the canonical bytes of its entries. It depends on what the entries
 * say, not on how a store writes them, and stays the same when an attribute gets a new name or a host forgets to declare one.
 */
public final class Seal {

    private final Catalogues catalogues;

    /** A seal for entries of these catalogues. */
    public Seal(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * Seals another batch.
     *
     * @param before the checkpoint before it
     * @param entries the entries of the batch, in the order of their positions, all after that checkpoint
     * @throws IllegalArgumentException if the positions do not grow
     */
    public Checkpoint extend(Checkpoint before, List<Entry> entries) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(before.hash()));
        CanonicalBytes bytes = new CanonicalBytes(digest);
        long position = before.position();
        for (Entry entry : entries) {
            if (entry.position() <= position) {
                throw new IllegalArgumentException("The entry at position %s cannot follow position %s in a seal."
                        .formatted(entry.position(), position));
            }
            position = entry.position();
            write(entry, bytes);
        }
        bytes.flush();
        return new Checkpoint(
                position, before.entries() + entries.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private void write(Entry entry, CanonicalBytes bytes) {
        bytes.whole(entry.position())
                .text(entry.catalogue())
                .text(entry.id().value())
                .whole(entry.number())
                .text(entry.event().name())
                .whole(entry.event().version())
                .tree(entry.event().payload())
                .text(entry.actor())
                .text(entry.cause())
                .text(entry.effectiveAt().toString())
                .text(entry.recordedAt().toString())
                .tree(entry.why().orElse(null))
                .tree(entry.origin().orElse(null))
                .tree(entry.approvedBy().orElse(null));
        Optional<Catalogue<?>> catalogue = catalogues.fields(entry.catalogue());
        Difference difference = entry.difference();
        bytes.whole(difference.size());
        for (int i = 0; i < difference.size(); i++) {
            Optional<? extends Attribute<?, ?>> attribute = attribute(catalogue, difference.name(i));
            bytes.text(difference.name(i));
            if (difference.after(i) instanceof Splice splice) {
                bytes.whole(splice.at())
                        .tree(plain(attribute, splice.removed()))
                        .tree(plain(attribute, splice.added()));
            } else {
                bytes.tree(plain(attribute, difference.before(i))).tree(plain(attribute, difference.after(i)));
            }
        }
    }

    private static Optional<? extends Attribute<?, ?>> attribute(Optional<Catalogue<?>> catalogue, String name) {
        return catalogue.isEmpty() ? Optional.empty() : catalogue.get().find(name);
    }

    @SuppressWarnings("unchecked") // the value was checked by this attribute when it was set
    private static @Nullable Object plain(Optional<? extends Attribute<?, ?>> attribute, @Nullable Object value) {
        return value == null || attribute.isEmpty()
                ? value
                : ((Kind<Object>) attribute.get().kind()).toData(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
