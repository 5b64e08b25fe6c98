package io.costanalyzer.ingestion.export;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of standard SQL. */
final class Sql {

    /** As wide as an engine has it, and with more decimals than any export of AWS. */
    static final String DECIMAL = "DECIMAL(38,20)";

    private Sql() {}

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String name(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    static String literals(Collection<String> texts) {
        return texts.stream().sorted().map(Sql::literal).collect(Collectors.joining(", "));
    }

    /** True or false and never unknown, so that its opposite is what it is not. */
    static String certain(String condition) {
        return "COALESCE(" + condition + ", false)";
    }
}
