package io.costanalyzer.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record: its components by name, in their order. What it refuses to be made of is refused. At the top of a file the
 * {@link ArchiveSchema#VERSION} stands before everything else, whether the record has such a component or not; a file without
 * one is of the first version.
 */
final class JsonRecord extends JsonForm {

    private static final String VERSION = "schemaVersion";

    private final Constructor<?> constructor;
    private final Field[] fields;
    private final JsonForm[] forms;
    private final Map<String, Integer> places = new HashMap<>();

    JsonRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            fields = new Field[components.length];
            forms = new JsonForm[components.length];
            for (int i = 0; i < components.length; i++) {
                fields[i] = type.getDeclaredField(components[i].getName());
                fields[i].setAccessible(true);
                forms[i] = JsonForms.of(components[i].getGenericType());
                places.put(components[i].getName(), i);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Has no canonical constructor: " + type.getName(), e);
        }
    }

    @Override
    void write(Object value, JsonGenerator json) throws IOException {
        boolean top = json.getOutputContext().inRoot();
        json.writeStartObject();
        if (top && !places.containsKey(VERSION)) {
            json.writeNumberField(VERSION, ArchiveSchema.VERSION);
        }
        for (int i = 0; i < fields.length; i++) {
            Object part = part(i, value);
            if (part != null && !forms[i].isAbsent(part)) {
                json.writeFieldName(fields[i].getName());
                forms[i].write(part, json);
            }
        }
        json.writeEndObject();
    }

    @Override
    Object read(JsonParser json) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        boolean top = json.getParsingContext().getParent().inRoot();
        @Nullable Object[] parts = new Object[fields.length];
        boolean[] there = new boolean[fields.length];
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Integer place = places.get(name);
            if (place != null) {
                parts[place] = forms[place].value(json);
                there[place] = true;
            } else if (top && name.equals(VERSION)) {
                checkVersion(json);
            } else {
                throw refusal(json, "\"" + name + "\" is not known");
            }
        }
        for (int i = 0; i < parts.length; i++) {
            if (!there[i]) {
                parts[i] = forms[i].absent(json);
            }
        }
        return make(parts, json);
    }

    private Object make(@Nullable Object[] parts, JsonParser json) throws IOException {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            String why =
                    Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("something is missing");
            throw refusal(json, why);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot be made: " + constructor, e);
        }
    }

    private @Nullable Object part(int i, Object value) {
        try {
            return fields[i].get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot be read: " + fields[i], e);
        }
    }

    private static void checkVersion(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_NUMBER_INT);
        int version = json.getIntValue();
        if (version < 1 || version > ArchiveSchema.VERSION) {
            throw refusal(
                    json,
                    "it has schema version " + version + " and this release reads up to " + ArchiveSchema.VERSION);
        }
    }
}
