package io.costanalyzer.config;

/** Configurations that ship with the program. */
public enum ConfigExample {
    /** Something to start from, every line explained. */
    STARTER("examples/starter.yaml"),
    /** A medical-records system: three environments, 40 % to be saved. */
    CLINNET_EMR("examples/clinnet-emr.yaml"),
    /** A health application with one environment that leaves its network and its database server. */
    SERENYA("examples/serenya.yaml");

    private final String resource;

    ConfigExample(String resource) {
        this.resource = resource;
    }

    /** Its name for people: {@code clinnet-emr.yaml}. */
    public String fileName() {
        return resource.substring(resource.indexOf('/') + 1);
    }

    /** The file as YAML text. */
    public String yaml() {
        return Resource.text(resource);
    }
}
