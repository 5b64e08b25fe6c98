package io.costanalyzer.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.About;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import io.costanalyzer.report.programme.AdviceList;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LostSavingsTest {

    private static final Optional<Environment> PROD = Optional.of(Environment.of("prod"));
    private static final Optional<String> EC2 = Optional.of("EC2 - Other");

    @Test
    void namesTheSavingThatActedThere() {
        LostSavings lost = lost(SavingsVerdict.REVERTED, LocalDate.of(2026, 10, 13));
        String words = "the saving \u201cGateway endpoints\u201d was lost on 13 Oct 2026";

        assertThat(lost.behind(PROD, EC2, Optional.of("EU-NatGateway-Bytes"))).contains(words);
        assertThat(lost.behind(PROD, EC2, Optional.empty())).contains(words);
    }

    @Test
    void namesNoneThatActedElsewhere() {
        LostSavings lost = lost(SavingsVerdict.REVERTED, LocalDate.of(2026, 10, 13));

        assertThat(lost.behind(Optional.of(Environment.of("dev")), EC2, Optional.empty()))
                .isEmpty();
        assertThat(lost.behind(PROD, Optional.of("AWS Lambda"), Optional.empty()))
                .isEmpty();
        assertThat(lost.behind(PROD, EC2, Optional.of("EU-VolumeUsage"))).isEmpty();
        assertThat(lost.behind(PROD, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void aSavingThatStandsOrWasLostLongAgoExplainsNothing() {
        assertThat(lost(SavingsVerdict.VERIFIED, LocalDate.of(2026, 10, 13)).behind(PROD, EC2, Optional.empty()))
                .isEmpty();
        assertThat(lost(SavingsVerdict.REVERTED, LocalDate.of(2026, 8, 31)).behind(PROD, EC2, Optional.empty()))
                .isEmpty();
    }

    /** The patterns of a measure are those of its scope everywhere: the whole name, whatever stands for a star. */
    @Test
    void aUsageTypeIsMatchedAsTheMeasureItselfDoes() {
        LocalDate day = LocalDate.of(2026, 10, 13);
        LostSavings starInside = lost(SavingsVerdict.REVERTED, day, List.of("NatGateway-*Bytes"), List.of());
        assertThat(starInside.behind(PROD, EC2, Optional.of("EU-NatGateway-Prvd-Bytes")))
                .isPresent();
        assertThat(starInside.behind(PROD, EC2, Optional.of("EU-NatGateway-Hours")))
                .isEmpty();
        LostSavings exact = lost(SavingsVerdict.REVERTED, day, List.of("EBS:VolumeUsage"), List.of());
        assertThat(exact.behind(PROD, EC2, Optional.of("EU-EBS:VolumeUsage"))).isPresent();
        assertThat(exact.behind(PROD, EC2, Optional.of("EU-EBS:VolumeUsage.gp3")))
                .isEmpty();
    }

    /** A rise of a service says nothing of the part with a tag. */
    @Test
    void aMeasureOfATaggedPartExplainsNoRiseOfTheWhole() {
        LostSavings tagged = lost(
                SavingsVerdict.REVERTED,
                LocalDate.of(2026, 10, 13),
                List.of("*NatGateway-Bytes"),
                List.of("team = checkout"));
        assertThat(tagged.behind(PROD, EC2, Optional.empty())).isEmpty();
    }

    private static LostSavings lost(SavingsVerdict verdict, LocalDate day) {
        return lost(verdict, day, List.of("*NatGateway-Bytes"), List.of());
    }

    private static LostSavings lost(SavingsVerdict verdict, LocalDate day, List<String> usageTypes, List<String> tags) {
        MonthlyReport report = new ReportFixture().compose();
        Money zero = Money.of("USD", "0");
        MeasureLine line = new MeasureLine(
                "vpc-endpoints",
                "Gateway endpoints",
                "network",
                "quantity",
                new About(List.of(PROD.get()), List.of(EC2.get()), usageTypes, tags),
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return new LostSavings(report.watching(new ProgrammeReport(
                Optional.empty(),
                List.of(line),
                List.of(),
                zero,
                zero,
                zero,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                new AdviceList(Optional.empty(), List.of(), zero, zero),
                List.of(),
                List.of())));
    }
}
