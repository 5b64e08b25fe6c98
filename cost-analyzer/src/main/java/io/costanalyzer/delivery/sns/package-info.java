/**
 * Alerts through an Amazon SNS topic: a text for each protocol, attributes for filter policies, and the card that Amazon
 * Q Developer shows in a chat.
 *
 * <p>It must not know the other channels.
 */
@NullMarked
package io.costanalyzer.delivery.sns;

import org.jspecify.annotations.NullMarked;
