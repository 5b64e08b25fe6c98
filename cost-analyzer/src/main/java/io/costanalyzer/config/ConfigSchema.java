package io.costanalyzer.config;

/**
 * The JSON Schema (draft 2020-12) of the configuration, for editors and other tools. The reader does not use it; a test
 * holds the two together.
 */
public final class ConfigSchema {

    private ConfigSchema() {}

    /** The schema as JSON text. */
    public static String json() {
        return Resource.text("costs.schema.json");
    }
}
