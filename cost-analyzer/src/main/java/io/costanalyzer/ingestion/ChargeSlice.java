package io.costanalyzer.ingestion;

import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A part of the bill under the name of its environment.
 *
 * @param environmentName the name to write on the charges
 * @param filter which charges belong to it
 * @param tags the tags to tell apart within it; a source that is asked in questions asks one more for each
 */
public record ChargeSlice(String environmentName, ChargeFilter filter, NamedTags tags) {

    private static final int MANY = 100_000;

    /** A part of the bill of which no tag is asked for. */
    public ChargeSlice(String environmentName, ChargeFilter filter) {
        this(environmentName, filter, NamedTags.none());
    }

    /**
     * The part cut once more, by the tags to tell apart: a piece for every combination of their values, and the rest that
     * has none of them. No charge is in two pieces and every charge of the part is in one.
     */
    public List<TaggedPiece> pieces() {
        List<TaggedPiece> pieces = List.of(new TaggedPiece(filter, Tags.none()));
        for (Map.Entry<String, SortedSet<String>> key : tags.values().entrySet()) {
            List<TaggedPiece> finer = new ArrayList<>();
            for (TaggedPiece piece : pieces) {
                key.getValue().forEach(value -> finer.add(piece.with(key.getKey(), value)));
                finer.add(piece.without(key.getKey(), key.getValue()));
            }
            pieces = finer;
        }
        return List.copyOf(pieces);
    }

    /** How many questions the pieces take, or {@value #MANY} for more than that. */
    public int pieceCount() {
        long count = 1;
        for (SortedSet<String> values : tags.values().values()) {
            count = Math.min(MANY, count * (values.size() + 1L));
        }
        return (int) count;
    }
}
