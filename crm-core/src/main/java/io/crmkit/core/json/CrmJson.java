package io.crmkit.core.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.Module;
import io.crmkit.core.attribute.Assignments;
import io.crmkit.core.attribute.Catalogue;
import io.crmkit.core.attribute.Catalogues;
import io.crmkit.core.attribute.Unknown;
import io.crmkit.core.condition.Condition;
import io.crmkit.core.data.Data;
import io.crmkit.core.data.Fault;
import io.crmkit.core.data.InvalidDataException;
import io.crmkit.core.data.Names;
import io.crmkit.core.decision.Decision;
import io.crmkit.core.decision.ReasonCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The public values as JSON, with the catalogues of one {@code Crm}. Immutable and safe to share; make one and keep it, since it keeps
 * the codec of each catalogue.
 *
 * <pre>{@code
 * CrmJson json = CrmJson.of(catalogues).reasons(codes).unknown(Unknown.KEEP);
 * json.write(CUSTOMERS, acme);
 * json.readDecision(CUSTOMERS, text).reasons();
 * json.readCondition(CUSTOMERS, "{\"attribute\":\"size\",\"is\":\"large\"}");
 * }</pre>
 */
public final class CrmJson {

    /** The key of the mapper's attribute that names the catalogue which conditions are about. */
    public static final String ABOUT = "io.crmkit.about";

    private final Catalogues catalogues;
    private final Unknown unknown;
    private final List<ReasonCode> codes;
    private final DecisionForm decisions;
    private final List<Form<?>> forms;
    private final Collection<Catalogue<?>> reachable;
    private final Map<String, CatalogueCodec<?>> codecs = new ConcurrentHashMap<>();

    private CrmJson(Catalogues catalogues, Unknown unknown, List<ReasonCode> codes) {
        this.catalogues = catalogues;
        this.unknown = unknown;
        this.codes = codes;
        this.decisions = new DecisionForm(codes);
        this.reachable = RowTypes.all(catalogues);
        this.forms = new ArrayList<>(Forms.SELF_CONTAINED);
        forms.add(decisions.reasons());
        forms.add(new EntryForm(catalogues).form());
    }

    /** JSON for these catalogues; unknown names are refused, and of reasons only those are known that the kernel itself gives. */
    public static CrmJson of(Catalogues catalogues) {
        return new CrmJson(catalogues, Unknown.REFUSE, List.of());
    }

    /** The same, with another answer to names of records that are not known. */
    public CrmJson unknown(Unknown choice) {
        return new CrmJson(catalogues, choice, codes);
    }

    /** The same, with reasons of these codes read as such; others stay readable, as a sentence made of their inputs. */
    public CrmJson reasons(Collection<ReasonCode> known) {
        return new CrmJson(catalogues, unknown, List.copyOf(known));
    }

    /** The catalogues. */
    public Catalogues catalogues() {
        return catalogues;
    }

    /** The codec of a catalogue, with the host's attributes in it. */
    @SuppressWarnings("unchecked") // found by the name of the catalogue, whose type was compared
    public <O> CatalogueCodec<O> codec(Catalogue<O> catalogue) {
        Catalogue<O> here = catalogues.of(catalogue);
        return (CatalogueCodec<O>) codecs.computeIfAbsent(here.name(), name -> CatalogueCodec.of(here));
    }

    /** Writes a record. */
    public <O> String write(Catalogue<O> catalogue, O owner) {
        CatalogueCodec<O> codec = codec(catalogue);
        return Json.written(out -> codec.write(owner, out));
    }

    /** Writes a record as UTF-8 bytes. */
    public <O> byte[] bytes(Catalogue<O> catalogue, O owner) {
        CatalogueCodec<O> codec = codec(catalogue);
        return Json.bytes(out -> codec.write(owner, out));
    }

    /** Writes records as a list. */
    public <O> String writeAll(Catalogue<O> catalogue, Iterable<? extends O> owners) {
        CatalogueCodec<O> codec = codec(catalogue);
        return Json.written(out -> {
            out.writeStartArray();
            for (O owner : owners) {
                codec.write(owner, out);
            }
            out.writeEndArray();
        });
    }

    /**
     * Reads a record.
     *
     * @throws InvalidDataException with all faults and their paths
     */
    public <O> O read(Catalogue<O> catalogue, String text) {
        return read(catalogue, Source.of(text, JsonLimits.standard()));
    }

    /**
     * Reads a record from UTF-8 bytes.
     *
     * @throws InvalidDataException with all faults and their paths
     */
    public <O> O read(Catalogue<O> catalogue, byte[] utf8) {
        return read(catalogue, Source.of(utf8, JsonLimits.standard()));
    }

    /**
     * Reads a list of records.
     *
     * @throws InvalidDataException with all faults of all records and their paths
     */
    public <O> List<O> readAll(Catalogue<O> catalogue, String text) {
        CatalogueCodec<O> codec = codec(catalogue);
        return Source.of(text, JsonLimits.standard()).whole(in -> {
            if (!in.hasToken(JsonToken.START_ARRAY)) {
                return Data.of(TreeReader.read(in)).list(data -> catalogue.fromData(data, unknown));
            }
            List<O> read = new ArrayList<>();
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
            return List.copyOf(read);
        });
    }

