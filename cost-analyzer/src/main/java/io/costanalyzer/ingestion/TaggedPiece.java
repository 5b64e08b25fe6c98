package io.costanalyzer.ingestion;

import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.Tags;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A piece of a slice whose charges agree in the tags that are told apart.
 *
 * @param filter which charges belong to it
 * @param tags what each of them carries of those tags
 */
public record TaggedPiece(ChargeFilter filter, Tags tags) {

    TaggedPiece with(String key, String value) {
        TreeMap<String, String> more = new TreeMap<>(tags.values());
        more.put(key, value);
        return new TaggedPiece(and(new ChargeFilter.TagIs(key, Set.of(value))), new Tags(more));
    }

    TaggedPiece without(String key, Set<String> values) {
        return new TaggedPiece(and(new ChargeFilter.Not(new ChargeFilter.TagIs(key, values))), tags);
    }

    private ChargeFilter and(ChargeFilter more) {
        return new ChargeFilter.And(List.of(filter, more));
    }
}
