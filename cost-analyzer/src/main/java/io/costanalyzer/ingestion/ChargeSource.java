package io.costanalyzer.ingestion;

import java.time.YearMonth;
import java.util.List;

/** Where charges come from. Implementations are stateless between reads and may be asked again for the same period. */
public interface ChargeSource {

    /** What people call the source, with its place but without secrets: {@code Cost Explorer}, {@code FOCUS export bill.csv}. */
    String name();

    /**
     * Reads every charge of a period and hands it on as it comes, so that memory does not grow with the source.
     *
     * <p>A charge is handed on only if its day lies in the period. Nothing is skipped without being counted in the
     * answer. When this throws, what was handed on before is worthless and must be dropped.
     *
     * @param request the period and, for a source that cannot see tags row by row, the questions to ask
     * @param sink takes the charges, in no particular order
     * @return what was read and how far it can be trusted
     * @throws SourceUnavailableException when the source refuses, does not answer, or answers something that cannot be true
     */
    Ingestion read(ChargeRequest request, ChargeSink sink);

    /**
     * What whole months cost today, asked as cheaply as the source allows, to find months that were restated after they
     * had been read.
     *
     * @param months the months, without gaps, oldest first
     * @return the totals and the paid requests made for them; no totals when the source has no cheap way to tell
     * @throws SourceUnavailableException as {@link #read}
     */
    default MonthTotals monthTotals(List<YearMonth> months) {
        return new MonthTotals(List.of(), RequestCount.free());
    }
}
