package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.kind.PartsKind;
import io.crmkit.core.kind.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Owned rows. Their catalogue is asked for only when the first row comes by, since two catalogues may need each other.
 *
 * @param <P> the rows
 */
final class PartsCodec<P> implements ValueCodec {

    private final PartsKind<P> kind;
    private volatile @Nullable CatalogueCodec<P> rows;

    PartsCodec(PartsKind<P> kind) {
        this.kind = kind;
    }

    @Override
    @SuppressWarnings("unchecked") // the attribute holds rows of this type
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        CatalogueCodec<P> codec = rows();
        out.writeStartArray();
        for (P row : (List<P>) value) {
            if (codec == null) {
                TreeWriter.write(kind.shape().toData(row), out);
            } else {
                codec.write(row, out, buffer);
            }
        }
        out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        return read(in, Unknown.REFUSE);
    }

    /** Reads rows; all faults of all rows are told at once. */
    Object read(JsonParser in, Unknown unknown) throws IOException {
        CatalogueCodec<P> codec = rows();
        if (codec == null || !in.hasToken(JsonToken.START_ARRAY)) {
            return new Unread(TreeReader.read(in));
        }
        List<P> read = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            try {
                read.add(codec.record(in, unknown));
            } catch (InvalidDataException refused) {
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidDataException(faults);
        }
        return read;
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return kind.fromData(Data.of(plain));
    }

    private @Nullable CatalogueCodec<P> rows() {
        CatalogueCodec<P> known = rows;
        if (known == null) {
            Shape<P> shape = kind.shape();
            known = shape instanceof Catalogue<P> catalogue ? CatalogueCodec.of(catalogue) : null;
            rows = known;
        }
        return known;
    }
}
