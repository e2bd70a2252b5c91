package org.soleus.server.plan;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.content.Folder;
import org.soleus.content.Live;
import org.soleus.content.plan.PlanBooks;
import org.soleus.content.plan.Reason;
import org.soleus.server.content.Running;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The plan books of this clinic: that of now, and those that plans go by until their next
/// decision, as far as they are kept.
@Component
public class Books {

    private final Running content;
    private final Live<PlanBook> book;
    private final Live<RulesVersion> version =
            Live.of(() -> RulesVersion.with(PlanBooks.version()));
    private final Live<List<Reason>> reasons = Live.of(Reason::list);
    private final Live<Map<String, Optional<Past>>> past = Live.of(ConcurrentHashMap::new);

    /// A version of before.
    private record Past(PlanBook book, List<Reason> reasons) {}

    Books(Running content, Live<PlanBook> book) {
        this.content = content;
        this.book = book;
    }

    /// The book that the clinic runs with.
    public PlanBook now() {
        return book.now();
    }

    /// Its version.
    String version() {
        return version.now().words();
    }

    /// The book of a version; that of now where it is not kept, or can no longer be read.
    public PlanBook of(String rules) {
        return rules.equals(version()) ? now() : find(rules).map(Past::book).orElseGet(this::now);
    }

    /// Whether a plan of this version can still be drawn as it was.
    boolean isKept(String rules) {
        return rules.equals(version()) || find(rules).isPresent();
    }

    /// Why the content was changed since a version, in the clinic's words.
    List<String> why(String since) {
        var before = find(since).map(Past::reasons).orElse(List.of());
        return reasons.now().stream()
                .filter(one -> !before.contains(one))
                .map(Reason::words)
                .toList();
    }

    private Optional<Past> find(String rules) {
        return past.now().computeIfAbsent(rules, this::read);
    }

    private Optional<Past> read(String rules) {
        var mark = rules.substring(rules.indexOf('.') + 1);
        return content.now()
                .kept(folder -> PlanBooks.version(folder).equals(mark))
                .flatMap(Books::readable);
    }

    private static Optional<Past> readable(Folder folder) {
        try {
            return Optional.of(folder.reading(() -> new Past(PlanBooks.load(), Reason.list())));
        } catch (IllegalArgumentException ofAnotherProgram) {
            return Optional.empty();
        }
    }
}
