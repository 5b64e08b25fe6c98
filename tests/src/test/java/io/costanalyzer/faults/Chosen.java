package io.costanalyzer.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The calls of the jobs at which faults are tried: of each kind the first, and of what changes something the last as well. */
final class Chosen {

    private static final boolean ALL = Boolean.getBoolean("faults.every");

    /** The stories of the function take a minute to make: {@code -Pfaults} and those who ask for some calls alone have them. */
    private static final boolean FUNCTION = Boolean.getBoolean("faults.whole")
            || !System.getProperty("faults.only", "").isEmpty();

    private Chosen() {}

    /**
     * Every fault that can happen at every chosen call of every job.
     *
     * @param wanted tells what is wanted of it
     */
    static List<Trial> of(StandIns standIns, BiPredicate<String, Fault> wanted) throws IOException {
        List<Trial> trials = new ArrayList<>();
        Set<String> looks = new LinkedHashSet<>();
        List<Expected> jobs = new ArrayList<>(Story.jobs(standIns, Story.CONFIG));
        jobs.addAll(Story.jobs(standIns, Story.OTHER_WAYS));
        for (Expected job : jobs) {
            boolean other = job.config().equals(Story.OTHER_WAYS);
            for (Call call : calls(job.calls())) {
                // The other ways are taken beside the same archive; a look that two jobs take is tried in one.
                boolean again = !ALL && !call.effect() && !looks.add(call.kind());
                if (again || (other && !call.service().matches("web|smtp"))) {
                    continue;
                }
                for (Fault fault : Fault.values()) {
                    if (fault.canHappenTo(call) && wanted.test(job.command().get(0) + " " + call.kind(), fault)) {
                        trials.add(new Trial(standIns, job, fault, call, false));
                    }
                }
            }
        }
        if (FUNCTION) {
            ofTheFunction(standIns, wanted, trials);
        }
        return trials;
    }

    /**
     * The function works with the same parts as the command line: tried are what it alone does (the configuration out of the
     * bucket, the figures of Athena), and its end at every effect.
     */
    private static void ofTheFunction(StandIns standIns, BiPredicate<String, Fault> wanted, List<Trial> trials)
            throws IOException {
        List<Expected> jobs = new ArrayList<>(Story.functionJobs(standIns));
        jobs.add(Story.exportJob(standIns));
        Set<String> looks = new LinkedHashSet<>();
        for (Expected job : jobs) {
            boolean export = job.config().equals(Story.EXPORT);
            for (Call call : calls(job.calls())) {
                boolean own = call.service().equals("athena")
                        || call.about().startsWith("athena-staging")
                        || call.about().startsWith("config/");
                if ((own && !call.effect() && !looks.add(call.kind())) || (export && !own)) {
                    continue;
                }
                for (Fault fault : Fault.values()) {
                    if (fault.canHappenTo(call)
                            && (own || fault.kills())
                            && wanted.test(String.join(" ", job.command()) + " " + call.kind(), fault)) {
                        trials.add(new Trial(standIns, job, fault, call, false));
                    }
                }
            }
        }
    }

    private static List<Call> calls(List<Call> calls) {
        if (ALL) {
            return calls;
        }
        Map<String, List<Call>> kinds = new LinkedHashMap<>();
        calls.forEach(call ->
                kinds.computeIfAbsent(call.kind(), kind -> new ArrayList<>()).add(call));
        List<Call> chosen = new ArrayList<>();
        kinds.values().forEach(same -> {
            chosen.add(same.get(0));
            if (same.size() > 1 && same.get(0).effect()) {
                chosen.add(same.get(same.size() - 1));
            }
        });
        return chosen;
    }
}
