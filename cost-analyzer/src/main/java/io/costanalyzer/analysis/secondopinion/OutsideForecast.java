package io.costanalyzer.analysis.secondopinion;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.Optional;

/** A forecast that is made outside, to be held against our own. */
public interface OutsideForecast {

    /**
     * What usage and purchases of these days will cost, after the account's own way of spreading fees. One paid request.
     *
     * @param days from today on; never days that are over
     * @return nothing when the other side has not enough history to say
     * @throws SourceUnavailableException when the other side refuses or does not answer
     */
    Optional<ForeignForecast> read(ChargePeriod days);
}
