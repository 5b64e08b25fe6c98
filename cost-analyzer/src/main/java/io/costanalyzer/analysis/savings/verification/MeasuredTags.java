package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By which tags usage is looked at apart, because a measure that can be judged acts on charges with such tags alone.
 * Everything else is looked at whatever its tags.
 *
 * @param scopes the scopes of these measures, each with the first day from which on its tags are known
 */
public record MeasuredTags(List<Known> scopes) {

    public MeasuredTags {
        scopes = List.copyOf(scopes);
    }

    /**
     * The tags of one measure.
     *
     * @param scope its scope
     * @param since the first day of those, up to the last, on which the tags are known
     */
    public record Known(Scope scope, LocalDate since) {

        private boolean concerns(SeriesKey key) {
            return scope.ofTags(NamedTags.none()).matches(key);
        }
    }

    /** Nothing is told apart by tag. */
    public static MeasuredTags none() {
        return new MeasuredTags(List.of());
    }

    public boolean isEmpty() {
        return scopes.isEmpty();
    }

    /** Of a series' tags those that tell it apart from the rest of its usage type. */
    public Tags of(SeriesKey key) {
        NamedTags named = NamedTags.none();
        for (Known one : scopes) {
            if (one.concerns(key)) {
                named = named.plus(one.scope.tags());
            }
        }
        return named.among(key.tags());
    }

    /** Whether a usage type is looked at in parts. */
    public boolean divides(SeriesKey key) {
        return scopes.stream().anyMatch(one -> one.concerns(key));
    }

    /** The first day from which on the parts of a usage type are known; nothing for one that is looked at as a whole. */
    public Optional<LocalDate> since(SeriesKey key) {
        return scopes.stream()
                .filter(one -> one.concerns(key))
                .map(Known::since)
                .max(Comparator.naturalOrder());
    }
}
