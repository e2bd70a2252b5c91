package org.soleus.bench.fault;

import java.util.ArrayList;
import java.util.List;

/// What was asked for on the command line.
///
/// @param names of the experiments, in their order
/// @param pace of them all
/// @param writes whether the figures are to be kept
record Asked(List<String> names, Pace pace, boolean writes) {

    /// Everything, one after the other.
    private static final String ALL = "all";

    /// @throws IllegalArgumentException for what is no experiment and no option
    static Asked of(List<String> words) {
        var names = new ArrayList<String>();
        boolean isLong = false;
        boolean writes = false;
        long seed = 1;
        int rounds = 0;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--long" -> isLong = true;
                case "--write" -> writes = true;
                case "--seed" -> seed = number(words, ++i);
                case "--rounds" -> rounds = Math.toIntExact(number(words, ++i));
                case ALL -> Experiments.ALL.forEach(one -> names.add(one.name()));
                default -> names.add(Experiments.named(words.get(i)).name());
            }
        }
        return new Asked(names, new Pace(isLong, seed, rounds), writes);
    }

    private static long number(List<String> words, int at) {
        if (at < words.size() && words.get(at).matches("[0-9]{1,9}")) {
            return Long.parseLong(words.get(at));
        }
        throw new IllegalArgumentException(words.get(at - 1) + " needs a whole number");
    }
}
