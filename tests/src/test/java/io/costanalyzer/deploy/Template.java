package io.costanalyzer.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * {@code infra/template.yaml}, with its functions worked out as CloudFormation would with given parameters: a reference to a
 * resource becomes {@code <Name>}, an attribute {@code <Name.Attribute>}.
 */
final class Template {

    /** What a value that is to be left out becomes. */
    private static final Object NOTHING = new Object();

    private static final Object UNKNOWN = new Object();

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::StackName", "costs-prod",
            "AWS::Region", "eu-west-1",
            "AWS::AccountId", "123456789012",
            "AWS::Partition", "aws");

    private final Map<String, Object> raw;
    private final boolean keepReferences;
    private final Map<String, String> parameters = new TreeMap<>();

    private Template(Map<String, Object> raw, Map<String, String> given, boolean keepReferences) {
        this.raw = raw;
        this.keepReferences = keepReferences;
        section("Parameters").forEach((name, about) -> {
            Object value = map(about).get("Default");
            parameters.put(name, Objects.toString(value));
        });
        parameters.putAll(given);
    }

    static Path file() {
        return Path.of(System.getProperty("project.root"), "infra", "template.yaml");
    }

    /** With the defaults, and the parameters given. */
    static Template with(Map<String, String> given) {
        try {
            return new Template(map(new Yaml(new Tags()).load(Files.readString(file()))), given, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With every optional part switched on. */
    static Template whole() {
        return with(Map.of(
                "EngineersMail", "engineers@example.org",
                "PagerUrl", "https://pager.example.org/",
                "MailIdentity", "example.org",
                "SmtpPasswordSecret", "smtp",
                "ObjectLockDays", "30"));
    }

    /** The same, with references to resources left as CloudFormation has them, for tools that read templates. */
    Template keepingReferences() {
        return new Template(raw, parameters, true);
    }

    Map<String, Object> section(String name) {
        return map(raw.get(name));
    }

    String parameter(String name) {
        return parameters.get(name);
    }

    /** The resources that come into being, by their names, with everything worked out. */
    Map<String, Map<String, Object>> resources() {
        Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
        section("Resources").forEach((name, resource) -> {
            Object condition = map(resource).get("Condition");
            if (condition == null || holds(condition.toString())) {
                resources.put(name, map(resolve(resource)));
            }
        });
        return resources;
    }

    /** The properties of the resources of a type, by their names. */
    Map<String, Map<String, Object>> ofType(String type) {
        return resources().entrySet().stream()
                .filter(resource -> type.equals(resource.getValue().get("Type")))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        resource -> map(resource.getValue().get("Properties")),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    Map<String, Object> properties(String name) {
        return map(Objects.requireNonNull(resources().get(name), name).get("Properties"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static List<?> list(Object value) {
        return value instanceof List<?> many ? many : List.of(value);
    }

    /** The value below a path of keys and indexes. */
    static Object at(Object value, Object... path) {
        Object here = value;
        for (Object step : path) {
            here = step instanceof Integer index
                    ? ((List<?>) here).get(index)
                    : map(here).get(step);
        }
        return here;
    }

    private Object resolve(Object node) {
        if (node instanceof List<?> many) {
            List<Object> all = new ArrayList<>();
            many.stream().map(this::resolve).filter(value -> value != NOTHING).forEach(all::add);
            return all;
        }
        if (!(node instanceof Map)) {
            return node;
        }
        Map<String, Object> map = map(node);
        if (map.size() == 1) {
            String key = map.keySet().iterator().next();
            Object argument = map.get(key);
            Object value = function(key, argument);
            if (value != UNKNOWN) {
                return value;
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object resolved = resolve(value);
            if (resolved != NOTHING) {
                all.put(key, resolved);
            }
        });
        return all;
    }

    private Object function(String name, Object argument) {
        return switch (name) {
            case "Ref" ->
                keepReferences && isResource(argument.toString())
                        ? Map.of("Ref", argument)
                        : reference(argument.toString());
            case "Fn::GetAtt" ->
                keepReferences
                        ? Map.of("Fn::GetAtt", List.of(argument.toString().split("\\.", 2)))
                        : "<" + argument + ">";
            case "Fn::Sub" -> substitute(argument.toString());
            case "Fn::If" ->
                resolve(((List<?>) argument).get(holds(at(argument, 0).toString()) ? 1 : 2));
            case "Fn::Join" ->
                ((List<?>) resolve(at(argument, 1)))
                        .stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(at(argument, 0).toString()));
            case "Fn::Split" ->
                List.of(resolve(at(argument, 1))
                        .toString()
                        .split(at(argument, 0).toString(), -1));
            case "Fn::Base64" ->
                Base64.getEncoder().encodeToString(resolve(argument).toString().getBytes(StandardCharsets.UTF_8));
            default -> UNKNOWN;
        };
    }

    private Object reference(String name) {
        if (name.equals("AWS::NoValue")) {
            return NOTHING;
        }
        return PSEUDO.getOrDefault(name, parameters.getOrDefault(name, "<" + name + ">"));
    }

    private Object substitute(String text) {
        Matcher variable = VARIABLE.matcher(text);
        String replaced = variable.replaceAll(found -> Matcher.quoteReplacement(
                keepReferences && isResource(found.group(1))
                        ? found.group()
                        : reference(found.group(1)).toString()));
        return VARIABLE.matcher(replaced).find() ? Map.of("Fn::Sub", replaced) : replaced;
    }

    private boolean isResource(String name) {
        return section("Resources").containsKey(name.replaceFirst("\\..*", ""));
    }

    private boolean holds(String condition) {
        return holdsNode(section("Conditions").get(condition));
    }

    private boolean holdsNode(Object node) {
        Map<String, Object> map = map(node);
        if (map.containsKey("Fn::Not")) {
            return !holdsNode(at(map, "Fn::Not", 0));
        }
        List<?> sides = (List<?>) map.get("Fn::Equals");
        return resolve(sides.get(0)).toString().equals(resolve(sides.get(1)).toString());
    }

    /** Reads {@code !Ref x} as {@code {Ref: x}} and {@code !Sub x} as {@code {Fn::Sub: x}}. */
    private static final class Tags extends SafeConstructor {
        Tags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    String name = node.getTag().getValue().substring(1);
                    return new LinkedHashMap<>(Map.of(
                            name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, untagged(node)));
                }
            });
        }

        private Object untagged(Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            node.setTag(node instanceof SequenceNode ? Tag.SEQ : Tag.MAP);
            return node instanceof MappingNode mapping
                    ? constructMapping(mapping)
                    : constructSequence((SequenceNode) node);
        }
    }
}
