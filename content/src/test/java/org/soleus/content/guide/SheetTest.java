package org.soleus.content.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Phrase;
import org.soleus.content.Faulty;

/// A page that is wrong is refused with its file, its line and the cure.
class SheetTest {

    private static final String HEAD = "---\ntitle: it\n---\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    No source at all.                            ~ No source stands at the end
                    <b>Markup</b> of somebody's own. [@R]        ~ It holds a HtmlInline
                    <script>alert(1)</script> [@R]               ~ It holds a HtmlBlock
                    Words <script src="/x.js"></script> [@R]     ~ It holds a HtmlInline
                    <img src=x onerror=alert(1)> [@R]            ~ It holds a HtmlInline
                    <!-- hidden --> [@R]                         ~ It holds a HtmlBlock
                    [Run](javascript:alert(1)) [@R]              ~ A page does not lead to javascript
                    [Run](data:text/html,x) [@R]                 ~ A page does not lead to data
                    [Elsewhere](https://example.org/) [@R]       ~ A page does not lead to https
                    [Elsewhere](//example.org/) [@R]             ~ A page does not lead to //
                    ![A picture](x.png) [@R]                     ~ It holds a Image
                    1. Numbered. [@R]                            ~ It holds a OrderedList
                    `code` [@R]                                  ~ It holds a Code
                    # A chapter of the first level               ~ No page knows a heading of this level
                    ##### One of the fifth                       ~ No page knows a heading of this level
                    ### A topic with no chapter                  ~ one with fewer # is missing
                    """)
    void what_no_page_foresaw_is_refused(String words, String said) {
        assertThatThrownBy(() -> Sheet.read("guide/it.md", HEAD + words))
                .isInstanceOf(Faulty.class)
                .hasMessageStartingWith("guide/it.md:4: ")
                .hasMessageContaining(said);
    }

    @Test
    void the_line_is_the_line_of_the_file() {
        var words = "Fine. [@R]\n\n## Chapter\n\n- one [@R]\n- two\n";
        assertThatThrownBy(() -> Sheet.read("guide/it.md", HEAD + words))
                .hasMessageStartingWith("guide/it.md:9: No source stands at the end of \"two\"");
    }

    @Test
    void a_chapter_knows_its_line() {
        var sheet = Sheet.read("guide/it.md", HEAD + "Fine. [@R]\n\n## One\n\nTwo. [@R]\n");
        assertThat(sheet.parts().getFirst().line()).isEqualTo(6);
        assertThat(sheet.part("one").says()).hasSize(1);
    }

    @Test
    void fields_come_first() {
        assertThatThrownBy(() -> Sheet.read("guide/it.md", "Words. [@R]"))
                .hasMessageContaining("guide/it.md:1: The fields are missing.");
    }

    @Test
    void a_paragraph_keeps_its_links_and_loses_its_keys() {
        var sheet = Sheet.read("guide/it.md", HEAD + "Read [this](/guides) **now**. [@Laur @R]");
        var says = (Passage.Says) sheet.opening().getFirst();
        assertThat(says.claim().sources()).containsExactly("Laur", "R");
        assertThat(says.claim().words()).isEqualTo("Read this now.");
        assertThat(says.claim().phrases()).contains(new Phrase.Link("this", "/guides"));
    }
}
