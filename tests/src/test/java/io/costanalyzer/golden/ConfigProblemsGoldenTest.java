package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.costanalyzer.config.ConfigException;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.contract.ConfigCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What can be wrong with a configuration and what people read about it: {@code config/<sort>/<mistake>.yaml} is the
 * file, {@code <mistake>.txt} beside it every word that is told. The catalogue is the documentation.
 */
class ConfigProblemsGoldenTest {

    @TestFactory
    List<DynamicTest> everyMistakeIsToldWordForWord() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String sort : List.of("structure", "meaning", "yaml")) {
            for (Path file : ConfigCorpus.files(sort)) {
                tests.add(DynamicTest.dynamicTest(sort + "/" + file.getFileName(), () -> check(file)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests;
    }

    private static void check(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] yaml = ConfigCorpus.bytes(file);
        ConfigException refused = catchThrowableOfType(ConfigException.class, () -> ConfigReader.read(name, yaml));
        assertThat(refused).as("%s is refused", name).isNotNull();

        Path golden = Path.of(file.toString().replaceFirst("\\.yaml$", ".txt"));
        String told = refused.getMessage() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, told);
        }
        assertThat(golden)
                .as("What is told about %s has changed. If it should: ./mvnw verify -Pgolden-update", name)
                .content()
                .isEqualTo(told);
    }
}
