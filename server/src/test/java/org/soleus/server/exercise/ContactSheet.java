package org.soleus.server.exercise;

import org.soleus.clinical.exercise.drawn.Figure;
import org.soleus.clinical.measure.Side;
import org.soleus.content.exercise.Catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes every drawing at six moments to one page, for people to look at: `target/figures.html`,
/// or the file named first; further words choose slugs.
final class ContactSheet {

    private static final int MOMENTS = 6;

    private ContactSheet() {}

    public static void main(String[] words) throws IOException {
        var to = Path.of(words.length > 0 ? words[0] : "target/figures.html");
        var chosen = List.of(words).subList(Math.min(1, words.length), words.length);
        var html = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><style>");
        html.append(Files.readString(Path.of("server/src/main/resources/static/css/base.css")));
        html.append(
                "body{margin:8px;max-width:none}div{display:flex;gap:6px;font:11px sans-serif}");
        html.append("svg{height:190px;flex:1;min-width:0}b{width:90px}</style>");
        var library = Catalogue.load();
        for (var slug : library.bySlug().keySet()) {
            if (!chosen.isEmpty() && !chosen.contains(slug)) continue;
            html.append("<div><b>").append(slug).append("</b>");
            var figure = Figure.of(library.get(slug).figure(), Side.RIGHT);
            for (int i = 0; i < MOMENTS; i++) html.append(moment(figure, i));
            html.append("</div>\n");
        }
        Files.writeString(to, html);
    }

    private static String moment(Figure figure, int number) {
        return "<svg class=\"fig\" viewBox=\""
                + figure.viewBox()
                + "\">"
                + figure.moment(number / (double) MOMENTS)
                + "</svg>";
    }
}
