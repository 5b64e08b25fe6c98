package io.costanalyzer.render;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.programme.SavingsSpan;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Builds records of any shape, so that no field can be forgotten when one is added. */
public final class Filled {

    private static final List<String> NAMES = List.of(
            "prod",
            "",
            "<script>",
            "=cmd|x",
            "a\r\nb",
            "\u202eRTL",
            "\"quoted\"",
            "{{mustache}}",
            "日本",
            "👍",
            "\u0000",
            "x".repeat(300));

    private final Random random;

    private Filled(Random random) {
        this.random = random;
    }

    /** A record with chance values; the same for the same seed. */
    public static <T> T random(Class<T> type, long seed) {
        return type.cast(new Filled(new Random(seed)).value(type, "root", 0));
    }

    /**
     * A view with every list of one element, every string its own name, and every mark as given.
     *
     * @param marks what all booleans are
     */
    public static <T extends Record> T view(Class<T> type, boolean marks) {
        return type.cast(record(type, component -> viewValue(component, marks)));
    }

    private static Object viewValue(RecordComponent component, boolean marks) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return component.getName();
        }
        if (type == boolean.class) {
            return marks;
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) argument(component.getGenericType(), 0);
            return element == String.class
                    ? List.of(component.getName())
                    : List.of(view(element.asSubclass(Record.class), marks));
        }
        throw new IllegalArgumentException("A view holds strings, marks and lists, not " + component);
    }

    private interface Values {
        Object of(RecordComponent component);
    }

    private static Object record(Class<?> type, Values values) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                arguments[i] = values.of(components[i]);
            }
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot build a " + type, e);
        }
    }

    private Object value(Type type, String name, int depth) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, name, depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class) {
            return name.equals("modelVersion") ? MonthlyReport.MODEL_VERSION : random.nextInt(2000) - 1000;
        }
        if (plain == long.class || plain == Long.class) {
            return random.nextLong();
        }
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain == SavingsSpan.class) {
            return span((Money) simple(Money.class));
        }
        if (plain.isRecord() && plain != ChargePeriod.class && plain != Environment.class) {
            return record(plain, component -> value(component.getGenericType(), component.getName(), depth + 1));
        }
        return simple(plain);
    }

    /** A bridge that adds up, as every bridge has to. */
    private static SavingsSpan span(Money baseline) {
        return new SavingsSpan(
                Optional.of(Environment.of("prod")),
                31,
                baseline,
                List.of(new SavingsSpan.Step(SavingsSpan.Kind.MEASURE, List.of("a", "b"), baseline)),
                baseline.minus(baseline));
    }

    private Object generic(ParameterizedType type, String name, int depth) {
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value(argument(type, 0), name, depth));
        }
        int size = random.nextInt(depth > 3 ? 2 : 3);
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map = raw == Map.class ? new HashMap<>() : new TreeMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(argument(type, 0), name, depth), value(argument(type, 1), name, depth));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(argument(type, 0), name, depth));
        }
        return list;
    }

    private Object simple(Class<?> type) {
        if (type == String.class) {
            return NAMES.get(random.nextInt(NAMES.size()));
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(new BigInteger(90, random), random.nextInt(24));
        }
        if (type == Money.class) {
            BigDecimal amount = new BigDecimal(new BigInteger(70, random), random.nextInt(20));
            return Money.of(CurrencyUnit.USD, random.nextBoolean() ? amount : amount.negate());
        }
        if (type == CurrencyUnit.class) {
            return CurrencyUnit.of("JPY");
        }
        if (type == Environment.class) {
            return Environment.of("e" + NAMES.get(random.nextInt(NAMES.size())));
        }
        if (type == URI.class) {
            return URI.create("https://example.org/" + random.nextInt());
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        }
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000) - 1000);
        if (type == LocalDate.class) {
            return day;
        }
        if (type == YearMonth.class) {
            return YearMonth.from(day);
        }
        if (type == ChargePeriod.class) {
            return ChargePeriod.of(day, day.plusDays(1 + random.nextInt(40)));
        }
        throw new IllegalArgumentException("No chance value for " + type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
