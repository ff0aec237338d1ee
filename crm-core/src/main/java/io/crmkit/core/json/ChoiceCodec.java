package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.crmkit.core.data.Data;
import io.crmkit.core.kind.Choice;
import io.crmkit.core.kind.ChoiceKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a closed set of codes, encoded once. */
final class ChoiceCodec implements ValueCodec {

    private final Map<String, Object> byCode;
    private final Map<Object, SerializableString> codes;

    private ChoiceCodec(Map<String, Object> byCode, Map<Object, SerializableString> codes) {
        this.byCode = byCode;
        this.codes = codes;
    }

    static <E> ChoiceCodec of(ChoiceKind<E> kind) {
        Map<String, Object> byCode = new HashMap<>();
        Map<Object, SerializableString> codes = new HashMap<>();
        for (Choice choice : kind.choices()) {
            Object value = kind.fromData(Data.of(choice.code()));
            byCode.put(choice.code(), value);
            codes.put(value, new SerializedString(choice.code()));
        }
        return new ChoiceCodec(byCode, codes);
    }

    @Override
    public void write(Object value, JsonGenerator out, char[] buffer) throws IOException {
        SerializableString code = codes.get(value);
        out.writeString(code == null ? new SerializedString(value.toString()) : code);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
        Object value = in.hasToken(JsonToken.VALUE_STRING) ? byCode.get(in.getText()) : null;
        return value == null ? new Unread(TreeReader.read(in)) : value;
    }

    @Override
    public @Nullable Object candidate(Object plain) {
        return plain instanceof String code ? byCode.get(code) : null;
    }
}
