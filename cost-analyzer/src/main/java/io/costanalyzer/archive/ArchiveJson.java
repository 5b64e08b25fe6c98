package io.costanalyzer.archive;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back: what the archive keeps beside its tables.
 *
 * <p>Made to be read by people and compared by machines: two spaces, one line feed, maps in the order of their keys, days
 * and moments in ISO 8601, amounts as {@code "12.34 USD"}, every decimal as text so that no reader takes it for a
 * {@code double}. Absent values are left out. Reading is strict: a property that is not known, or twice there, is refused,
 * and no type is chosen by what the file says. The first property of a file is the {@link ArchiveSchema#VERSION} that wrote
 * it, whether the record has such a component or not.
 */
public final class ArchiveJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JsonScalars())
            .addModule(new Jdk8Module())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final JsonVersion VERSION = new JsonVersion();

    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");

    private ArchiveJson() {}

    /** A record of texts, whole numbers, enums, dates, amounts, lists, maps and other such records, as UTF-8. */
    public static byte[] write(Record value) {
        return write(VERSION.stamp(MAPPER.<ObjectNode>valueToTree(value)));
    }

    /** A tree as it is, as UTF-8. */
    static byte[] write(ObjectNode tree) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return (MAPPER.writer(printer).writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON", e);
        }
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
        try {
            T value = MAPPER.readerFor(type).withHandler(VERSION).readValue(content);
            if (value == null) {
                throw unreadable(place, "it holds nothing", null);
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

    /** The number under a name at the top of a JSON object; 0 when there is none. What stands behind it is not looked at. */
    static int topNumber(byte[] content, String name, String place) {
        try (JsonParser json = MAPPER.createParser(content)) {
            boolean object = json.nextToken() == JsonToken.START_OBJECT;
            while (object && json.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = json.currentName().equals(name);
                if (json.nextToken() == JsonToken.VALUE_NUMBER_INT && found) {
                    return json.getIntValue();
                }
                json.skipChildren();
            }
            return 0;
        } catch (IOException e) {
            throw unreadable(place, "it is not JSON", e);
        }
    }

    /** The text under a name at the top of a JSON object; nothing when there is none, or no JSON. */
    static Optional<String> topText(byte[] content, String name) {
        try {
            return Optional.ofNullable(MAPPER.readTree(content).path(name).textValue());
        } catch (IOException e) {
            return Optional.empty();
        }
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
