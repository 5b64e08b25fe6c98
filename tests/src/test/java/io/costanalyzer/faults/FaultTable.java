package io.costanalyzer.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Tries faults at calls and prints a table: a row for each kind of call of each job, a column for each fault. */
final class FaultTable {

    private final Map<String, Map<Fault, Set<String>>> rows = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int trials;

    /** Tries these, some beside each other. */
    static FaultTable of(List<Trial> trials, PrintStream progress) throws Exception {
        FaultTable table = new FaultTable();
        ExecutorService pool = Executors.newFixedThreadPool(Integer.getInteger("faults.threads", 6));
        try {
            List<Future<Trial.Result>> results = new ArrayList<>();
            trials.forEach(trial -> results.add(pool.submit(trial)));
            for (Future<Trial.Result> result : results) {
                table.add(result.get(), progress);
            }
        } finally {
            pool.shutdownNow();
        }
        return table;
    }

    /** What must not be; empty when every trial went well. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    int trials() {
        return trials;
    }

    private void add(Trial.Result result, PrintStream progress) {
        trials++;
        String codes = result.fault().kills()
                ? "†→" + last(result.codes())
                : result.codes().get(0) == 0
                        ? "0"
                        : result.codes().stream().map(String::valueOf).collect(Collectors.joining("→"));
        String cell = (result.wrong().isEmpty() ? "" : "**wrong** ") + codes + (result.twice() > 0 ? " ²" : "");
        rows.computeIfAbsent(
                        result.job() + " | " + result.call().kind().replace("|", "/"), row -> new LinkedHashMap<>())
                .computeIfAbsent(result.fault(), fault -> new LinkedHashSet<>())
                .add(cell);
        if (!result.wrong().isEmpty()) {
            wrong.add(result.job() + ", " + result.call() + ", "
                    + result.fault().title() + " " + result.codes() + ": " + result.wrong());
        }
        progress.println((result.wrong().isEmpty() ? "ok    " : "WRONG ") + result.job() + " | " + result.call() + " | "
                + result.fault().title() + " | " + result.codes() + " | " + result.twice() + " | " + result.said()
                + (result.wrong().isEmpty() ? "" : "\n      " + result.wrong()));
    }

    private static int last(List<Integer> codes) {
        return codes.get(codes.size() - 1);
    }

    /** As Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("| job | call |");
        for (Fault fault : Fault.values()) {
            text.append(' ').append(fault.title()).append(" |");
        }
        text.append("\n|---|---|").append("---|".repeat(Fault.values().length)).append('\n');
        rows.forEach((row, cells) -> {
            text.append("| ").append(row).append(" |");
            for (Fault fault : Fault.values()) {
                text.append(' ')
                        .append(String.join("; ", new TreeSet<>(cells.getOrDefault(fault, Set.of()))))
                        .append(" |");
            }
            text.append('\n');
        });
        return text.toString();
    }

    /** Writes the table into a page, in the place of the one that is there. */
    void renew(Path page) throws IOException {
        String before = Files.readString(page, StandardCharsets.UTF_8);
        int from = before.indexOf("| job | call |");
        int end = before.indexOf("\n\n", from);
        int to = end < 0 ? before.stripTrailing().length() : end;
        Files.writeString(
                page,
                before.substring(0, from) + markdown().stripTrailing() + before.substring(to),
                StandardCharsets.UTF_8);
    }
}
