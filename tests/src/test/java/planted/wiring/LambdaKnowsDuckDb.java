package planted.wiring;

import planted.archive.duckdb.Engine;

/** Wires what the command line alone may have. */
public final class LambdaKnowsDuckDb {

    public Engine engine() {
        return new Engine();
    }
}
