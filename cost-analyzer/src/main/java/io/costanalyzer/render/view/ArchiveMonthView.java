package io.costanalyzer.render.view;

import java.util.List;

/**
 * A month of the archive.
 *
 * @param month as in October 2026
 * @param key as in 2026-10
 * @param status open, preliminary or final
 * @param known how many days are known, where not all are; may be empty
 * @param cost what it cost
 * @param change the change of the cost of a day
 * @param target what it may cost
 * @param difference cost minus target, of a whole month
 * @param over whether it cost more than it may
 * @param billed what the invoice asks for
 * @param reports the path of its report; none or one
 * @param version the version of the report; may be empty
 * @param raw the path of its charges; none or one
 */
public record ArchiveMonthView(
        String month,
        String key,
        String status,
        String known,
        String cost,
        String change,
        String target,
        String difference,
        boolean over,
        String billed,
        List<String> reports,
        String version,
        List<String> raw) {

    public ArchiveMonthView {
        reports = List.copyOf(reports);
        raw = List.copyOf(raw);
    }
}
