package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.render.json.JsonTree;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back: what the archive keeps beside its tables.
 *
 * <p>Made to be read by people and compared by machines: two spaces, one line feed, maps in the order of their keys, days
 * and moments in ISO 8601, amounts as {@code "12.34 USD"}, every decimal as text so that no reader takes it for a
 * {@code double}. Absent values are left out. Reading is strict: a property that is not known, or twice there, is refused,
 * and no type is chosen by what the file says. The first property of a file is the {@link ArchiveSchema#VERSION} that wrote
 * it, whether the record has such a component or not.
 *
 * <p>Records are read and written by {@link JsonForm}s of their components and not by a general binding of objects, which took
 * a tenth of the time of a function that has just started.
 */
public final class ArchiveJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private ArchiveJson() {}

    /** A record of texts, whole numbers, enums, dates, amounts, lists, maps and other such records, as UTF-8. */
    public static byte[] write(Record value) {
        return text(json -> JsonForms.of(value.getClass()).write(value, json));
    }

    /** A tree as it is, as UTF-8. */
    static byte[] write(ObjectNode tree) {
        return text(json -> JsonTree.write(tree, json));
    }

    /**
     * What {@link #write} has written.
     *
     * @param content the bytes
     * @param type the record
     * @param place where the bytes were, for people
     * @throws ArchiveUnavailableException if they are something else
     */
    public static <T> T read(byte[] content, Class<T> type, String place) {
        try (JsonParser json = FACTORY.createParser(content)) {
            JsonToken first = json.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw unreadable(place, "it holds nothing", null);
            }
            T value = type.cast(JsonForms.of(type).read(json));
            if (json.nextToken() != null) {
                throw JsonForm.refusal(json, "something follows its end");
            }
            return value;
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw unreadable(place, line + firstLine(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw unreadable(place, firstLine(String.valueOf(e.getMessage())), e);
        }
    }

    /** The number under a name at the top of a JSON object; 0 when there is none. */
    static int topNumber(byte[] content, String name, String place) {
        try {
            return top(content, name)
                    .filter(text -> WHOLE.matcher(text).matches())
                    .map(Integer::parseInt)
                    .orElse(0);
        } catch (IOException e) {
            throw unreadable(place, "it is not JSON", e);
        }
    }

    /** The text under a name at the top of a JSON object; nothing when there is none, or no JSON. */
    static Optional<String> topText(byte[] content, String name) {
        try {
            return top(content, name);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What stands under a name at the top of an object, if it is a text or a number; reads to the end. */
    private static Optional<String> top(byte[] content, String name) throws IOException {
        try (JsonParser json = FACTORY.createParser(content)) {
            Optional<String> found = Optional.empty();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean asked = name.equals(json.currentName());
                    JsonToken value = json.nextToken();
                    if (asked && (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT)) {
                        found = Optional.of(json.getText());
                    }
                    json.skipChildren();
                }
            }
            return found;
        }
    }

    private static byte[] text(Writing writing) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            writing.to(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot be written as JSON", e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static ArchiveUnavailableException unreadable(String place, String problem, @Nullable Throwable cause) {
        return new ArchiveUnavailableException(
                "read " + place,
                "the file is not what this service writes there (" + problem + ")",
                "Restore it from a backup.",
                cause);
    }

    private static String firstLine(String message) {
        return ArchivePath.printable(message.lines().findFirst().orElse(""));
    }
}
