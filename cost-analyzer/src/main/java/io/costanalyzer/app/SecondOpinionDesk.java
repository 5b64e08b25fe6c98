package io.costanalyzer.app;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.Trouble;
import io.costanalyzer.alert.Trouble.Flaw;
import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.analysis.secondopinion.SecondOpinion;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks for a second opinion where the configuration wants one, and gives feedback back. */
public final class SecondOpinionDesk {

    /** As far back as our own detection looks. */
    private static final int DAYS = 14;

    private static final String NAME = "AWS Cost Anomaly Detection";

    private final SecondOpinion opinion;
    private final boolean wanted;

    @Inject
    SecondOpinionDesk(SecondOpinion opinion, CostAnalyzerConfig config) {
        this.opinion = opinion;
        this.wanted = config.alerts().fromAws();
    }

    /**
     * What was found outside.
     *
     * @param anomalies none when nobody was asked
     * @param trouble why there is no answer although somebody was asked
     */
    record Answer(List<ForeignAnomaly> anomalies, Optional<Trouble> trouble) {}

    Answer ask(LocalDate asOf) {
        if (!wanted) {
            return new Answer(List.of(), Optional.empty());
        }
        try {
            return new Answer(opinion.read(ChargePeriod.of(asOf.minusDays(DAYS), asOf)), Optional.empty());
        } catch (SourceUnavailableException e) {
            return new Answer(
                    List.of(),
                    Optional.of(new Trouble(
                            Flaw.SECOND_OPINION_MISSING, NAME, asOf, List.of(String.valueOf(e.getMessage())))));
        }
    }

    static String key() {
        return Trouble.key(Flaw.SECOND_OPINION_MISSING, NAME);
    }

    /**
     * Tells AWS that an incident was planned, for each anomaly that it has seen of it.
     *
     * @return how many it was told of
     * @throws SourceUnavailableException when AWS refuses or does not answer
     */
    public int planned(Incident incident) {
        if (!wanted || !(incident.matter() instanceof OddDays odd)) {
            return 0;
        }
        odd.awsIds().forEach(opinion::planned);
        return odd.awsIds().size();
    }
}
