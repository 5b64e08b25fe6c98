package io.costanalyzer.delivery.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user name and a password. Prints neither of them. */
public final class SmtpLogin {

    private static final String HIDDEN = "***";

    private final String userName;
    private final String password;

    /**
     * @param password in no record, so that no log shows it
     */
    public SmtpLogin(String userName, String password) {
        this.userName = userName;
        this.password = password;
    }

    String userName() {
        return userName;
    }

    String password() {
        return password;
    }

    /** The text without the password, as it is and as the mechanisms PLAIN and LOGIN send it. */
    String hiddenIn(String text) {
        if (password.isEmpty()) {
            return text;
        }
        return text.replace(base64("\0" + userName + "\0" + password), HIDDEN)
                .replace(base64(password), HIDDEN)
                .replace(password, HIDDEN);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SmtpLogin[hidden]";
    }
}
