package io.costanalyzer.delivery;

import static io.costanalyzer.delivery.Claim.Answer.DELIVERED;
import static io.costanalyzer.delivery.Claim.Answer.ELSEWHERE;
import static io.costanalyzer.delivery.Claim.Answer.YOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.ArchiveUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryLedgerTest {

    private static final Message ALERT = Messages.alert("alert-1");
    private static final Message REPORT = Messages.report("report-1", "a@example.com", "b@example.com");
    private static final String PATH = "deliveries/alert-1/sns.json";

    private final MemoryArchive archive = new MemoryArchive();

    @Test
    void aFirstClaimIsGrantedAndLiesInTheArchive() {
        Claim claim = at("12:00:00").claim(ALERT, "sns", "run-1");

        assertThat(claim.answer()).isEqualTo(YOURS);
        assertThat(archive.read(PATH).orElseThrow().text())
                .contains(
                        "\"messageId\" : \"alert-1\"",
                        "\"run\" : \"run-1\"",
                        "\"claimedAt\" : \"2026-11-20T12:00:00Z\"")
                .doesNotContain("markedAt");
    }

    @Test
    void whatIsMarkedAsSentIsNeverClaimedAgain() {
        claimAndMark(ALERT, DeliveryReceipt.sent("sns", "ref-1"));

        Claim later = at("23:00:00").claim(ALERT, "sns", "run-2");

        assertThat(later.answer()).isEqualTo(DELIVERED);
        assertThat(later.entry().receipt().orElseThrow().reference()).isEqualTo("ref-1");
    }

    @Test
    void aClaimWithinTheLeaseIsLeftToItsRun() {
        at("12:00:00").claim(ALERT, "sns", "run-1");

        assertThat(at("12:14:59").claim(ALERT, "sns", "run-2").answer()).isEqualTo(ELSEWHERE);
        assertThat(at("12:15:00").claim(ALERT, "sns", "run-2").answer()).isEqualTo(YOURS);
    }

    @Test
    void aClaimFromAClockThatRunsAheadDoesNotHoldForever() {
        at("20:00:00").claim(ALERT, "sns", "run-1");

        assertThat(at("12:00:00").claim(ALERT, "sns", "run-2").answer()).isEqualTo(YOURS);
    }

    @Test
    void aRunThatIsStartedAgainNeedNotWaitForItself() {
        at("12:00:00").claim(ALERT, "sns", "run-1");

        Claim again = at("12:01:00").claim(ALERT, "sns", "run-1");

        assertThat(again.answer()).isEqualTo(YOURS);
        assertThat(again.entry().attempt()).isEqualTo(2);
    }

    /** Lambda delivers an event now and then to two instances at once, with the same request id. */
    @Test
    void theTwinOfARunLeavesItsClaimsAlone() {
        DeliveryLedger first = at("12:00:00");
        first.claim(ALERT, "sns", "run-1");
        assertThat(at("12:00:44").claim(ALERT, "sns", "run-1").answer()).isEqualTo(ELSEWHERE);
        assertThat(first.claim(ALERT, "sns", "run-1").answer())
                .as("its own claim stops nobody")
                .isEqualTo(YOURS);
        assertThat(at("12:00:45").claim(ALERT, "sns", "run-1").answer())
                .as("tried again after it died")
                .isEqualTo(YOURS);
    }

    @Test
    void whatFailedMayBeTriedAgainAtOnce() {
        claimAndMark(ALERT, DeliveryReceipt.failed("sns", "The topic is gone."));

        assertThat(at("12:00:01").claim(ALERT, "sns", "run-2").answer()).isEqualTo(YOURS);
    }

    @Test
    void whatWasPartlySentIsTriedAgainForThoseWhoDoNotHaveIt() {
        claimAndMark(REPORT, partly());

        Claim again = at("12:00:01").claim(REPORT, "sns", "run-2");

        assertThat(again.answer()).isEqualTo(YOURS);
        assertThat(again.entry().missing(REPORT)).containsExactly("b@example.com");
    }

    @Test
    void whatWasPartlySentStaysSoWhenTheNextRunDiesOrFails() {
        claimAndMark(REPORT, partly());
        at("12:10:00").claim(REPORT, "sns", "run-2");

        Claim third = at("12:40:00").claim(REPORT, "sns", "run-3");
        at("12:40:01").mark(third.entry(), DeliveryReceipt.failed("sns", "Down."), List.of("b@example.com"));
        Claim fourth = at("12:41:00").claim(REPORT, "sns", "run-4");

        assertThat(third.entry().missing(REPORT)).containsExactly("b@example.com");
        assertThat(fourth.entry().missing(REPORT)).containsExactly("b@example.com");
    }

    @Test
    void aRecipientWhoIsTakenOutOfTheConfigurationIsNoLongerWaitedFor() {
        claimAndMark(REPORT, partly());

        assertThat(at("12:10:00")
                        .claim(REPORT.onlyTo(List.of("a@example.com")), "sns", "run-2")
                        .answer())
                .isEqualTo(DELIVERED);
    }

    @Test
    void aRecipientWhoseAddressIsMendedGetsIt() {
        claimAndMark(REPORT, partly());

        Message mended = REPORT.onlyTo(List.of("a@example.com", "beth@example.com"));

        assertThat(at("12:10:00").claim(mended, "sns", "run-2").entry().missing(mended))
                .containsExactly("beth@example.com");
    }

    @Test
    void aRunThatOutlivedItsLeaseStillSaysThatItSent() {
        Claim slow = at("12:00:00").claim(ALERT, "sns", "slow");
        Claim quick = at("12:20:00").claim(ALERT, "sns", "quick");

        at("12:21:00").mark(slow.entry(), DeliveryReceipt.sent("sns", "slow-ref"), List.of());
        at("12:22:00").mark(quick.entry(), DeliveryReceipt.failed("sns", "Down."), List.of());

        Claim after = at("12:23:00").claim(ALERT, "sns", "third");
        assertThat(after.answer()).isEqualTo(DELIVERED);
        assertThat(after.entry().receipt().orElseThrow().reference()).isEqualTo("slow-ref");
    }

    @Test
    void aFailureOfARunThatOutlivedItsLeaseDoesNotFreeTheClaimOfAnother() {
        Claim slow = at("12:00:00").claim(ALERT, "sns", "slow");
        at("12:20:00").claim(ALERT, "sns", "quick");

        at("12:21:00").mark(slow.entry(), DeliveryReceipt.failed("sns", "Down."), List.of());

        assertThat(at("12:22:00").claim(ALERT, "sns", "third").answer()).isEqualTo(ELSEWHERE);
    }

    @Test
    void aLedgerThatWasDeletedWhileSendingIsWrittenAnew() {
        Claim claim = at("12:00:00").claim(ALERT, "sns", "run-1");
        archive.delete(PATH);

        at("12:00:01").mark(claim.entry(), DeliveryReceipt.sent("sns", "ref"), List.of());

        assertThat(at("12:00:02").claim(ALERT, "sns", "run-2").answer()).isEqualTo(DELIVERED);
    }

    @Test
    void aFileThatIsNoDeliveryRecordIsSaidAndNotOverwritten() {
        for (String broken : List.of("", "{}", "[1]", "{\"schema\":1,\"messageId\":7}", "\u0000", "{\"schema\":1")) {
            archive.delete(PATH);
            archive.create(PATH, broken.getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> at("12:00:00").claim(ALERT, "sns", "run-1"))
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining("memory:" + PATH)
                    .hasMessageContaining("when it is deleted, the message is sent again");
            assertThat(archive.read(PATH).orElseThrow().text()).isEqualTo(broken);
        }
    }

    private static DeliveryReceipt partly() {
        return DeliveryReceipt.partly("sns", "ref", List.of("b@example.com: no such user."), List.of("b@example.com"));
    }

    private void claimAndMark(Message message, DeliveryReceipt receipt) {
        Claim claim = at("12:00:00").claim(message, "sns", "run-1");
        at("12:00:00").mark(claim.entry(), receipt, message.recipients());
    }

    private DeliveryLedger at(String time) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T" + time + "Z"), ZoneOffset.UTC);
        return new DeliveryLedger(archive, clock, Duration.ofMinutes(15));
    }
}
