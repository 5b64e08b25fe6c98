package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why the figures, or the silence, cannot be trusted as they should.
 *
 * @param flaw what is wrong
 * @param subject with what: a source, a channel, an environment; for people
 * @param since since when
 * @param details sentences with the particulars, exact
 */
public record Trouble(Flaw flaw, String subject, LocalDate since, List<String> details) implements Matter {

    public Trouble {
        details = List.copyOf(details);
    }

    /** What can be wrong. */
    public enum Flaw {
        /** The charges do not add up to the source's own sums. */
        DOES_NOT_RECONCILE(Severity.HIGH),
        /** Rows could not be read. */
        ROWS_UNREADABLE(Severity.MEDIUM),
        /** Something that was asked for beside the costs could not be told: tags, accounts, discounts. */
        ANSWER_INCOMPLETE(Severity.MEDIUM),
        /** The newest covered day is older than it should be, or days are missing. */
        DATA_LATE(Severity.MEDIUM),
        /** An environment has no charge at all: its tag is probably not activated. */
        ENVIRONMENT_SILENT(Severity.MEDIUM),
        /** Days that no detector could judge. */
        DETECTION_BLIND(Severity.MEDIUM),
        /** The daily job did not run on some days. */
        RUN_MISSED(Severity.MEDIUM),
        /** A message did not reach a channel. */
        DELIVERY_FAILED(Severity.HIGH),
        /** AWS Cost Anomaly Detection could not be read. */
        SECOND_OPINION_MISSING(Severity.LOW);

        private final Severity severity;

        Flaw(Severity severity) {
            this.severity = severity;
        }

        Severity severity() {
            return severity;
        }

        /** Whether it is about the charges of a source, and looked for with every read of it. */
        boolean isOfSource() {
            return this != RUN_MISSED && this != DELIVERY_FAILED && this != SECOND_OPINION_MISSING;
        }

        /** Whether its end is no news: it is told once and over. */
        boolean endsSilently() {
            return this == RUN_MISSED || this == SECOND_OPINION_MISSING;
        }
    }

    /** The key of a flaw, for saying that it is not there. */
    public static String key(Flaw flaw, String subject) {
        return Fingerprint.of("health", flaw.name(), subject);
    }

    @Override
    public String key() {
        return key(flaw, subject);
    }

    @Override
    public IncidentKind kind() {
        return IncidentKind.HEALTH;
    }

    @Override
    public Optional<Environment> environment() {
        return Optional.empty();
    }

    @Override
    public Optional<String> serviceName() {
        return Optional.empty();
    }

    @Override
    public Optional<Money> soFar() {
        return Optional.empty();
    }

    @Override
    public Optional<Money> byMonthEnd() {
        return Optional.empty();
    }

    @Override
    public Optional<Money> size() {
        return Optional.empty();
    }
}
