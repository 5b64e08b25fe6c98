package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.JUDGE;
import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.OddDays.Run;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a service costs from day to day, and whatever of it is restated later. */
class IncidentLawsTest {

    private static final int MORNINGS = 24;

    /** What every morning finds, and how many of the days of each service were odd that morning. */
    private record History(List<Findings> mornings) {}

    @Property(tries = 300)
    void theSameMorningAgainChangesNothing(@ForAll long seed) {
        IncidentBook book = IncidentBook.empty();
        for (Findings morning : history(seed).mornings()) {
            book = JUDGE.judge(book, morning);
            assertThat(JUDGE.judge(book, morning)).isEqualTo(book);
        }
    }

    @Property(tries = 200)
    void theOrderOfTheFindingsDoesNotCount(@ForAll long seed) {
        IncidentBook one = IncidentBook.empty();
        IncidentBook other = IncidentBook.empty();
        for (Findings morning : history(seed).mornings()) {
            one = JUDGE.judge(one, morning);
            other = JUDGE.judge(other, reversed(morning));
        }
        assertThat(other).isEqualTo(one);
    }

    /** Mornings that are run again late, in any order, tell nothing and change nothing. */
    @Property(tries = 200)
    void anOlderMorningChangesNothing(@ForAll long seed) {
        List<Findings> mornings = history(seed).mornings();
        IncidentBook book = IncidentBook.empty();
        for (Findings morning : mornings) {
            book = JUDGE.judge(book, morning);
        }
        List<Findings> late = new ArrayList<>(mornings.subList(0, mornings.size() - 1));
        Collections.shuffle(late, new Random(seed));
        IncidentBook again = book;
        for (Findings morning : late) {
            again = JUDGE.judge(again, morning);
        }
        assertThat(again).isEqualTo(book);
    }

    @Property(tries = 300)
    void whatIsToldOpensOnceAndEndsOnceInTurns(@ForAll long seed) {
        IncidentBook book = IncidentBook.empty();
        for (Findings morning : history(seed).mornings()) {
            book = JUDGE.judge(book, morning);
        }
        Map<String, List<Change>> byIncident = book.notices().stream()
                .sorted(java.util.Comparator.comparing(Notice::asOf))
                .collect(Collectors.groupingBy(
                        Notice::incidentId, TreeMap::new, Collectors.mapping(Notice::change, Collectors.toList())));
        byIncident.forEach((incident, changes) -> {
            boolean open = false;
            boolean ever = false;
            for (Change change : changes) {
                switch (change) {
                    case OPENED -> {
                        assertThat(ever).as(incident + changes).isFalse();
                        open = true;
                    }
                    case REOPENED -> {
                        assertThat(ever && !open).as(incident + changes).isTrue();
                        open = true;
                    }
                    case WORSE, SEVERITY ->
                        assertThat(open).as(incident + changes).isTrue();
                    case RESOLVED, CORRECTED, CLOSED -> open = false;
                }
                ever = true;
            }
        });
        assertThat(book.notices().stream().map(Notice::id)).doesNotHaveDuplicates();
    }

    /** After all days were restated to what was expected, nothing is open, and every incident that was told was ended. */
    @Property(tries = 200)
    void aBillThatIsRestatedWholeLeavesNothingOpen(@ForAll long seed) {
        IncidentBook book = IncidentBook.empty();
        for (Findings morning : history(seed).mornings()) {
            book = JUDGE.judge(book, morning);
        }
        Map<String, Map<LocalDate, Money>> ordinary = new HashMap<>();
        for (Incident incident : book.incidents()) {
            OddDays odd = (OddDays) incident.matter();
            Map<LocalDate, Money> costs = new TreeMap<>();
            odd.period().dates().forEach(day -> costs.put(day, usd("10")));
            ordinary.put(odd.key(), costs);
        }
        for (int day = MORNINGS + 20; day < MORNINGS + 24; day++) {
            book = JUDGE.judge(
                    book,
                    new Findings(
                            nov(day),
                            List.of(),
                            Set.of(),
                            Optional.of(ChargePeriod.of(nov(day - 14), nov(day - 2))),
                            Set.of(),
                            ordinary));
        }
        assertThat(book.incidents()).noneMatch(Incident::open);
        assertThat(book.incidents())
                .allMatch(incident -> incident.told().map(Incident.Told::end).orElse(true));
    }

