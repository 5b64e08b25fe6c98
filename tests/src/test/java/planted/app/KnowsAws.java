package planted.app;

/** A room that is no adapter and reads what AWS adapters share. */
public class KnowsAws {
    public planted.aws.LooksRight shared = new planted.aws.LooksRight();
}
