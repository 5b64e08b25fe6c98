package io.costanalyzer.ingestion.costexplorer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a page token by token. The SDK's own reader takes three times as long, since it makes objects of every
 * amount, unit and key. What is missing or null is absent; what is of another kind than AWS documents is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostAndUsage.html">GetCostAndUsage</a>
 */
final class AnswerPageReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final List<AnswerPage.Part> parts = new ArrayList<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private @Nullable String nextPageToken;
    private @Nullable List<String> dimensions;

    private AnswerPageReader(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads a page to its end.
     *
     * @throws JsonProcessingException when it is no such page
     * @throws IOException when it could not be read to its end
     */
    static AnswerPage read(InputStream body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            return new AnswerPageReader(json).page();
        }
    }

    private AnswerPage page() throws IOException {
        json.nextToken();
        while (nextField()) {
            switch (json.currentName()) {
                case "NextPageToken" -> nextPageToken = text();
                case "ResultsByTime" -> list(() -> parts.add(part()));
                case "GroupDefinitions" -> groupDefinitions();
                case "DimensionValueAttributes" -> list(this::description);
                default -> skip();
            }
        }
        if (json.nextToken() != null) {
            throw unlike("something after the answer");
        }
        return new AnswerPage(parts, descriptions, nextPageToken, dimensions);
    }

    private AnswerPage.Part part() throws IOException {
        @Nullable String start = null;
        @Nullable String end = null;
        boolean estimated = true;
        Figures total = Figures.NONE;
        List<AnswerPage.Group> groups = new ArrayList<>();
        while (nextField()) {
            switch (json.currentName()) {
                case "TimePeriod" -> {
                    if (opens()) {
                        while (nextField()) {
                            switch (json.currentName()) {
                                case "Start" -> start = text();
                                case "End" -> end = text();
                                default -> skip();
                            }
                        }
                    }
                }
                case "Estimated" -> estimated = !isFalse();
                case "Total" -> total = figures();
                case "Groups" -> list(() -> groups.add(group()));
                default -> skip();
            }
        }
        return new AnswerPage.Part(start, end, estimated, total, groups);
    }

    private AnswerPage.Group group() throws IOException {
        List<String> keys = new ArrayList<>(2);
        Figures figures = Figures.NONE;
        while (nextField()) {
            switch (json.currentName()) {
                case "Keys" -> keys(keys);
                case "Metrics" -> figures = figures();
                default -> skip();
            }
        }
        return new AnswerPage.Group(keys, figures);
    }

    private void keys(List<String> keys) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_ARRAY) {
            throw unlike("keys that are no list");
        }
        for (String key = json.nextTextValue(); key != null; key = json.nextTextValue()) {
            keys.add(key);
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw unlike("a key that is no text");
        }
    }

    private Figures figures() throws IOException {
        if (!opens()) {
            return Figures.NONE;
        }
        Figures figures = new Figures();
        while (nextField()) {
            String metric = json.currentName();
            if (opens()) {
                @Nullable String amount = null;
                @Nullable String unit = null;
                while (nextField()) {
                    switch (json.currentName()) {
                        case "Amount" -> amount = text();
                        case "Unit" -> unit = text();
                        default -> skip();
                    }
                }
                figures.with(metric, amount, unit);
            }
        }
        return figures;
    }

    private void groupDefinitions() throws IOException {
        List<String> named = new ArrayList<>(2);
        list(() -> {
            @Nullable String kind = null;
            @Nullable String key = null;
            while (nextField()) {
                switch (json.currentName()) {
                    case "Type" -> kind = text();
                    case "Key" -> key = text();
                    default -> skip();
                }
            }
            if (key != null && "DIMENSION".equals(kind)) {
                named.add(key);
            }
        });
        if (json.currentToken() == JsonToken.END_ARRAY) {
            dimensions = named;
        }
    }

    private void description() throws IOException {
        @Nullable String value = null;
        @Nullable String description = null;
        while (nextField()) {
            switch (json.currentName()) {
                case "Value" -> value = text();
                case "Attributes" -> {
                    if (opens()) {
                        while (nextField()) {
                            if (json.currentName().equals("description")) {
                                description = text();
                            } else {
                                skip();
                            }
                        }
                    }
                }
                default -> skip();
            }
        }
        if (value != null && description != null && !description.isBlank()) {
            descriptions.put(value, description);
        }
    }

    /** What is done with each object of a list, at its beginning. */
    @FunctionalInterface
    private interface Item {
        void read() throws IOException;
    }

    private void list(Item item) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_ARRAY) {
            throw unlike("something else than a list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.read();
        }
    }

    /** Whether an object begins where a value stands; null is none. */
    private boolean opens() throws IOException {
        JsonToken token = json.nextToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.VALUE_NULL) {
            throw unlike("something else than an object");
        }
        return token == JsonToken.START_OBJECT;
    }

    /** Goes to the next name in the object that was opened; false at its end. */
    private boolean nextField() throws IOException {
        if (json.currentToken() == null) {
            throw unlike("nothing");
        }
        JsonToken token = json.nextToken();
        if (token != JsonToken.FIELD_NAME && token != JsonToken.END_OBJECT) {
            throw unlike("something else than an object");
        }
        return token == JsonToken.FIELD_NAME;
    }

    private @Nullable String text() throws IOException {
        String text = json.nextTextValue();
        if (text == null && json.currentToken() != JsonToken.VALUE_NULL) {
            throw unlike("something else than a text");
        }
        return text;
    }

    private boolean isFalse() throws IOException {
        return switch (json.nextToken()) {
            case VALUE_FALSE -> true;
            case VALUE_TRUE, VALUE_NULL -> false;
            default -> throw unlike("something else than true and false");
        };
    }

    private void skip() throws IOException {
        json.nextToken();
        json.skipChildren();
    }

    private JsonParseException unlike(String what) {
        return new JsonParseException(json, "Cost Explorer has " + what + " where it documents another thing");
    }
}
