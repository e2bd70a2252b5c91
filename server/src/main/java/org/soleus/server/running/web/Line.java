package org.soleus.server.running.web;

import org.soleus.server.running.StoredRun;
import org.soleus.server.running.feed.FileTold;

import java.util.ArrayList;
import java.util.List;

/// What became of one file, as it is told on the page and sent to the script.
///
/// @param file its name
/// @param verdict `ok`, `salvaged`, `refused`, `known` or `failed`
/// @param title the verdict in a word or three
/// @param words what there is to say of it
/// @param runs the runs in it
public record Line(String file, String verdict, String title, List<String> words, List<One> runs) {

    /// One run of a file.
    ///
    /// @param href where it is; empty where it is nowhere
    /// @param words what it was and what became of it
    public record One(String href, String words) {}

    static Line of(FileTold told, RunWords words) {
        var ones = new ArrayList<One>();
        for (var one : told.runs()) ones.add(one(one, words));
        return new Line(
                told.file(),
                told.word(),
                title(told.word()),
                told.because().stream().map(why -> why.fact()).distinct().toList(),
                ones);
    }

    /// A file that could not be taken, through no fault of its own or for its size.
    static Line failed(String file, String words) {
        return new Line(file, "failed", "Not taken", List.of(words), List.of());
    }

    private static String title(String verdict) {
        return switch (verdict) {
            case "ok" -> "Read";
            case "salvaged" -> "Read in part";
            case FileTold.KNOWN -> "Already here";
            default -> "Not read";
        };
    }

    private static One one(FileTold.One one, RunWords words) {
        var run = one.run().map(found -> words(found, words)).orElse("");
        var href = one.run().map(found -> "/running/" + found.id()).orElse("");
        return switch (one.outcome()) {
            case "new" -> new One(href, "New: " + run);
            case "joined" -> new One(href, "The same run from another source, joined: " + run);
            case "here" -> new One(href, "Already here: " + run);
            case "deleted" -> new One("", "You deleted this run before; it stays deleted.");
            default -> new One("", one.words());
        };
    }

    private static String words(StoredRun run, RunWords words) {
        return words.distance(run.summary().metres()) + ", " + words.shortDay(run.summary().day());
    }
}
