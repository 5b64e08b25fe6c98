package io.costanalyzer.ingestion.export;

import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.ingestion.ChargeSlice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a roll-up computes of a row, for one table and one dialect. */
final class Expressions {

    private static final String NULL_TEXT = "CAST(NULL AS varchar)";

    /** How exports print a moment in UTC. */
    private static final List<String> TIMES = List.of(
            "____-__-__T__:__:__%Z",
            "____-__-__",
            "____-__-__ __:__:__",
            "____-__-__ __:__:__ UTC",
            "____-__-__ __:__:__.___",
            "____-__-__T__:__:__");

    private final ExportTable table;
    private final SqlDialect dialect;
    private final Map<String, String> computed = new LinkedHashMap<>();
    /** What was asked of each column of texts that hold JSON. */
    private final Map<String, List<String>> taken = new LinkedHashMap<>();

    Expressions(ExportTable table, SqlDialect dialect) {
        this.table = table;
        this.dialect = dialect;
    }

    /** The name of an expression that is worked out once for each row, however often it is asked for. */
    String once(String expression) {
        return computed.computeIfAbsent(expression, added -> Sql.name("computed " + (computed.size() + 1)));
    }

    /** What {@link #once} was asked for, with its name, each after a comma. */
    String computed() {
        return computed.entrySet().stream()
                .map(one -> ",\n  " + one.getKey() + " AS " + one.getValue())
                .collect(Collectors.joining());
    }

    boolean has(String column) {
        return table.column(column).isPresent();
    }

    /**
     * The text of a column; NULL where the table has no such column, or the row nothing in it. What is the same in every row
     * is written out, so that the engine works it out once.
     */
    String text(String column) {
        Optional<ExportColumn> found = table.column(column);
        if (found.isEmpty()) {
            return NULL_TEXT;
        }
        if (table.constants().containsKey(found.get().name())) {
            return table.constant(found.get())
                    .map(text -> present(Sql.literal(text)))
                    .orElse(NULL_TEXT);
        }
        String name = Sql.name(found.get().name());
        return found.get().kind() == ExportColumn.Kind.TEXT ? present(name) : "CAST(" + name + " AS varchar)";
    }

    /** What stands in a column of numbers, as it stands there; NULL where nothing does. */
    String printed(String column) {
        ExportColumn found = table.column(column).orElseThrow();
        String name = Sql.name(found.name());
        return found.kind() == ExportColumn.Kind.TEXT ? present(name) : name;
    }

    /** The first of these columns that has something. */
    String firstOf(String... columns) {
        List<String> there = new ArrayList<>();
        for (String column : columns) {
            if (has(column)) {
                there.add(text(column));
            }
        }
        return there.isEmpty() ? NULL_TEXT : there.size() == 1 ? there.get(0) : coalesce(there);
    }

    /** A number that can be summed up exactly; NULL for what is none. */
    String number(String column) {
        Optional<ExportColumn> found = table.column(column);
        if (found.isEmpty()) {
            return "CAST(NULL AS " + Sql.DECIMAL + ")";
        }
        String name = Sql.name(found.get().name());
        return switch (found.get().kind()) {
            case EXACT -> name;
            case BINARY -> "TRY_CAST(CAST(" + name + " AS varchar) AS " + Sql.DECIMAL + ")";
            case TEXT, TIME, MAP -> "TRY_CAST(" + name + " AS " + Sql.DECIMAL + ")";
        };
    }

    /** Whether a column holds moments, and not texts that may be some. */
    boolean isTime(String column) {
        return table.column(column)
                .filter(found -> found.kind() == ExportColumn.Kind.TIME)
                .isPresent();
    }

    /** The day of a moment in UTC, as the engine's own date, which is a small key; {@link #isTime} only. */
    String date(String column) {
        return "CAST(" + Sql.name(table.column(column).orElseThrow().name()) + " AS date)";
    }

    /** The day of a moment in UTC, as {@code 2026-10-31}. */
    String day(String column) {
        return table.column(column).isPresent() ? "substr(" + plain(column) + ", 1, 10)" : NULL_TEXT;
    }

    /** {@code yes} when a moment can be read: it stands there, and in UTC. What is usual stands first. */
    String readableTime(String column) {
        ExportColumn found = table.column(column).orElseThrow();
        String name = Sql.name(found.name());
        if (found.kind() != ExportColumn.Kind.TEXT) {
            return RollUpSql.yes(name + " IS NOT NULL");
        }
        return TIMES.stream()
                .map(pattern -> " WHEN " + name + " LIKE '" + pattern + "' THEN 'yes'")
                .collect(Collectors.joining("", "CASE", " END"));
    }

