package planted.money;

import software.amazon.awssdk.regions.Region;

/** Money that is not exact, in a room that is not pure. */
public class FloatingMoney {
    public double amount;
    public Region region = Region.EU_WEST_1;

    public double amount() {
        return amount;
    }
}
