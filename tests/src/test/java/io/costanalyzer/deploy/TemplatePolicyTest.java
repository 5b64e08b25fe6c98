package io.costanalyzer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.HIPAASecurityChecks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.cloudformation.include.CfnInclude;
import software.amazon.awscdk.cloudformation.include.CfnIncludeProps;

/**
 * The template, expanded as SAM does, against cdk-nag's packs AwsSolutions and HIPAA.Security. Needs Node and SAM's own
 * translator (it comes with cfn-lint) and nothing from outside. Exceptions stand in the template, with their reasons.
 */
@SuppressWarnings("deprecation") // the message type of the only interface that reads findings
class TemplatePolicyTest {

    private static final String EXPAND = """
            import json, os, sys
            os.environ["AWS_DEFAULT_REGION"] = "eu-west-1"
            from samtranslator.translator.transform import transform
            class Policies:
                def load(self):
                    return {}
            with open(sys.argv[1]) as file:
                template = json.load(file)
            with open(sys.argv[2], "w") as file:
                json.dump(transform(template, {}, Policies()), file)
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void needsItsTools() throws Exception {
        Tool.need("the policies (AwsSolutions, HIPAA.Security)", "node", "--version");
        Tool.need("the policies (AwsSolutions, HIPAA.Security)", "python3", "-c", "import samtranslator");
    }

    @Test
    void theTemplateKeepsToBothPacks() throws Exception {
        assertThat(findings(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void theGateBites() throws Exception {
        List<String> findings = findings(template -> {
            Template.map(Template.at(template, "Resources", "ArchiveBucket", "Properties"))
                    .remove("LoggingConfiguration");
            Template.map(template.get("Resources")).remove("ArchiveBucketPolicy");
            return template;
        });
        assertThat(findings)
                .anyMatch(one -> one.contains("AwsSolutions-S1"))
                .anyMatch(one -> one.contains("SSLRequestsOnly"));
    }

    @Test
    void everyExceptionHasItsReason() {
        Template.whole().resources().forEach((name, resource) -> {
            Object metadata = resource.get("Metadata");
            if (metadata != null) {
                assertThat((List<?>) Template.at(metadata, "cdk_nag", "rules_to_suppress"))
                        .as(name)
                        .allSatisfy(
                                rule -> assertThat(Template.at(rule, "reason").toString())
                                        .hasSizeGreaterThan(20));
            }
        });
    }

    private List<String> findings(UnaryOperator<Map<String, Object>> change) throws Exception {
        Path expanded = expand(change);
        App app = new App(AppProps.builder()
                .outdir(folder.resolve("out").toString())
                .analyticsReporting(false)
                .build());
        Stack stack = new Stack(app, "costs");
        CfnInclude include = new CfnInclude(
                stack,
                "template",
                CfnIncludeProps.builder().templateFile(expanded.toString()).build());
        assertThat(include.getResource("ArchiveBucket")).isNotNull();
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
        Aspects.of(app).add(HIPAASecurityChecks.Builder.create().verbose(true).build());
        Annotations annotations = Annotations.fromStack(stack);
        return Stream.of(
                        annotations.findError("*", Match.stringLikeRegexp(".*")),
                        annotations.findWarning("*", Match.stringLikeRegexp(".*")))
                .flatMap(List::stream)
                .map(one -> one.getId() + ": " + one.getEntry().getData())
                .sorted()
                .collect(Collectors.toList());
    }

    private Path expand(UnaryOperator<Map<String, Object>> change) throws Exception {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        template.put("Transform", "AWS::Serverless-2016-10-31");
        Map<String, Object> resources = new LinkedHashMap<>();
        Template.whole().keepingReferences().resources().forEach((name, resource) -> {
            Map<String, Object> without = new LinkedHashMap<>(resource);
            without.remove("Condition");
            resources.put(name, without);
        });
        // A package address, where a local file would have been put.
        Template.map(Template.at(resources, "Function", "Properties")).put("CodeUri", "s3://packages/function.zip");
        template.put("Resources", resources);
        Path raw = folder.resolve("raw.json");
        Path expanded = folder.resolve("expanded.json");
        new ObjectMapper().writeValue(raw.toFile(), change.apply(template));
        Path script = Files.writeString(folder.resolve("expand.py"), EXPAND);
        Tool.Answer answer = Tool.run(folder, "python3", script.toString(), raw.toString(), expanded.toString());
        assertThat(answer.code()).as(answer.text()).isZero();
        return expanded;
    }
}