    /** The value of a key, in a column that is a map, or holds JSON or a printed map; the first of these keys that is there. */
    String valueOf(String column, List<String> keys) {
        Optional<ExportColumn> found = table.column(column);
        if (found.isEmpty()) {
            return NULL_TEXT;
        }
        String name = Sql.name(found.get().name());
        boolean map = found.get().kind() == ExportColumn.Kind.MAP;
        if (map) {
            return coalesce(
                    keys.stream().map(key -> dialect.mapValue(name, key)).toList());
        }
        String value = coalesce(Stream.concat(
                        keys.stream().map(key -> dialect.jsonValue(name, key)),
                        Stream.of(PrintedMap.value(name, keys, dialect)))
                .toList());
        taken.computeIfAbsent(name, added -> new ArrayList<>()).add(value);
        return value;
    }

    /**
     * Whether there is something in a column that cannot be taken apart and was asked for its keys: true, or false or
     * nothing. Where a key was found the text need not be looked at again.
     */
    String isBroken(String column) {
        String name = table.column(column).map(found -> Sql.name(found.name())).orElse("");
        String text = "CAST(" + name + " AS varchar)";
        List<String> values = taken.getOrDefault(name, List.of());
        return values.isEmpty()
                ? "false"
                : "CASE WHEN " + coalesced(values) + " IS NOT NULL OR " + present(text) + " IS NULL THEN false WHEN "
                        + dialect.isObject(text) + " THEN false WHEN " + PrintedMap.is(text, dialect)
                        + " THEN false ELSE true END";
    }

    private String coalesced(List<String> values) {
        return coalesce(Stream.concat(values.stream().map(this::once), Stream.of(NULL_TEXT))
                .toList());
    }

    /**
     * The number of the slice that a row belongs to, which is a smaller key than its name; every row belongs to one, the last
     * is the remainder.
     */
    String slice(List<ChargeSlice> slices, ExportForm form) {
        String cases = IntStream.range(0, slices.size() - 1)
                .mapToObj(slice -> " WHEN " + condition(slices.get(slice).filter(), form) + " THEN " + slice)
                .collect(Collectors.joining());
        String last = String.valueOf(slices.size() - 1);
        return cases.isEmpty() ? last : "CASE" + cases + " ELSE " + last + " END";
    }

    /** The environment whose slice has this number. */
    static String environment(String number, List<ChargeSlice> slices) {
        return IntStream.range(0, slices.size())
                .mapToObj(slice -> " WHEN " + slice + " THEN "
                        + Sql.literal(slices.get(slice).environmentName()))
                .collect(Collectors.joining("", "CASE " + number, " END"));
    }

    private String condition(ChargeFilter filter, ExportForm form) {
        if (filter instanceof ChargeFilter.TagIs tag) {
            return Sql.certain(form.tag(this, tag.key()) + " IN (" + Sql.literals(tag.values()) + ")");
        }
        if (filter instanceof ChargeFilter.TagAbsent tag) {
            return "COALESCE(" + form.tag(this, tag.key()) + ", '') = ''";
        }
        if (filter instanceof ChargeFilter.SubAccountIs account) {
            return Sql.certain(form.account(this) + " IN (" + Sql.literals(account.subAccountIds()) + ")");
        }
        if (filter instanceof ChargeFilter.CostCategoryIs category) {
            return Sql.certain(
                    form.costCategory(this, category.name()) + " IN (" + Sql.literals(category.values()) + ")");
        }
        if (filter instanceof ChargeFilter.Not not) {
            return "NOT (" + condition(not.filter(), form) + ")";
        }
        if (filter instanceof ChargeFilter.And and) {
            return joined(and.all(), " AND ", "true", form);
        }
        return joined(((ChargeFilter.Or) filter).any(), " OR ", "false", form);
    }

    private String joined(List<ChargeFilter> parts, String word, String none, ExportForm form) {
        return parts.isEmpty()
                ? none
                : parts.stream().map(part -> condition(part, form)).collect(Collectors.joining(word, "(", ")"));
    }

    private String plain(String column) {
        ExportColumn found = table.column(column).orElseThrow();
        String name = Sql.name(found.name());
        return found.kind() == ExportColumn.Kind.TEXT ? name : "CAST(" + name + " AS varchar)";
    }

    private static String present(String name) {
        return "CASE WHEN " + name + " IN ('', 'NULL', 'null') THEN NULL ELSE " + name + " END";
    }

    private static String coalesce(List<String> values) {
        return values.size() == 1 ? values.get(0) : "COALESCE(" + String.join(", ", values) + ")";
    }

    static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
