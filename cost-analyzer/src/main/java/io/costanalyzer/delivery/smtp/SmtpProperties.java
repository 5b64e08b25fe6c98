package io.costanalyzer.delivery.smtp;

import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Tells Angus Mail about the server. Everything is said, so that nothing comes from the host or its defaults. */
final class SmtpProperties {

    private SmtpProperties() {}

    /**
     * @param sender the envelope sender; its domain is our name in the greeting, not the name of this machine
     */
    static Properties of(SmtpServer server, String sender, SSLSocketFactory trust) {
        String wait = String.valueOf(server.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        properties.put("mail.smtp.connectiontimeout", wait);
        properties.put("mail.smtp.timeout", wait);
        properties.put("mail.smtp.writetimeout", wait);
        properties.put("mail.smtp.localhost", sender.substring(sender.lastIndexOf('@') + 1));
        properties.put("mail.smtp.from", sender);
        properties.put("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.quitwait", "false");
        boolean startTls = server.security() == SmtpServer.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == SmtpServer.Security.TLS));
        properties.put("mail.smtp.ssl.socketFactory", trust);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        properties.put("mail.smtp.socketFactory.fallback", "false");
        return properties;
    }
}
