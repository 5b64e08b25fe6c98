package io.costanalyzer.delivery.smtp;

/** A user name and a password. Prints neither of them. */
public final class SmtpLogin {

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

    @Override
    public String toString() {
        return "SmtpLogin[hidden]";
    }
}
