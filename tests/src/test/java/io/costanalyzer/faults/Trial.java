package io.costanalyzer.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One cell of the table: a job during which one thing goes wrong, and the job again.
 *
 * @param target the call at which it goes wrong
 * @param inProcess whether the job has a process of its own, which is killed
 */
record Trial(StandIns standIns, Expected expected, Fault fault, Call target, boolean inProcess)
        implements Callable<Trial.Result> {

    /**
     * How it went.
     *
     * @param codes the exit codes of the runs, first the one with the fault
     * @param twice how many messages went out a second time
     * @param wrong what must not be; empty when all is well
     */
    record Result(
            String job, Call call, Fault fault, List<Integer> codes, int twice, List<String> wrong, String said) {}

    @Override
    public Result call() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        String[] command = expected.command().toArray(String[]::new);
        try (World world = new World(standIns, expected.config()).holding(expected.before())) {
            World.Ended faulted = faulted(world, command);
            codes.add(faulted.code());
            world.disturb(Disturbance.NONE);
            SortedMap<String, String> between = world.files();
            List<String> sentBefore = Sent.by(world.arrived());
            if (!fault.kills()) {
                said(faulted, wrong);
            }
            if (faulted.code() == 0) {
                expected.differences(between, tolerated(faulted))
                        .forEach(difference -> wrong.add("ended well, but " + difference));
            }
            again(world, codes, command);
            if (codes.get(codes.size() - 1) != 0) {
                wrong.add("does not end well without the fault");
            }
            expected.differences(world.files(), tolerated(faulted)).forEach(wrong::add);
            List<String> sent = Sent.by(world.arrived());
            boolean unmarked = sentBefore.size() > marked(between) - marked(expected.before());
            // Lambda tries again in another minute; a mail says that the tags are unknown.
            boolean byHeaders = expected.command().contains(FunctionCall.FUNCTION) || tagsUnknown(faulted);
            int twice = twice(sent, byHeaders ? Sent::inAnyMinute : word -> word, unmarked, wrong);
            World.Ended verified = world.costs(Story.MORNING, "archive", "verify");
            if (verified.code() != 0) {
                wrong.add("archive verify: " + verified.out() + verified.err());
            }
            return new Result(String.join(" ", expected.command()), target, fault, codes, twice, wrong, told(faulted));
        }
    }

    private World.Ended faulted(World world, String... command) throws IOException {
        if (inProcess) {
            return KilledProcess.run(world, this);
        }
        boolean[] came = new boolean[1];
        Disturbance disturbance = fault.at(target, world.front);
        world.disturb((call, request) -> {
            came[0] |= call.equals(target);
            return disturbance.of(call, request);
        });
        World.Ended ended = world.job(Story.MORNING, command);
        if (!came[0]) {
            throw new IllegalStateException("The call never came, so that nothing was tried: " + target);
        }
        return ended;
    }

    /**
     * A run that did without something that is nice to have opens an incident about that, and tells it. Without the state of
     * the tags, which many accounts may not ask for, a report is issued that says so; its tables of figures are the same.
     */
    private static Pattern tolerated(World.Ended faulted) {
        if (tagsUnknown(faulted)) {
            return Pattern.compile("reports/.*/(index[.]html|mail[.](html|txt)|(manifest|model)[.]json|report[.]xlsx)");
        }
        return Pattern.compile(
                faulted.code() == 5
                        ? "incidents/health-.*|deliveries/alert-health.*|state/incidents\\.json|index\\.html|catalog\\.json"
                                + "|data/dataset=alerts/.*"
                        : "");
    }

    private static boolean tagsUnknown(World.Ended faulted) {
        return faulted.err().contains("Whether the cost allocation tags are activated is not known");
    }

    private static void again(World world, List<Integer> codes, String... command) {
        // Lambda tries an event again after a minute; people and schedulers of other machines whenever they like.
        boolean function = command[0].equals(FunctionCall.FUNCTION);
        World.Ended second = world.job(function ? Story.MORNING.plusSeconds(60) : Story.MORNING, command);
        codes.add(second.code());
        if (second.err().contains("Left to the run")) {
            codes.add(world.job(Story.LATER, command).code());
        }
    }

    /** What is new on the error stream. */
    private String told(World.Ended ended) {
        return ended.err()
                .lines()
                .filter(line -> !expected.said().contains(line))
                .filter(line -> line.startsWith("costs: ") || line.startsWith("warning: "))
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
    }

    private void said(World.Ended ended, List<String> wrong) {
        if (!List.of(0, 1, 4, 5).contains(ended.code())) {
            wrong.add("exit code " + ended.code() + ": " + ended.err());
        }
        if (ended.code() != 0 && told(ended).isEmpty()) {
            wrong.add("failed without a word: " + ended.err());
        }
        if (ended.err().contains("should not have happened") || ended.err().contains("mistake in the service")) {
            wrong.add("calls itself a mistake: " + told(ended));
        }
    }

    private static long marked(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("deliveries/"))
                .filter(file -> file.getValue().contains("\"sent\""))
                .count();
    }

    /** At least once each; twice only where the first run could not write down that it had sent it. */
    private int twice(List<String> out, UnaryOperator<String> words, boolean unmarked, List<String> wrong) {
        List<String> due = expected.sent().stream().map(words).toList();
        List<String> sent = out.stream().map(words).toList();
        int twice = 0;
        for (String message : due) {
            int times = Collections.frequency(sent, message);
            if (times == 0) {
                wrong.add("was never sent: " + cut(message));
            } else if (times > (unmarked ? 2 : 1)) {
                wrong.add("was sent " + times + " times: " + cut(message));
            }
            twice += Math.max(0, times - 1);
        }
        sent.stream()
                .filter(message -> !due.contains(message) && !message.contains("health-"))
                .forEach(message -> wrong.add("was sent and should not have been: " + cut(message)));
        return twice;
    }

    private static String cut(String message) {
        return message.substring(0, Math.min(300, message.length()));
    }
}
