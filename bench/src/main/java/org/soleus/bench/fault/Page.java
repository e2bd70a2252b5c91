package org.soleus.bench.fault;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page as a browser without scripts sees it: where it leads, and what can be sent from it.
///
/// @param links paths of this clinic
/// @param forms that are sent
record Page(Set<String> links, List<Form> forms) {

    /// When something that is to come is to come.
    private static final int DAYS_AHEAD = 40;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");
    private static final Pattern FORM =
            Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select|option)\\b([^>]*)>");
    private static final Pattern WORD = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    /// What can be sent.
    ///
    /// @param action where it goes
    /// @param fields in pairs of name and value, without its key
    record Form(String action, List<String> fields) {}

    static Page of(String path, String html) {
        var links = new TreeSet<String>();
        var link = LINK.matcher(html);
        while (link.find()) links.add(link.group(1));
        var forms = new ArrayList<Form>();
        var form = FORM.matcher(html);
        while (form.find()) {
            var words = words(form.group(1));
            if (!"post".equalsIgnoreCase(words.getOrDefault("method", ""))) continue;
            var action = plain(words.getOrDefault("action", path));
            if (action.startsWith("/")) forms.add(new Form(action, fields(form.group(2))));
        }
        return new Page(links, forms);
    }

    /// What a person in a hurry leaves in it: the first of every choice, and something in each gap.
    private static List<String> fields(String html) {
        var chosen = new LinkedHashMap<String, String>();
        var field = FIELD.matcher(html);
        var select = Optional.<String>empty();
        while (field.find()) {
            var words = words(field.group(2));
            switch (field.group(1)) {
                case "select" -> select = Optional.ofNullable(words.get("name"));
                case "option" ->
                        select.ifPresent(
                                name -> {
                                    var value = words.getOrDefault("value", "");
                                    if (words.containsKey("selected")) chosen.put(name, value);
                                    else chosen.putIfAbsent(name, value);
                                });
                default -> put(chosen, words);
            }
        }
        var all = new ArrayList<String>();
        chosen.forEach((name, value) -> all.addAll(List.of(name, plain(value))));
        return all;
    }

    private static void put(Map<String, String> chosen, Map<String, String> words) {
        var name = words.getOrDefault("name", "");
        if (name.isEmpty() || name.equals(Person.KEY)) return;
        var value = words.getOrDefault("value", "");
        switch (words.getOrDefault("type", "text")) {
            case "checkbox" -> {
                if (words.containsKey("checked") || words.containsKey("required")) {
                    chosen.put(name, value.isEmpty() ? "on" : value);
                }
            }
            case "radio" -> {
                if (words.containsKey("checked")) chosen.put(name, value);
                else chosen.putIfAbsent(name, value);
            }
            case "number" -> chosen.put(name, value.isEmpty() ? "5" : value);
            case "date" -> chosen.put(name, value.isEmpty() ? day(name) : value);
            case "file", "submit" -> {
                // sent by other ways
            }
            default -> chosen.put(name, value.isEmpty() ? gap(name) : value);
        }
    }

    private static String gap(String name) {
        return switch (name) {
            case "minutes" -> "20";
            case "day", "until", "from" -> day(name);
            default -> "3";
        };
    }

    private static String day(String name) {
        int ahead = name.equals("from") ? 0 : DAYS_AHEAD;
        return LocalDate.now(ZoneOffset.UTC).plusDays(ahead).toString();
    }

    private static Map<String, String> words(String tag) {
        var words = new LinkedHashMap<String, String>();
        Matcher word = WORD.matcher(tag);
        while (word.find()) {
            words.put(word.group(1), Optional.ofNullable(word.group(2)).orElse(""));
        }
        return words;
    }

    private static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
