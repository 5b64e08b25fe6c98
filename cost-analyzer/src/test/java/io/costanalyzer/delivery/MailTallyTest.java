package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.DeliveryReceipt.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTallyTest {

    private final MailTally tally = new MailTally();

    @Test
    void whenAllAreAcceptedItIsSent() {
        tally.accepted(List.of("a", "b"), "ref-1");
        tally.accepted(List.of("c"), "ref-2");

        assertThat(tally.receipt("mail")).isEqualTo(DeliveryReceipt.sent("mail", "ref-1, ref-2"));
    }

    @Test
    void whenSomeAreRefusedItIsPartlySentAndSaysWho() {
        tally.accepted(List.of("a"), "ref-1");
        tally.refused("b\u001b[31m", "no such user.");

        DeliveryReceipt receipt = tally.receipt("mail");

        assertThat(receipt.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(receipt.refusals()).containsExactly("b [31m: no such user.");
        assertThat(receipt.refusedRecipients()).containsExactly("b\u001b[31m");
    }

    @Test
    void whenTheServerBreaksOffTheRestIsStillToBeSent() {
        tally.accepted(List.of("a"), "ref-1");
        tally.broken(List.of("b", "c"), "The server went away.");

        DeliveryReceipt receipt = tally.receipt("mail");

        assertThat(receipt.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(receipt.refusals()).containsExactly("The server went away.");
        assertThat(receipt.refusedRecipients()).containsExactly("b", "c");
    }

    @Test
    void whenNobodyIsAcceptedItFailed() {
        tally.refused("a", "no such user.");

        assertThat(tally.receipt("mail")).isEqualTo(DeliveryReceipt.failed("mail", "a: no such user."));
    }

    @Test
    void withoutRecipientsItFailed() {
        assertThat(tally.receipt("mail")).isEqualTo(DeliveryReceipt.failed("mail", "The message has no recipients."));
    }
}
