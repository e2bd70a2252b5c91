package org.soleus.content.guide;

import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.soleus.content.Fault;
import org.soleus.content.Markdown;

import java.util.ArrayList;
import java.util.List;

/// Whether a page in another language is built as the English one: the same places in their order,
/// at each as many paragraphs and points, and in each the same sources, links, weight and digits.
final class Alike {

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    private Alike(String file) {
        this.file = file;
    }

    /// What stands under one heading.
    ///
    /// @param path its place and those above it, as `prevent/stretching/for`; empty before the
    ///   first
    /// @param line where it stands
    /// @param holds its paragraphs and points
    private record Place(String path, int line, List<Passed> holds) {

        /// As a heading names it.
        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String named() {
            return path.isEmpty() ? "What stands before the first chapter" : "`" + path + "`";
        }
    }

    static List<Fault> faults(Markdown english, Markdown own) {
        var alike = new Alike(own.name());
        alike.compare(places(english), places(own));
        return alike.faults;
    }

    private static List<Place> places(Markdown file) {
        var places = new ArrayList<>(List.of(new Place("", 1, new ArrayList<>())));
        var over = new ArrayList<String>();
        var node = Sheet.PARSER.parse(file.words()).getFirstChild();
        for (; node != null; node = node.getNext()) {
            if (node instanceof Heading heading) places.add(place(heading, over));
            else put(node, places.getLast().holds());
        }
        return places;
    }

    private static Place place(Heading heading, List<String> over) {
        while (over.size() > Math.max(0, heading.getLevel() - 2)) over.removeLast();
        over.add(Parts.id(Prose.plain(heading)));
        return new Place(String.join("/", over), Prose.line(heading), new ArrayList<>());
    }

    private static void put(Node node, List<Passed> holds) {
        switch (node) {
            case Paragraph paragraph -> holds.add(Passed.of(paragraph, false));
            case BulletList list -> {
                for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                    if (item.getFirstChild() instanceof Paragraph one) {
                        holds.add(Passed.of(one, true));
                    }
                }
            }
            default -> {}
        }
    }

    private void compare(List<Place> english, List<Place> own) {
        var there = own.stream().map(Place::path).toList();
        var wanted = english.stream().map(Place::path).toList();
        for (int at = 0; at < wanted.size(); at++) {
            if (!there.contains(wanted.get(at))) missing(english, at, own);
        }
        for (var place : own) {
            if (!wanted.contains(place.path())) leftOver(place);
        }
        if (!faults.isEmpty()) return;
        for (int at = 0; at < own.size(); at++) {
            if (!there.get(at).equals(wanted.get(at))) {
                order(own.get(at), english.get(at));
                return;
            }
            same(english.get(at), own.get(at));
        }
    }

    private void missing(List<Place> english, int at, List<Place> own) {
        var before = at == 0 ? "" : english.get(at - 1).path();
        var place = own.stream().filter(one -> one.path().equals(before)).findFirst();
        add(
                place.map(Place::line).orElse(1),
                "The part " + english.get(at).named() + " of the English page is missing.",
                "Translate it, and end its heading with {" + english.get(at).id() + "}.");
    }

    private void leftOver(Place place) {
        add(
                place.line(),
                "In English there is no part " + place.named() + ".",
                "Take it out, or end its heading with the place that it translates, as {helps}.");
    }

    private void order(Place own, Place english) {
        add(
                own.line(),
                "The parts do not stand in the order of the English page.",
                "Put " + english.named() + " here.");
    }

    private void same(Place english, Place own) {
        var from = english.holds();
        var to = own.holds();
        if (from.size() != to.size()) {
            add(
                    own.line(),
                    "%s has %d paragraphs and points; in English it has %d."
                            .formatted(own.named(), to.size(), from.size()),
                    "Translate each of them, in their order.");
            return;
        }
        for (int at = 0; at < from.size(); at++) {
            var place = new Fault(file, to.get(at).line(), "", "");
            faults.addAll(from.get(at).faults(to.get(at), place));
        }
    }

    private void add(int line, String what, String cure) {
        faults.add(new Fault(file, line, what, cure));
    }
}
