package io.costanalyzer.analysis.secondopinion;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.List;

/** Unusual costs that are found outside. */
public interface SecondOpinion {

    /**
     * What was found of these days, oldest first.
     *
     * @param days those that an anomaly touches
     * @throws SourceUnavailableException when the other side refuses or does not answer
     */
    List<ForeignAnomaly> read(ChargePeriod days);

    /**
     * Says that what was found was planned, so that it learns from it.
     *
     * @param id of the anomaly
     * @throws SourceUnavailableException when the other side refuses or does not answer
     */
    void planned(String id);
}
