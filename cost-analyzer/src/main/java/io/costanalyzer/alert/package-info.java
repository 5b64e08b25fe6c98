/**
 * What somebody has to know today: findings of the analysis that are worth a message, how severe they are, and by what
 * they are recognised when they are found again.
 *
 * <p>This room must not know reports, channels or how a message looks.
 */
@NullMarked
package io.costanalyzer.alert;

import org.jspecify.annotations.NullMarked;
