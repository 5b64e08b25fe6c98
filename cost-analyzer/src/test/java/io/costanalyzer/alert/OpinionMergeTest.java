package io.costanalyzer.alert;

import static io.costanalyzer.alert.Cases.nov;
import static io.costanalyzer.alert.Cases.odd;
import static io.costanalyzer.alert.Cases.run;
import static io.costanalyzer.alert.Cases.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpinionMergeTest {

    private static final OpinionMerge MERGE = new OpinionMerge(usd("20"), nov(15));

    @Test
    void whatBothHaveSeenIsOneMatterThatNamesTheOther() {
        OddDays own = odd("AWS Lambda", true, run(10, 12, "30"));
        List<OddDays> merged = MERGE.merged(List.of(own), List.of(foreign("a-1", "AWS Lambda", 11, 13, "80", false)));
        assertThat(merged).singleElement().satisfies(one -> {
            assertThat(one.awsIds()).containsExactly("a-1");
            assertThat(one.seenHere()).isTrue();
            assertThat(one.key()).isEqualTo(own.key());
        });
    }

    @Test
    void whatAwsAloneHasSeenIsAMatterWithoutAnEnvironment() {
        List<OddDays> merged = MERGE.merged(
                List.of(odd("AWS Lambda", true, run(10, 12, "30"))),
                List.of(
                        foreign("a-1", "Amazon Athena", 13, 14, "80", false),
                        foreign("a-2", "AWS Lambda", 1, 2, "80", false)));
        assertThat(merged).hasSize(3);
        assertThat(merged.get(2)).satisfies(one -> {
            assertThat(one.environment()).isEmpty();
            assertThat(one.seenHere()).isFalse();
            assertThat(one.ongoing()).isTrue();
            assertThat(one.excess()).isEqualTo(usd("80"));
        });
        assertThat(merged.get(1).ongoing()).as("two weeks ago").isFalse();
    }

    @Test
    void whatIsSmallOrWasRejectedIsLeftOut() {
        assertThat(MERGE.merged(
                        List.of(),
                        List.of(
                                foreign("a-1", "Amazon Athena", 13, 14, "19.99", false),
                                foreign("a-2", "AWS Glue", 13, 14, "500", true))))
                .isEmpty();
    }

    /** Once our own detection sees it as well, AWS's goes without a word, and ours is told. */
    @Test
    void anAwsOneThatWeSeeLaterIsNotToldToEnd() {
        OddDays theirs = MERGE.merged(List.of(), List.of(foreign("a-1", "AWS Lambda", 12, 13, "300", false)))
                .get(0);
        OddDays ours = odd("AWS Lambda", true, run(12, 13, "150")).seenByAws(List.of("a-1"));
        IncidentBook book = Cases.after(Cases.found(15, theirs));
        Findings next = new Findings(
                nov(16),
                List.of(ours),
                java.util.Set.of(theirs.key()),
                Optional.of(ChargePeriod.of(nov(2), nov(14))),
                java.util.Set.of(),
                java.util.Map.of());
        assertThat(Cases.told(Cases.after(book, next))).containsExactly("opened 15", "opened 16");
    }

    /** What AWS names as causes are the parts; a cause without money, or with none, is no part. */
    @Test
    void theCausesOfAwsAreTheParts() {
        ForeignAnomaly foreign = new ForeignAnomaly(
                "a-1",
                Optional.of("Amazon Athena"),
                ChargePeriod.of(nov(13), nov(14)),
                usd("80"),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        cause(Optional.of("EU-x"), Optional.of(usd("70"))),
                        cause(Optional.empty(), Optional.of(usd("10"))),
                        cause(Optional.of("EU-y"), Optional.of(usd("0"))),
                        cause(Optional.of("EU-z"), Optional.empty())),
                false);
        OddDays alone = MERGE.merged(List.of(), List.of(foreign)).get(0);
        assertThat(alone.contributors()).containsExactly(new Part("EU-x", usd("70")), new Part(Part.OTHER, usd("10")));
        assertThat(alone.excess()).isEqualTo(usd("80"));
        assertThat(alone.expected()).isEqualTo(usd("0"));
        assertThat(alone.key()).startsWith("anomaly-aws-");
    }

    /** What AWS saw two days ago may go on; what it saw three days ago is over. */
    @Test
    void twoDaysAgoMayGoOn() {
        assertThat(MERGE.merged(List.of(), List.of(foreign("a-1", "Amazon Athena", 12, 13, "80", false)))
                        .get(0)
                        .ongoing())
                .isTrue();
        assertThat(MERGE.merged(List.of(), List.of(foreign("a-1", "Amazon Athena", 11, 12, "80", false)))
                        .get(0)
                        .ongoing())
                .isFalse();
    }

    private static ForeignAnomaly.RootCause cause(Optional<String> usageType, Optional<Money> impact) {
        return new ForeignAnomaly.RootCause(
                Optional.of("Amazon Athena"), Optional.of("111122223333"), usageType, impact);
    }

    private static ForeignAnomaly foreign(
            String id, String service, int first, int last, String impact, boolean rejected) {
        return new ForeignAnomaly(
                id,
                Optional.of(service),
                ChargePeriod.of(nov(first), nov(last + 1)),
                usd(impact),
                Optional.of(usd(impact).plus(usd("10"))),
                Optional.of(usd("10")),
                List.of(new ForeignAnomaly.RootCause(
                        Optional.of(service),
                        Optional.of("111122223333"),
                        Optional.of("EU-x"),
                        Optional.of(usd(impact)))),
                rejected);
    }
}
