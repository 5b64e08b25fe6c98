package io.costanalyzer.allocation;

import io.costanalyzer.focus.ChargeFilter;
import java.util.stream.Stream;

/** Which tags a filter looks at. */
final class TagKeys {

    private TagKeys() {}

    /** Every key that decides whether a charge matches. */
    static Stream<String> lookedAt(ChargeFilter filter) {
        if (filter instanceof ChargeFilter.TagAbsent absent) {
            return Stream.of(absent.key());
        }
        if (filter instanceof ChargeFilter.Not not) {
            return lookedAt(not.filter());
        }
        return filter instanceof ChargeFilter.And and
                ? and.all().stream().flatMap(TagKeys::lookedAt)
                : filter instanceof ChargeFilter.Or or ? or.any().stream().flatMap(TagKeys::lookedAt) : wanted(filter);
    }

    /** The keys that a charge which matches bears for certain. */
    static Stream<String> wanted(ChargeFilter filter) {
        if (filter instanceof ChargeFilter.TagIs is) {
            return Stream.of(is.key());
        }
        return filter instanceof ChargeFilter.And and ? and.all().stream().flatMap(TagKeys::wanted) : Stream.empty();
    }
}
