package org.soleus.server.measure.web;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.measure.Attempt.Ended;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Attempt.Score;
import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.SelfTest;
import org.soleus.content.measure.TestCard;
import org.soleus.server.web.Say;
import org.soleus.server.web.Sent;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A sitting as its form was sent.
///
/// @param scores of the legs that were tested
/// @param errors what is wrong, by field; with any nothing is kept
public record TestForm(Map<Leg, Score> scores, Map<String, String> errors) {

    /// Copies both.
    public TestForm {
        scores = Map.copyOf(scores);
    }

    /// The legs in the order of testing: the good one first.
    static List<Leg> legs(TestCard card, Owner owner) {
        if (!card.test().oneLeg()) return List.of(Leg.BOTH);
        var first = owner.first();
        return List.of(Leg.of(first), Leg.of(first.other()));
    }

    /// The name of a leg's field for a number, as `value-LEFT`.
    public static String value(Leg leg) {
        return "value-" + leg;
    }

    /// The name of a leg's field for pain.
    public static String pain(Leg leg) {
        return "pain-" + leg;
    }

    /// The name of a leg's field for a warning sign.
    public static String sign(Leg leg) {
        return "sign-" + leg;
    }

    /// The name of a leg's field for what else ended it.
    public static String other(Leg leg) {
        return "other-" + leg;
    }

    /// The pain that was chosen before a form came back; null where none was.
    public static @Nullable Integer chosen(Map<String, String> given, Leg leg) {
        var text = given.getOrDefault(pain(leg), "");
        return text.matches("[0-9]|10") ? Integer.valueOf(text) : null;
    }

    static TestForm read(Say say, TestCard card, Owner owner, Sent sent) {
        var scores = new EnumMap<Leg, Score>(Leg.class);
        var errors = new LinkedHashMap<String, String>();
        for (var leg : legs(card, owner)) {
            if (sent.text(value(leg)).isBlank()) {
                if (isTold(sent, leg)) errors.put(value(leg), say.words("measure.wrong.count"));
                continue;
            }
            var value = number(card.test(), sent.text(value(leg)).strip());
            if (value.isEmpty()) errors.put(value(leg), wanted(say, card.test()));
            else scores.put(leg, score(owner, sent, leg, value.get()));
        }
        if (scores.isEmpty() && errors.isEmpty()) {
            var first = legs(card, owner).getFirst();
            errors.put(value(first), say.words("measure.wrong.one"));
        }
        return new TestForm(scores, errors);
    }

    /// Whether pain or a stop was told of a leg: then it was tested.
    private static boolean isTold(Sent sent, Leg leg) {
        return !sent.text(pain(leg)).isEmpty()
                || !sent.text(sign(leg)).isEmpty()
                || !sent.text(other(leg)).isEmpty();
    }

    private static Score score(Owner owner, Sent sent, Leg leg, int value) {
        var pain = sent.score(pain(leg)).map(PainScore::new);
        boolean hurt = pain.filter(known -> known.isWorseThan(owner.limit())).isPresent();
        boolean sign = !sent.text(sign(leg)).isEmpty();
        boolean other = !sent.text(other(leg)).isEmpty();
        var ended = sign ? Ended.SIGN : hurt ? Ended.PAIN : other ? Ended.OTHER : Ended.DONE;
        return new Score(value, ended, pain);
    }

    private static Optional<Integer> number(SelfTest test, String text) {
        if (!text.matches("[0-9]{1,3}([.,][0-9])?")) return Optional.empty();
        var number = new BigDecimal(text.replace(',', '.'));
        if (test.unit() == SelfTest.Unit.MM) number = number.movePointRight(1);
        if (number.stripTrailingZeros().scale() > 0) return Optional.empty();
        int whole = number.intValueExact();
        return whole <= test.most() ? Optional.of(whole) : Optional.empty();
    }

    private static String wanted(Say say, SelfTest test) {
        return test.unit() == SelfTest.Unit.MM
                ? say.words("measure.wrong.cm")
                : say.words("measure.wrong.whole", test.most());
    }
}
