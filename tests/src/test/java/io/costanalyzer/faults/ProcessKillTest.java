package io.costanalyzer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A process that is ended by SIGKILL before or after something happened outside, and the job again, at every
 * kind of effect of the command line and of the function. Too long for every build: {@code -Pfaults} runs it.
 */
@EnabledIfSystemProperty(named = "faults.whole", matches = "true")
class ProcessKillTest {

    private static final int KILLED = 128 + 9;

    /** Kills at these calls alone: {@code -Dfaults.only="sns.*"}. */
    private static final Pattern ONLY =
            Pattern.compile(System.getProperty("faults.only", "").isEmpty() ? ".*" : System.getProperty("faults.only"));

    @Test
    void aJobThatIsKilledIsDoneByTheNextRun() throws Exception {
        try (StandIns standIns = new StandIns(Story.TODAY)) {
            List<Trial> trials = new ArrayList<>();
            Set<String> kinds = new HashSet<>();
            List<Expected> jobs = new ArrayList<>(Story.jobs(standIns, Story.CONFIG));
            jobs.addAll(Story.functionJobs(standIns));
            jobs.add(Story.exportJob(standIns));
            for (Expected job : jobs) {
                for (Call call : job.calls()) {
                    boolean chosen = call.effect() && ONLY.matcher(call.kind()).matches();
                    if (chosen && kinds.add(job.command().get(0).equals(FunctionCall.FUNCTION) + call.kind())) {
                        trials.add(new Trial(standIns, job, Fault.KILLED_BEFORE, call, true));
                        trials.add(new Trial(standIns, job, Fault.KILLED_AFTER, call, true));
                    }
                }
            }
            assertThat(trials).isNotEmpty();
            for (Trial trial : trials) {
                Trial.Result result = trial.call();
                System.out.println(result.job() + " | " + result.call() + " | "
                        + result.fault().title() + " | " + result.codes() + " | " + result.twice());
                assertThat(result.wrong()).as(result.toString()).isEmpty();
                assertThat(result.codes().get(0)).as(result.toString()).isEqualTo(KILLED);
            }
        }
    }
}
