package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cfn-lint has to say, where it is. */
class TemplateLintTest {

    private static final Path INFRA = Template.file().getParent();

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "us-east-1"})
    void theTemplateHasNoFindings(String region) throws Exception {
        Tool.need("the template by cfn-lint", "cfn-lint", "--version");
        Tool.Answer answer = Tool.run(INFRA, "cfn-lint", "--regions", region, "--", "template.yaml");
        assertThat(answer.text()).isBlank();
        assertThat(answer.code()).isZero();
    }

    @Test
    void theCheckBites() throws Exception {
        Tool.need("the template by cfn-lint", "cfn-lint", "--version");
        Path broken = Path.of("target", "broken.yaml").toAbsolutePath();
        Files.writeString(
                broken, Files.readString(Template.file()).replace("Architectures: [arm64]", "Architectures: [arm65]"));
        assertThat(Tool.run(INFRA, "cfn-lint", broken.toString()).code()).isNotZero();
    }
}
