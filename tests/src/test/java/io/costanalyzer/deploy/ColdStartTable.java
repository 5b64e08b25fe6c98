package io.costanalyzer.deploy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints the table of {@link ColdStartBench} when somebody asks for it by {@code -Dtest=ColdStartTable -Dbench=10}. */
@EnabledIfSystemProperty(named = "bench", matches = "\\d+")
class ColdStartTable {

    @Test
    void print() throws Exception {
        ColdStartBench.main(new String[] {System.getProperty("bench")});
    }
}
