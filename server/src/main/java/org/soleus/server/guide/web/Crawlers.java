package org.soleus.server.guide.web;

import jakarta.servlet.http.HttpServletRequest;

import org.soleus.server.guide.Library;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/// What search engines ask for first: which pages there are, and which to leave alone.
@Controller
class Crawlers {

    private static final List<String> PUBLIC =
            List.of(
                    "/",
                    "/guides",
                    "/guides/sources",
                    "/help",
                    "/help/right-for-me",
                    "/help/other",
                    "/about",
                    "/exercise",
                    "/triage");

    private static final List<String> CLOSED =
            List.of("/account", "/care", "/content", "/outcome", "/plan");

    private final Addresses addresses;

    Crawlers(Addresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(HttpServletRequest asked) {
        var base = addresses.of(asked);
        var map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        map.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var page : PUBLIC) {
            map.append("<url><loc>").append(base).append(page).append("</loc></url>\n");
        }
        for (var guide : Library.english().all()) {
            map.append("<url><loc>").append(base).append("/guides/").append(guide.slug());
            map.append("</loc><lastmod>").append(guide.review().written());
            map.append("</lastmod></url>\n");
        }
        return said(MediaType.APPLICATION_XML, map.append("</urlset>\n").toString());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest asked) {
        var words = new StringBuilder("User-agent: *\n");
        for (var path : CLOSED) words.append("Disallow: ").append(path).append('\n');
        words.append("Sitemap: ").append(addresses.of(asked)).append("/sitemap.xml\n");
        return said(MediaType.TEXT_PLAIN, words.toString());
    }

    private static ResponseEntity<String> said(MediaType type, String words) {
        return ResponseEntity.ok().contentType(type).body(words);
    }
}
