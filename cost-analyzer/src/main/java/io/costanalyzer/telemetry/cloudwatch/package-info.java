/**
 * Figures for AWS CloudWatch ({@code cloudwatch:PutMetricData}).
 *
 * <p>This room must not know what the figures mean; it is seen by the wiring alone.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html">PutMetricData</a>
 */
@NullMarked
package io.costanalyzer.telemetry.cloudwatch;

import org.jspecify.annotations.NullMarked;
