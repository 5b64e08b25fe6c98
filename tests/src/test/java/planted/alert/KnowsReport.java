package planted.alert;

/** Alert and report do not know each other. */
public class KnowsReport {
    public final planted.report.LooksRight report = new planted.report.LooksRight();
}
