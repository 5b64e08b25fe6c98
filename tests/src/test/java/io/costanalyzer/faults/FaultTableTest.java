package io.costanalyzer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/**
 * One thing at a time goes wrong at a call to the outside, and the job runs again: nothing is lost, nothing doubled, everything
 * readable, and the run that failed says what to do. The calls are found by a run without a fault, so that a new one is tried of
 * itself. Here a part of the table; {@code ./mvnw verify -Pfaults} tries all of it and renews {@code tests/FAULTS.md}.
 */
class FaultTableTest {

    private static final boolean WHOLE = Boolean.getBoolean("faults.whole");
    /** Tries the calls alone that this fits, and leaves the page as it is: {@code -Dfaults.only="monthly ses.*"}. */
    private static final String ONLY = System.getProperty("faults.only", "");

    private static final Path PAGE = Path.of(System.getProperty("project.root"), "tests", "FAULTS.md");

    @Test
    void nothingIsLostOrDoubledWhateverBreaks() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (StandIns standIns = new StandIns(Story.TODAY)) {
            FaultTable table = FaultTable.of(Chosen.of(standIns, wanted()), out);
            out.println(table.markdown());
            if (WHOLE && ONLY.isEmpty()) {
                table.renew(PAGE);
            }
            assertThat(table.trials()).isGreaterThan(ONLY.isEmpty() ? 8 : 0);
            assertThat(table.wrong()).isEmpty();
        }
    }

    private static BiPredicate<String, Fault> wanted() {
        return ONLY.isEmpty()
                ? (WHOLE ? (call, fault) -> true : FaultTableTest::part)
                : (call, fault) -> call.matches(ONLY);
    }

    /** Of a job and a kind of call, and a fault: what decides most, and takes no long waiting. */
    private static boolean part(String call, Fault fault) {
        return switch (fault) {
            case WRONG_TYPE, RESET -> call.matches("daily sns:Publish");
            case OTHER_ANSWER -> call.matches("daily ce:GetCostAndUsage by SERVICE, USAGE_TYPE");
            case EXPIRED -> call.matches("daily ce:GetCostAndUsage by RECORD_TYPE");
            case DENIED, LOST_412 -> call.matches("daily s3:Put catalog.json");
            case KILLED_AFTER -> call.matches("daily sns:Publish|monthly s3:Put reports.*manifest.*");
            case KILLED_BEFORE -> call.matches("monthly s3:Put reports.*manifest.*");
            default -> false;
        };
    }
}
