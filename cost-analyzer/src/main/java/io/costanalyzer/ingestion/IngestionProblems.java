package io.costanalyzer.ingestion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All problems of a read: every one counted, the first few of each kind kept as examples.
 *
 * @param counts how many of each kind; kinds that did not occur are absent
 * @param examples the first {@value #EXAMPLES_EACH} of each kind, in the order they were met
 * @param rowsLeftOut how many of them {@linkplain IngestionProblem#leavesRowOut() left their row out}; the others belong
 *     to rows that were kept
 */
public record IngestionProblems(Map<ProblemReason, Long> counts, List<IngestionProblem> examples, long rowsLeftOut) {

    /** How many problems of one kind are kept word for word. */
    public static final int EXAMPLES_EACH = 20;

    private static final IngestionProblems NONE = new IngestionProblems(Map.of(), List.of(), 0);

    public IngestionProblems {
        counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
        examples = List.copyOf(examples);
    }

    /** Problems that are all given as examples. */
    public IngestionProblems(Map<ProblemReason, Long> counts, List<IngestionProblem> examples) {
        this(
                counts,
                examples,
                examples.stream().filter(IngestionProblem::leavesRowOut).count());
    }

    public static IngestionProblems none() {
        return NONE;
    }

    /** How many there were in all. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Both together. */
    public IngestionProblems plus(IngestionProblems other) {
        Collector collector = new Collector();
        collector.addAll(this);
        collector.addAll(other);
        return collector.toProblems();
    }

    /** Gathers problems while reading. Not thread-safe. */
    public static final class Collector {

        private final Map<ProblemReason, Long> counts = new EnumMap<>(ProblemReason.class);
        private final List<IngestionProblem> examples = new ArrayList<>();
        private long rowsLeftOut;

        public void add(IngestionProblem problem) {
            add(problem, 1);
        }

        /**
         * The same problem in many rows, which is one example.
         *
         * @param rows how many, at least one
         */
        public void add(IngestionProblem problem, long rows) {
            if (counts.getOrDefault(problem.reason(), 0L) < EXAMPLES_EACH) {
                examples.add(problem);
            }
            counts.merge(problem.reason(), rows, Long::sum);
            if (problem.leavesRowOut()) {
                rowsLeftOut += rows;
            }
        }

        /** How many were added so far. */
        public long count() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many of them left their row out. */
        public long rowsLeftOut() {
            return rowsLeftOut;
        }

        public IngestionProblems toProblems() {
            return counts.isEmpty() ? none() : new IngestionProblems(counts, examples, rowsLeftOut);
        }

        private void addAll(IngestionProblems problems) {
            problems.examples().stream()
                    .filter(problem -> counts.getOrDefault(problem.reason(), 0L) < EXAMPLES_EACH)
                    .forEach(examples::add);
            problems.counts().forEach((reason, count) -> counts.merge(reason, count, Long::sum));
            rowsLeftOut += problems.rowsLeftOut();
        }
    }
}
