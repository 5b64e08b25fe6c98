package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.Owners;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.analysis.savings.Target;
import io.costanalyzer.focus.ChargeFilter.CostCategoryIs;
import io.costanalyzer.focus.ChargeFilter.SubAccountIs;
import io.costanalyzer.focus.ChargeFilter.TagAbsent;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {

    private static final Environment PROD = Environment.of("prod");

    @Test
    void environmentsKeepTheirOrderAndTheirRules() {
        CostAnalyzerConfig config = Configs.read("""
                environments:
                  - {name: prod, tag: {key: Env, values: [prod, live]}}
                  - {name: no tag, tag: {key: Env, absent: true}}
                  - {name: sandbox, accounts: ["012345678901"]}
                  - {name: platform, cost-category: {name: Team, values: [platform]}}
                source: {cost-explorer: {}}
                archive: {location: ./archive}
                """);

        assertThat(config.environments().rules())
                .containsExactly(
                        new EnvironmentRule(PROD, new TagIs("Env", Set.of("prod", "live"))),
                        new EnvironmentRule(Environment.of("no tag"), new TagAbsent("Env")),
                        new EnvironmentRule(Environment.of("sandbox"), new SubAccountIs(Set.of("012345678901"))),
                        new EnvironmentRule(
                                Environment.of("platform"), new CostCategoryIs("Team", Set.of("platform"))));
    }

    @Test
    void whatIsLeftOutHasTheDefaultsOfTheReference() {
        CostAnalyzerConfig config = Configs.with("");

        assertThat(config.source()).isEqualTo(new SourceSettings.CostExplorer(false, 20, 13));
        assertThat(config.costMetric()).isEqualTo(new CostMetricSettings(CurrencyUnit.USD, true));
        assertThat(config.baseline()).isEmpty();
        assertThat(config.targets()).isEmpty();
        assertThat(config.budgets()).isEqualTo(new BudgetSettings(false, false, List.of()));
        assertThat(config.anomalies()).isEqualTo(new AnomalySettings(Money.of("USD", "5"), new BigDecimal("0.3")));
        assertThat(config.alerts())
                .isEqualTo(new AlertSettings(
                        new Owners(List.of()),
                        new BigDecimal("100"),
                        new BigDecimal("20"),
                        new BigDecimal("0.2"),
                        1,
                        3,
                        5,
                        3,
                        List.of(),
                        false));
        assertThat(config.delivery())
                .isEqualTo(
                        new DeliverySettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(config.report()).isEqualTo(new ReportSettings(Optional.empty(), Locale.UK, Optional.empty(), false));
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void sourcesAreReadIntoTheirSettings() {
        assertThat(Configs.withSource("cost-explorer: {account-view: true, max-requests: 7, history-months: 38}")
                        .source())
                .isEqualTo(new SourceSettings.CostExplorer(true, 7, 38));
        assertThat(Configs.withSource("focus-csv: {location: s3://exports/focus/2026/, max-problem-share: 0.5 %}")
                        .source())
                .isEqualTo(new SourceSettings.FocusCsv(
                        new Location.S3("exports", "focus/2026"), Set.of("AWS"), new BigDecimal("0.005")));
        assertThat(Configs.withSource("focus-csv: {location: /data/bill.csv.gz, providers: []}")
                        .source())
                .isEqualTo(new SourceSettings.FocusCsv(
                        new Location.Folder(Path.of("/data/bill.csv.gz")), Set.of(), new BigDecimal("0.01")));
        assertThat(Configs.withSource("sample: {name: serenya}").source())
                .isEqualTo(new SourceSettings.Sample(SourceSettings.Programme.SERENYA, Optional.empty()));
    }

    @Test
    void amountsAreInTheCurrencyOfTheFileWhereverItStands() {
        CostAnalyzerConfig config =
                Configs.with("budgets: {limits: [{name: all, per-month: 10.50}]}\ncost-metric: {currency: EUR}\n");

        assertThat(config.budgets().limits().get(0).perMonth()).isEqualTo(Money.of("EUR", "10.5"));
        assertThat(config.anomalies().minimumPerDay()).isEqualTo(Money.of("EUR", "5"));
    }

    @Test
    void baselinesAreStatedOrCapturedOrBoth() {
        CostAnalyzerConfig config = Configs.with("""
                baseline:
                  name: before
                  stated:
                    - {environment: prod, services: [AWS Lambda], per-month: 12}
                    - {per-month: 900}
                  captured: {from: 2025-11, to: 2026-02}
                """);

        BaselineSettings baseline = config.baseline().orElseThrow();
        assertThat(baseline.name()).isEqualTo("before");
        assertThat(baseline.stated())
                .contains(new StatedBaseline(
                        "before",
                        List.of(
                                new StatedBaseline.Amount(
                                        Optional.of(PROD), Set.of("AWS Lambda"), Money.of("USD", "12")),
                                new StatedBaseline.Amount(Optional.empty(), Set.of(), Money.of("USD", "900")))));
        assertThat(baseline.captured()).contains(ChargePeriod.of(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 3, 1)));
        assertThat(Configs.with("baseline: {captured: {from: 2025-12, to: 2025-12}}\n")
                        .baseline()
                        .orElseThrow()
                        .captured())
                .contains(ChargePeriod.ofMonth(YearMonth.of(2025, 12)));
    }

    @Test
    void targetsHaveAScopeASavingAndADay() {
        CostAnalyzerConfig config = Configs.with("""
                baseline: {captured: {from: 2025-10, to: 2025-12}}
                targets:
                  - {name: overall, saving: 33.3%}
                  - name: transfer
                    environment: prod
                    services: [EC2 - Other]
                    usage-types: ["NatGateway-*"]
                    saving: 100 %
                    by: 2026-12-31
                    promised-per-month: 45
                """);

        assertThat(config.targets())
                .containsExactly(
                        new TargetSettings(
                                new Target("overall", Scope.spending(), new BigDecimal("0.333"), Optional.empty()),
                                Optional.empty()),
                        new TargetSettings(
                                new Target(
                                        "transfer",
                                        Scope.spending()
                                                .in(PROD)
                                                .ofServices(Set.of("EC2 - Other"))
                                                .ofUsageTypes(Set.of("NatGateway-*")),
                                        BigDecimal.ONE,
                                        Optional.of(LocalDate.of(2026, 12, 31))),
                                Optional.of(Money.of("USD", "45"))));
    }

    @Test
    void budgetsAreHeldAgainstTheWholeBill() {
        CostAnalyzerConfig config = Configs.with("""
                budgets:
                  from-aws: true
                  limits:
                    - {name: all, per-month: 100}
                    - {name: rest, environment: UNALLOCATED, services: [Tax], per-month: 5,
                       actual-thresholds: [90 %, 150 %], forecast-thresholds: [110 %]}
                """);

        assertThat(config.budgets().fromAws()).isTrue();
        assertThat(config.budgets().limits())
                .containsExactly(
                        new Budget(
                                "all",
                                Scope.bill(),
                                Money.of("USD", "100"),
                                new TreeSet<>(Set.of(50, 80, 100)),
                                new TreeSet<>(Set.of(100))),
                        new Budget(
                                "rest",
                                Scope.bill().in(Environment.UNALLOCATED).ofServices(Set.of("Tax")),
                                Money.of("USD", "5"),
                                new TreeSet<>(Set.of(90, 150)),
                                new TreeSet<>(Set.of(110))));
    }

    @Test
    void everyWayOutIsRead() {
        DeliverySettings delivery = Configs.with("""
                        delivery:
                          sns: {topic-arn: "arn:aws:sns:eu-west-1:111122223333:costs", chat: true}
                          outbox: {folder: out}
                          cloudwatch:
                          mail:
                            from: Cloud costs <costs@example.org>
                            reply-to: ops@example.org
                            recipients: [a@example.org, b@example.org]
                            by-environment: [{environment: prod, recipients: [c@example.org]}]
                            ses: {region: eu-west-1, configuration-set: reports}
                        """).delivery();

        assertThat(delivery.sns()).contains(new DeliverySettings.Sns("arn:aws:sns:eu-west-1:111122223333:costs", true));
        assertThat(delivery.outbox()).contains(Path.of("out"));
        assertThat(delivery.metricsNamespace()).contains("CostAnalyzer");
        assertThat(delivery.mail())
                .contains(new MailSettings(
                        "Cloud costs <costs@example.org>",
                        Optional.of("ops@example.org"),
                        List.of("a@example.org", "b@example.org"),
                        Map.of(PROD, List.of("c@example.org")),
                        new MailRoute.Ses(Optional.of("eu-west-1"), Optional.of("reports"))));
    }

    @Test
    void mailTakesOneOfThreeRoutes() {
        assertThat(route("ses:")).isEqualTo(new MailRoute.Ses(Optional.empty(), Optional.empty()));
        assertThat(route("outbox: {folder: out}")).isEqualTo(new MailRoute.Outbox(Path.of("out")));
        assertThat(route("smtp: {host: localhost, port: 25, security: none}"))
                .isEqualTo(new MailRoute.Smtp("localhost", 25, MailRoute.Security.NONE, Optional.empty()));
        assertThat(route("smtp: {host: smtp.example.org, user: costs, password-env: SMTP_PASSWORD}"))
                .isEqualTo(new MailRoute.Smtp(
                        "smtp.example.org",
                        587,
                        MailRoute.Security.STARTTLS,
                        Optional.of(new MailRoute.Login("costs", "SMTP_PASSWORD"))));
    }

    @Test
    void reportsHaveTheirLooks() {
        assertThat(Configs.with(
                                "report: {title: \"Costs: all\", locale: de-CH, archive-url: https://c.example.org/aws, preliminary: true}\n")
                        .report())
                .isEqualTo(new ReportSettings(
                        Optional.of("Costs: all"),
                        Locale.forLanguageTag("de-CH"),
                        Optional.of(URI.create("https://c.example.org/aws/")),
                        true));
    }

    @Test
    void bytesAndTextAreReadAlike() {
        byte[] file = ConfigExample.CLINNET_EMR.yaml().getBytes(StandardCharsets.UTF_8);

        assertThat(ConfigReader.read("costs.yaml", file))
                .isEqualTo(ConfigReader.read("costs.yaml", ConfigExample.CLINNET_EMR.yaml()));
    }

    private static MailRoute route(String route) {
        return Configs.with("delivery:\n  mail:\n    from: a@example.org\n    recipients: [b@example.org]\n    " + route
                        + "\n")
                .delivery()
                .mail()
                .orElseThrow()
                .route();
    }
}
