package org.soleus.clinical.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two-level Wells score for a clot in a deep vein, as far as it is known.
///
/// For the receiving clinician only. Reported by the person herself it is not validated: here it
/// can raise a disposition and never lower one, and the two points that an alternative diagnosis
/// takes away are the clinician's alone. Source: `Wells`, as in `NG158`.
///
/// @param present the items that hold, each once
public record Wells(List<Item> present) {

    private static final int LIKELY = 2;
    private static final int ALTERNATIVE = 2;

    /// One item, worth one point.
    public enum Item {
        /// Active cancer, within 6 months or palliative.
        CANCER("Active cancer", "cancer_6_months"),
        /// Paralysis or a recent cast on the leg.
        IMMOBILISED("Paralysis or recent cast of the leg", "immobilised"),
        /// In bed for 3 days, or major surgery within 12 weeks.
        BED_OR_SURGERY(
                "Bedridden 3 days or surgery within 12 weeks", "bed_3_days_or_surgery_12_weeks"),
        /// Tender along the deep veins.
        TENDER("Tenderness along the deep veins", ""),
        /// The entire leg is swollen.
        WHOLE_LEG("Entire leg swollen", ""),
        /// The calf measures 3 cm more than the other, 10 cm below the tibial tuberosity.
        CALF_3_CM("Calf at least 3 cm larger", ""),
        /// Pitting oedema in this leg only.
        PITTING("Pitting oedema of this leg", ""),
        /// Collateral superficial veins that are not varicose.
        COLLATERALS("Collateral superficial veins", ""),
        /// A clot that was documented before.
        PREVIOUS("Previous DVT", "previous_clot");

        private final String says;
        private final String word;

        Item(String says, String word) {
            this.says = says;
            this.word = word;
        }

        /// The item in a clinician's words.
        public String says() {
            return says;
        }

        /// Whether answers alone can tell; the others need an examination.
        public boolean isAsked() {
            return !word.isEmpty();
        }
    }

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException when an item is named twice
    public Wells {
        present = List.copyOf(present);
        for (int i = 0; i < present.size(); i++) {
            if (present.indexOf(present.get(i)) != i)
                throw new IllegalArgumentException("named twice: " + present.get(i));
        }
    }

    /// The items that the answers tell of; "not sure" is no point, and clears nothing either.
    public static Wells in(Answers answers) {
        List<Item> present = new ArrayList<>();
        for (Item item : Item.values()) {
            if (item.isAsked() && answers.says("DVT2", item.word)) present.add(item);
        }
        return new Wells(present);
    }

    /// The points that the person's own side gives, 0 to 9.
    public int points() {
        return present.size();
    }

    /// The points when a clinician holds an alternative at least as likely.
    public int pointsWithAlternative() {
        return points() - ALTERNATIVE;
    }

    /// What the score raises a disposition to; empty when it raises nothing.
    ///
    /// @param swollenOrRed whether one leg is swollen or red, which is seen the same day anyway
    public Optional<Disposition> raisesTo(boolean swollenOrRed) {
        return points() >= LIKELY || swollenOrRed
                ? Optional.of(Disposition.SAME_DAY)
                : Optional.empty();
    }

    /// The items by name, parted by commas; empty when none holds.
    public String names() {
        StringBuilder names = new StringBuilder();
        for (Item item : present) names.append(names.length() == 0 ? "" : ",").append(item);
        return names.toString();
    }
}
