package org.soleus.content.check;

import org.soleus.content.Fault;
import org.soleus.content.Spot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What pages take for granted of the lines of an exercise, in every language: that each is one
/// sentence, that a mistake has its remedy after a colon, and that no two have the same number.
final class Lines {

    private static final Pattern EXERCISE = Pattern.compile("([a-z]+/)?exercise/[^/]+[.]yaml");
    private static final Set<String> SENTENCES = Set.of("steps[]", "cues[]", "mistakes[]");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Spot> numbers = new TreeMap<>();

    private Lines() {}

    /// @param files the values of each file
    static List<Fault> faults(Collection<List<Spot>> files) {
        Lines lines = new Lines();
        files.stream()
                .flatMap(List::stream)
                .filter(spot -> EXERCISE.matcher(spot.file()).matches())
                .sorted(Comparator.comparing(Spot::file))
                .forEach(lines::look);
        return lines.faults;
    }

    private void look(Spot spot) {
        if (SENTENCES.contains(spot.path())) sentence(spot);
        if (spot.path().equals("number")) number(spot);
    }

    private void sentence(Spot spot) {
        if (!(spot.value() instanceof String line)) {
            add(
                    spot,
                    "This line of `" + spot.name() + "` is no sentence.",
                    "Put the whole line between straight quotation marks: a colon within it makes"
                            + " two of it.");
        } else if (spot.path().equals("mistakes[]") && !hasRemedy(line)) {
            add(
                    spot,
                    "This mistake has no colon with a remedy after it.",
                    "Write the fault, a colon, and what to do instead, all between quotation"
                            + " marks.");
        }
    }

    private static boolean hasRemedy(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && !line.substring(colon + 1).isBlank();
    }

    private void number(Spot spot) {
        Spot first = numbers.putIfAbsent(spot.word(), spot);
        if (first == null) return;
        add(
                spot,
                "The number " + spot.word() + " is that of " + first.file() + ", too.",
                "Give the newer of the two the next one that is free.");
    }

    private void add(Spot spot, String what, String cure) {
        faults.add(new Fault(spot.file(), spot.line(), what, cure));
    }
}
