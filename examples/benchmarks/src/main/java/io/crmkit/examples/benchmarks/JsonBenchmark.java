package io.crmkit.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.crmkit.core.id.Id;
import io.crmkit.core.json.CatalogueCodec;
import io.crmkit.core.lifecycle.Status;
import io.crmkit.core.opportunity.Opportunity;
import io.crmkit.core.opportunity.OpportunityAttributes;
import io.crmkit.core.process.ForecastCategory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An opportunity as JSON: the codec of the catalogue beside streaming written by hand; nanoseconds for each record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(3)
public class JsonBenchmark {

    private static final int COUNT = 256;

    private final JsonFactory factory = new JsonFactory();
    private final Opportunity[] deals = Deals.of(COUNT, 11);
    private final byte[][] texts = new byte[COUNT][];
    private final CatalogueCodec<Opportunity> codec = CatalogueCodec.of(OpportunityAttributes.CATALOGUE);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

    /** For JMH. */
    public JsonBenchmark() {}

    /** Writes the texts, and makes sure that both ways write and read the same. */
    @Setup
    public void prepare() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            out.reset();
            try (JsonGenerator json = factory.createGenerator(out)) {
                codec.write(deals[i], json);
            }
            texts[i] = out.toByteArray();
            out.reset();
            try (JsonGenerator json = factory.createGenerator(out)) {
                HandJson.write(deals[i], json);
            }
            boolean same = java.util.Arrays.equals(texts[i], out.toByteArray())
                    && HandJson.read(factory.createParser(texts[i])).equals(deals[i])
                    && codec.read(begun(texts[i])).equals(deals[i]);
            if (!same) {
                throw new IllegalStateException(
                        "The two ways differ: " + new String(texts[i], java.nio.charset.StandardCharsets.UTF_8) + "\n"
                                + out.toString(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** Writes with the codec. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int writeCodec() throws IOException {
        int bytes = 0;
        for (Opportunity deal : deals) {
            out.reset();
            try (JsonGenerator json = factory.createGenerator(out)) {
                codec.write(deal, json);
            }
            bytes += out.size();
        }
        return bytes;
    }

    /** Writes by hand. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int writeHand() throws IOException {
        int bytes = 0;
        for (Opportunity deal : deals) {
            out.reset();
            try (JsonGenerator json = factory.createGenerator(out)) {
                HandJson.write(deal, json);
            }
            bytes += out.size();
        }
        return bytes;
    }

    /** Reads with the codec. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int readCodec() throws IOException {
        int read = 0;
        for (byte[] text : texts) {
            try (JsonParser json = begun(text)) {
                read += codec.read(json).name().length();
            }
        }
        return read;
    }

    /** Reads by hand. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int readHand() throws IOException {
        int read = 0;
        for (byte[] text : texts) {
            try (JsonParser json = factory.createParser(text)) {
                read += HandJson.read(json).name().length();
            }
        }
        return read;
    }

    /** A parser that stands on the first token, as the codec expects it. */
    private JsonParser begun(byte[] text) throws IOException {
        JsonParser json = factory.createParser(text);
        json.nextToken();
        return json;
    }

    /** What somebody would write for this one type, with dates taken apart digit by digit. */
    private static final class HandJson {

        static void write(Opportunity deal, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", deal.id().value());
            json.writeNumberField("version", deal.version());
            json.writeStringField("name", deal.name());
            json.writeStringField("customer", deal.customer().orElseThrow().value());
            if (deal.amount().isPresent()) {
                Money money = deal.amount().get();
                json.writeObjectFieldStart("amount");
                json.writeStringField("amount", money.getAmount().toPlainString());
                json.writeStringField("currency", money.getCurrencyUnit().getCode());
                json.writeEndObject();
            }
            json.writeBooleanField("taxIncluded", deal.isTaxIncluded());
            json.writeStringField("stage", deal.stage());
            json.writeStringField(
                    "status", deal.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeNumberField("probability", deal.probability());
            json.writeBooleanField("probabilityByHand", deal.isProbabilityByHand());
            if (deal.forecast().isPresent()) {
                json.writeStringField(
                        "forecast",
                        deal.forecast().get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            json.writeBooleanField("forecastByHand", deal.isForecastByHand());
            if (deal.owner().isPresent()) {
                json.writeStringField("owner", deal.owner().get().value());
            }
            json.writeStringField("process", deal.process());
            json.writeNumberField("edition", deal.edition());
            json.writeStringField("createdOn", iso(deal.createdOn()));
            if (deal.closeDate().isPresent()) {
                json.writeStringField("closeDate", iso(deal.closeDate().get()));
            }
            if (deal.closedOn().isPresent()) {
                json.writeStringField("closedOn", iso(deal.closedOn().get()));
            }
            if (deal.nextStep().isPresent()) {
                json.writeStringField("nextStep", deal.nextStep().get());
            }
            if (deal.source().isPresent()) {
                json.writeStringField("source", deal.source().get());
            }
            json.writeArrayFieldStart("tags");
            for (String tag : deal.tags()) {
                json.writeString(tag);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        static Opportunity read(JsonParser json) throws IOException {
            Opportunity.Builder deal = Opportunity.builder();
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "id" -> deal.id(Id.of(json.getText()));
                    case "version" -> deal.version(json.getLongValue());
                    case "name" -> deal.name(json.getText());
                    case "customer" -> deal.customer(Id.of(json.getText()));
                    case "amount" -> deal.amount(money(json));
                    case "taxIncluded" -> deal.isTaxIncluded(json.getBooleanValue());
                    case "probabilityByHand" -> deal.isProbabilityByHand(json.getBooleanValue());
                    case "forecastByHand" -> deal.isForecastByHand(json.getBooleanValue());
                    case "forecast" ->
                        deal.forecast(ForecastCategory.valueOf(
                                json.getText().toUpperCase(Locale.ROOT).replace('-', '_')));
                    case "stage" -> deal.stage(json.getText());
                    case "status" ->
                        deal.status(Status.valueOf(
                                json.getText().toUpperCase(Locale.ROOT).replace('-', '_')));
                    case "probability" -> deal.probability(json.getDecimalValue());
                    case "owner" -> deal.owner(Id.of(json.getText()));
                    case "process" -> deal.process(json.getText());
                    case "edition" -> deal.edition(json.getLongValue());
                    case "createdOn" -> deal.createdOn(date(json.getText()));
                    case "closeDate" -> deal.closeDate(date(json.getText()));
                    case "closedOn" -> deal.closedOn(date(json.getText()));
                    case "nextStep" -> deal.nextStep(json.getText());
                    case "source" -> deal.source(json.getText());
                    case "tags" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            deal.addTags(json.getText());
                        }
                    }
                    default -> throw new IOException("unknown: " + name);
                }
            }
            return deal.build();
        }

        private static Money money(JsonParser json) throws IOException {
            BigDecimal amount = BigDecimal.ZERO;
            CurrencyUnit currency = CurrencyUnit.EUR;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isAmount = json.currentName().equals("amount");
                json.nextToken();
                if (isAmount) {
                    amount = new BigDecimal(json.getText());
                } else {
                    currency = CurrencyUnit.of(json.getText());
                }
            }
            return Money.of(currency, amount);
        }

        private static String iso(LocalDate date) {
            int year = date.getYear();
            int month = date.getMonthValue();
            int day = date.getDayOfMonth();
            char[] text = {
                (char) ('0' + year / 1000),
                (char) ('0' + year / 100 % 10),
                (char) ('0' + year / 10 % 10),
                (char) ('0' + year % 10),
                '-',
                (char) ('0' + month / 10),
                (char) ('0' + month % 10),
                '-',
                (char) ('0' + day / 10),
                (char) ('0' + day % 10)
            };
            return new String(text);
        }

        private static LocalDate date(String text) {
            int year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3);
            return LocalDate.of(year, digit(text, 5) * 10 + digit(text, 6), digit(text, 8) * 10 + digit(text, 9));
        }

        private static int digit(String text, int place) {
            return text.charAt(place) - '0';
        }
    }
}
