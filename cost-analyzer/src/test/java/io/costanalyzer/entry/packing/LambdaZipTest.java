package io.costanalyzer.entry.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaZipTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io/costanalyzer/entry/cli/Costs.class",
                "io/costanalyzer/entry/packing/LambdaZip.class",
                "io/costanalyzer/archive/duckdb/Query.class",
                "META-INF/maven/a/b/pom.xml",
                "module-info.class",
                "META-INF/versions/9/module-info.class"
            })
    void isLeftOut(String file) {
        assertThat(LambdaZip.isNeeded(file)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io/costanalyzer/entry/lambda/ScheduledHandler.class",
                "io/costanalyzer/archive/s3/S3Archive.class",
                "META-INF/services/jakarta.mail.Provider",
                "META-INF/versions/9/org/yaml/snakeyaml/Logger.class",
                "META-INF/mailcap",
                "software/amazon/awssdk/global/handlers/execution.interceptors"
            })
    void isKept(String file) {
        assertThat(LambdaZip.isNeeded(file)).isTrue();
    }
}
