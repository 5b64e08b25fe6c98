package io.costanalyzer.config.shape;

import io.costanalyzer.config.tree.ConfigMapping;
import io.costanalyzer.config.tree.ConfigProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells of keys that a section does not have. Their values are never shown: a secret may stand there. */
final class UnknownKey {

    private static final String PASSWORD_ENV = "password-env";
    private static final Pattern SECRET =
            Pattern.compile("passw|secret|token|credential|(api|access|private)[_-]?key", Pattern.CASE_INSENSITIVE);

    private UnknownKey() {}

    /**
     * Tells of a key.
     *
     * @param names the keys that the section has
     * @return which of them was probably meant
     */
    static Optional<String> refuse(ConfigMapping.Entry entry, List<String> names, Reading reading) {
        if (isSecret(entry.key())) {
            complain(entry, "secrets do not belong in this file", secretRemedy(names), reading);
            return names.contains(PASSWORD_ENV) ? Optional.of(PASSWORD_ENV) : Optional.empty();
        }
        Optional<String> meant = Similar.closest(entry.key(), names);
        String remedy = meant.map(Similar::question).orElseGet(() -> "the keys here are " + Similar.listed(names));
        complain(entry, "is not a key here", remedy, reading);
        return meant;
    }

    private static void complain(ConfigMapping.Entry entry, String problem, String remedy, Reading reading) {
        reading.complain(ConfigProblem.at(entry.value().path(), entry.line(), entry.column(), problem, remedy));
    }

    private static String secretRemedy(List<String> names) {
        return names.contains(PASSWORD_ENV)
                ? "put it into an environment variable and write the name of that: \"password-env: SMTP_PASSWORD\""
                : "take it out; AWS credentials come from the environment as for every AWS tool";
    }

    private static boolean isSecret(String key) {
        return SECRET.matcher(key.toLowerCase(Locale.ROOT)).find();
    }
}
