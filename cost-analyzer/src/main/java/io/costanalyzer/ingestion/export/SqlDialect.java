package io.costanalyzer.ingestion.export;

/** Where engines differ in what a roll-up needs; everything else is one text. */
public enum SqlDialect {
    /** DuckDB, on one machine. */
    DUCKDB {
        @Override
        String mapValue(String map, String key) {
            return map + "[" + Sql.literal(key) + "]";
        }

        @Override
        String jsonValue(String text, String key) {
            return "TRY(json_extract_string(" + text + ", " + Sql.literal("$.\"" + key.replace("\"", "\\\"") + "\"")
                    + "))";
        }

        @Override
        String isObject(String text) {
            return "COALESCE(TRY(json_type(" + text + ")), '') = 'OBJECT'";
        }

        @Override
        String matches(String text, String pattern) {
            return "regexp_matches(" + text + ", " + pattern + ")";
        }

        /** As it is: its driver keeps every decimal. */
        @Override
        String handedOn(String sum) {
            return sum;
        }
    },
    /** Trino, and Athena which is made of it. */
    TRINO {
        @Override
        String mapValue(String map, String key) {
            return "element_at(" + map + ", " + Sql.literal(key) + ")";
        }

        @Override
        String jsonValue(String text, String key) {
            return "json_extract_scalar(" + text + ", " + Sql.literal("$[\"" + key.replace("\"", "\\\"") + "\"]") + ")";
        }

        @Override
        String isObject(String text) {
            return "TRY(CAST(json_parse(" + text + ") AS map(varchar, json))) IS NOT NULL";
        }

        @Override
        String matches(String text, String pattern) {
            return "regexp_like(" + text + ", " + pattern + ")";
        }

        /** As a text, so that no format in between can change it. */
        @Override
        String handedOn(String sum) {
            return "CAST(" + sum + " AS varchar)";
        }
    };

    /** The value of a key of a map, or NULL. */
    abstract String mapValue(String map, String key);

    /** The text under a key of a JSON object in a text, or NULL; the key may hold any characters. */
    abstract String jsonValue(String text, String key);

    /** Whether a text is a JSON object; never unknown for a text that is there. */
    abstract String isObject(String text);

    /** Whether a pattern is found in a text. */
    abstract String matches(String text, String pattern);

    /** A sum or a count on its way out of the engine. */
    abstract String handedOn(String sum);
}
