package io.costanalyzer.ingestion.costexplorer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer as it came: texts, of which nothing is judged yet.
 *
 * @param parts one for each period, or each part of a period that goes on from the page before
 * @param descriptions of dimension values, such as the name of an account by its id
 * @param nextPageToken absent on the last page
 * @param dimensions by which the answer says it is grouped, beside tags; absent when it does not say
 */
record AnswerPage(
        List<Part> parts,
        Map<String, String> descriptions,
        @Nullable String nextPageToken,
        @Nullable List<String> dimensions) {

    /**
     * A period.
     *
     * @param start as it came; absent when there was none
     * @param end exclusive, as it came; absent when there was none
     * @param estimated true unless Cost Explorer says that it is not: only what is said to be final is final
     * @param total what stands beside the groups
     * @param groups the groups
     */
    record Part(@Nullable String start, @Nullable String end, boolean estimated, Figures total, List<Group> groups) {}

    /**
     * A group.
     *
     * @param keys the values of the grouping, in the order that was asked for
     * @param figures its metrics
     */
    record Group(List<String> keys, Figures figures) {}
}
