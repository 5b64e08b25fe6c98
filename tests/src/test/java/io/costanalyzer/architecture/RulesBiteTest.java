package io.costanalyzer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule fails on a house where it is broken: the packages under {@code planted}. */
class RulesBiteTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @TestFactory
    Stream<DynamicTest> everyRuleFailsOnThePlantedHouse() {
        return new Rooms("planted")
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(rule.getValue()
                                                .evaluate(PLANTED)
                                                .hasViolation())
                                        .as("the planted violation of: " + rule.getKey())
                                        .isTrue()));
    }

    /** What may not be called may not be referred to either. */
    @ParameterizedTest
    @CsvSource({
        "time comes in through a clock, Instant.now",
        "time comes in through a clock, System.currentTimeMillis",
        "nothing leans on the host's language or zone, Locale.getDefault",
        "the environment is read by the entries alone, System.getenv",
        "no class is found by its name, Class.forName"
    })
    void aReferenceToAMethodIsFoundAsWell(String rule, String method) {
        Map<String, ArchRule> rules = new Rooms("planted").rules();
        assertThat(rules).containsKey(rule);
        assertThat(rules.get(rule).evaluate(PLANTED).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("planted.telemetry.ByReference") && detail.contains(method));
    }
}
