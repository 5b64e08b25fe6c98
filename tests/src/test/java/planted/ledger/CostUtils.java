package planted.ledger;

/** A name that says nothing. */
public class CostUtils {}
