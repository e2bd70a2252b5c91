package org.soleus.server.care.flare;

import org.soleus.clinical.running.capacity.Share;
import org.soleus.clinical.running.therapist.Calibration;
import org.soleus.clinical.running.therapist.FlareModel;
import org.soleus.clinical.running.therapist.FlareReport;
import org.soleus.clinical.running.therapist.Gathered;
import org.soleus.clinical.running.therapist.Refit;
import org.soleus.clinical.running.therapist.Tested;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Refits as a large clinic may have them, made for tests.
public final class MadeRefit {

    static final LocalDate CUT = LocalDate.ofEpochDay(28L * 735);

    private MadeRefit() {}

    /// One that may be told.
    public static Refit released() {
        var windows =
                List.of(
                        tested(CUT.minusDays(28), report(0.12, 0.06, 0.95)),
                        tested(CUT, report(0.11, 0.05, 1.02)));
        return refit(windows, Optional.of(new FlareModel(-2.1, 0.4, 0.3, 0.5, 0.2)));
    }

    static Refit refit(List<Tested> windows, Optional<FlareModel> model) {
        return new Refit(
                CUT.plusDays(28),
                new Gathered(2210, 301, 61),
                windows,
                Optional.of(report(0.1, 0.06, 0.98)),
                model);
    }

    static Tested tested(LocalDate from, FlareReport report) {
        return new Tested(
                from, from.plusDays(28), new Gathered(1500, 204, 52), Optional.of(report));
    }

    static FlareReport report(double skill, double low, double slope) {
        var bins =
                List.of(bin(0.05, 6), bin(0.08, 11), bin(0.12, 17), bin(0.19, 29), bin(0.34, 52));
        return new FlareReport(
                750,
                115,
                48,
                0.118,
                0.13,
                skill,
                low,
                skill + 0.06,
                new Calibration(0.04, slope),
                bins);
    }

    private static FlareReport.Bin bin(double chance, int flares) {
        return new FlareReport.Bin(chance, new Share(flares, 150));
    }
}
