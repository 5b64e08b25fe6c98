/**
 * Cost Explorer's own forecast ({@code ce:GetCostForecast}), for comparison.
 *
 * <p>It must not know the other adapters.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostForecast.html">GetCostForecast</a>
 */
@NullMarked
package io.costanalyzer.analysis.secondopinion.awsforecast;

import org.jspecify.annotations.NullMarked;
