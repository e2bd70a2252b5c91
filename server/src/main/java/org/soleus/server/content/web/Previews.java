package org.soleus.server.content.web;

import org.soleus.clinical.measure.Side;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.exercise.Catalogue;
import org.soleus.content.guide.Guides;
import org.soleus.server.account.SignedIn;
import org.soleus.server.content.ContentDesk;
import org.soleus.server.exercise.Figures;
import org.soleus.server.guide.web.Refs;
import org.soleus.server.web.Frame;
import org.soleus.server.web.Pages;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a file would look like to members, drawn as their pages draw it.
@Component
class Previews {

    private static final String NOTHING = "";

    private final ContentDesk desk;
    private final Pages pages;

    Previews(ContentDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// As markup of ours; empty where a file is numbers or lists, or cannot be read.
    String of(SignedIn me, Frame frame, String name, String text) {
        var folder = desk.drafted(me).with(Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
        return folder.reading(() -> drawn(frame, name));
    }

    private String drawn(Frame frame, String name) {
        try {
            if (!Folder.isContent(name)) return NOTHING;
            var parts = name.split("/", -1);
            var language =
                    parts.length == 3 ? Language.find(parts[0]).orElseThrow() : Language.ENGLISH;
            var slug = parts[parts.length - 1].replaceFirst("\\.[a-z]+$", "");
            return switch (parts[parts.length - 2]) {
                case "exercise" -> exercise(frame, language, slug);
                case "guide" -> name.endsWith(".md") ? guide(frame, language, slug) : NOTHING;
                default -> NOTHING;
            };
        } catch (RuntimeException faulty) {
            // The check says what is wrong with it, and where.
            return NOTHING;
        }
    }

    private String exercise(Frame frame, Language language, String slug) {
        var it = Catalogue.read(language, slug);
        var values =
                Map.of("frame", frame, "it", it, "svg", Figures.drawn(it.figure(), Side.RIGHT));
        return text("content/Exercise", values);
    }

    private String guide(Frame frame, Language language, String slug) {
        if (slug.equals(Guides.RELIEVERS)) return NOTHING;
        var guide = Guides.page(language, slug);
        return text(
                "content/Guide",
                Map.of("frame", frame, "guide", guide, "refs", Refs.of(guide.sources(), language)));
    }

    private String text(String template, Map<String, Object> values) {
        return new String(pages.bytes(template, values), StandardCharsets.UTF_8);
    }
}
