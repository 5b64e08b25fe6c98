package planted.digest;

/** A room that looks to its right. */
public class LooksRight {
    public planted.entry.Door door = new planted.entry.Door();
}
