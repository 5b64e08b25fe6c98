package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A run that sends no mail does not pay for the classes of mail: it works where they are not even there. */
class MailStaysUnloadedTest {

    @Test
    void alertsAreDispatchedWithoutTheMailLibrary() throws Exception {
        try (URLClassLoader house = withoutMail()) {
            Object delivered = ((Callable<?>) house.loadClass(Dispatching.class.getName())
                            .getDeclaredConstructor()
                            .newInstance())
                    .call();

            assertThat(delivered).isEqualTo(true);
            assertThat(house.loadClass("io.costanalyzer.delivery.sns.SnsChannel")
                            .getDeclaredMethods())
                    .isNotEmpty();
            assertThatThrownBy(() -> house.loadClass("jakarta.mail.Message"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    /** What a run with alerts alone does, although mail is configured. */
    public static final class Dispatching implements Callable<Boolean> {
        @Override
        public Boolean call() {
            DeliveryLedger ledger = new DeliveryLedger(
                    new MemoryArchive(), Clock.fixed(Messages.NOON, ZoneOffset.UTC), DeliveryLedger.DEFAULT_LEASE);
            assertThat(new MailComposer(Letterhead.of("Costs <costs@example.com>")))
                    .isNotNull();
            return new Dispatcher(ledger, List.of(new FakeChannel("sns")))
                    .dispatch(List.of(Messages.alert("a")), "run-1")
                    .allDelivered();
        }
    }

    private static URLClassLoader withoutMail() throws MalformedURLException {
        List<URL> kept = new ArrayList<>();
        List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        for (String entry : all) {
            String name = String.valueOf(Path.of(entry).getFileName());
            if (!name.startsWith("angus-") && !name.startsWith("jakarta.mail")) {
                kept.add(Path.of(entry).toUri().toURL());
            }
        }
        assertThat(kept).as("the mail library was on the class path").hasSizeLessThan(all.size());
        return new URLClassLoader(kept.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
