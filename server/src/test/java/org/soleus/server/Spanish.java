package org.soleus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// Whether a page is Spanish to its last word.
public final class Spanish {

    /// Words that English cannot do without and Spanish does not have.
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(?:the|and|of|with|your|you|is|are|to|for|not|when|what|this)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// What is marked as English, and names of places as the world's list of time zones has them.
    private static final Pattern OTHERS =
            Pattern.compile(
                    "<(span|button|p|ol|h1|section)"
                            + " [^>]*lang=\"en\".*?</\\1>|<script.*?</script>|<option"
                            + " value=\"[A-Z]\\w+/.*?</option>",
                    Pattern.DOTALL);

    private static final Pattern TOLD =
            Pattern.compile(
                    "(?:alt|aria-label|data-play|data-pause|content)=\"([^\"]*)\"|>([^<]+)<");

    /// Words with a gap that a script fills before anybody sees them.
    private static final Pattern FOR_SCRIPTS =
            Pattern.compile("data-[a-z-]+=\"[^\"]*\"|<p [^>]*hidden>[^<]*");

    private Spanish() {}

    /// Finds what is still English in a page, but for what is marked as English.
    public static void isWholly(HttpResponse<String> page) {
        var html = OTHERS.matcher(page.body()).replaceAll("<i></i>");
        var left = new ArrayList<String>();
        TOLD.matcher(html)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(words -> ENGLISH.matcher(words).find())
                .forEach(left::add);
        assertThat(left).as(page.uri().toString()).isEmpty();
        assertThat(html).contains("<html lang=\"es\">");
    }

    /// Fails where a sentence was left with its gap.
    public static void hasNoGap(HttpResponse<String> page) {
        assertThat(FOR_SCRIPTS.matcher(page.body()).replaceAll("")).doesNotContain("{0}");
    }
}
