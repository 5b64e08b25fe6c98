/**
 * The way out to people: a finished message, the channels that carry it, and a ledger of what was delivered.
 *
 * <p>Delivery is at least once with a stable message id: claim, send, mark. One failed channel does not stop the others.
 * The adapters are sub-packages seen by the wiring alone and know nothing of each other; what two of them need lies here:
 * the composition of mail, so that all transport the same bytes, and the words for what a network can do. This room sees
 * finished messages only; it must not know costs, alerts or reports.
 */
@NullMarked
package io.costanalyzer.delivery;

import org.jspecify.annotations.NullMarked;
