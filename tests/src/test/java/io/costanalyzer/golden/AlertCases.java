package io.costanalyzer.golden;

import io.costanalyzer.alert.BudgetUse;
import io.costanalyzer.alert.Change;
import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.Incident.State;
import io.costanalyzer.alert.LostSaving;
import io.costanalyzer.alert.Matter;
import io.costanalyzer.alert.Notice;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.OddDays.DayCost;
import io.costanalyzer.alert.OddDays.Run;
import io.costanalyzer.alert.Part;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.alert.TagOwner;
import io.costanalyzer.alert.TargetGap;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.alert.UnitCostRise;
import io.costanalyzer.alert.UsageChange;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.alert.AlertContext;
import io.costanalyzer.render.alert.AlertText;
import io.costanalyzer.render.alert.AlertWords;
import io.costanalyzer.render.format.CostFormat;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Incidents of every kind, as they could happen, and with any name in every place that a name can have. */
final class AlertCases {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 15);
    static final AlertWords WORDS = new AlertWords(new CostFormat(Locale.US));

    private AlertCases() {}

    static Money usd(String amount) {
        return Money.of("USD", amount);
    }

    /** Days of October, both included. */
    static ChargePeriod october(int first, int last) {
        return ChargePeriod.of(
                LocalDate.of(2026, 10, first), LocalDate.of(2026, 10, last).plusDays(1));
    }

    static OddDays nat(boolean ongoing) {
        return natWith("EC2 - Other", "payments-prod", "EUW1-NatGateway-Bytes", ongoing);
    }

    static OddDays natWith(String service, String environment, String usageType, boolean ongoing) {
        List<DayCost> daily = new ArrayList<>();
        LocalDate.of(2026, 9, 15).datesUntil(LocalDate.of(2026, 10, 13)).forEach(day -> {
            boolean odd = !day.isBefore(LocalDate.of(2026, 10, 9));
            int wave = day.getDayOfMonth() % 7;
            daily.add(new DayCost(
                    day,
                    day.equals(LocalDate.of(2026, 9, 20))
                            ? Optional.empty()
                            : Optional.of(usd(String.valueOf((odd ? 480 : 72) + 3 * wave)))));
        });
        return new OddDays(
                Optional.of(Environment.of(environment)),
                service,
                true,
                List.of(new Run(october(9, 12), usd("1972"), usd("324"), usd("240"), usd("416"))),
                ongoing,
                List.of(
                        new Part(usageType, usd("1532.64")),
                        new Part("EUW1-DataTransfer-Out-Bytes", usd("82.40")),
                        new Part(Part.OTHER, usd("32.96"))),
                Optional.of(new UsageChange(
                        usageType, Optional.of(new BigDecimal("5.12")), Optional.of(new BigDecimal("0.001")), false)),
                daily,
                Optional.of(new BigDecimal("0.31")),
                List.of("0f1c2d3e-aws"),
                true);
    }

    /** The same, most of it of an owner who is named by tag. */
    static OddDays owned(OddDays odd, String owner, String tag, List<String> alike) {
        return odd.ownedBy(Optional.of(new TagOwner(owner, List.of(tag), new BigDecimal("0.4925"), alike)));
    }

    static OddDays drop() {
        return new OddDays(
                Optional.of(Environment.of("prod")),
                "Amazon CloudFront",
                false,
                List.of(new Run(october(11, 12), usd("4"), usd("60"), usd("50"), usd("70"))),
                true,
                List.of(new Part("EU-Requests-Tier1", usd("-56"))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                true);
    }

    static OddDays byAwsAlone() {
        return new OddDays(
                Optional.empty(),
                "Amazon Athena",
                true,
                List.of(new Run(october(12, 13), usd("90"), usd("15"), usd("15"), usd("15"))),
                true,
                List.of(new Part("EU-DataScannedInTB", usd("75"))),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of("7a7a7a7a-aws"),
                false);
    }

    static BudgetUse budget() {
        return budgetNamed("payments", "payments-prod", "AWS Lambda");
    }

    static BudgetUse budgetNamed(String name, String environment, String driver) {
        return new BudgetUse(
                false,
                name,
                Optional.of(Environment.of(environment)),
                ChargePeriod.ofMonth(YearMonth.of(2026, 10)),
                usd("15000"),
                usd("9120.5"),
                Optional.of(new BudgetUse.Range(usd("18240"), usd("17100"), usd("19800"), 90)),
                new TreeSet<>(Set.of(50)),
                new TreeSet<>(Set.of(100)),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 10, 26)),
                List.of(new Part(driver, usd("2310.2")), new Part("EC2 - Other", usd("1648"))));
    }

    static BudgetUse spent() {
        return new BudgetUse(
                false,
                "dev",
                Optional.of(Environment.of("dev")),
                ChargePeriod.ofMonth(YearMonth.of(2026, 10)),
                usd("60"),
                usd("63.2"),
                Optional.of(new BudgetUse.Range(usd("118"), usd("101"), usd("130"), 90)),
                new TreeSet<>(Set.of(50, 80, 100)),
                new TreeSet<>(Set.of(100)),
                Optional.of(LocalDate.of(2026, 10, 13)),
                Optional.empty(),
                List.of());
    }

    static BudgetUse ofAws() {
        return new BudgetUse(
                true,
                "Monthly total",
                Optional.empty(),
                ChargePeriod.ofMonth(YearMonth.of(2026, 10)),
                usd("1000"),
                usd("400"),
                Optional.of(new BudgetUse.Range(usd("1180"), usd("1180"), usd("1180"), 0)),
                new TreeSet<>(),
                new TreeSet<>(Set.of(100)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static TargetGap target(String name) {
        return new TargetGap(
                name,
                Optional.of(Environment.of("dev")),
                ChargePeriod.ofMonth(YearMonth.of(2026, 10)),
                new BigDecimal("0.6"),
                Optional.of(new BigDecimal("0.412")),
                Optional.of(usd("3.3")),
                Optional.of(usd("1.32")),
                Optional.of(usd("1.94")),
                Optional.of(usd("-0.21")));
    }

    static UnitCostRise unit(String name) {
        return new UnitCostRise(
                name,
                "active user",
                Optional.empty(),
                october(1, 12),
                usd("0.65"),
                usd("0.72"),
                usd("0.98"),
                new BigDecimal("1200"));
    }

    static LostSaving saving(String name) {
        return new LostSaving(
                name,
                Optional.of(Environment.of("prod")),
                Optional.of("EC2 - Other"),
                LocalDate.of(2026, 10, 6),
                Optional.of(usd("90")),
                Optional.of(usd("0")));
    }

    /** An incident of a matter, opened today. */
    static Incident incident(Matter matter, Severity severity, Optional<String> owner, State state) {
        return new Incident(
                matter.key() + "-a1b2c3d4e5",
                matter,
                state,
                severity,
                owner,
                TODAY.minusDays(3),
                TODAY,
                state == State.OPEN ? Optional.empty() : Optional.of(TODAY),
                Optional.empty(),
                List.of(new Incident.Step(TODAY.minusDays(3), Change.OPENED, severity, true)));
    }

    static AlertText text(Matter matter, Severity severity, Change change) {
        return text(matter, severity, change, Optional.of("team-payments"), "incident");
    }

    static AlertText text(Matter matter, Severity severity, Change change, Optional<String> owner, String page) {
        State state = switch (change) {
            case RESOLVED -> State.RESOLVED;
            case CORRECTED -> State.CORRECTED;
            case CLOSED -> State.CLOSED;
            default -> State.OPEN;
        };
        Incident incident = incident(matter, severity, owner, state);
        Notice notice = new Notice(
                incident.id() + "-" + change.word(),
                incident.id(),
                change,
                TODAY,
                severity,
                change == Change.SEVERITY ? Optional.of(Severity.MEDIUM) : Optional.empty(),
                Notice.Route.NOW,
                owner,
                "alert-1",
                false);
        return WORDS.of(
                notice,
                incident,
                new AlertContext(
                        TODAY,
                        Optional.of(TODAY.minusDays(1)),
                        Optional.of(URI.create("https://costs.example.org/incidents/" + page + ".html")),
                        true));
    }

    /** One text for each thing that can be told, by the name of its golden file. */
    static Map<String, AlertText> all() {
        Map<String, AlertText> all = new TreeMap<>();
        all.put("anomaly-opened", text(nat(true), Severity.HIGH, Change.OPENED));
        all.put("anomaly-worse", text(nat(true), Severity.HIGH, Change.WORSE));
        all.put("anomaly-severity", text(nat(true), Severity.HIGH, Change.SEVERITY));
        all.put("anomaly-again", text(nat(true), Severity.MEDIUM, Change.REOPENED));
        all.put("anomaly-resolved", text(nat(false), Severity.HIGH, Change.RESOLVED));
        all.put("anomaly-corrected", text(nat(false), Severity.HIGH, Change.CORRECTED));
        all.put(
                "anomaly-owner-by-tag",
                text(
                        owned(nat(true), "team-payments", "team = payments", List.of("team-search")),
                        Severity.HIGH,
                        Change.OPENED));
        all.put("anomaly-drop", text(drop(), Severity.MEDIUM, Change.OPENED));
        all.put("anomaly-by-aws-alone", text(byAwsAlone(), Severity.MEDIUM, Change.OPENED));
        all.put("budget-will-be-passed", text(budget(), Severity.HIGH, Change.OPENED));
        all.put("budget-spent", text(spent(), Severity.HIGH, Change.WORSE));
        all.put("budget-of-aws", text(ofAws(), Severity.HIGH, Change.OPENED));
        all.put("target-missed", text(target("dev"), Severity.MEDIUM, Change.OPENED));
        all.put("target-met-again", text(target("dev"), Severity.MEDIUM, Change.RESOLVED));
        all.put("target-no-longer-configured", text(target("dev"), Severity.MEDIUM, Change.CLOSED));
        all.put("unit-cost", text(unit("cost per user"), Severity.MEDIUM, Change.OPENED));
        all.put("lost-saving", text(saving("nat-removal"), Severity.MEDIUM, Change.OPENED));
        for (Trouble.Flaw flaw : Trouble.Flaw.values()) {
            String name = "health-" + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.put(name, text(TroubleCases.trouble(flaw), Severity.MEDIUM, Change.OPENED));
        }
        all.put(
                "health-data-late-over",
                text(TroubleCases.trouble(Trouble.Flaw.DATA_LATE), Severity.MEDIUM, Change.RESOLVED));
        return all;
    }
}
