package io.costanalyzer.faults;

import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.wiring.LocalApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;

/** Weeks of mornings, one after the other: the daily job each day, the monthly job on the 9th. */
final class Soak {

    /** What is asked beside the bill is left out: a day without it is told as such and is rightly another day. */
    static final String CONFIG =
            Story.CONFIG.replaceAll("(?m)^ +from-aws: true\n", "").replace("alerts:\n", "");

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 20);
    private static final int DAY_OF_REPORT = 9;
    private static final int TRIES = 4;
    private static final List<Fault> KINDS = List.of(Fault.values());

    private final StandIns standIns;
    private final int days;
    private int faults;

    Soak(StandIns standIns, int days) {
        this.standIns = standIns;
        this.days = days;
    }

    /**
     * What is there at the end.
     *
     * @param files the bucket
     * @param sent what went out, in order, word for word
     * @param faults how many things went wrong
     */
    record End(SortedMap<String, String> files, List<String> sent, int faults) {}

    /** Lives through the days without a fault. */
    End quietly() throws IOException {
        return live(new Random(0), 0);
    }

    /** Lives through the days with a fault on most of them, at a call and of a kind that the dice choose. */
    End roughly(long seed) throws IOException {
        return live(new Random(seed), 0.8);
    }

    private End live(Random dice, double likely) throws IOException {
        faults = 0;
        try (World world = new World(standIns, CONFIG)) {
            standIns.on(FIRST);
            EndpointOfThread.set(world.endpoint().toString());
            var backfill = app(world, FIRST, 1).backfill();
            Invocation start = new Invocation("backfill", FIRST);
            backfill.run(
                    start,
                    backfill.plan(FIRST, java.util.Optional.of(YearMonth.of(2026, 6)), false),
                    false,
                    done -> {});
            for (LocalDate day = FIRST.plusDays(1); !day.isAfter(FIRST.plusDays(days)); day = day.plusDays(1)) {
                standIns.on(day);
                untilDone(world, day, "daily", dice, likely);
                if (day.getDayOfMonth() == DAY_OF_REPORT) {
                    untilDone(world, day, "monthly", dice, likely);
                }
            }
            world.disturb(Disturbance.NONE);
            return new End(world.files(), Sent.by(world.arrived()), faults);
        }
    }

    /** As Lambda does it: the same request again when the first try failed. */
    private void untilDone(World world, LocalDate day, String job, Random dice, double likely) {
        List<String> problems = new ArrayList<>();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            boolean disturbed = attempt < TRIES && dice.nextDouble() < likely / attempt;
            world.disturb(disturbed ? any(world, dice) : Disturbance.NONE);
            try {
                RunSummary run = run(world, day, job, attempt);
                if (run.outcome() == Outcome.SUCCEEDED) {
                    return;
                }
                problems.addAll(run.warnings());
            } catch (SourceUnavailableException | ArchiveUnavailableException e) {
                problems.add(e.getMessage());
            }
        }
        throw new IllegalStateException(job + " of " + day + " was never done: " + problems);
    }

    /** Lambda waits a minute before it tries again. */
    private static RunSummary run(World world, LocalDate day, String job, int attempt) {
        Invocation invocation = new Invocation(job + "-" + day, day);
        return job.equals("daily")
                ? app(world, day, attempt).daily().run(invocation)
                : app(world, day, attempt)
                        .monthly()
                        .run(invocation, YearMonth.from(day).minusMonths(1));
    }

    /** A fault of any kind at the call that happens to come as the so manieth. */
    private Disturbance any(World world, Random dice) {
        int position = dice.nextInt(60);
        int kind = dice.nextInt(KINDS.size());
        Disturbance[] chosen = new Disturbance[1];
        int[] seen = new int[1];
        return (call, request) -> {
            if (chosen[0] == null && seen[0]++ >= position) {
                Fault fault = KINDS.get(kind);
                if (fault.quick() && fault.canHappenTo(call)) {
                    faults++;
                    chosen[0] = fault.at(call, world.front);
                }
            }
            return chosen[0] == null ? Turn.pass() : chosen[0].of(call, request);
        };
    }

    private static LocalApp app(World world, LocalDate day, int attempt) {
        CostAnalyzerConfig config = config(world);
        Clock clock = Clock.fixed(day.atTime(LocalTime.of(6, attempt - 1)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return LocalApp.of(config, new ProcessEnvironment(world.environment(false)), clock, new Silent());
    }

    private static CostAnalyzerConfig config(World world) {
        try {
            return ConfigReader.read("costs.yaml", Files.readString(world.config));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Silent() implements RunLog {
        @Override
        public void step(String sentence) {}

        @Override
        public void warn(String sentence) {}
    }
}
