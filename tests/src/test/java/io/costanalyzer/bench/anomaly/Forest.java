package io.costanalyzer.bench.anomaly;

import com.amazon.randomcutforest.config.ForestMode;
import com.amazon.randomcutforest.config.TransformMethod;
import com.amazon.randomcutforest.parkservices.AnomalyDescriptor;
import com.amazon.randomcutforest.parkservices.ThresholdedRandomCutForest;
import io.costanalyzer.bench.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Random Cut Forest, a forest for each service, fed with each day once it is complete; the score is the forest's own. */
final class Forest implements Method {

    private static final int SHINGLE = 8;
    private static final int COMPLETE_AFTER = 3;

    @Override
    public List<Told> watch(Portfolio portfolio) {
        List<Told> told = new ArrayList<>();
        for (ServiceDays service : ServiceDays.of(portfolio)) {
            ThresholdedRandomCutForest forest = forest();
            double[] days = service.complete();
            for (int day = 0; day + COMPLETE_AFTER <= days.length; day++) {
                AnomalyDescriptor found = forest.process(new double[] {days[day]}, day);
                if (found.getAnomalyGrade() > 0 && isMaterial(days, day)) {
                    told.add(service.told(day + COMPLETE_AFTER, found.getRCFScore()));
                }
            }
        }
        return told;
    }

    /** Cents are left out, as with the other methods. */
    private static boolean isMaterial(double[] days, int day) {
        double usual = Scale.median(Arrays.copyOfRange(days, day - 30, day));
        return Math.abs(days[day] - usual) > 3.5 * Scale.floored(0, usual);
    }

    private static ThresholdedRandomCutForest forest() {
        return ThresholdedRandomCutForest.builder()
                .dimensions(SHINGLE)
                .shingleSize(SHINGLE)
                .numberOfTrees(50)
                .sampleSize(256)
                .forestMode(ForestMode.STANDARD)
                .transformMethod(TransformMethod.NORMALIZE)
                .autoAdjust(true)
                .anomalyRate(.01)
                .outputAfter(32)
                .randomSeed(7)
                .build();
    }
}
