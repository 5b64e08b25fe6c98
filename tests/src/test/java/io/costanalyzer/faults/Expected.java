package io.costanalyzer.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a job leaves behind when nothing goes wrong: the measure of every trial.
 *
 * @param config what it reads
 * @param command the job
 * @param before the bucket before it
 * @param calls every call that it makes, first one first
 * @param once the bucket after it
 * @param afterOne the same, masked
 * @param afterTwo the bucket after a second run, masked
 * @param sent what went out, each once
 * @param said the lines that it prints to the error stream
 */
record Expected(
        String config,
        List<String> command,
        SortedMap<String, String> before,
        List<Call> calls,
        SortedMap<String, String> once,
        SortedMap<String, String> afterOne,
        SortedMap<String, String> afterTwo,
        List<String> sent,
        Set<String> said) {

    /** Runs a job twice on a bucket, without a fault. */
    static Expected of(StandIns standIns, String config, SortedMap<String, String> before, String... command)
            throws IOException {
        try (World world = new World(standIns, config).holding(before)) {
            World.Ended first = world.job(Story.MORNING, command);
            List<Call> calls = world.arrived().stream().map(Front.Arrived::call).toList();
            SortedMap<String, String> once = world.files();
            World.Ended second = world.job(Story.MORNING, command);
            World.Ended verified = world.costs(Story.MORNING, "archive", "verify");
            if (first.code() + second.code() + verified.code() != 0) {
                throw new IllegalStateException("Without a fault: " + first + second + verified);
            }
            return new Expected(
                    config,
                    List.of(command),
                    before,
                    calls,
                    once,
                    Masks.of(once),
                    Masks.of(world.files()),
                    Sent.by(world.arrived()),
                    first.err().lines().collect(Collectors.toSet()));
        }
    }

    /**
     * What is neither as after one run nor as after two.
     *
     * @param tolerated paths that are not looked at
     */
    List<String> differences(Map<String, String> files, Pattern tolerated) {
        SortedMap<String, String> here = Masks.of(files);
        Set<String> paths = new TreeSet<>(here.keySet());
        paths.addAll(afterOne.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            // A script that no page needs any more is removed a month later.
            boolean old = path.startsWith("web/") && !afterOne.containsKey(path);
            if (old || tolerated.matcher(path).matches()) {
                continue;
            }
            String found = here.get(path);
            if (!Objects.equals(found, afterOne.get(path)) && !Objects.equals(found, afterTwo.get(path))) {
                differences.add(path
                        + (found == null
                                ? " is missing"
                                : afterOne.containsKey(path)
                                        ? " is another: " + firstDifference(found, afterOne.get(path))
                                        : " should not be there"));
            }
        }
        return differences;
    }

    private static String firstDifference(String found, String wanted) {
        int at = Arrays.mismatch(found.toCharArray(), wanted.toCharArray());
        int from = Math.max(0, at - 60);
        return "…" + found.substring(from, Math.min(found.length(), at + 60)) + "… not …"
                + wanted.substring(from, Math.min(wanted.length(), at + 60)) + "…";
    }
}
