package io.costanalyzer.entry.cli;

import io.costanalyzer.config.ConfigExample;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds an example by the name that it has in the source of the same name, {@code clinnet-emr}. */
final class ExampleConverter implements ITypeConverter<ConfigExample> {

    /** The names, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    @Override
    public ConfigExample convert(String text) {
        return Arrays.stream(ConfigExample.values())
                .filter(example -> name(example).equalsIgnoreCase(text.replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no example \"" + text + "\"; there are " + String.join(", ", names().toList())));
    }

    private static Stream<String> names() {
        return Arrays.stream(ConfigExample.values()).map(ExampleConverter::name);
    }

    private static String name(ConfigExample example) {
        return example.fileName().replace(".yaml", "");
    }
}
