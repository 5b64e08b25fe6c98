/**
 * Charges from AWS Cost Explorer ({@code ce:GetCostAndUsage}).
 *
 * <p>A read asks once for the record types of the whole bill, once for each environment, and once for the accounts when
 * they are wanted, each over the whole period. Every page costs $0.01, is counted, and is folded and dropped before the
 * next is asked for. This room must not know what the environments are, what becomes of a charge, or when it is time to
 * read; it is seen by the wiring alone.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostAndUsage.html">GetCostAndUsage</a>
 */
@NullMarked
package io.costanalyzer.ingestion.costexplorer;

import org.jspecify.annotations.NullMarked;
