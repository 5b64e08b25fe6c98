/**
 * Unusual costs as somebody else has found them, such as AWS Cost Anomaly Detection.
 *
 * <p>A second opinion is merged with our own and never counted twice. This room must not know who is told.
 */
@NullMarked
package io.costanalyzer.analysis.secondopinion;

import org.jspecify.annotations.NullMarked;
