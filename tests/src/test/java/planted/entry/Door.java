package planted.entry;

/** What nobody may look at. */
public class Door {}
