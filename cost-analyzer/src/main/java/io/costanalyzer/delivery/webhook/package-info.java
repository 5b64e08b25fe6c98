/**
 * Messages to a web address: into a channel of Slack or Microsoft Teams, or as JSON to a system of one's own.
 *
 * <p>The address itself is a secret: it comes from the environment and is never shown. It must not know the other channels.
 */
@NullMarked
package io.costanalyzer.delivery.webhook;

import org.jspecify.annotations.NullMarked;
