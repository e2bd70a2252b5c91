package org.soleus.server.guide;

import org.soleus.content.Language;
import org.soleus.content.guide.SearchWords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the search knows in one language: how people ask, and every word of its pages.
///
/// @param book how people ask, without capitals and accents
/// @param spelling of all its words
record Known(Language language, SearchWords book, Spelling spelling) {

    static Known of(Language language) {
        var book = folded(SearchWords.load(language));
        var texts = texts(book, Library.in(language).entries());
        return new Known(language, book, new Spelling(texts, language));
    }

    private static SearchWords folded(SearchWords book) {
        var says = new LinkedHashMap<String, String>();
        book.says().forEach((say, means) -> says.put(plain(say), plain(means)));
        return new SearchWords(
                lists(book.same()),
                Map.copyOf(says),
                book.dangers().stream()
                        .map(one -> new SearchWords.Danger(one.signs(), lists(one.words())))
                        .toList(),
                lists(book.crisis()));
    }

    private static List<List<String>> lists(List<List<String>> lists) {
        return lists.stream().map(list -> list.stream().map(Known::plain).toList()).toList();
    }

    private static String plain(String words) {
        return String.join(" ", Folded.words(words));
    }

    private static List<String> texts(SearchWords book, List<Entry> entries) {
        var texts = new ArrayList<String>();
        for (var entry : entries) {
            texts.add(entry.title() + " " + entry.also() + " " + entry.words());
        }
        book.same().forEach(texts::addAll);
        texts.addAll(book.says().keySet());
        book.dangers().forEach(danger -> danger.words().forEach(texts::addAll));
        book.crisis().forEach(texts::addAll);
        return texts;
    }
}
