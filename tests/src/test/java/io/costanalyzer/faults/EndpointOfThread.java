package io.costanalyzer.faults;

import java.util.Properties;

/**
 * System properties of which one, the endpoint of AWS, can be another one in each thread, so that jobs run beside each
 * other against different servers. The SDK reads it when a client is made, in the thread that makes it.
 */
final class EndpointOfThread extends Properties {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "aws.endpointUrl";
    private static final ThreadLocal<String> ENDPOINT = new InheritableThreadLocal<>();

    private EndpointOfThread() {}

    /** The clients that this thread makes from now on talk to this address. */
    static synchronized void set(String endpoint) {
        if (!(System.getProperties() instanceof EndpointOfThread)) {
            EndpointOfThread properties = new EndpointOfThread();
            properties.putAll(System.getProperties());
            System.setProperties(properties);
        }
        ENDPOINT.set(endpoint);
    }

    /** This thread's clients go where everybody's go again. */
    static void forget() {
        ENDPOINT.remove();
    }

    @Override
    public String getProperty(String key) {
        String own = NAME.equals(key) ? ENDPOINT.get() : null;
        return own == null ? super.getProperty(key) : own;
    }
}
