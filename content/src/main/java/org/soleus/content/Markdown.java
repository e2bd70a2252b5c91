package org.soleus.content;

/// A file of words: fields between two lines of `---`, then Markdown.
///
/// @param name its path below `content`
/// @param fields what stands before the words
/// @param words the Markdown, each word in the line where the file has it
public record Markdown(String name, Yaml fields, String words) {

    private static final String LINE = "---\n";

    /// Reads such a file.
    ///
    /// @param reading is told what a loader looks at
    /// @throws Faulty when there are no fields, or they are wrong
    public static Markdown read(String name, String text, Reading reading) {
        int end = text.indexOf("\n" + LINE, LINE.length() - 1);
        if (!text.startsWith(LINE) || end < 0) {
            throw Faulty.at(
                    name,
                    1,
                    "The fields are missing.",
                    "Begin the file with its fields between two lines of ---.");
        }
        String fields = text.substring(LINE.length(), end + 1);
        int before = (int) text.substring(0, end + 1 + LINE.length()).lines().count();
        return new Markdown(
                name,
                Yaml.read(name, fields, reading, 1),
                "\n".repeat(before) + text.substring(end + 1 + LINE.length()));
    }
}
