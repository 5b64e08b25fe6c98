package io.costanalyzer.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A coordinator that does no work, a worker, and S3 for both: what Athena is made of. */
final class TrinoCluster implements AutoCloseable {

    static final String BUCKET = "costs";
    static final String ACCESS_KEY = "test";
    static final String SECRET_KEY = "test";

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final List<Server> servers = new ArrayList<>();
    private final Path folder;
    private final Path home;
    private final String java25;
    private final int port;
    private final URI s3;

    private TrinoCluster(Path folder, Path home, String java25) throws IOException {
        this.folder = folder;
        this.home = home;
        this.java25 = java25;
        this.port = Server.freePort();
        this.s3 = URI.create("http://127.0.0.1:" + Server.freePort());
    }

    /**
     * Starts all of them.
     *
     * @param folder for their files, empty
     * @param home where the build has unpacked Trino and the stand-in for S3
     * @param java25 the program of a JDK 25
     */
    static TrinoCluster start(Path folder, Path home, String java25) throws Exception {
        TrinoCluster cluster = new TrinoCluster(folder, home, java25);
        try {
            cluster.startS3();
            Server coordinator = cluster.startTrino("coordinator", cluster.port, true);
            cluster.startTrino("worker", Server.freePort(), false);
            coordinator.await(PATIENCE, () -> cluster.workers() == 1);
            return cluster;
        } catch (Exception | AssertionError e) {
            cluster.close();
            throw e;
        }
    }

    URI s3() {
        return s3;
    }

    Connection connect() throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", "test");
        return DriverManager.getConnection("jdbc:trino://127.0.0.1:" + port + "/hive/cost_archive", user);
    }

    private long workers() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet nodes = statement.executeQuery(
                        "SELECT count(*) FROM system.runtime.nodes WHERE NOT coordinator AND state = 'active'")) {
            return nodes.next() ? nodes.getLong(1) : 0;
        }
    }

    private void startS3() throws Exception {
        Path jar = home.resolve("s3mock.jar");
        Server server = Server.start(
                "s3",
                folder.resolve("s3"),
                List.of(
                        java25,
                        "-Xmx512m",
                        "-jar",
                        jar.toString(),
                        "--com.adobe.testing.s3mock.httpPort=" + s3.getPort(),
                        "--server.port=" + Server.freePort(),
                        "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET));
        servers.add(server);
        server.await(PATIENCE, () -> {
            s3.toURL().openConnection().getInputStream().close();
            return true;
        });
    }

    private Server startTrino(String name, int httpPort, boolean coordinator) throws IOException {
        Path node = Files.createDirectories(folder.resolve(name));
        Path etc = Files.createDirectories(node.resolve("etc"));
        Path catalog = Files.createDirectories(etc.resolve("catalog"));
        Files.writeString(etc.resolve("log.properties"), "io.trino=WARN\nio.airlift=WARN\n");
        String alone = coordinator ? "node-scheduler.include-coordinator=false\n" : "";
        Files.writeString(etc.resolve("config.properties"), alone + """
                coordinator=%s
                http-server.http.port=%d
                discovery.uri=http://127.0.0.1:%d
                query.max-memory=600MB
                query.max-memory-per-node=500MB
                memory.heap-headroom-per-node=200MB
                """.formatted(coordinator, httpPort, port));
        Files.writeString(catalog.resolve("hive.properties"), """
                connector.name=hive
                hive.metastore=file
                hive.metastore.catalog.dir=s3://%s/metastore
                hive.metastore.user=test
                hive.security=allow-all
                hive.timestamp-precision=MICROSECONDS
                hive.non-managed-table-writes-enabled=true
                hive.recursive-directories=true
                hive.partition-projection-enabled=true
                fs.native-s3.enabled=true
                s3.endpoint=%s
                s3.path-style-access=true
                s3.aws-access-key=%s
                s3.aws-secret-key=%s
                s3.region=us-east-1
                """.formatted(BUCKET, s3, ACCESS_KEY, SECRET_KEY));
        Path trino = unpacked();
        Server server = Server.start(
                name,
                node,
                List.of(
                        java25,
                        "-Xmx1G",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.attach.allowAttachSelf=true",
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.timezone=UTC",
                        "-Dconfig=" + etc.resolve("config.properties"),
                        "-Dlog.levels-file=" + etc.resolve("log.properties"),
                        "-Dnode.environment=test",
                        "-Dnode.id=" + name,
                        "-Dnode.data-dir=" + node.resolve("var"),
                        "-Dnode.bind-ip=127.0.0.1",
                        "-Dnode.internal-address=127.0.0.1",
                        "-Dcatalog.config-dir=" + catalog,
                        "-Dplugin.dir=" + home.resolve("plugin"),
                        "-cp",
                        trino.resolve("lib") + "/*",
                        "io.trino.server.TrinoServer"));
        servers.add(server);
        return server;
    }

    private Path unpacked() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> String.valueOf(path.getFileName()).startsWith("trino-server-core-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Trino in " + home + "; the profile unpacks it"));
        }
    }

    @Override
    public void close() {
        for (Server server : servers) {
            server.close();
        }
    }
}
