package planted.entry;

/** Closes a circle: the rooms look at the entry, and the entry looks back. */
public class Back {
    public planted.app.LooksRight app = new planted.app.LooksRight();
}
