package io.costanalyzer.ingestion;

import io.costanalyzer.focus.ChargePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a source tells of one read, beside the charges.
 *
 * <p>Every row of a file is told of once: {@code rowsRead = charges + problems.rowsLeftOut() + the rows of leftOut}.
 *
 * @param sourceName the source, for people
 * @param requested the days that were asked for
 * @param covered the days that the source answered for; in these, no charge means no cost. Empty when it knew none of
 *     the days
 * @param rowsRead rows or groups seen, good and bad
 * @param charges charges handed on
 * @param problems what could not be read, counted
 * @param leftOut what was read and deliberately not handed on, such as another provider's rows
 * @param controlTotals what the source itself gives as sums, to hold the charges against; empty when it gives none
 * @param requests paid requests made, every page one
 * @param retrievedAt when the read ended
 */
public record Ingestion(
        String sourceName,
        ChargePeriod requested,
        Optional<ChargePeriod> covered,
        long rowsRead,
        long charges,
        IngestionProblems problems,
        List<LeftOut> leftOut,
        List<ControlTotal> controlTotals,
        RequestCount requests,
        Instant retrievedAt) {

    public Ingestion {
        leftOut = List.copyOf(leftOut);
        controlTotals = List.copyOf(controlTotals);
    }

    /** This answer, with charges that were handed on and are left out after all. */
    public Ingestion leavingOut(LeftOut more) {
        List<LeftOut> all = new ArrayList<>(leftOut);
        all.add(more);
        return new Ingestion(
                sourceName,
                requested,
                covered,
                rowsRead,
                charges - more.rows(),
                problems,
                all,
                controlTotals,
                requests,
                retrievedAt);
    }
}
