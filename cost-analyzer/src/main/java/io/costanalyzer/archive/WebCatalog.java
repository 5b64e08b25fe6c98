package io.costanalyzer.archive;

import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the page shows: the content of {@code web/catalog.json}. It is made from the data and can be made again.
 *
 * @param version the {@link WebScripts#VERSION} of the scripts
 * @param schemaVersion the {@link ArchiveSchema#VERSION} of the data they were made from
 * @param months by month
 */
public record WebCatalog(int version, int schemaVersion, SortedMap<YearMonth, WebMonth> months) {

    public WebCatalog {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    static WebCatalog of(SortedMap<YearMonth, WebMonth> months) {
        return new WebCatalog(WebScripts.VERSION, ArchiveSchema.VERSION, months);
    }

    /** What a file says; nothing when it is broken or was written otherwise than today, for it can be made again. */
    static Optional<WebCatalog> parse(byte[] content, String place) {
        try {
            return Optional.of(ArchiveJson.read(content, WebCatalog.class, place))
                    .filter(catalog ->
                            catalog.version == WebScripts.VERSION && catalog.schemaVersion == ArchiveSchema.VERSION);
        } catch (ArchiveUnavailableException e) {
            return Optional.empty();
        }
    }

    /** The paths of all scripts. */
    NavigableSet<String> paths() {
        NavigableSet<String> paths = new TreeSet<>();
        months.values()
                .forEach(month -> Stream.of(month.charges(), month.days(), month.tables())
                        .filter(Objects::nonNull)
                        .forEach(paths::add));
        return paths;
    }
}
