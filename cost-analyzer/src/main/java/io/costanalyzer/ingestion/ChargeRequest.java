package io.costanalyzer.ingestion;

import io.costanalyzer.focus.ChargePeriod;
import java.util.List;

/**
 * What a source is asked for.
 *
 * @param period the days wanted, in UTC
 * @param slices the bill cut into environments, no charge in two of them and the remainder last. A source that sees tags
 *     row by row ignores them; one that is asked in questions asks one per slice and writes the slice's name on its
 *     charges
 */
public record ChargeRequest(ChargePeriod period, List<ChargeSlice> slices) {
    public ChargeRequest {
        slices = List.copyOf(slices);
    }

    /** A request for a source that needs no slices. */
    public static ChargeRequest of(ChargePeriod period) {
        return new ChargeRequest(period, List.of());
    }
}
