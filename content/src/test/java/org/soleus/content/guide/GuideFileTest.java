package org.soleus.content.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Guide;

/// A new page is a file and no line of code; one that lacks something says what.
class GuideFileTest {

    private static final String CARD =
            """
            ---
            kind: card
            title: Cold feet
            description: What to do about cold feet.
            author: the Soleus contributors
            written: 2026-11-26
            reviewer: null
            next_review: 2027-11-26
            first: [ALI1]
            next: [shoes]
            ---
            Put on socks. [@R]

            ## How to {how}

            - Wool. [@R]

            ## Do and do not {do}

            ### Do

            - Warm them slowly. [@R]

            ### Do not

            - No ice. [@M]
            """;

    @Test
    void a_card_is_a_page_of_the_same_kind_as_a_guide() {
        var card = read(CARD);
        assertThat(card.kind()).isEqualTo(Guide.Kind.CARD);
        assertThat(card.chapters()).extracting(Chapter::id).containsExactly("how", "do");
        assertThat(card.sources()).containsExactly("R", "M");
        assertThat(card.first().getFirst().words()).startsWith("your foot is suddenly cold");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kind: card              | kind: guide             | a guide needs a chapter {what}
                    kind: card              | kind: post              | "post" is none of: guide, card, lesson
                    first: [ALI1]           | first: [ALI9]           | guide/signs.yaml has no sign ALI9
                    author: the Soleus contributors | author:         | The field `author` is empty
                    written: 2026-11-26     | written: yesterday      | written is a day, as 2026-11-26, and not yesterday
                    next_review: 2027-11-26 | next_review: 2029-01-01 | a page is looked at again within a year
                    ### Do not              | ### Never               | md:20: This chapter is not whole: under "Do and do not" stand a list
                    ## How to {how}         | ## How to {do}          | md:16: This chapter is not whole: under "How to" stand a list
                    Put on socks. [@R]      | '# '                    | No page knows a heading of this level
                    """)
    void what_is_missing_is_said_with_its_file(String was, String is, String said) {
        assertThatThrownBy(() -> read(CARD.replace(was, is)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("guide/cold-feet.md")
                .hasMessageContaining(said);
    }

    private static Guide read(String text) {
        return GuideFile.read("cold-feet", Sheet.read("guide/cold-feet.md", text), Signs.bundled());
    }
}
