package org.soleus.content.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.content.Faulty;
import org.soleus.content.Folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MessagesTest {

    private static final String EN = "words/en/plan.properties";
    private static final String ES = "words/es/plan.properties";

    @TempDir Path folder;

    @Test
    void what_is_bundled_says_the_same_in_each_language() {
        Messages.check();
    }

    @Test
    void a_sentence_that_is_not_translated_is_a_fault_with_its_place() throws IOException {
        assertThat(faults("# one\na=A {0}\nb=B", "a=A {0}"))
                .isEqualTo(
                        EN
                                + ":3: `b` has no words in es. Write them into words/es, under the"
                                + " same key.");
    }

    @Test
    void a_translation_of_nothing_is_a_fault() throws IOException {
        assertThat(faults("a=A", "a=A\nb=B")).startsWith(ES + ":2: There is no `b` in English.");
    }

    @Test
    void a_gap_that_was_lost_is_a_fault() throws IOException {
        assertThat(faults("a={0} of {1}", "a={0}"))
                .startsWith(ES + ":1: `a` has other gaps than in English: {0} {1}.");
        assertThat(faults("a=[Here]", "a=Aquí")).contains("has other gaps than in English: []");
    }

    @Test
    void a_gap_may_stand_elsewhere_and_more_than_once() throws IOException {
        assertThat(faults("a={0} of {1}", "a={1}, {0,choice,1#uno|1<{0} muchos}")).isEmpty();
    }

    @Test
    void what_no_message_can_be_is_a_fault_each() throws IOException {
        assertThat(faults("a=\nno message\nb=it's\nc={0\nd=D\nd=E", "d=D").lines())
                .hasSize(5)
                .anyMatch(line -> line.contains(":1: It has no words."))
                .anyMatch(line -> line.contains(":2: It is no message."))
                .anyMatch(line -> line.contains(":3: A single apostrophe hides the gaps"))
                .anyMatch(line -> line.contains(":4: Its gaps cannot be read"))
                .anyMatch(line -> line.contains(":6: `d` stands in line 5 already."));
    }

    private String faults(String english, String spanish) throws IOException {
        write(EN, english);
        write(ES, spanish);
        try {
            return Folder.at(folder)
                    .reading(
                            () -> {
                                Messages.check();
                                return "";
                            });
        } catch (Faulty faulty) {
            return String.valueOf(faulty.getMessage());
        }
    }

    private void write(String name, String words) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name.substring(0, name.lastIndexOf('/'))));
        Files.writeString(file, words);
    }
}
