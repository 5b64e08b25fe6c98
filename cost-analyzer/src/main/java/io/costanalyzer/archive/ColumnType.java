package io.costanalyzer.archive;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a column of the archive holds, and how CSV on the Web, DuckDB and Athena call that. */
public enum ColumnType {
    /** Any characters, at least one. */
    TEXT(String.class, "string", "VARCHAR", "varchar"),
    /**
     * An exact decimal of any number of digits, plain: no exponent, no plus sign, no grouping.
     *
     * <p>SQL needs a bound: 38 digits, 20 of them after the point. The costs and quantities of AWS exports have up to 15
     * decimals. What has more is exact in the file and rounded by a query, at the 20th decimal.
     */
    DECIMAL(BigDecimal.class, "decimal", "DECIMAL(38,20)", "decimal(38,20)"),
    /** A whole number. */
    INTEGER(Long.class, "integer", "BIGINT", "bigint"),
    /** {@code true} or {@code false}. */
    BOOLEAN(Boolean.class, "boolean", "BOOLEAN", "boolean"),
    /** A day in UTC, as {@code 2026-10-31}. */
    DATE(LocalDate.class, "date", "DATE", "date"),
    /** A moment in UTC, as {@code 2026-10-31T00:00:00Z}. */
    DATE_TIME(Instant.class, "dateTime", "TIMESTAMP", "timestamp");

    private final Class<?> javaType;
    private final String csvwType;
    private final String duckDbType;
    private final String athenaType;

    ColumnType(Class<?> javaType, String csvwType, String duckDbType, String athenaType) {
        this.javaType = javaType;
        this.csvwType = csvwType;
        this.duckDbType = duckDbType;
        this.athenaType = athenaType;
    }

    /** The type of a value in Java. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The built-in datatype of CSV on the Web. */
    public String csvwType() {
        return csvwType;
    }

    /** The type in DuckDB. */
    public String duckDbType() {
        return duckDbType;
    }

    /** The type in Athena. */
    public String athenaType() {
        return athenaType;
    }
}
