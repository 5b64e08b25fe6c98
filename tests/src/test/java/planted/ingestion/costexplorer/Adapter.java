package planted.ingestion.costexplorer;

/** An adapter, for somebody else to lean on. */
public class Adapter {}
