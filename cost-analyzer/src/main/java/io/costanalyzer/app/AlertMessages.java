package io.costanalyzer.app;

import io.costanalyzer.alert.Alert;
import io.costanalyzer.alert.AlertPolicy;
import io.costanalyzer.alert.Severity;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.config.AlertSettings;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.alert.AlertContext;
import io.costanalyzer.render.alert.AlertText;
import io.costanalyzer.render.alert.AlertWords;
import io.costanalyzer.render.format.CostFormat;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides on the alerts of a day and puts them into messages. */
final class AlertMessages {

    /** Costs to the end of the month from which on an anomaly is HIGH or MEDIUM, in units of the currency. */
    private static final BigDecimal HIGH = BigDecimal.valueOf(100);

    private static final BigDecimal MEDIUM = BigDecimal.valueOf(20);

    /** Cost Explorer's newest day is yesterday's; one more for a late refresh, one for the source's own delay. */
    private static final int LATE_AFTER_DAYS = 3;

    private final AlertPolicy policy;
    private final AlertWords words;
    private final AlertSettings owners;
    private final CostAnalyzerConfig config;
    private final Clock clock;

    @Inject
    AlertMessages(CostAnalyzerConfig config, CostFormat format, Clock clock) {
        this.config = config;
        this.policy = new AlertPolicy(
                Money.of(config.costMetric().currency(), HIGH),
                Money.of(config.costMetric().currency(), MEDIUM),
                LATE_AFTER_DAYS);
        this.words = new AlertWords(format);
        this.owners = config.alerts();
        this.clock = clock;
    }

    /**
     * An alert in words, with the message that carries it.
     *
     * @param alert the alert
     * @param text in words
     * @param message the message; absent for what can wait for the monthly report
     */
    record Worded(Alert alert, AlertText text, Optional<Message> message) {}

    /** Today's alerts, most severe first. */
    List<Worded> of(MonthReview review, List<VerifiedSaving> lost, LocalDate asOf) {
        return policy.alerts(review.findings().losing(lost), asOf).stream()
                .map(alert -> worded(alert, review, asOf))
                .toList();
    }

    private Worded worded(Alert alert, MonthReview review, LocalDate asOf) {
        AlertText text = words.of(
                alert,
                new AlertContext(
                        asOf,
                        review.quality().dataThrough(),
                        owner(alert),
                        config.report().archiveUrl()));
        return new Worded(
                alert, text, alert.severity() == Severity.LOW ? Optional.empty() : Optional.of(message(alert, text)));
    }

    private Message message(Alert alert, AlertText text) {
        return Message.of(
                        "alert-" + alert.fingerprint(), MessageKind.ALERT, clock.instant(), text.subject(), text.text())
                .shortText(text.shortText())
                .json(text.json())
                .nextSteps(text.nextSteps())
                .thread(alert.fingerprint())
                .attributes(text.attributes())
                .build();
    }

    private Optional<String> owner(Alert alert) {
        Environment environment = Environment.UNALLOCATED;
        if (alert instanceof Alert.AnomalyFound found) {
            environment = found.anomaly().environment();
        } else if (alert instanceof Alert.SavingLost lost) {
            environment = lost.saving().measure().scope().environments().stream()
                    .sorted()
                    .findFirst()
                    .orElse(Environment.UNALLOCATED);
        }
        return owners.ownerOf(environment).map(AlertSettings.Owner::name);
    }
}
