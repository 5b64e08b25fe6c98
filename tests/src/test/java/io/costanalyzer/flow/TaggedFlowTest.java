package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.contract.costexplorer.BillLine;
import io.costanalyzer.contract.costexplorer.CostExplorerStandIn;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.words.MeasureWords;
import io.costanalyzer.report.programme.MeasureLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/** A measure that acts on a tag and an owner who is named by one, from the configuration over Cost Explorer to what people read. */
class TaggedFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate APPLIED = LocalDate.of(2026, 8, 3);
    private static final LocalDate SPIKE = LocalDate.of(2026, 11, 16);
    private static final ChargePeriod BILL = ChargePeriod.of(LocalDate.of(2026, 2, 1), TODAY.plusDays(1));
    private static final YearMonth FIRST = YearMonth.of(2026, 2);
    private static final String PLAIN = House.CONFIG.replaceAll("(?s)baseline:.*?anomalies:", "anomalies:");
    private static final String TAGGED = PLAIN + """
            measures:
              list:
                - id: checkout-on-arm
                  kind: quantity
                  environments: [prod]
                  services: [AWS Lambda]
                  tags: [{key: team, values: [checkout]}]
                  applied: 2026-08-03
                  roll-out-days: 0
                  promise: 50 %
                - id: everything-on-arm
                  kind: quantity
                  environments: [prod]
                  services: [AWS Lambda]
                  tags: [{key: Team, values: [checkout]}]
                  applied: 2026-08-03
            alerts:
              owners:
                - {name: platform, environments: [prod]}
                - {name: checkout team, environments: [prod], tags: [{key: team, values: [checkout]}]}
            """;

    private static CostExplorerStandIn standIn;
    private static CostExplorerClient client;

    @TempDir
    Path folder;

    private final Today source = new Today();

    @BeforeAll
    static void start() {
        standIn = new CostExplorerStandIn();
        client = CostExplorerClients.connect(Optional.of(standIn.uri()), BackoffStrategy.retryImmediately());
        List<BillLine> bill = new ArrayList<>();
        bill(bill, "AWS Lambda", "", 1, day -> 30);
        bill(bill, "AWS Lambda", "checkout", 2, day -> day.isBefore(APPLIED) ? 40 : day.isBefore(SPIKE) ? 20 : 190);
        for (int i = 0; i < 6; i++) {
            int dollars = 40 + i;
            bill(bill, "Amazon " + "ABCDEF".charAt(i), "", 10 + i, day -> dollars);
        }
        standIn.holding(bill);
        standIn.estimatedFrom(LocalDate.of(2026, 11, 1));
    }

    @AfterAll
    static void stop() {
        client.close();
        standIn.close();
    }

    private static void bill(
            List<BillLine> bill, String service, String team, int seed, ToDoubleFunction<LocalDate> dollars) {
        Random random = new Random(seed);
        BILL.dates().forEach(day -> {
            Map<String, String> tags = new TreeMap<>(Map.of("Environment", "prod"));
            if (!team.isEmpty()) {
                tags.put("team", team);
            }
            BigDecimal cost = BigDecimal.valueOf(dollars.applyAsDouble(day) * Math.exp(.02 * random.nextGaussian()))
                    .setScale(6, RoundingMode.HALF_EVEN);
            bill.add(BillLine.of(Charge.builder(day, service, Money.of("USD", cost.toPlainString()))
                    .usageType("EU-Request")
                    .consumed(cost.multiply(BigDecimal.TEN), "Requests")
                    .tags(Tags.of(tags))
                    .build()));
        });
    }

    private static MeasureLine line(House house, String id) {
        return house.on(TODAY).savings().standing(TODAY).measures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RunSummary backfill(House house, LocalDate day) {
        Backfill backfill = house.on(day).backfill();
        return backfill.run(
                new Invocation("backfill", day), backfill.plan(day, Optional.of(FIRST), false), false, done -> {});
    }

    @Test
    void aMeasureByTagIsVerifiedAndAnIncidentIsToldToWhomTheTagNames() {
        source.isOn(TODAY.minusDays(3));
        backfill(new House(folder, source, PLAIN), TODAY.minusDays(3));
        Map<String, String> untagged = new House(folder, source, PLAIN).files();

        House house = new House(folder, source, TAGGED);
        MeasureLine before = line(house, "checkout-on-arm");
        assertThat(before.verdict().displayName()).isEqualTo("cannot tell");
        assertThat(before.problems()).singleElement().asString().contains("costs backfill");
        Backfill.Plan plan =
                house.on(TODAY.minusDays(3)).backfill().plan(TODAY.minusDays(3), Optional.of(FIRST), false);
        assertThat(plan.windows())
                .as("ten months, though nine of them are final")
                .hasSize(4);
        assertThat(plan.leastRequests())
                .as("two environments, the remainder, the kinds of charge; two keys of a tag cut prod in four")
                .isEqualTo(4 * (4 + 3));
        int asked = standIn.answered().size();
        RunSummary filled = backfill(house, TODAY.minusDays(3));
        assertThat(filled.outcome()).as(filled.warnings().toString()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(standIn.answered().size() - asked).isEqualTo(28);
        assertThat(house.on(TODAY.minusDays(3))
                        .backfill()
                        .plan(TODAY.minusDays(3), Optional.of(FIRST), false)
                        .windows())
                .as("the running month alone is left")
                .hasSize(1);
        String october = "data/dataset=charges/year=2026/month=10/part-0.csv";
        assertThat(house.file(october)).contains("\"{\"\"team\"\":\"\"checkout\"\"}\"");
        assertThat(sum(house.file(october))).isEqualByComparingTo(sum(untagged.get(october)));

        for (LocalDate day = TODAY.minusDays(3); !day.isAfter(TODAY); day = day.plusDays(1)) {
            source.isOn(day);
            RunSummary run = house.daily(day);
            assertThat(run.outcome()).as(run.warnings().toString()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(run.requests()).isEqualTo(7);
        }

        MeasureLine tagged = line(house, "checkout-on-arm");
        assertThat(tagged.verdict().displayName()).isEqualTo("verified");
        assertThat(tagged.saved().orElseThrow().share().doubleValue()).isCloseTo(.5, within(.04));
        assertThat(new MeasureWords(new CostFormat(Locale.UK))
                        .explanation(tagged)
                        .get(0))
                .isEqualTo("checkout-on-arm: checkout-on-arm (quantity, AWS Lambda in prod, tagged team = checkout).");
        assertThat(line(house, "everything-on-arm").problems())
                .singleElement()
                .asString()
                .contains("No charge carries its tags");
        assertThat(house.sent).extracting(Message::subject).anyMatch(subject -> subject.contains("AWS Lambda in prod"));
        Message told = house.sent.stream()
                .filter(message -> message.subject().contains("AWS Lambda in prod"))
                .findFirst()
                .orElseThrow();
        assertThat(told.text()).contains("Owner: checkout team, by the tag team = checkout (");
        assertThat(told.attributes()).containsEntry("owner", "checkout team");
    }

    private static BigDecimal sum(String csv) {
        return csv.lines()
                .skip(1)
                .map(row -> new BigDecimal(row.substring(0, row.indexOf(','))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The real source on a day that moves. */
    private static final class Today implements ChargeSource {

        private LocalDate day = TODAY;

        void isOn(LocalDate other) {
            day = other;
            standIn.today(other);
        }

        @Override
        public String name() {
            return source().name();
        }

        @Override
        public Ingestion read(ChargeRequest request, ChargeSink sink) {
            return source().read(request, sink);
        }

        private CostExplorerSource source() {
            return new CostExplorerSource(
                    client,
                    CostExplorerSettings.usual(),
                    Clock.fixed(day.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        }
    }
}
