package io.costanalyzer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
}
