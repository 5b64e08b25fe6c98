package io.costanalyzer.config.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SectionTest {

    private static final Word<String> WORD = Word.of("a word", "^[a-z]+$", "word", Function.identity());
    private static final Key<String> HOST = Key.required("host", WORD, "Where.");
    private static final Key<String> USER = Key.optional("user", WORD, "Who.");
    private static final Key<String> PASSWORD_ENV = Key.optional("password-env", WORD, "How.");
    private static final Key<Integer> PORT =
            Key.optional("port", WholeNumber.between(1, 99), "Which.").orElse("25");
    private static final Section<String> SERVER = Section.of(
                    values -> values.get(HOST) + ":" + values.get(PORT)
                            + values.find(USER).map(user -> "/" + user).orElse(""),
                    HOST,
                    PORT,
                    USER,
                    PASSWORD_ENV)
            .together(USER, PASSWORD_ENV);
    private static final Key<String> PROXY = Key.optional("proxy", WORD, "By whom.");
    private static final Section<String> EITHER =
            Section.of(values -> values.anyOf(USER, PROXY), USER, PROXY).exactlyOne(USER, PROXY);

    @Test
    void isBuiltFromItsKeysAndTheirDefaults() {
        assertThat(Trial.of(SERVER, "{host: mail}").value()).contains("mail:25");
        assertThat(Trial.of(SERVER, "{host: mail, port: 7, user: a, password-env: b}")
                        .value())
                .contains("mail:7/a");
    }

    @Test
    void everyKeyThatIsWrongIsTold() {
        assertThat(Trial.of(SERVER, "{port: 0, user: A, password-env: b, colour: red}")
                        .problems())
                .containsExactlyInAnyOrder(
                        "host: is missing; add \"host\", a word.",
                        "port: \"0\" is not a whole number from 1 to 99; write a number in that range.",
                        "user: \"A\" is not a word; write something like \"word\".",
                        "colour: is not a key here; the keys here are host, port, user, password-env.");
    }

    @Test
    void aKeyThatWasMeantIsNotToldAsMissingToo() {
        assertThat(Trial.of(SERVER, "{hots: mail}").problems())
                .containsExactly("hots: is not a key here; did you mean \"host\"?");
        assertThat(Trial.of(EITHER, "{usr: a}").problems())
                .containsExactly("usr: is not a key here; did you mean \"user\"?");
    }

    @Test
    void keysGoTogetherAsTheyMust() {
        assertThat(Trial.of(SERVER, "{host: mail, user: a}").problems())
                .containsExactly("has \"user\" without \"password-env\"; write both or neither.");
        assertThat(Trial.of(EITHER, "{user: a}").value()).contains("a");
        assertThat(Trial.of(Section.of(values -> "", PORT, USER).atLeastOne(PORT, USER), "{}")
                        .problems())
                .containsExactly("has none of \"port\", \"user\"; write at least one of them.");
        assertThat(Trial.of(Section.of(values -> "", PORT, USER).needs(USER, PORT), "{user: a}")
                        .problems())
                .containsExactly("has \"user\" without \"port\"; add \"port\".");
        assertThat(Trial.of(Section.of(values -> "", PORT, USER).needs(USER, PORT), "{port: 2}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aSecretIsNotAKeyAndItsValueIsNotShown() {
        assertThat(Trial.of(SERVER, "{host: mail, user: a, password: hunter2}").problems())
                .singleElement()
                .asString()
                .startsWith("password: secrets do not belong in this file; put it into an environment variable")
                .doesNotContain("hunter2");
        assertThat(Trial.of(EITHER, "{user: a, api_key: hunter2, SessionToken: x}")
                        .problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem)
                        .contains("secrets do not belong in this file")
                        .doesNotContain("hunter2"));
    }

    @Test
    void nothingAtAllIsASectionOfDefaultsWhereThatIsEnough() {
        Section<Integer> defaults = Section.of(values -> values.get(PORT), PORT);

        assertThat(Trial.of(defaults, "").value()).contains(25);
        assertThat(Trial.of(defaults, "{}").value()).contains(25);
        assertThat(Trial.of(SERVER, "").problems())
                .containsExactly("is empty; write its keys below it: host, port, user, password-env.");
        assertThat(Trial.of(SERVER, "mail").problems())
                .containsExactly("\"mail\" is not a section; write its keys below it: host, port, user, password-env.");
        assertThat(Trial.of(SERVER, "[mail]").problems())
                .containsExactly("is a list; write its keys below it: host, port, user, password-env.");
    }

    @Test
    void whatDoesNotGoTogetherIsToldByTheSectionItself() {
        Section<String> picky = Section.of(
                values -> {
                    values.complain(PORT, "is not to my taste", "take another");
                    return "built";
                },
                PORT);

        assertThat(Trial.of(picky, "{port: 7}"))
                .satisfies(trial -> assertThat(trial.value()).isEmpty())
                .satisfies(trial ->
                        assertThat(trial.problems()).containsExactly("port: is not to my taste; take another."));
    }
}
