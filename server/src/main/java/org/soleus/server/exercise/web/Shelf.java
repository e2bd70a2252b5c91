package org.soleus.server.exercise.web;

import org.soleus.clinical.exercise.Area;
import org.soleus.clinical.exercise.Equipment;
import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.measure.Side;
import org.soleus.content.exercise.Catalogue;
import org.soleus.server.exercise.Drawings;
import org.soleus.server.exercise.Picture;
import org.soleus.server.web.Say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What of the library is shown, and the ways to show more or less of it. A word that names nothing
/// leaves nothing out.
///
/// @param area the only area shown, by its word; empty for all
/// @param with what must be at hand, by its word, or `nothing`; empty for all
/// @param library the whole of it
/// @param say its language
public record Shelf(String area, String with, Catalogue library, Say say) {

    private static final String NOTHING = "nothing";

    static Shelf of(String area, String with, Catalogue library, Say say) {
        var areas = Stream.of(Area.values()).map(Shelf::word);
        var things = Stream.of(Equipment.values()).map(Shelf::word);
        return new Shelf(
                areas.anyMatch(area::equals) ? area : "",
                with.equals(NOTHING) || things.anyMatch(with::equals) ? with : "",
                library,
                say);
    }

    /// Everything that is offered.
    public List<Exercise> all() {
        return library.offered();
    }

    /// The heading of an area.
    public String title(Area area) {
        return library.terms().of(area);
    }

    /// Areas that hold something to show.
    public List<Area> areas() {
        return Stream.of(Area.values()).filter(it -> !of(it).isEmpty()).toList();
    }

    /// What an area shows.
    public List<Exercise> of(Area shown) {
        return all().stream().filter(it -> it.area() == shown && isShown(it)).toList();
    }

    /// How an exercise looks.
    public static Picture picture(Exercise it) {
        return Drawings.picture(it.slug(), Side.RIGHT).orElseThrow();
    }

    /// How many are shown.
    public long count() {
        return all().stream().filter(this::isShown).count();
    }

    private boolean isShown(Exercise it) {
        boolean here = area.isEmpty() || word(it.area()).equals(area);
        return here && (with.isEmpty() || fits(it.equipment()));
    }

    private boolean fits(List<Equipment> needed) {
        if (with.equals(NOTHING)) return needed.isEmpty();
        return needed.stream().anyMatch(thing -> word(thing).equals(with));
    }

    /// The choices of area, each with its address.
    public List<Choice> byArea() {
        var choices = new ArrayList<Choice>();
        choices.add(choice(say.words("exercise.all-areas"), "", with, area.isEmpty()));
        for (var it : Area.values()) {
            choices.add(choice(title(it), word(it), with, word(it).equals(area)));
        }
        return choices;
    }

    /// The choices of what it needs, each with its address.
    public List<Choice> byNeed() {
        var choices = new ArrayList<Choice>();
        choices.add(choice(say.words("exercise.anything"), area, "", with.isEmpty()));
        choices.add(choice(say.words("exercise.nothing"), area, NOTHING, with.equals(NOTHING)));
        for (var it : Equipment.values()) {
            if (all().stream().noneMatch(exercise -> exercise.equipment().contains(it))) continue;
            choices.add(choice(plain(it), area, word(it), word(it).equals(with)));
        }
        return choices;
    }

    private String plain(Equipment it) {
        var words = library.terms().of(it).replaceFirst("^(?:an?|una?) ", "");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Choice choice(String words, String area, String with, boolean chosen) {
        var query = new ArrayList<String>();
        if (!area.isEmpty()) query.add("area=" + area);
        if (!with.isEmpty()) query.add("with=" + with);
        var address = query.isEmpty() ? "/exercise" : "/exercise?" + String.join("&", query);
        return new Choice(words, address, chosen);
    }

    static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One way to show more or less.
    ///
    /// @param words what it is called
    /// @param address where it leads
    /// @param chosen whether it is what is shown now
    public record Choice(String words, String address, boolean chosen) {}
}
