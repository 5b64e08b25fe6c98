package io.costanalyzer.analysis.anomaly;

import java.util.Optional;

/**
 * An anomaly with all that is known of it.
 *
 * @param anomaly where, when and how much
 * @param kind what it looks like
 * @param cause what drives it
 * @param explainedBy what was announced and accounts for it; then it is not to be told
 */
public record Finding(Anomaly anomaly, AnomalyKind kind, RootCause cause, Optional<KnownEvent> explainedBy) {}
