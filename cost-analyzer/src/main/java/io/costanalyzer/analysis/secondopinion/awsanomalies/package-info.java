/**
 * AWS Cost Anomaly Detection as a second opinion.
 *
 * <p>It must not know the other adapters.
 */
@NullMarked
package io.costanalyzer.analysis.secondopinion.awsanomalies;

import org.jspecify.annotations.NullMarked;
