package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A month as scripts that call the page with its figures. A page that was opened from a disk cannot read files, but it can
 * run scripts that lie beside it. They are ASCII and hold one JSON value each, so nothing in a bill can become code.
 */
final class WebScripts {

    /** Raised by one whenever a script would be written differently from the same figures. */
    static final int VERSION = 2;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .characterEscapes(new MarkupEscapes())
            .build();

    private WebScripts() {}

    /** What writes a JSON value. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * The series of a month and what each cost in it: amounts as texts, exact, and the first and the last day of the month on
     * which its effective cost is not zero, 0 where there is none.
     */
    static byte[] charges(YearMonth month, ChargeSheet sheet) {
        Map<String, Integer> words = new LinkedHashMap<>(Map.of("", 0));
        sheet.series().forEach(series -> series.words().forEach(word -> words.putIfAbsent(word, words.size())));
        return script("month", json -> {
            json.writeStringField("month", month.toString());
            texts(json, "words", words.keySet());
            json.writeObjectFieldStart("columns");
            for (String column : ChargeSheet.WORDS) {
                json.writeArrayFieldStart(column);
                for (SeriesCost series : sheet.series()) {
                    json.writeNumber(words.getOrDefault(series.word(column), 0));
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeObjectFieldStart("accountNames");
            for (Map.Entry<String, String> account : sheet.accountNames().entrySet()) {
                json.writeStringField(account.getKey(), account.getValue());
            }
            json.writeEndObject();
            texts(json, "EffectiveCost", amounts(sheet, SeriesCost::effective));
            texts(json, "BilledCost", amounts(sheet, SeriesCost::billed));
            int[] first = new int[sheet.series().size()];
            int[] last = new int[first.length];
            for (LocalDate day : sheet.days()) {
                sheet.costs(day).forEach((place, cost) -> {
                    if (cost.effective().signum() != 0) {
                        first[place] = first[place] == 0 ? day.getDayOfMonth() : first[place];
                        last[place] = day.getDayOfMonth();
                    }
                });
            }
            numbers(json, "first", first);
            numbers(json, "last", last);
        });
    }

    private static void numbers(JsonGenerator json, String name, int[] numbers) throws IOException {
        json.writeFieldName(name);
        json.writeArray(numbers, 0, numbers.length);
    }

    private static List<String> amounts(ChargeSheet sheet, Function<SeriesCost, BigDecimal> amount) {
        return sheet.series().stream().map(amount).map(Cells::decimal).toList();
    }

    /**
     * What each series cost on each covered day, as numbers; nothing where there was no charge, and no effective cost where
     * it is the billed one.
     */
    static byte[] days(YearMonth month, ChargeSheet sheet, List<LocalDate> covered, NavigableSet<LocalDate> estimated) {
        return script("days", json -> {
            json.writeStringField("month", month.toString());
            texts(json, "days", covered.stream().map(LocalDate::toString).toList());
            texts(json, "estimated", estimated.stream().map(LocalDate::toString).toList());
            numbers(json, "BilledCost", sheet, covered, ChargeSheet.Cost::billed);
            numbers(
                    json,
                    "EffectiveCost",
                    sheet,
                    covered,
                    cost -> cost.effective().compareTo(cost.billed()) == 0 ? null : cost.effective());
            numbers(json, "ConsumedQuantity", sheet, covered, ChargeSheet.Cost::quantity);
        });
    }

    private static void numbers(
            JsonGenerator json,
            String name,
            ChargeSheet sheet,
            List<LocalDate> days,
            Function<ChargeSheet.Cost, @Nullable BigDecimal> figure)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (LocalDate day : days) {
            Map<Integer, ChargeSheet.Cost> costs = sheet.costs(day);
            json.writeStartArray();
            for (int i = 0; i < sheet.series().size(); i++) {
                ChargeSheet.Cost cost = costs.get(i);
                BigDecimal number = cost == null ? null : figure.apply(cost);
                if (number == null) {
                    json.writeNull();
                } else {
                    json.writeNumber(Cells.decimal(number));
                }
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /**
     * The rows of the other datasets of a month, for SQL.
     *
     * @param files the bytes of each
     * @param place where a path is, for people
     */
    static byte[] tables(YearMonth month, Map<Partition, byte[]> files, Function<String, String> place) {
        return script("tables", json -> {
            json.writeStringField("month", month.toString());
            json.writeObjectFieldStart("datasets");
            for (Map.Entry<Partition, byte[]> file : files.entrySet()) {
                Dataset dataset = file.getKey().dataset();
                json.writeObjectFieldStart(dataset.name());
                texts(json, "columns", List.of(dataset.header()));
                json.writeArrayFieldStart("rows");
                CsvInput input = new CsvInput(
                        dataset, file.getValue(), place.apply(file.getKey().path()));
                while (input.next()) {
                    row(json, dataset, input);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    private static void row(JsonGenerator json, Dataset dataset, CsvInput input) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < dataset.columns().size(); i++) {
            if (input.optional(i) == null) {
                json.writeNull();
                continue;
            }
            switch (dataset.columns().get(i).type()) {
                case TEXT, DATE -> json.writeString(input.text(i));
                case DECIMAL, INTEGER -> json.writeNumber(Cells.decimal(input.read(i, Cells::parseDecimal)));
                case BOOLEAN -> json.writeNumber(input.read(i, Cells::parseBoolean) ? 1 : 0);
                // As an SQL engine prints a timestamp.
                case DATE_TIME ->
                    json.writeString(input.text(i).replace('T', ' ').replace("Z", ""));
            }
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static byte[] script(String function, Content content) {
        StringWriter text = new StringWriter().append("costs.").append(function).append('(');
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Text can be written into memory", e);
        }
        return text.append(");\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
