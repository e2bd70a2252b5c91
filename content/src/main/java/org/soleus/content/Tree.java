package org.soleus.content;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads YAML into mappings and lists that know their lines.
///
/// Takes less than YAML has: no anchors, no tags, no key twice.
final class Tree {

    private static final int DEEPEST = 20;

    private final Reading reading;
    private final String file;
    private final int before;
    private final List<Fault> faults = new ArrayList<>();

    private Tree(Reading reading, String file, int before) {
        this.reading = reading;
        this.file = file;
        this.before = before;
    }

    /// The mapping that a text holds.
    ///
    /// @param before lines of the file before the text
    /// @throws Faulty with everything that is wrong with it
    static Placed of(Reading reading, String file, String text, int before) {
        return new Tree(reading, file, before).root(text);
    }

    private Placed root(String text) {
        try {
            anchors(text);
            Object root = new Compose(settings()).composeString(text).map(this::top).orElse(null);
            if (!faults.isEmpty()) throw new Faulty(faults);
            if (root instanceof Placed placed) return placed;
        } catch (YamlEngineException broken) {
            throw Faulty.at(file, lineOf(broken), problem(broken), "Mend the YAML of this line.");
        }
        throw Faulty.at(
                file,
                before + 1,
                "The file is not a map of words.",
                "Begin it with a field, as in `id: heel-raise-single`.");
    }

    private LoadSettings settings() {
        return LoadSettings.builder().setLabel(file).build();
    }

    /// An alias is refused before anything follows it: a few lines of them would fill the memory.
    private void anchors(String text) {
        for (Event event : new Parse(settings()).parseString(text)) {
            if (!(event instanceof NodeEvent node) || node.getAnchor().isEmpty()) continue;
            throw Faulty.at(
                    file,
                    line(event.getStartMark()),
                    "It uses a YAML anchor or alias.",
                    "Write the value out where it is needed.");
        }
    }

    private @Nullable Object top(Node node) {
        return value(node, 0);
    }

    private @Nullable Object value(Node node, int depth) {
        if (depth > DEEPEST) {
            throw Faulty.at(
                    file,
                    line(node.getStartMark()),
                    "Fields lie more than " + DEEPEST + " deep.",
                    "Write it flatter.");
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, depth);
            case SequenceNode sequence -> sequence(sequence, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw tagged(node);
        };
    }

    private Placed mapping(MappingNode node, int depth) {
        Placed map = new Placed(reading, file, line(node.getStartMark()));
        for (NodeTuple pair : node.getValue()) {
            int line = line(pair.getKeyNode().getStartMark());
            Object key = value(pair.getKeyNode(), depth + 1);
            if (key == null) key = "null";
            if (!map.add(key, line, value(pair.getValueNode(), depth + 1))) {
                faults.add(
                        new Fault(
                                file,
                                line,
                                "The field `" + key + "` stands there twice.",
                                "Keep one of them; the first is in line " + map.lineOf(key) + "."));
            }
        }
        return map;
    }

    private PlacedList sequence(SequenceNode node, int depth) {
        PlacedList list = new PlacedList(reading, file);
        for (Node item : node.getValue()) {
            list.put(line(item.getStartMark()), value(item, depth + 1));
        }
        return list;
    }

    private @Nullable Object scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR)) return text;
        if (tag.equals(Tag.INT)) return whole(new BigInteger(text));
        if (tag.equals(Tag.FLOAT)) return finite(node, text);
        if (tag.equals(Tag.BOOL)) return Boolean.valueOf(text);
        if (tag.equals(Tag.NULL)) return null;
        throw tagged(node);
    }

    private static Number whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) return number.intValue();
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    private Double finite(ScalarNode node, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) return number;
        } catch (NumberFormatException notOne) {
            // told below: .inf and .nan are numbers of YAML and of nobody here
        }
        throw Faulty.at(
                file,
                line(node.getStartMark()),
                "`" + text + "` is no number.",
                "Write a number, as in 2.5.");
    }

    private Faulty tagged(Node node) {
        return Faulty.at(
                file,
                line(node.getStartMark()),
                "It uses the YAML tag " + node.getTag().getValue() + ".",
                "Leave the tag out; words and numbers need none.");
    }

    private int line(Optional<Mark> mark) {
        return before + 1 + mark.map(Mark::getLine).orElse(0);
    }

    private int lineOf(YamlEngineException broken) {
        return broken instanceof MarkedYamlEngineException marked
                ? line(marked.getProblemMark().or(marked::getContextMark))
                : before + 1;
    }

    private static String problem(YamlEngineException broken) {
        String problem =
                broken instanceof MarkedYamlEngineException marked
                        ? marked.getProblem()
                        : String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        return "It is no YAML: " + problem.strip() + ".";
    }
}
