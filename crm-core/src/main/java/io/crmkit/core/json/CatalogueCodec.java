package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.crmkit.core.attribute.Attribute;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Extras;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.attribute.Values;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes and reads the records of one catalogue, straight from and into a stream of Jackson. Made once per catalogue; thread-safe.
 *
 * <p>It writes what {@code Json.write(catalogue.toData(record))} writes, and accepts and refuses what {@code catalogue.fromData}
 * accepts and refuses, with the same words and paths. Besides, it refuses a name that stands twice.
 *
 * @param <O> the records
 */
public final class CatalogueCodec<O> {

    private final Catalogue<O> catalogue;
    private final List<Slot<O>> slots = new ArrayList<>();
    private final Map<String, Slot<O>> byName = new HashMap<>();

    private CatalogueCodec(Catalogue<O> catalogue) {
        this.catalogue = catalogue;
        for (Attribute<O, ?> attribute : catalogue.stored()) {
            Slot<O> slot = slot(attribute, attribute.name(), slots.size(), ValueCodec.of(attribute.kind()));
            slots.add(slot);
        }
        for (Slot<O> slot : slots) {
            slot.attribute.formerly().forEach(earlier -> slot(slot.attribute, earlier, slot.place, slot.codec));
        }
    }

    /** The codec of a catalogue. */
    public static <O> CatalogueCodec<O> of(Catalogue<O> catalogue) {
        return new CatalogueCodec<>(catalogue);
    }

    /** The catalogue that this reads and writes. */
    public Catalogue<O> catalogue() {
        return catalogue;
    }

    /** Writes a record as an object; blank values are left out. */
    public void write(O owner, JsonGenerator out) throws IOException {
        write(owner, out, new char[IsoText.LONGEST]);
    }

    /**
     * Reads the object at whose first token the stream stands, up to its last token; names that are not known are refused.
     *
     * @throws InvalidDataException with all faults and their paths
     */
    public O read(JsonParser in) throws IOException {
        return read(in, Unknown.REFUSE);
    }

    /**
     * Reads the object at whose first token the stream stands, up to its last token.
     *
     * @throws InvalidDataException with all faults and their paths
     */
    public O read(JsonParser in, Unknown unknown) throws IOException {
        try {
            return record(in, unknown);
        } catch (Stop stopped) {
            throw stopped.refusal();
        }
    }

    void write(O owner, JsonGenerator out, char[] buffer) throws IOException {
        Values<O> values = catalogue.values(owner);
        out.writeStartObject();
        for (int i = 0; i < slots.size(); i++) {
            Object value = values.at(i);
            if (value != null) {
                Slot<O> slot = slots.get(i);
                out.writeFieldName(slot.name);
                slot.codec.write(value, out, buffer);
            }
        }
        Extras undeclared = values.undeclared();
        if (!undeclared.isEmpty()) {
            for (Map.Entry<String, Object> extra : undeclared.asMap().entrySet()) {
                out.writeFieldName(extra.getKey());
                TreeWriter.write(extra.getValue(), out);
            }
        }
        out.writeEndObject();
    }