    /** An incident holds each of its days once, by the newest bill that was seen of it. */
    @Property(tries = 200)
    void theCostIsThatOfItsDays(@ForAll long seed) {
        IncidentBook book = IncidentBook.empty();
        for (Findings morning : history(seed).mornings()) {
            book = JUDGE.judge(book, morning);
            for (Matter matter : morning.matters()) {
                OddDays seen = (OddDays) matter;
                assertThat(book.incidents())
                        .filteredOn(incident -> incident.matter().key().equals(seen.key()))
                        .map(incident -> ((OddDays) incident.matter()).runs())
                        .as("one incident holds every odd day that is seen, at its cost of today")
                        .anyMatch(runs -> runs.containsAll(seen.runs()));
            }
            for (Incident incident : book.incidents()) {
                List<Run> runs = ((OddDays) incident.matter()).runs();
                assertThat(runs.stream().map(run -> run.period().start()))
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static Findings reversed(Findings morning) {
        List<Matter> matters = new ArrayList<>(morning.matters());
        Collections.reverse(matters);
        return new Findings(
                morning.asOf(), matters, morning.fine(), morning.lookedAt(), morning.notJudged(), morning.costsNow());
    }

    /**
     * Three services over some weeks: days of which some are odd, of which some are restated between two mornings, seen with
     * two days' lag and two weeks' lookback.
     */
    private static History history(long seed) {
        Random random = new Random(seed);
        Map<String, int[]> excess = new TreeMap<>();
        for (String service : List.of("A", "B", "C")) {
            int[] days = new int[MORNINGS + 2];
            for (int day = 1; day < days.length; day++) {
                boolean odd = random.nextInt(10) < 3;
                days[day] = odd ? 1 + random.nextInt(60) : 0;
            }
            excess.put(service, days);
        }
        List<Findings> mornings = new ArrayList<>();
        for (int morning = 5; morning <= MORNINGS; morning++) {
            restate(random, excess, morning);
            List<Matter> matters = new ArrayList<>();
            int first = Math.max(1, morning - 14);
            int last = morning - 3;
            for (Map.Entry<String, int[]> service : excess.entrySet()) {
                List<Run> runs = newestRuns(service.getValue(), first, last);
                if (!runs.isEmpty()) {
                    matters.add(odd(service.getKey(), service.getValue()[last] > 0, runs.toArray(Run[]::new)));
                }
            }
            mornings.add(new Findings(
                    nov(morning),
                    matters,
                    Set.of(),
                    Optional.of(ChargePeriod.of(nov(first), nov(last + 1))),
                    random.nextInt(8) == 0 ? Set.of(nov(last)) : Set.of(),
                    costs(excess, morning)));
        }
        return new History(mornings);
    }

    private static void restate(Random random, Map<String, int[]> excess, int morning) {
        if (random.nextInt(3) == 0) {
            int[] days =
                    excess.values().stream().skip(random.nextInt(3)).findFirst().orElseThrow();
            int day = Math.max(1, morning - 3 - random.nextInt(6));
            days[day] = random.nextBoolean() ? 0 : 1 + random.nextInt(60);
        }
    }

    private static List<Run> newestRuns(int[] excess, int first, int last) {
        List<Run> runs = new ArrayList<>();
        int lastOdd = 0;
        for (int day = first; day <= last; day++) {
            if (excess[day] > 0) {
                if (lastOdd > 0 && day - lastOdd > 7) {
                    runs.clear();
                }
                runs.add(run(day, day, String.valueOf(excess[day])));
                lastOdd = day;
            }
        }
        return runs;
    }

    private static Map<String, Map<LocalDate, Money>> costs(Map<String, int[]> excess, int morning) {
        Map<String, Map<LocalDate, Money>> costs = new HashMap<>();
        excess.forEach((service, days) -> {
            Map<LocalDate, Money> known = new TreeMap<>();
            for (int day = 1; day <= morning - 3; day++) {
                known.put(nov(day), usd("10").plus(usd(String.valueOf(days[day]))));
            }
            costs.put(odd(service, false, run(1, 1, "1")).key(), known);
        });
        return costs;
    }
}
