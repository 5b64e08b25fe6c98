package io.costanalyzer.ingestion;

import java.util.Optional;
import java.util.SortedSet;

/** Who knows which cost allocation tags count on the bill. */
public interface TagSource {

    /**
     * Looks keys up as they stand today.
     *
     * @param keys the keys; none of them costs nothing
     * @throws SourceUnavailableException when the other side refuses or does not answer
     */
    TagActivations activations(SortedSet<String> keys);

    /** For charges that bring their tags with them: nothing has to be activated, and nobody is asked. */
    static TagSource notNeeded() {
        return keys -> new TagActivations(
                keys.stream()
                        .map(key -> new TagActivation(key, TagActivation.State.NOT_NEEDED, Optional.empty()))
                        .toList(),
                RequestCount.free());
    }
}
