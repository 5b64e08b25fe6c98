package io.costanalyzer.archive;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The forms of all types that records of the archive are made of, each made when it is first wanted. Thread-safe. */
final class JsonForms {

    private static final Map<Type, JsonForm> FORMS = new ConcurrentHashMap<>(JsonScalars.forms());

    private JsonForms() {}

    /**
     * The form of a type.
     *
     * @throws IllegalArgumentException for one that the archive keeps nothing of
     */
    static JsonForm of(Type type) {
        JsonForm known = FORMS.get(type);
        if (known != null) {
            return known;
        }
        JsonForm made = make(type);
        FORMS.put(type, made);
        return made;
    }

    private static JsonForm make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return make((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof Class<?> one && one.isRecord()) {
            return new JsonRecord(one);
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            return JsonScalars.constants(one);
        }
        throw unknown(type);
    }

    private static JsonForm make(Class<?> type, Type... of) {
        if (type == Optional.class) {
            return new JsonOptional(of(of[0]));
        }
        if (type == List.class) {
            return new JsonSequence(of(of[0]), ArrayList::new);
        }
        if (type == SortedSet.class) {
            return new JsonSequence(of(of[0]), TreeSet::new);
        }
        if (type == Map.class || type == SortedMap.class || type == TreeMap.class) {
            return new JsonMap((JsonText<?>) of(of[0]), of(of[1]));
        }
        throw unknown(type);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("Has no form as JSON: " + type.getTypeName());
    }
}