    /**
     * Writes any public value: ids, labels, money, rates, calendars, periods, conditions, expressions, events, journal entries, reasons,
     * decisions, faults, records of the catalogues, and lists of all these.
     *
     * @throws IllegalArgumentException if the value is of another type
     */
    public String write(Object value) {
        return Json.write(toData(value));
    }

    /**
     * Reads a public value that needs no catalogue beside it: anything {@link #write(Object)} writes, but conditions and decisions.
     *
     * @throws InvalidDataException if something else stands there
     * @throws IllegalArgumentException if there is no form for the type
     */
    public <T> T read(Class<T> type, String text) {
        return fromData(type, Data.of(Json.read(text)));
    }

    /**
     * Reads a list of public values.
     *
     * @throws InvalidDataException with all faults and their paths
     */
    public <T> List<T> readAll(Class<T> type, String text) {
        return Data.of(Json.read(text)).list(data -> fromData(type, data));
    }

    /** Reads a condition about the records of a catalogue. */
    public Condition readCondition(Catalogue<?> catalogue, String text) {
        return condition(catalogue.name(), Data.of(Json.read(text)));
    }

    /** Reads a decision about a record. */
    public <O> Decision<O> readDecision(Catalogue<O> catalogue, String text) {
        Catalogue<O> here = catalogues.of(catalogue);
        return decisions.decision(Data.of(Json.read(text)), result -> here.fromData(result, unknown));
    }

    /** Reads a decision about a public value. */
    public <T> Decision<T> readDecision(Class<T> result, String text) {
        return decisions.decision(Data.of(Json.read(text)), data -> fromData(result, data));
    }

    /** Writes what somebody wants a record to have; a value that is to be cleared is a null. */
    public <O> String write(Catalogue<O> catalogue, Assignments<O> wanted) {
        return Json.write(wanted.toData(catalogues.of(catalogue)));
    }

    /** Reads what somebody wants a record to have. */
    public <O> Assignments<O> readAssignments(Catalogue<O> catalogue, String text) {
        return Assignments.fromData(catalogues.of(catalogue), Data.of(Json.read(text)));
    }

    /** The plain form of any public value, as {@link #write(Object)} puts it into text. */
    public Object toData(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::toData).toList();
        }
        if (value instanceof Condition condition) {
            return condition.toData();
        }
        if (value instanceof Decision<?> decision) {
            return DecisionForm.write(decision, this::toData);
        }
        Optional<Form<?>> form = written(value.getClass());
        if (form.isPresent()) {
            return form.get().plain(value);
        }
        return catalogueOf(value.getClass())
                .map(catalogue -> plain(catalogue, value))
                .orElseThrow(() -> noForm(value.getClass()));
    }

    /** Reads the plain form of a public value that needs no catalogue beside it. */
    public <T> T fromData(Class<T> type, Data data) {
        Form<T> form = read(type);
        if (form != null) {
            return form.read(data);
        }
        Catalogue<?> catalogue = catalogueOf(type).orElseThrow(() -> noForm(type));
        return type.cast(catalogue.fromData(data, unknown));
    }

    /**
     * A module for the host's own mapper. With it, the mapper writes and reads all public values and the records of the catalogues
     * wherever they stand in the host's objects, also in lists, maps and optionals.
     *
     * <p>A condition needs to know its records: say so with {@link About} at the property, or with {@code
     * reader.withAttribute(CrmJson.ABOUT, "customer")}. No annotation is looked for on the types of this library, and no other setting
     * of the mapper is changed.
     */
    public Module module() {
        return new CrmModule(this);
    }

    Condition condition(String catalogue, Data data) {
        return data.reading(place -> Condition.fromData(place, catalogues.get(catalogue), catalogues));
    }

    DecisionForm decisions() {
        return decisions;
    }

    Unknown unknown() {
        return unknown;
    }

    /** All catalogues in reach. */
    Collection<Catalogue<?>> reachable() {
        return reachable;
    }

    /** The form in which values of a class are written. */
    Optional<Form<?>> written(Class<?> type) {
        return forms.stream().filter(form -> form.type().isAssignableFrom(type)).findFirst();
    }

    /** The form in which values of exactly this type are read. */
    @SuppressWarnings("unchecked") // the types were compared
    <T> @Nullable Form<T> read(Class<T> type) {
        return (Form<T>)
                forms.stream().filter(form -> form.type() == type).findFirst().orElse(null);
    }

    /** The catalogue of records of a class; rows have theirs, too. */
    Optional<Catalogue<?>> catalogueOf(Class<?> type) {
        return reachable.stream()
                .filter(catalogue -> catalogue.type().isAssignableFrom(type))
                .findFirst();
    }

    private <T> IllegalArgumentException noForm(Class<T> type) {
        List<String> known = new ArrayList<>();
        forms.forEach(form -> known.add(form.type().getSimpleName()));
        reachable.forEach(catalogue -> known.add(catalogue.type().getSimpleName()));
        return new IllegalArgumentException("There is no JSON form for values of type %s here. %s"
                .formatted(type.getSimpleName(), Names.hint(type.getSimpleName(), known)));
    }

    private <O> O read(Catalogue<O> catalogue, Source source) {
        CatalogueCodec<O> codec = codec(catalogue);
        return source.whole(in -> codec.record(in, unknown));
    }

    private static <O> Object plain(Catalogue<O> catalogue, Object value) {
        return catalogue.toData(catalogue.type().cast(value));
    }
}
