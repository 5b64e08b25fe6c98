package planted.app;

import com.amazonaws.services.lambda.runtime.Context;
import com.github.mustachejava.Mustache;
import dagger.Module;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Instant;
import java.time.ZoneId;
import org.duckdb.DuckDBConnection;
import picocli.CommandLine;
import planted.entry.Door;
import planted.ingestion.costexplorer.Adapter;
import software.amazon.awssdk.regions.Region;

/** Breaks every rule on libraries and habits that it can. */
@Module
public class Everything {
    @Inject
    public Door door;

    public Adapter adapter = new Adapter();
    public Region region = Region.EU_WEST_1;
    public Mustache mustache;
    public Context context;
    public CommandLine commandLine;
    public Session session;
    public DuckDBConnection connection;

    public String everything() {
        System.out.println(System.getenv("HOME"));
        return Instant.now() + ZoneId.systemDefault().getId();
    }
}
