package io.costanalyzer.config.catalogue;

import io.costanalyzer.analysis.savings.measure.MeasureCatalogue;

/** The catalogue that ships with the service, read once and only when somebody asks for it: start-up time counts. */
public final class MeasureCatalogues {

    private MeasureCatalogues() {}

    /** The catalogue. */
    public static MeasureCatalogue standard() {
        return Holder.CATALOGUE;
    }

    private static final class Holder {
        private static final MeasureCatalogue CATALOGUE = CatalogueReader.read();
    }
}
