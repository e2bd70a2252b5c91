package org.soleus.clinical.running.repair;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Repair;
import org.soleus.clinical.running.Run;

/// Values written in another unit (millimetres for centimetres) are told by their size.
final class Units {

    private static final double[] FACTORS = {10, 0.1, 100, 0.01, 1000, 0.001};
    private static final int FEW = 5;

    private Units() {}

    static Run mend(Run run) {
        Run mended = mend(run, Channel.VERTICAL_OSCILLATION, Figure.VERTICAL_OSCILLATION, 20, 250);
        mended = mend(mended, Channel.CONTACT, Figure.CONTACT, 100, 1_200);
        return mend(mended, Channel.STEP_LENGTH, Figure.STEP_LENGTH, 0.25, 3);
    }

    /// @param least and most: between them the middle value of anybody lies
    private static Run mend(Run run, Channel channel, Figure figure, double least, double most) {
        Column column = run.track().column(channel);
        double middle = column.medianAbove(0).orElse(0);
        if (column.count() < FEW || middle <= 0 || (middle >= least && middle <= most)) return run;
        for (double factor : FACTORS) {
            if (middle * factor < least || middle * factor > most) continue;
            double said = run.stated().find(figure).orElse(-1);
            boolean alike = said > 0 && (said < least || said > most);
            return run.mended(column.times(factor), repair(channel, column, factor))
                    .stating(run.stated().with(figure, alike ? said * factor : said));
        }
        return run;
    }

    private static Repair repair(Channel channel, Column column, double factor) {
        Sentence said = Sentence.of("file.units").with(named(channel)).with(factor);
        return new Repair(Repair.Kind.UNIT, channel, column.count(), said);
    }

    private static Sentence named(Channel channel) {
        return switch (channel) {
            case CONTACT -> Sentence.of("file.units.contact");
            case STEP_LENGTH -> Sentence.of("file.units.step-length");
            case VERTICAL_OSCILLATION -> Sentence.of("file.units.oscillation");
            default -> throw new IllegalArgumentException("no unit is mended of " + channel);
        };
    }
}
