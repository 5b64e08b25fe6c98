package io.costanalyzer.ingestion;

import io.costanalyzer.focus.Charge;

/** Takes the charges that a source reads. */
@FunctionalInterface
public interface ChargeSink {

    /** Takes one charge. All charges of a read add up to the bill. */
    void accept(Charge charge);

    /**
     * Takes one charge of the account view: the same bill told a second time by account and service, without
     * environments and usage types. Only a source whose charges do not name their account has one. Ignored by default.
     */
    default void acceptAccountView(Charge charge) {}
}
