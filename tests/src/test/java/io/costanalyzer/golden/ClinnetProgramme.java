package io.costanalyzer.golden;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.advice.Sureness;
import io.costanalyzer.analysis.guardrail.GuardrailVerdict;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.About;
import io.costanalyzer.report.programme.AdviceLine;
import io.costanalyzer.report.programme.AdviceList;
import io.costanalyzer.report.programme.EvidenceLine;
import io.costanalyzer.report.programme.GuardrailLine;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.OutlookLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.ReturnLine;
import io.costanalyzer.report.programme.SavedAmount;
import io.costanalyzer.report.programme.SavingsSpan;
import io.costanalyzer.report.programme.SavingsSpan.Kind;
import io.costanalyzer.report.programme.SavingsSpan.Step;
import io.costanalyzer.report.programme.UnitCostLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A savings programme made by hand: a measure for every verdict that finance will read, one of them bought too dear. */
final class ClinnetProgramme {

    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    private static final Environment PROD = Environment.of("prod");

    private ClinnetProgramme() {}

    /** @param title of the first measure, which may be hostile */
    static ProgrammeReport report(String title) {
        return new ProgrammeReport(
                Optional.of(ChargePeriod.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 11, 1))),
                measures(title),
                List.of(),
                usd("280.10"),
                usd("255.00"),
                usd("301.75"),
                Optional.of("captured from 2025-10-01 to 2025-12-31 (UTC)"),
                Optional.of(OCTOBER),
                List.of(
                        span(Optional.empty(), "1046.62", "80", "13.18", "693.84"),
                        span(Optional.of(PROD), "813.74", "0", "-0.02", "554.16")),
                List.of(
                        outlook("overall", "0.4", "420", "281.60", "142.6", "0.004"),
                        outlook("prod", "0.3", "240", "380", "-20", "0.93")),
                Optional.of(new ReturnLine(
                        BigDecimal.valueOf(40),
                        Optional.of(usd("2400")),
                        usd("280.10"),
                        usd("255.00"),
                        usd("301.75"),
                        usd("3361.20"),
                        Optional.of(new BigDecimal("8.568")))),
                advice(),
                List.of(unitCost()),
                List.of("Guardrails of dev are not known: the metrics could not be read."));
    }

    private static List<MeasureLine> measures(String title) {
        GuardrailLine slow = guardrail("API answers", "148", "221", GuardrailVerdict.BROKEN);
        GuardrailLine fine = guardrail("cold starts", "890", "642", GuardrailVerdict.KEPT);
        GuardrailLine unknown = new GuardrailLine(
                "audit-trail",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                GuardrailVerdict.NOT_KNOWN);
        return List.of(
                measure("aurora-acu-cap", title, SavingsVerdict.VERIFIED, "253.47", "269.65", "269.65", List.of()),
                measure(
                        "lambda-memory",
                        "Lambda memory by need",
                        SavingsVerdict.PARTLY,
                        "16.27",
                        "10.45",
                        "10.45",
                        List.of(slow, fine)),
                measure("trail-flowlogs", "Flow logs trimmed", SavingsVerdict.VERIFIED, "", "0", "0", List.of(unknown)),
                measure("log-reduction", "Fewer logs", SavingsVerdict.NOT_SEEN, "13.65", "-1.18", "0", List.of()),
                measure(
                        "vpc-endpoints",
                        "Gateway endpoints",
                        SavingsVerdict.REVERTED,
                        "32.98",
                        "18.23",
                        "0",
                        List.of()),
                measure("image-compression", "Images compressed", SavingsVerdict.TOO_EARLY, "", "0.32", "", List.of()),
                measure("s3-lifecycle-images", "Lifecycle of images", SavingsVerdict.PROMISED, "", "", "", List.of()));
    }

    private static MeasureLine measure(
            String id,
            String title,
            SavingsVerdict verdict,
            String promised,
            String saved,
            String counted,
            List<GuardrailLine> guardrails) {
        boolean dated = verdict != SavingsVerdict.PROMISED;
        return new MeasureLine(
                id,
                title,
                "compute",
                "quantity",
                new About(List.of(PROD), List.of("AWS Lambda"), List.of("Lambda-GB-Second")),
                verdict,
                Optional.empty(),
                money(promised),
                money(saved).map(ClinnetProgramme::saved),
                money(counted),
                dated ? Optional.of(LocalDate.of(2026, 8, 17)) : Optional.empty(),
                dated ? Optional.of(LocalDate.of(2026, 8, 31)) : Optional.empty(),
                dated ? Optional.of(LocalDate.of(2026, 9, 16)) : Optional.empty(),
                verdict == SavingsVerdict.REVERTED ? Optional.of(LocalDate.of(2026, 10, 13)) : Optional.empty(),
                List.of(),
                dated ? List.of() : List.of("Its date lies in the future; it is counted as promised until then."),
                verdict == SavingsVerdict.TOO_EARLY
                        ? List.of("Wait: each further day makes the interval narrower.")
                        : List.of(),
                guardrails,
                money(saved).map(any -> evidence()));
    }

    private static SavedAmount saved(Money perMonth) {
        Money doubt = perMonth.abs().times(new BigDecimal("0.1")).plus(usd("1"));
        return new SavedAmount(
                perMonth.perUnit(30),
                perMonth,
                perMonth.minus(doubt),
                perMonth.plus(doubt),
                new BigDecimal("0.284"),
                new BigDecimal("0.251"),
                new BigDecimal("0.307"),
                usd("2.85"),
                usd("2.17"));
    }

    private static EvidenceLine evidence() {
        return new EvidenceLine(
                ChargePeriod.of(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 8, 17)),
                ChargePeriod.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 10, 30)),
                299,
                60,
                List.of("a step in the daily cost, use and weekly pattern taken out"),
                List.of("AWS Lambda Request"),
                new BigDecimal("0.98"),
                new BigDecimal("0.021"),
                111,
                Optional.of(usd("2.85")),
                Optional.of(usd("2.20")));
    }

    private static GuardrailLine guardrail(String name, String before, String after, GuardrailVerdict verdict) {
        return new GuardrailLine(
                name,
                Optional.of("AWS/ApiGateway Latency (ApiName=clinic), p95 of a day"),
                Optional.of("at most 200\u00a0ms"),
                "ms",
                Optional.of(new BigDecimal(before)),
                Optional.of(new BigDecimal(after)),
                28,
                56,
                verdict);
    }

    private static SavingsSpan span(
            Optional<Environment> environment, String baseline, String removed, String unexplained, String actual) {
        return new SavingsSpan(
                environment,
                31,
                usd(baseline),
                List.of(
                        new Step(Kind.MEASURE, List.of("aurora-acu-cap"), usd("269.65")),
                        new Step(Kind.MEASURE, List.of("lambda-memory", "layer-slimming"), usd("10.45")),
                        new Step(Kind.USAGE, List.of(), usd("-12.5")),
                        new Step(Kind.PRICE, List.of(), usd("0")),
                        new Step(Kind.NEW_SERVICES, List.of(), usd("-8")),
                        new Step(Kind.REMOVED_SERVICES, List.of(), usd(removed)),
                        new Step(Kind.UNEXPLAINED, List.of(), usd(unexplained))),
                usd(actual));
    }

    private static OutlookLine outlook(
            String name, String wanted, String needed, String promised, String missing, String probability) {
        return new OutlookLine(
                name,
                new About(List.of(), List.of(), List.of()),
                new BigDecimal(wanted),
                Optional.empty(),
                Optional.of(usd("1050")),
                Optional.of(usd(needed)),
                usd(promised),
                usd("280.10"),
                usd("0"),
                Optional.of(usd(missing)),
                Optional.of(new BigDecimal(probability)));
    }

    private static AdviceList advice() {
        return new AdviceList(
                Optional.of(ChargePeriod.of(LocalDate.of(2026, 10, 4), LocalDate.of(2026, 11, 1))),
                List.of(new AdviceLine(
                        "nat-gateway-bytes",
                        "Traffic through a NAT gateway",
                        PROD,
                        List.of("EU-NatGateway-Bytes"),
                        usd("74.89"),
                        usd("22.467"),
                        usd("52.423"),
                        Sureness.MEDIUM,
                        "Add gateway endpoints for S3 and DynamoDB.",
                        "Where the traffic goes.",
                        "vpc-endpoints",
                        Optional.of("vpc-endpoints"))),
                usd("22.467"),
                usd("52.423"));
    }

    private static UnitCostLine unitCost() {
        return new UnitCostLine(
                "patients seen",
                "patient seen",
                new About(List.of(PROD), List.of(), List.of()),
                List.of(
                        new UnitCostLine.Point(
                                YearMonth.of(2026, 9), 30, usd("547.96"), BigDecimal.valueOf(32293), usd("0.016968")),
                        new UnitCostLine.Point(
                                YearMonth.of(2026, 10),
                                31,
                                usd("573.63"),
                                BigDecimal.valueOf(32916),
                                usd("0.0174271"))),
                Optional.of(new BigDecimal("0.0270")),
                Optional.of(new BigDecimal("0.0270")));
    }

    private static Optional<Money> money(String amount) {
        return amount.isEmpty() ? Optional.empty() : Optional.of(usd(amount));
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
