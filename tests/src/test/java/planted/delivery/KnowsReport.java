package planted.delivery;

/** Delivery sees finished messages only. */
public class KnowsReport {
    public final planted.report.LooksRight report = new planted.report.LooksRight();
}
