package planted.telemetry;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Planted: does by reference to a method what may not be done by calling it. */
final class ByReference {

    static final Supplier<Instant> NOW = Instant::now;
    static final LongSupplier MILLISECONDS = System::currentTimeMillis;
    static final Supplier<Locale> LANGUAGE = Locale::getDefault;
    static final Supplier<Map<String, String>> VARIABLES = System::getenv;
    static final Finder FINDER = Class::forName;

    private ByReference() {}

    /** Finds a class. */
    interface Finder {
        Class<?> find(String name) throws ClassNotFoundException;
    }
}
