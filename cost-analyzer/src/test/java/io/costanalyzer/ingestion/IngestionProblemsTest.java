package io.costanalyzer.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestionProblemsTest {

    @Test
    void everyProblemIsCountedAndTheFirstOfEachKindAreKept() {
        IngestionProblems problems = problems(30, 5);
        assertThat(problems.count()).isEqualTo(35);
        assertThat(problems.counts())
                .isEqualTo(Map.of(ProblemReason.MALFORMED_NUMBER, 30L, ProblemReason.MALFORMED_TAGS, 5L));
        assertThat(problems.examples()).hasSize(IngestionProblems.EXAMPLES_EACH + 5);
    }

    /** A row with bad tags is still on the bill; the two kinds of problem must not be taken for one another. */
    @Test
    void rowsLeftOutAreCountedApartFromRowsKept() {
        IngestionProblems problems = problems(30, 5);
        assertThat(problems.rowsLeftOut()).isEqualTo(30);
        assertThat(problems.plus(problems(1, 1)).rowsLeftOut()).isEqualTo(31);
        assertThat(problems.plus(problems(1, 1)).count()).isEqualTo(37);
        assertThat(IngestionProblems.none().rowsLeftOut()).isZero();
    }

    private static IngestionProblems problems(int leftOut, int kept) {
        IngestionProblems.Collector collector = new IngestionProblems.Collector();
        for (int i = 0; i < leftOut; i++) {
            collector.add(problem(ProblemReason.MALFORMED_NUMBER, IngestionProblem.ROW_LEFT_OUT));
        }
        for (int i = 0; i < kept; i++) {
            collector.add(problem(ProblemReason.MALFORMED_TAGS, "read as untagged"));
        }
        assertThat(collector.rowsLeftOut()).isEqualTo(leftOut);
        return collector.toProblems();
    }

    private static IngestionProblem problem(ProblemReason reason, String consequence) {
        return new IngestionProblem(reason, "bill.csv", 2, "Tags", "x", consequence);
    }
}
