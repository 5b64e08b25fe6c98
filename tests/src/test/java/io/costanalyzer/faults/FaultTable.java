package io.costanalyzer.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries every fault at every call. */
final class FaultTable {

    private FaultTable() {}

    public static void main(String[] arguments) throws Exception {
        String only = arguments.length > 0 ? arguments[0] : ".*";
        String faults = arguments.length > 1 ? arguments[1] : ".*";
        try (StandIns standIns = new StandIns(Story.TODAY.minusDays(1))) {
            List<Expected> jobs = Story.jobs(standIns, Story.CONFIG);
            List<Trial> trials = new ArrayList<>();
            for (Expected job : jobs) {
                for (Call call : Chosen.of(job.calls())) {
                    for (Fault fault : Fault.values()) {
                        if (fault.canHappenTo(call)
                                && (job.command().get(0) + " " + call).matches(only)
                                && fault.name().matches(faults)) {
                            trials.add(new Trial(standIns, Story.CONFIG, job, fault, call));
                        }
                    }
                }
            }
            System.out.println(trials.size() + " trials");
            ExecutorService pool = Executors.newFixedThreadPool(Integer.getInteger("faults.threads", 6));
            List<Future<Trial.Result>> results = new ArrayList<>();
            trials.forEach(trial -> results.add(pool.submit(trial)));
            for (Future<Trial.Result> future : results) {
                Trial.Result r = future.get();
                System.out.println((r.wrong().isEmpty() ? "ok    " : "WRONG ") + r.job() + " | " + r.call() + " | "
                        + r.fault().title() + " | " + r.codes() + " | " + r.twice() + " | " + r.said() + (r.wrong().isEmpty() ? "" : "\n      " + r.wrong()));
            }
            pool.shutdownNow();
        }
    }
}
