package io.costanalyzer.ingestion;

import java.util.List;

/**
 * The answer to a question for tag keys.
 *
 * @param tags one for each key that was asked for, in the order of the keys
 * @param requests what the question cost
 */
public record TagActivations(List<TagActivation> tags, RequestCount requests) {
    public TagActivations {
        tags = List.copyOf(tags);
    }
}
