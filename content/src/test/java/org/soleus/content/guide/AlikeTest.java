package org.soleus.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.content.Fault;
import org.soleus.content.Markdown;
import org.soleus.content.Reading;

import java.util.List;

/// A translated page is built as the English one, or each difference is told with its line.
class AlikeTest {

    private static final String ENGLISH =
            """
            ---
            title: Cold feet
            ---
            Keep them **dry**. [@R]

            ## How to {how}

            - Wool, 2 pairs. [@R]
            - [Shoes](/guides/shoes) with room. [@M]

            ## Do and do not {do}

            ### Do

            - Move. [@R]

            ### Do not

            - Wait. [@R]
            """;

    private static final String SPANISH =
            """
            ---
            title: Pies fríos
            ---
            Mantenlos **secos**. [@R]

            ## Cómo {how}

            - Lana, 2 pares. [@R]
            - [Zapatillas](/guides/shoes) con sitio. [@M]

            ## Qué hacer y qué no {do}

            ### Haz {do}

            - Muévete. [@R]

            ### No hagas {do-not}

            - Esperes. [@R]
            """;

    @Test
    void one_that_is_built_alike_has_no_fault() {
        assertThat(faults(SPANISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    **secos**            | secos         | 4  | The weight is not
                    2 pares              | dos pares     | 8  | The digits of this sentence
                    - [Zapatillas](/guides/shoes) con sitio. [@M] | '' | 6 | `how` has 1 paragraphs and points; in English it has 2.
                    - Lana, 2 pares. [@R] | 'Lana, 2 pares. [@R]\n' | 8 | A paragraph stands where English has a point.
                    (/guides/shoes)      | (/guides)     | 9  | The links are not
                    con sitio. [@M]      | con sitio. [@R] | 9 | The sources are not
                    {do-not}             | {nunca}       | 17 | In English there is no part `do/nunca`.
                    {do-not}             | {nunca}       | 13 | The part `do/do-not` of the English page is missing.
                    ## Cómo {how}        | ## Qué {what} | 1  | The part `how` of the English page is missing.
                    """)
    void another_build_is_told_with_its_line(String was, String is, int line, String said) {
        assertThat(faults(SPANISH.replace(was, is.replace("\\n", "\n"))))
                .anySatisfy(
                        fault -> {
                            assertThat(fault.place()).isEqualTo("es/guide/cold-feet.md:" + line);
                            assertThat(fault.what()).contains(said);
                        });
    }

    @Test
    void another_order_is_told_where_it_begins() {
        var turned =
                SPANISH.replace("### Haz {do}", "### X")
                        .replace("### No hagas {do-not}", "### Haz {do}")
                        .replace("### X", "### No hagas {do-not}");
        assertThat(faults(turned))
                .extracting(Fault::place, Fault::cure)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "es/guide/cold-feet.md:13", "Put `do/do` here."));
    }

    private static List<Fault> faults(String spanish) {
        return Alike.faults(
                Markdown.read("guide/cold-feet.md", ENGLISH, new Reading()),
                Markdown.read("es/guide/cold-feet.md", spanish, new Reading()));
    }
}
