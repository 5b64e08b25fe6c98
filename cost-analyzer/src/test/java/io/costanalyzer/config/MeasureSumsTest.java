package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureSumsTest {

    private static final String STATED =
            "baseline: {stated: [{environment: dev, per-month: 100}, {environment: prod, per-month: 800}]}\n";

    @Test
    void whatTheMeasuresPromiseIsHeldAgainstWhatTheTargetNeeds() {
        assertThat(Configs.warningsWith(STATED + """
                        targets: [{name: all, saving: 40 %}]
                        measures:
                          list:
                            - {id: nat-removal, promised-per-month: 90}
                            - {id: rds-to-dynamodb, promised-per-month: 42}
                            - {id: constants-in-code}
                        """))
                .containsExactly(
                        "targets[0]: the promises of its measures add up to 132 USD a month (nat-removal 90 USD, rds-to-dynamodb 42"
                                + " USD; without a promise: constants-in-code), and the target needs 360 USD: 228 USD short.");
    }

    @Test
    void promisesThatReachTheTargetAreNotMentioned() {
        assertThat(Configs.warningsWith(STATED + """
                        targets: [{name: all, saving: 40 %}]
                        measures: {list: [{id: nat-removal, promised-per-month: 360}]}
                        """)).isEmpty();
    }

    @Test
    void percentagesCountForWhatTheyCanComeToAtMostOneAfterTheOther() {
        String targets = """
                targets: [{name: Lambda, services: [AWS Lambda], saving: %s}]
                baseline: {captured: {from: 2025-10, to: 2025-12}}
                measures: {list: [{id: lambda-arm64}, {id: lambda-memory}]}
                """;

        assertThat(Configs.warningsWith(targets.formatted("35 %"))).isEmpty();
        assertThat(Configs.warningsWith(targets.formatted("40 %")))
                .containsExactly(
                        "targets[0]: the promises of its measures come to at most 35 % (lambda-arm64 20 %, lambda-memory"
                                + " 18.75 %), and the target needs 40 %.");
    }

    @Test
    void measuresOfOtherPlacesDoNotCount() {
        assertThat(Configs.warningsWith(STATED + """
                        targets: [{name: prod, environment: prod, saving: 10 %}]
                        measures: {list: [{id: nat-removal, environments: [dev], promised-per-month: 80}]}
                        """))
                .containsExactly(
                        "targets[0]: the promises of its measures add up to 0 USD a month (none), and the target needs 80 USD: 80"
                                + " USD short.");
    }

    @Test
    void anAmountThatIsMoreThanEverythingStatedIsTold() {
        assertThat(Configs.warningsWith(STATED + """
                        measures:
                          list: [{id: own, kind: removal, services: [AWS Lambda], environments: [dev], promised-per-month: 101}]
                        """)).isEmpty();
        assertThat(Configs.warningsWith("""
                        baseline: {stated: [{services: [AWS Lambda], per-month: 100}]}
                        measures: {list: [{id: own, kind: removal, services: [AWS Lambda], promised-per-month: 101}]}
                        """))
                .containsExactly(
                        "measures.list[0].promised-per-month: it promises 101 USD a month of costs that are stated as 100 USD.");
    }

    @Test
    void datesWithinTheBaselineAndTwinsAreTold() {
        assertThat(Configs.warningsWith("""
                        baseline: {captured: {from: 2025-10, to: 2025-12}}
                        measures:
                          list:
                            - {id: lambda-arm64, applied: 2025-11-05}
                            - {id: nat-removal, applied: 2025-09-05}
                            - {id: image-compression, applied: 2026-02-01}
                            - {id: s3-lifecycle-documents, applied: 2026-02-01}
                            - {id: s3-lifecycle-images, applied: 2026-02-01}
                        """))
                .containsExactly(
                        "measures.list[0].applied: it lies within the months of the baseline (2025-10-01 to 2025-12-31), so that"
                                + " the baseline already holds a part of its saving.",
                        "measures.list[1].applied: it lies before the months of the baseline (2025-10-01 to 2025-12-31), so that"
                                + " the baseline already holds its saving.",
                        "measures.list[4].applied: it acts from the same day on the same costs as s3-lifecycle-documents: only what"
                                + " both save together will be seen. Give them scopes of their own, or dates at least a week apart,"
                                + " roll-out included.");
    }
}
