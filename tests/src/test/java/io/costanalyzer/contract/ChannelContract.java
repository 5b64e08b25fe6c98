package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.DeliveryReceipt.Outcome;
import io.costanalyzer.delivery.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every channel promises, whatever stands behind it. */
abstract class ChannelContract {

    /** How long a send may take that is answered badly or not at all, on a machine that is busy with other things. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A channel whose other side takes everything. */
    abstract Channel accepting() throws Exception;

    /** A channel whose other side answers and refuses. */
    abstract Channel refusing() throws Exception;

    /** A channel whose other side is not there. */
    abstract Channel unreachable() throws Exception;

    /** Everything that arrived at the other side of {@link #accepting}, as it came over the wire. */
    abstract List<String> arrived() throws Exception;

    /** What must stand in no receipt. */
    abstract List<String> secrets();

    /** A plain message that the channel carries. */
    abstract Message plain();

    /** A hostile message that the channel carries. */
    abstract Message hostile();

    @Test
    void anAcceptedMessageIsSentWithAReference() throws Exception {
        DeliveryReceipt receipt = accepting().send(plain());

        assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Outcome.SENT);
        assertThat(receipt.reference()).isNotBlank();
        assertThat(receipt.channel()).isEqualTo(accepting().name());
        assertThat(arrived()).hasSize(1);
        hasNoSecret(receipt);
    }

    @Test
    void aRefusalIsAReceiptWithAReasonAndARemedy() throws Exception {
        isAGoodExcuse(refusing().send(plain()));
    }

    @Test
    void anOtherSideThatIsNotThereIsAReceiptInTime() throws Exception {
        Channel unreachable = unreachable();
        long start = System.nanoTime();

        isAGoodExcuse(unreachable.send(plain()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }

    @Test
    void hostileNamesAreDeliveredAndHarmless() throws Exception {
        DeliveryReceipt receipt = accepting().send(hostile());

        assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Outcome.SENT);
        assertThat(arrived()).hasSize(1);
        hasNoSecret(receipt);
    }

    @Test
    void aChannelSaysWhatItCarries() throws Exception {
        assertThat(accepting().carries(plain())).isTrue();
        assertThat(accepting().carries(hostile())).isTrue();
        assertThat(accepting().name()).matches("[a-z0-9-]+");
    }

    void isAGoodExcuse(DeliveryReceipt receipt) {
        assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Outcome.FAILED);
        assertThat(receipt.reference()).isEmpty();
        assertThat(receipt.refusals())
                .isNotEmpty()
                .allSatisfy(why -> assertThat(why)
                        .endsWith(".")
                        .hasSizeGreaterThan(30)
                        .hasSizeLessThan(400)
                        .doesNotContainPattern("[\\p{Cntrl}]")
                        .doesNotContain("java.", "awssdk", "null"));
        hasNoSecret(receipt);
    }

    void hasNoSecret(DeliveryReceipt receipt) {
        for (String secret : secrets()) {
            assertThat(receipt.toString()).doesNotContain(secret);
        }
    }
}