    /** Reads a record; a {@link Stop} says that the stream cannot go on. */
    O record(JsonParser in, Unknown unknown) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            Object plain = TreeReader.read(in);
            return catalogue.fromData(Data.of(plain, JsonPaths.of(in.getParsingContext())), unknown);
        }
        Values<O> values = gathered(in, unknown);
        try {
            return values.build("$");
        } catch (InvalidDataException incomplete) {
            String path = JsonPaths.of(in.getParsingContext());
            if (path.equals("$")) {
                throw incomplete;
            }
            return values.build(path);
        }
    }

    private Values<O> gathered(JsonParser in, Unknown unknown) throws IOException {
        Values.Builder<O> values = Values.builder(catalogue);
        long[] seen = new long[(byName.size() >> 6) + 1];
        Set<String> others = Set.of();
        List<Fault> faults = List.of();
        int next = 0;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            Slot<O> slot = next < slots.size() && slots.get(next).isNamed(name) ? slots.get(next) : byName.get(name);
            try {
                if (slot == null) {
                    others = others.isEmpty() ? new HashSet<>() : others;
                    other(in, name, others.add(name), values, unknown);
                } else {
                    slot.checkOnce(in, seen);
                    next = slot.place + 1;
                    set(in, slot, values, unknown);
                }
            } catch (InvalidDataException refused) {
                faults = faults.isEmpty() ? new ArrayList<>() : faults;
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
        return values.build();
    }

    private static <O> void set(JsonParser in, Slot<O> slot, Values.Builder<O> values, Unknown unknown)
            throws IOException {
        if (in.nextToken() == JsonToken.VALUE_NULL) {
            return;
        }
        Object read = slot.codec instanceof PartsCodec<?> rows ? rows.read(in, unknown) : slot.codec.read(in);
        if (read instanceof ValueCodec.Unread unread) {
            values.set(slot.place, slot.attribute.fromData(Data.of(unread.plain(), path(in))), "$");
            return;
        }
        try {
            values.set(slot.place, read instanceof ValueCodec.Converted made ? made.candidate() : read, "$");
        } catch (InvalidDataException refused) {
            values.set(slot.place, again(in, slot, read), "$");
        }
    }

    /** Reads a value again that was refused, now in the slow way that names its place. */
    private static <O> Object again(JsonParser in, Slot<O> slot, Object read) throws IOException {
        if (slot.codec instanceof PartsCodec<?>) {
            return slot.attribute.check(read, path(in));
        }
        Object plain = read instanceof ValueCodec.Converted made
                ? made.plain()
                : in.currentToken().isScalarValue() ? TreeReader.scalar(in) : written(slot.attribute, read);
        return slot.attribute.fromData(Data.of(plain, path(in)));
    }

    @SuppressWarnings("unchecked") // the codec of this attribute made the value
    private static <V> Object written(Attribute<?, V> attribute, Object value) {
        return attribute.kind().toData((V) value);
    }

    private void other(JsonParser in, String name, boolean first, Values.Builder<O> values, Unknown unknown)
            throws IOException {
        if (!first) {
            throw TreeReader.twice(in, name);
        }
        TreeReader.checkName(in);
        in.nextToken();
        Object plain = TreeReader.read(in);
        if (plain == null) {
            return;
        }
        if (unknown == Unknown.REFUSE) {
            String path = JsonPaths.of(in.getParsingContext().getParent());
            catalogue.fromData(Data.of(Map.of(name, plain), path), Unknown.REFUSE);
        }
        if (catalogue.find(name).isEmpty()) {
            values.keep(name, plain);
        }
    }

    private static String path(JsonParser in) {
        return JsonPaths.of(in.getParsingContext());
    }

    private Slot<O> slot(Attribute<O, ?> attribute, String name, int place, ValueCodec codec) {
        Slot<O> slot = new Slot<>(attribute, new SerializedString(name), place, byName.size(), codec);
        byName.put(name, slot);
        return slot;
    }

    /**
     * One name under which a stored attribute is read, and written if it is the present one.
     *
     * @param attribute the attribute
     * @param name the name, encoded once
     * @param place where the attribute stands among the stored ones
     * @param bit the number of the name
     * @param codec reads and writes the values
     */
    private record Slot<O>(Attribute<O, ?> attribute, SerializableString name, int place, int bit, ValueCodec codec) {

        boolean isNamed(String other) {
            return Objects.equals(name.getValue(), other);
        }

        void checkOnce(JsonParser in, long[] seen) {
            long mask = 1L << bit;
            if ((seen[bit >> 6] & mask) != 0) {
                throw TreeReader.twice(in, name.getValue());
            }
            seen[bit >> 6] |= mask;
        }
    }
}
