package io.costanalyzer.archive.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The ten questions that ship with the service, in the order in which people ask them. */
public final class CannedQueries {

    private static final List<String> NAMES = List.of(
            "months",
            "environments",
            "services",
            "usage-types",
            "accounts",
            "regions",
            "invoice",
            "changes",
            "days",
            "since-when");

    private CannedQueries() {}

    /** Every one of them. */
    public static List<CannedQuery> all() {
        return NAMES.stream().map(CannedQueries::read).toList();
    }

    /** The one of this name. */
    public static Optional<CannedQuery> named(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static CannedQuery read(String name) {
        String resource = "/io/costanalyzer/archive/queries/" + name + ".sql";
        try (InputStream stream = CannedQueries.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its file " + resource);
            }
            return CannedQuery.parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The program cannot read its file " + resource, e);
        }
    }
}
