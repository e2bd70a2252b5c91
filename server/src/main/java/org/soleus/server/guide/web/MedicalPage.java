package org.soleus.server.guide.web;

import org.soleus.clinical.guide.Guide;
import org.soleus.content.Language;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a search engine is told of a guide, in the words of schema.org: a `MedicalWebPage`.
final class MedicalPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MedicalPage() {}

    /// A data block, which no browser runs; it can hold no tag.
    static String of(Guide guide, Language language, String address) {
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", "https://schema.org");
        page.put("@type", "MedicalWebPage");
        page.put("name", guide.title());
        page.put("url", address + "/guides/" + guide.slug());
        page.put("inLanguage", language.tag());
        if (guide.kind() == Guide.Kind.GUIDE) {
            page.put("about", Map.of("@type", "MedicalCondition", "name", guide.title()));
        }
        page.put("author", Map.of("@type", "Organization", "name", guide.review().author()));
        page.put("datePublished", guide.review().written().toString());
        guide.review()
                .reviewer()
                .ifPresent(who -> page.put("reviewedBy", Map.of("@type", "Person", "name", who)));
        return JSON.writeValueAsString(page).replace("<", "\\u003c");
    }
}
