package io.costanalyzer.render.view;

/**
 * A series of charges on the page of the archive.
 *
 * @param environment whose cost it is
 * @param account the linked account; may be empty
 * @param service the AWS service
 * @param usageType the usage type; may be empty
 * @param region the region; may be empty
 * @param chargeCategory the kind of charge
 * @param effective the effective cost
 * @param billed the billed cost
 */
public record ArchiveSeriesView(
        String environment,
        String account,
        String service,
        String usageType,
        String region,
        String chargeCategory,
        String effective,
        String billed) {}
