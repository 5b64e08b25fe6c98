/**
 * Two made-up accounts whose bills look like real ones, for the demo and the tests: the same bytes for the same day on every
 * machine.
 *
 * <p>What the bill consists of stands in two tables (resources {@code clinnet-emr.csv} and {@code serenya.csv}): services and
 * usage types by AWS's own strings in eu-west-1, list prices, quantities. What happens to it stands in {@code ClinnetEmr} and
 * {@code Serenya}: measures, incidents and their dates, counted back from the day that counts as today. The truth about
 * them is known here alone; this room is seen by the wiring and must never be asked by an analysis.
 *
 * <p>Left out on purpose: free tiers and price tiers, commitments, regional price differences (prices are those of
 * us-east-1 where the list of eu-west-1 was not at hand).
 */
@NullMarked
package io.costanalyzer.ingestion.sample;

import org.jspecify.annotations.NullMarked;
